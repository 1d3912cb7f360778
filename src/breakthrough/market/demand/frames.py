"""Words that frame what is asked for, and are not asked for themselves."""

from __future__ import annotations

from breakthrough.basics import singular


def _list(words: str) -> frozenset[str]:
    return frozenset(singular(word) for word in words.split())


# Before what is asked for: how well, how long, how much, and what is done with it.
BEFORE = _list(
    "strong proven solid deep excellent extensive demonstrated demonstrable prior previous "
    "relevant professional related hands on hands-on practical proficient proficiency fluent "
    "fluency expert expertise experience experienced knowledge understanding familiarity "
    "familiar ability able capacity comfort comfortable confident confidence skilled skill "
    "exposure background record track history year yr month minimum least plus preferred "
    "preferably ideally ideal bonus nice must required requirement desired desirable optional "
    "advanced intermediate basic working good great exceptional outstanding high highly top "
    "level first class second nature deep-rooted extreme extremely very well clear effective "
    "effectively successful successfully similar equivalent other any all both each some more "
    "most many multiple various several wide broad range variety modern current latest new "
    "emerging existing popular common leading key core main major critical essential "
    "fundamental foundational direct directly recent significant substantial considerable real "
    "world complex large small scale technical general overall specific particular different "
    "including include like e.g i.e etc such using use used utilizing leverage leveraging work "
    "worked build building built design designing develop developing developed create creating "
    "implement implementing lead manage managing managed drive driving deliver delivering write "
    "writing maintain maintaining own owning run running support supporting ensure ensuring "
    "provide providing identify understand learn learning conduct conducting perform performing "
    "execute executing handle handling partner partnering collaborate collaborating help "
    "helping make making take taking bring bringing apply applying improve improving optimize "
    "optimizing scaling ship shipping deploy deploying operate operating navigate navigating "
    "analyze analyzing translate translating solve solving prepare preparing set setting "
    "evaluate evaluating interest interested passion passionate love desire enthusiasm "
    "willingness willing eager curious curiosity obsessed obsession bachelor master phd degree "
    "bs ba ms msc bsc mba field area discipline subject one two three four five six seven eight "
    "nine ten thorough sensitive confidential mastery command grasp sense firm robust rigorous "
    "sound genuine true natural long explain explaining"
)
# … but these begin a name with what follows: working capital, not capital of a working kind.
NAMES = frozenset(
    {
        tuple(singular(word) for word in pair.split())
        for pair in (
            "working capital",
            "general ledger",
            "real estate",
            "master data",
            "deep learning",
            "natural language",
            "large language",
            "key account",
            "applied statistics",
            "operating system",
            "operating model",
            "current asset",
            "field service",
        )
    }
)
# "… experience", "… skills": what stands before is asked for.
SKILLS = _list(
    "skills experience knowledge expertise background ability abilities proficiency fluency "
    "familiarity understanding preferred plus required bonus desired desirable etc similar "
    "equivalent acumen chops capability capabilities year track record best use case "
    "professional job level certification certificate license licence"
)
# What follows these, or precedes them, is asked for.
HEADS = _list(
    "experience experienced knowledge knowledgeable proficiency proficient familiarity familiar "
    "expertise expert understanding fluency fluent skills skilled background exposure command "
    "certification certified mastery grasp versed comfortable ability record"
)
# Kinds of things: after a name they add nothing, by themselves they say nothing.
KINDS = _list(
    "tool tooling platform software system technology framework library language environment "
    "setting space industry domain field sector company startup team role position concept "
    "principle practice methodology method technique standard process program project product "
    "application solution service stack ecosystem scale function business work workflow basics "
    "fundamentals initiative effort activity app suite package model area"
)
# By themselves these say nothing either, but end a name: group, data analysis.
LOOSE = _list("group analysis currency figure introduction")
# As the last word these name no skill: sales tools, digital products.
EMPTY = _list(
    "tool tooling product process program project solution service industry domain field sector "
    "company startup team role position concept setting space environment business work "
    "activity effort initiative scale function area app stack technology tech topic item matter "
    "result metric goal target quota deal account user customer client people vendor partner "
    "engineer designer developer analyst recruiter scientist contributor specialist consultant "
    "attorney lawyer seller buyer department firm agency information up house"
)
# What follows is studied, not practised.
DEGREES = _list(
    "degree bachelor master phd bs ba bsc msc ms mba diploma undergraduate ph.d b.s b.a m.s"
)
# Never by itself, and never at an edge: people, companies, times, character and manners.
NEVER = _list(
    "team teammate people person candidate customer client user stakeholder partner leader "
    "manager executive employee colleague company organization business startup startups "
    "environment environments industry role position job career work working year month week "
    "day hour time deadline pace fast paced high growth stage early scale-up communication "
    "communicator communicate collaboration collaborative collaborator teamwork interpersonal "
    "verbal written oral writing english detail detailed attention oriented organized "
    "organizational organisational problem solver solving critical thinking thinker analytical "
    "analytic creative creativity strategic mindset attitude self starter motivated motivation "
    "driven proactive proactively independent independently autonomous autonomously ownership "
    "accountability initiative flexible flexibility adaptable adaptability resilient resilience "
    "ambiguity humble humility empathy empathetic curious curiosity passion passionate energy "
    "energetic enthusiastic positive integrity ethic trust trusted trustworthy reliable "
    "feedback judgment judgement decision priority priorities prioritization multitask "
    "multitasking multiple thing way goal result outcome impact success value values mission "
    "vision culture world life ability able willingness willing travel relocation relocate "
    "office onsite hybrid remote location visa authorization authorized eligible eligibility "
    "citizen citizenship legal sponsorship clearance salary bonus equity benefit degree "
    "bachelor master phd university college school diploma graduate equivalent education "
    "experience experienced knowledge skill skilled requirement qualification responsibility "
    "responsibilities expectation opportunity challenge question idea solution issue need order "
    "support part area field level range number amount basis type kind set end bar standard "
    "best practice leadership mentor mentoring mentorship coaching presence senior junior mid "
    "lead head director vp chief intern please apply application resume us usa europe uk london "
    "york san francisco bay city country timezone zone est pst et pt weekend shift background "
    "check age race gender minimum maximum plus nice similar tech technology technologies "
    "complex complexity change strength strong something everything anything someone everyone "
    "right good great new next key fluent fluency native speaker proficiency professionalism "
    "professional personality character style build built building develop developing "
    "design-minded doer bias action urgency hunger hungry ambitious ambition competitive grit "
    "hustle excellent excellence quality timely manner effectively efficiently clearly quickly "
    "concept conversation audience relationship relationships rapport influence influencing "
    "negotiation-minded listener listening presentation presenting storytelling don doesn isn "
    "re ve ll al not no clevel csuite exec ceo cfo coo cto cmo avp svp pm ae sdr bdr csm am smb "
    "fortune series unicorn contributing contribute articulate articulating desktop achievement "
    "consistently closely direction lean credibility contact focusing ground founder pain point "
    "go-to u.s sf ca ny emea apac latam seed eu qualify engage prove acting advocating "
    "combination mix timeline dependency alignment doc tradeoff individual start ups situation "
    "addition united state pms epd csms sdrs aes"
)

# Endings of words that say how something is, which no term in small letters ends with.
_HOW = ("ed", "able", "ible", "ive", "ly", "ful", "ous", "less", "ent", "ant", "ic")
_STILL_THINGS = _list(
    "feed seed speed archive drive client content event agent component deployment accountant "
    "statistic analytic metric logistic traffic music graphic economic mechanic topic "
    "arithmetic electronic ergonomic genetic public"
)


def is_quality(word: str) -> bool:
    """Whether a word says how something is and not what it is.

    >>> is_quality("distributed"), is_quality("deployment"), is_quality("consistent")
    (True, False, True)
    """
    return word.endswith(_HOW) and not word.endswith("ment") and word not in _STILL_THINGS
