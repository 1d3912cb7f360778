"""Words that adverts hold and no recruiter types: the law, pay, applying, character, rank.

All lists are in the words a search engine sees (`basics.words`). They were drawn up from what the
Ashby boards of October 2025 gave for about a hundred CVs in 24 professions. A word that the titles
of the postings themselves use is the work (a travel agent, a benefits specialist) and is kept.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from breakthrough.basics import words
from breakthrough.market import level_words


def _list(text: str) -> frozenset[str]:
    return frozenset(words(text))


# Two of these in one sentence: what the law asks to be said, what is paid and given, how to apply.
IN_BOILERPLATE = _list(
    "race colour color religion religious gender sex sexual orientation veteran disability "
    "disabilities pregnancy marital citizenship ancestry ethnicity conviction arrest ordinance "
    "accommodation accommodations discriminate discrimination harassment regardless applicant "
    "equal protected dental vision medical 401k 401 pto parental holiday "
    "vacation insurance pension equity stock bonus wellness stipend perk benefit lunch gym salary "
    "compensation ote allowance reimbursement commuter snacks sponsorship visa hybrid remote "
    "resume cv apply interview recruiter recruiters scam fraudulent investors backed unicorn"
)

# A sentence with one of these asks for something: what stands in it is a skill sooner than not.
ASKING = _list(
    "experience experienced knowledge proficiency proficient familiar familiarity expertise skill "
    "skills background understanding fluency fluent certified certification certificate licence "
    "license licensed degree track record required requirement must expert hands-on"
)

# A phrase with one of these anywhere is never typed: the law, pay, applying, character, rank.
NEVER = _list(
    "race religion gender orientation veteran disability discrimination harassment applicant "
    "protected accommodation ordinance conviction lawful lawfully authorised authorized "
    "authorization eligible eligibility salary ote bonus perk stipend allowance pto vacation "
    "holiday 401k wellness lunch snack gym hourly usd eur gbp annum apply applying resume cv "
    "cover interviewing interviewer email visa sponsorship hybrid remote onsite relocation "
    "relocate commute shift weekend timezone candidate diploma bachelor ged funded startup "
    "passion passionate motivated motivation starter dynamic energetic enthusiastic enthusiasm "
    "proactive proactively curious curiosity humble humility kind kindness caring compassionate "
    "compassion empathetic empathy friendly friendliness attitude mindset mentality "
    "professionalism reliable trusted trustworthy integrity welcoming resilient resilience "
    "resourceful resourcefulness adaptable adaptability flexible flexibility driven hungry "
    "ambitious ambition ownership hustle hardworking hard meticulous meticulously thrive thriving "
    "honest honesty humour humor positive positivity grit relentless bold fearless punctual "
    "punctuality patience excited exciting love fun articulate charismatic personable polished "
    "diligent diligence eager willing willingness comfortable confident confidence accountability "
    "accountable dedicated dedication committed rapport tact discretion judgment judgement "
    "courteous respectful craft approachable multitasking interpersonal learned possess "
    "simultaneously forward birthday yes "
    "persuasive persuasion demeanor demeanour appealing listening clarify pound does self early"
)
_RANK = level_words() | frozenset({"vice", "executive"})
# A single word of these says nothing; beside another it may (employment law, private equity).
_NEVER_ALONE = _list(
    "law act equity stock insurance benefit compensation travel travelling traveling office "
    "school university college degree graduate job hiring hire application address interview "
    "business quality cost problem value action progress exercise key direct work working support "
    "fidelity satisfaction instruction reading weight recommend oral listening written color "
    "colour continued com remove note delivery intermediate prioritization strength accordingly "
    "obligation responsive productivity analytical draft recovery phone telephone mail logo "
    "regulation learning completeness impact growth mission vision culture industry detail story "
    "series training ideas idea communication communicate presentation collaboration "
    "collaborative team teamwork creative approach type access affair page text form concept "
    "participation planned prioritized prioritised presenting organizing organize organising "
    "cut academic shell vacuum heat"
)
# A phrase does not begin with these: it is a piece of a sentence.
_NEVER_FIRST = _list(
    "multiple various variety wide range high low best fast excellent strong proven solid "
    "exceptional outstanding great good able ability related relevant similar equivalent "
    "preferred ideal ideally new existing key core main daily weekly monthly quarterly annual "
    "ongoing timely accurate accurately effectively efficiently successfully independently "
    "closely directly direct ensuring ensure driving drive building build supporting helping help "
    "managing manage developing develop creating create delivering deliver improving improve "
    "maintaining maintain providing provide collaborating collaborate participate participating "
    "conduct conducting perform performing assist assisting coordinate coordinating prepare "
    "preparing monitor identify identifying resolve resolving respond responding handle handling "
    "reduce reducing increase increasing welcome join make making take taking bring keep get give "
    "use using used including include includes within across around designing leading lead "
    "executing execute achieving achieve meet meeting analyze analyse understand understanding "
    "learn learning-to review when highly minimal internationally reviewing track tracking full "
    "part email school complete completing act qualified"
)
# A phrase does not end with these: whom one works with or for, how much, when.
_NEVER_LAST = _list(
    "colleague teammate peer visitor guest cofounder executive suite report people everyone "
    "someone anyone physician doctor nurse therapist clinician teacher educator student engineer "
    "developer designer scientist recruiter accountant attorney lawyer journalist reporter editor "
    "researcher analyst representative agent buyer seller client customer patient employee "
    "stakeholder leader team member vendor expert specialist professional practitioner user "
    "ambassador advocate family child individual consumer investor priority item cost practice "
    "task duty responsibility need goal objective deadline opportunity environment thing way part "
    "point question issue problem level idea year month week day hour time date company "
    "organization organisation business industry world role position candidate offer application "
    "address progress success excellence ensuring using including across within driven based "
    "focused related oriented working building term side area basis number amount result outcome "
    "technician administrator consultant writer coach producer programmer contractor supplier "
    "attendee parent personnel operator paralegal effectively needed supervision condition "
    "accordance degree action intern instructor auditor copywriter processor mentor matter"
)


def is_typed(phrase: Sequence[str], *, work: Collection[str] = ()) -> bool:
    """Whether a recruiter might type a phrase of folded words.

    A word in `work`, as titles use it, is what the work is about: benefits, travel, the law.

    >>> is_typed(("employment", "law")), is_typed(("law",)), is_typed(("positive", "attitude"))
    (True, False, False)
    """
    if any(word in _RANK or (word in NEVER and word not in work) for word in phrase):
        return False
    first, last = phrase[0], phrase[-1]
    if first in _NEVER_FIRST or last in _NEVER_LAST:
        return False
    return len(phrase) > 1 or first in work or first not in _NEVER_ALONE | ASKING
