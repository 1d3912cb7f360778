"""The few words that join what others wrote to sentences, and state nothing of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from breakthrough.evidence import folded_organisation, folded_title
from breakthrough.presence.face.alike import folded
from breakthrough.presence.face.face import Entry
from breakthrough.presence.truth.pieces import pieces
from breakthrough.presence.truth.stems import terms

_ENDS = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_ME = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]ur|us)\b")
_SOMEBODY = re.compile(r"\b(?:he|she|his|her|hers|him|himself|herself)\b", re.IGNORECASE)
_LEANS = re.compile(
    r"(?:this|that|these|those|it|its|they|their|there|here|also|as a result|which|both|he|she|then"
    r"|additionally|moreover|furthermore|thereby|in (?:this|that|addition)|later|afterwards"
    r"|subsequently|however|but|and|so|consequently|since then|thus|hence)\b",
    re.IGNORECASE,
)
_DOTTED_FORM = re.compile(
    r",?\s+(?:(?:Pty\.?\s+)?Ltd|Inc|Corp|Co|LLC|PLC|S\.?A|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|e\.V|a\.s"
    r"|s\.r\.o|z\s?o\.o)\.$|,?(?<!&)(?<!\band)\s+(?:(?:Pty\s+)?Ltd|Inc|Corp|Co)$",
    re.IGNORECASE,
)
_SIGN = 3  # letters: sql, dbt, git
_PRESENT = re.compile(
    r"(?:Lead|Run|Manage|Own|Build|Report|Head|Direct|Drive|Support|Help|Advise|Design|Develop|Plan|"
    r"Prepare|Oversee|Coordinate|Deliver|Create|Write|Teach|Train|Coach|Sell|Negotiate|Maintain|"
    r"Analyse|Analyze|Review|Ensure|Provide|Work|Serve|Chair|Supervise|Implement|Handle|Teach|Care|"
    r"Treat|Keep|Make|Move|Turn|Translate|Represent|Act|Hold)\b(?!-)"
)
_ALONE = frozenset({"self employed", "freelance", "freelancer", "independent", "selfemployed"})
# For whom one works is often written with a capital, as the beginning of a field.
_AUDIENCES = frozenset(
    "companies company employers employer boards board owners owner founders founder firms groups "
    "group manufacturers manufacturer industrial family private public listed mid-caps mid-sized "
    "medium-sized small large growing start-ups startups scale-ups international global teams "
    "leaders clients people organisations organizations hospitals schools investors agencies "
    "charities banks insurers retailers suppliers businesses plants cash growth".split()
)


def ended(text: str) -> str:
    """The text as a sentence: with a full stop where nothing ends it yet.

    >>> ended("Led carve-out, 400 staff"), ended("Is that so?"), ended("Cut cost;")
    ('Led carve-out, 400 staff.', 'Is that so?', 'Cut cost.')
    """
    text = text.strip()
    if not text or _ENDS.search(text):
        return text
    return text.rstrip(" ,;:–—-") + "."


def open_ended(text: str) -> str:
    """The text without the sign that ends it, to be followed by more.

    >>> open_ended("Cash under control."), open_ended("Why so slow?")
    ('Cash under control', 'Why so slow?')
    """
    return text.strip().rstrip(" .,;:")


def in_brackets(text: str, place: str) -> str:
    """The sentence with the place it is about before its end.

    >>> in_brackets("Led carve-out, 400 staff.", "Northwind")
    'Led carve-out, 400 staff (Northwind).'
    """
    return f"{open_ended(text)} ({place})." if place else ended(text)


def listed(parts: Sequence[str]) -> str:
    """The parts as they are counted up in a sentence.

    >>> listed(["A", "B", "C"]), listed(["A"])
    ('A, B and C', 'A')
    """
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def spoken(organisation: str) -> str:
    """The name without a legal form that a full stop follows, or would at the end of a sentence.

    >>> spoken("Fabrikam, Inc."), spoken("Contoso Ltd"), spoken("Yahoo!"), spoken("Tiffany & Co")
    ('Fabrikam', 'Contoso', 'Yahoo!', 'Tiffany & Co')
    """
    return _DOTTED_FORM.sub("", organisation.strip()) or organisation.strip()


def seat(entry: Entry) -> str:
    """The title with where it was held, "Chief Financial Officer at Northwind Holdings"; nothing
    where no title is known.
    """
    title, place = open_ended(entry.title), spoken(entry.organisation)
    if not place or not title:
        return title
    if folded(place) in _ALONE:
        return f"{title}, {place[0].lower()}{place[1:]}"
    if f" {folded_organisation(place)} " in f" {folded_title(title)} ":
        return title
    return f"{title} at {place}"


def names(text: str, name: str) -> bool:
    """Whether a text names something: an organisation without its legal form will do."""
    wanted = folded(folded_organisation(name))
    return bool(wanted) and f" {wanted} " in f" {folded(text)} "


def capital(text: str) -> str:
    """The text with a capital at its beginning; a word written its own way (iOS) stays."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def item_name(text: str) -> str:
    """The name as a list shows it: with a capital, but for short ones that are written small.

    >>> item_name("budgeting"), item_name("dbt")
    ('Budgeting', 'dbt')
    """
    return text if len(text.split(" ", 1)[0]) <= _SIGN else capital(text)


def inside(text: str) -> str:
    """The text as it stands inside a sentence: a common word's capital goes.

    >>> inside("Manufacturers after a merger"), inside("German mid-caps"), inside("IT teams")
    ('manufacturers after a merger', 'German mid-caps', 'IT teams')
    """
    first = text.split(" ", 1)[0]
    if first != "A" and not (first[:1].isupper() and first[1:].islower()):
        return text
    is_common = first.casefold() in _AUDIENCES or not any(
        one.is_said and not one.is_everyday for one in terms(first)
    )
    return text[:1].lower() + text[1:] if is_common else text


def speaks_as_me(text: str) -> bool:
    """Whether a sentence is in the first person, which a bio told by others cannot take.

    >>> speaks_as_me("I lead by example."), speaks_as_me("Led the US team.")
    (True, False)
    """
    return bool(_ME.search(text))


def speaks_of_somebody(text: str, *, name: str) -> bool:
    """Whether a sentence tells of the person by name or as he or she."""
    said = set(re.findall(r"[^\W_]+", text))
    return bool(_SOMEBODY.search(text)) or any(one in said for one in re.findall(r"[^\W_]+", name))


@lru_cache(maxsize=1 << 12)
def runs_on(one: str, other: str) -> bool:
    """Whether the second sentence, written after the first, would be read as part of it.

    A number or a short form at the end does that: "from 80 to 135. Built …" reads like "135th".

    >>> runs_on("Rose from 80 to 135.", "Built the report."), runs_on("Rose.", "Built the report.")
    (True, False)
    """
    begins = len(one) + 1
    return all(start != begins for start, _ in pieces(f"{one} {other}"))


def ends_short(text: str) -> bool:
    """Whether a sentence ends so that any other would be read as part of it."""
    return runs_on(ended(text), "Built the report.")


def begins_as_told_to(text: str) -> bool:
    """Whether a line begins with a verb as a CV in the present tense has it: "Lead 62 people".

    Of somebody else it would read as an order.

    >>> begins_as_told_to("Lead 62 people."), begins_as_told_to("Led 62 people.")
    (True, False)
    """
    return bool(_PRESENT.match(text))


def leans(text: str) -> bool:
    """Whether a sentence needs the one before it: "This saved …", "There …"."""
    return bool(_LEANS.match(text))
