"""What a person's evidence says, and whether it says a whole term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from breakthrough.market.demand.written import Word, pieces
from breakthrough.market.talk.degrees import Degree
from breakthrough.market.talk.needs import Need, Term

_FLUENT = re.compile(r"\b(?:native|fluen\w+|bilingual|full|c1|c2|mother)\b", re.IGNORECASE)
# Their work is said, not the person's: sold to investment banking clients.
_OTHERS = frozenset(
    "client customer adviser advisor firm lawyer vendor provider supplier consultant agency "
    "recruiter candidate partner company investor bank department auditor expert".split()
)
# What somebody is shows in the title of a role: others are worked with.
_PEOPLE = frozenset(
    "engineer scientist designer developer analyst manager accountant lawyer director controller "
    "consultant recruiter administrator architect nurse assistant executive officer counsel".split()
)


class Where(Enum):
    """What kind of entry a saying is."""

    ROLE = "the title of a role"
    EDUCATION = "a degree"
    NAMED = "a skill, certificate or course by its name"
    LANGUAGE = "a language"
    TEXT = "a sentence"


@dataclass(frozen=True, slots=True)
class Proof:
    """A passage of the person's own files, and where it stands."""

    passage: str
    where: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing the evidence says: the words that count, and the passage to quote.

    `months`: the whole months of a role, each as a number (year x 12 + month).
    """

    text: str
    kind: Where
    proof: Proof
    months: frozenset[int] = frozenset()


class Sayings:
    """All that a person's evidence says, to ask what says a term."""

    def __init__(self, sayings: Sequence[Saying]) -> None:
        self._all = [(one, pieces(one.text)) for one in sayings]

    def of_term(self, term: Term, *, only_named: bool = False) -> Proof | None:
        """What says all the words of a term together.

        A name may stand anywhere. Words that are none may stand in a sentence when they are two or
        more; one alone counts only as a skill or in the title of a role: "banking" in a sentence
        may be anything. `only_named`: only what is named counts, as certificates are.
        """
        for saying, said in self._all:
            if only_named and saying.kind is Where.TEXT:
                continue
            if any(_says(piece, term, kind=saying.kind) for piece in said):
                return saying.proof
        return None

    def of_degree(self, degree: Degree) -> Proof | None:
        held = (one for one, _ in self._all if one.kind is Where.EDUCATION)
        return next((one.proof for one in held if degree.is_held_by(one.text)), None)

    def of_language(self, term: Term, *, is_fluent: bool) -> Proof | None:
        """What says that the person speaks it, and how well where that is asked for."""
        for saying, said in self._all:
            if saying.kind is not Where.LANGUAGE or term.key not in map(_keys, said):
                continue
            if not is_fluent or _FLUENT.search(saying.proof.passage):
                return saying.proof
        return None

    def speaks(self, term: Term) -> bool:
        return self.of_language(term, is_fluent=False) is not None

    def months(self, need: Need) -> int:
        """How many months the person held roles whose title says one of the terms."""
        held: set[int] = set()
        for saying, said in self._all:
            if saying.kind is Where.ROLE and any(
                _run(piece, term) is not None for term in need.terms for piece in said
            ):
                held |= saying.months
        return len(held)


def _says(piece: Sequence[Word], term: Term, *, kind: Where) -> bool:
    if kind is Where.LANGUAGE or term.written == "excel":  # to excel
        return False
    if kind is not Where.ROLE and term.words[-1].key in _PEOPLE:
        return False
    at = _run(piece, term)
    if at is None:
        return False
    if kind is Where.NAMED:
        return len(term.words) > 1 or len(piece) == 1 or term.is_name
    if kind is Where.ROLE:
        return True
    if kind is Where.EDUCATION:
        return term.is_name and term.words[0].written.isupper()
    after = {word.key for word in piece[at + len(term.words) :]}
    if not _OTHERS.isdisjoint(after):
        return False
    return len(term.words) > 1 or (term.is_name and piece[at].is_name)


def _run(piece: Sequence[Word], term: Term) -> int | None:
    """Where in a piece the words of a term begin, one after the other."""
    wanted, size = term.key, len(term.words)
    starts: Iterator[int] = iter(range(len(piece) - size + 1))
    return next((at for at in starts if _keys(piece[at : at + size]) == wanted), None)


def _keys(piece: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.key for word in piece)
