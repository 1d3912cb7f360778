"""A line of an advert as the things it asks for: whole terms, and which of them may replace which.

The terms are cut as `market.demand` cuts them: runs of words between signs and words such as "of".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from breakthrough.market.demand.written import Word, pieces
from breakthrough.market.talk.soft import core_of

_JOINT = re.compile(
    r"\b(?:and\s*/\s*or|or|and|e\.g\.|eg|such as|like|including)(?!\w)"
    r"|(?<=\s)&(?=\s)|(?<=\w\w)/(?=\w\w\w)|[,;:()!?•—–]|\s-+\s|\.(?=\s|$)",
    re.IGNORECASE,
)
_LIST = frozenset({",", "/", "&", "and", "or"})
_EXAMPLES = re.compile(r"^(?:e\.g\.|eg|such as|like)$", re.IGNORECASE)
_ETC = re.compile(r"^\W*(?:etc\b|similar\b|equivalents?\b|related\b)", re.IGNORECASE)
_YEARS = re.compile(
    r"(?<![\d$€£.,])(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\s*\)?\s*\+?"
    r"(?:\s*(?:-|–|—|to)\s*\d{1,2}\s*\+?)?\s*(?:or more )?(?:full |total )?years?\b",
    re.IGNORECASE,
)
_ACROSS = re.compile(r"\bacross\b[^.;]*")  # with whom: across product and marketing
_NUMBERS = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together in a line: as compared, and as written."""

    words: tuple[Word, ...]

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(word.key for word in self.words)

    @property
    def written(self) -> str:
        return " ".join(word.written for word in self.words)

    @property
    def is_name(self) -> bool:
        """Whether one of its words is a name, such as Excel or SQL."""
        return any(word.is_name for word in self.words)


@dataclass(slots=True)
class Need:
    """Terms of one list; `is_any` where one of them is enough ("A, B or C")."""

    terms: list[Term] = field(default_factory=list)
    is_any: bool = False
    is_all: bool = False  # "and" stands in the list too
    of: Term | None = None  # what those in brackets are examples of, where they turn out to be


def years_in(line: str) -> tuple[int, ...]:
    """The least numbers of years that a line asks for, as often as it states some."""
    stated = [found[1].lower() for found in _YEARS.finditer(line)]
    return tuple(_NUMBERS.get(one) or int(one) for one in stated)


def needs_in(line: str) -> tuple[Need, ...]:
    """What a line asks for; all of these needs are to be met. Empty where it is nothing to show."""
    reader = _Reader([Need()])
    for joint, chunk in _chunks(_ACROSS.sub("", _YEARS.sub(" years ", line))):
        reader.take(joint, chunk)
    found = reader.found
    for before, need in pairwise(found):
        need.is_any = need.is_any and not need.is_all
        if need.of and need.is_any and need.of in before.terms:
            before.terms.remove(need.of)
            need.terms.insert(0, need.of)
    return tuple(need for need in found if need.terms)


def _chunks(line: str) -> Iterator[tuple[str, str]]:
    """(the sign or word before, what follows it up to the next), empty chunks left out."""
    joint, at = "", 0
    before: list[str] = []
    for match in [*_JOINT.finditer(line), None]:
        chunk = line[at : match.start() if match else len(line)]
        before.append(joint)
        if chunk.strip(" .\t\"“”'"):
            yield _strongest(before), chunk
            before = []
        if match:
            joint, at = match[0].strip().lower(), match.end()


def _strongest(joints: list[str]) -> str:
    """Of several in a row the one that says most: ", or" is "or", "(e.g.," is "e.g."."""
    for joint in joints:
        if _EXAMPLES.match(joint):
            return "e.g."
    for joint in joints:
        if joint.startswith("and/") or joint == "or":
            return "or"
    apart = [joint for joint in joints if joint not in _LIST]
    return apart[0] if apart else "and" if {"and", "&"} & set(joints) else joints[-1]


@dataclass(slots=True)
class _Reader:
    """The needs read so far; `after_term` says whether the last piece gave a term."""

    found: list[Need]
    after_term: bool = False

    def take(self, joint: str, chunk: str) -> None:
        """Adds what a chunk asks for to the last list, where that goes on, or begins a new one."""
        if joint in _LIST and _ETC.match(chunk):
            self.found[-1].is_any, chunk = True, _ETC.sub("", chunk)
        for at, piece in enumerate(pieces(chunk)):
            if piece:
                self._begin(joint if at == 0 else "")
                core = core_of([_named(one, is_first=not joint and at == 0) for one in piece])
                self.after_term = bool(core)
                if core:
                    self.found[-1].terms.append(Term(tuple(core)))

    def _begin(self, joint: str) -> None:
        last = self.found[-1]
        if joint in _LIST:
            last.is_any |= joint == "or"
            last.is_all |= joint in ("and", "&")
            return
        of = last.terms[-1] if joint in ("e.g.", "(") and self.after_term else None
        self.found.append(Need(is_any=joint == "e.g.", of=of))


def _named(word: Word, *, is_first: bool) -> Word:
    """A capital after a comma or "or" makes a name; the first of the line does not."""
    return word if is_first else word._replace(is_name=word.is_name or word.written[0].isupper())
