"""The titles of postings as a recruiter would type them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from breakthrough.basics import placed_words, words
from breakthrough.findability.searches.names import Name, parts_of
from breakthrough.findability.searches.place import is_region
from breakthrough.findability.searches.regions import STATES, folded
from breakthrough.findability.searches.same_title import spelled_out
from breakthrough.market import NOT_A_FIELD

_LONGEST = 5  # words; what a longer title adds after a comma or dash is a team
_LEAST_EMPLOYERS = 2  # a title word only one employer uses is a quirk of its adverts
_LEAST_AFTER = 3  # of a word after a comma or dash, which is a team or campaign sooner
_PARTS = re.compile(r",|\s[-–—/]+\s|[–—|•:@]|\s-|-\s")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# Before a role's name; they stay first when something else moves there.
_STEPS = frozenset(words("senior junior staff lead associate assistant deputy principal founding"))
_NOT_TYPED = frozenset(
    words("i ii iii iv v vi level remote hybrid permanent contract future join opportunity based")
)
_NOT_A_ROLE = re.compile(
    r"\b(full|part)[- ]time\b|\btalent (pool|community|network)\b", re.IGNORECASE
)
_LONG_FORM = {"sr": "Senior", "jr": "Junior"}
_OF = frozenset({"head", "chief"})
_FIRST = frozenset({"vp", "svp", "evp", "avp", "head", "chief", "president"})
# Professions all of whose words name a rank elsewhere.
_PROFESSIONS = frozenset(
    {("executive", "assistant"), ("chief", "staff"), ("general", "manager"), ("team", "assistant")}
)
_TAILS = frozenset({"executive", "assistant"})  # "account executive" is a profession


@dataclass(frozen=True, slots=True)
class Title:
    """A title as typed, e.g. "Senior Backend Engineer", and the words of it that name the field."""

    text: str
    field: tuple[str, ...]  # folded, in the order of the text

    @property
    def words(self) -> frozenset[str]:
        return frozenset(words(self.text))

    @property
    def ranks(self) -> int:
        """How many of its words name a rank; "vice president" is one, "chief … officer" too."""
        return len(self.words - set(self.field) - {"vice", "officer"})


@dataclass(frozen=True, slots=True)
class TitleReader:
    """`users`: how many employers have each word in a title. `places`: names to be left out."""

    users: Counter[str]
    places: Collection[Name]

    @classmethod
    def of(
        cls, titles: Sequence[str], *, employers: Sequence[str], places: Collection[Name] = ()
    ) -> TitleReader:
        pairs = {
            (word, employer)
            for title, employer in set(zip(titles, employers, strict=True))
            for word in words(title)
        }
        return cls(Counter(word for word, _ in pairs), places)

    def read(self, title: str, *, employer: str = "", place: str = "") -> Title | None:
        """None where the title names no field of work.

        Brackets, the posting's place, other places after the first part, the employer's own name
        and words that hardly any other employer uses are dropped, and all after the second part.
        What a comma or dash puts last comes first, as it is spoken: "Manager, Sales Development" is
        a Sales Development Manager.

        >>> reader = TitleReader.of(["Head, Data", "Head of Data", "Data Head"], employers="ABC")
        >>> reader.read("Head, Data").text
        'Head of Data'
        """
        own = frozenset(words(f"{employer} {place}"))
        while _BRACKETS.search(title):
            title = _BRACKETS.sub(" ", title)
        title = _NOT_A_ROLE.sub(" ", title)
        parts = [part for part in _PARTS.split(title) if words(part)]
        kept: list[list[str]] = []
        for at, part in enumerate(parts):
            if folded(part) in STATES:
                continue
            least = _LEAST_AFTER if at else _LEAST_EMPLOYERS
            said = self._kept(part, own=own, least=least, is_first=not at)
            if said and not (at and self._says_little(said)):
                kept.append(said)
        if len(kept) > 1 and len(words(" ".join((*kept[0], *kept[1])))) > _LONGEST:
            kept = kept[:1]
        text = " ".join(_cut(_unrepeated(_in_order(kept[:2])))) if kept else ""
        field = field_words(words(text))
        return Title(text, field) if field else None

    def _kept(self, part: str, *, own: frozenset[str], least: int, is_first: bool) -> list[str]:
        """The words of a part that stay, as written, with "of" and the like between two of them."""
        placed = _runs(part)
        # A city may be called Reading, so that the first part loses none but regions.
        dull = self._in_a_place([word for word, _ in placed], least=2 if is_first else 1)
        found: list[str] = []
        between: list[str] = []
        for at, (word, shown) in enumerate(placed):
            if not words(word) and not words(shown):
                between.append(shown)
                continue
            real = len(word) > 1 and not word.isdigit() and word not in _NOT_TYPED
            usual = self.users[word] >= least and word not in own
            if real and usual and at not in dull:
                found += [*between, shown] if found else [shown]
            elif found:
                found[-1] = found[-1].rstrip("-")
            between = []
        return _tied(found)

    def _in_a_place(self, folded: Sequence[str], *, least: int) -> set[int]:
        """Which words are the name of a place of at least so many words, or of a region."""
        named: set[int] = set()
        for size in (3, 2, 1):
            for at in range(len(folded) - size + 1):
                name = tuple(folded[at : at + size])
                if name in self.places and (size >= least or is_region(name)):
                    named.update(range(at, at + size))
        return named

    def _says_little(self, part: Sequence[str]) -> bool:
        """Whether a part after the first names no field and no step of the ladder."""
        said = words(" ".join(part))
        return NOT_A_FIELD.issuperset(said) and _STEPS.isdisjoint(said)


def field_words(said: Sequence[str]) -> tuple[str, ...]:
    """The words of a title that say what the work is, without those that say how senior.

    Of a title that is an abbreviation, those of its long form: a CFO's are "financial".

    >>> field_words(["senior", "account", "executive"]), field_words(["finance", "director"])
    (('account', 'executive'), ('finance',))
    """
    return _named(said) or _named(spelled_out(said))


def _named(said: Sequence[str]) -> tuple[str, ...]:
    found = [
        word
        for at, word in enumerate(said)
        if word not in NOT_A_FIELD
        or (word in _TAILS and at and at == len(said) - 1)
        or (word == "partner" and at < len(said) - 1)  # of partners, not a partner
    ]
    if all(word in NOT_A_FIELD for word in found):
        pairs = [pair for pair in parts_of(tuple(said)) if pair in _PROFESSIONS]
        return pairs[0] if pairs else ()
    return tuple(dict.fromkeys(found))


def without_steps(title: str) -> str:
    """A title without "senior", "junior" and the like before it."""
    kept = title.split(" ")
    while len(kept) > 1 and _STEPS.issuperset(words(kept[0])) and words(kept[0]):
        kept = kept[1:]
    return " ".join(kept) if field_words(words(" ".join(kept))) else title


def _in_order(parts: Sequence[list[str]]) -> list[str]:
    """The first part with the second put where it is spoken."""
    first = parts[0]
    if len(parts) == 1:
        return first
    second = parts[1]
    said = words(" ".join(first))
    if not any(word not in NOT_A_FIELD for word in said) and tuple(said) not in _PROFESSIONS:
        if said[-1:] and said[-1] in _FIRST:
            joint = ["of"] if said[-1] in _OF else []
            return [*first, *joint, *second]
        steps, rest = _steps_of(first)
        return [*steps, *second, *rest]
    if NOT_A_FIELD.issuperset(words(" ".join(second))):
        return [*second, *first]
    if said[0] in _FIRST or any(not words(word) for word in first):  # "Head of Data, Platform"
        return [*first, *second]
    steps, rest = _steps_of(first)
    return [*steps, *second, *rest]


def _runs(part: str) -> list[tuple[str, str]]:
    """The words of a part, folded and as typed; a run such as UX/UI is two words."""
    found = []
    for word in placed_words(part):
        shown = part[word.start : word.end]
        if "/" in shown and word.folded != shown.casefold():
            shown = next((p for p in shown.split("/") if word.folded in words(p)), shown)
        if part[word.end : word.end + 1] == "-":
            shown += "-"
        found.append((word.folded, _LONG_FORM.get(word.folded, shown)))
    return found


def _tied(found: Sequence[str]) -> list[str]:
    """Words as typed, those with a hyphen after them tied to the next: Mid-Market."""
    tied: list[str] = []
    for shown in found:
        if tied and tied[-1].endswith("-"):
            tied[-1] += shown
        else:
            tied.append(shown)
    return [shown.rstrip("-") for shown in tied]


def _steps_of(part: Sequence[str]) -> tuple[list[str], list[str]]:
    at = 0
    while at < len(part) - 1 and words(part[at]) and _STEPS.issuperset(words(part[at])):
        at += 1
    return list(part[:at]), list(part[at:])


def _cut(found: Sequence[str]) -> list[str]:
    """The first words that count, with "of" and the like between them, and none at the end."""
    kept: list[str] = []
    for shown in found:
        if len(words(" ".join((*kept, shown)))) > _LONGEST:
            break
        kept.append(shown)
    while kept and not words(kept[-1]):
        kept.pop()
    return kept


def _unrepeated(found: Sequence[str]) -> list[str]:
    taken: set[str] = set()
    kept = []
    for shown in found:
        said = set(words(shown))
        if said and said <= taken:
            continue
        taken |= said
        kept.append(shown)
    return kept
