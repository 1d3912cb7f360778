"""What I can prove together that few of the crowd hold together, and somebody asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.evidence import Claim
from breakthrough.findability.answers.outcome import SearchWord, standings
from breakthrough.findability.answers.skills import is_skill
from breakthrough.findability.answers.sureness import at_most, one_in
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.searches.qualified import Evidence
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile

LEAST_CROWD = 300  # profiles; with fewer even "nobody" proves no more than 1 in 99
RARE = 0.02  # of the crowd at most, at 95 % sureness: 1 in 50
_LARGEST = 3  # phrases in a combination
_FAR_RARER = 0.5  # what a third phrase must at least bring the holders down to

_Phrase = tuple[str, ...]
_Rows = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Proven:
    """A must-have as employers write it, and the claim it rests on."""

    text: str
    claim: Claim


@dataclass(frozen=True, slots=True)
class Rare:
    """Two or three must-haves I can prove, how many of the crowd hold them all, who asks for them.

    `at_most` is the one-sided 95 % bound of their share in a larger crowd of this kind. `searches`
    ask for all of them, with `weight` in all, made from the postings of `employers`.
    """

    proven: tuple[Proven, ...]
    words: tuple[SearchWord, ...]
    holders: int
    of: int
    at_most: float
    searches: int
    weight: float
    employers: tuple[str, ...]

    @property
    def one_in(self) -> int:
        """N of "fewer than 1 in N"."""
        return one_in(self.at_most)


def rare_combinations(
    searches: Sequence[Search], *, crowd: Crowd, profile: Profile, evidence: Evidence
) -> tuple[Rare, ...] | None:
    """The combinations, those most asked for first; None where the crowd is too small to say.

    Only what one search asks for together. A third phrase is told when it makes the combination
    far rarer than each two of it are.
    """
    if len(crowd) < LEAST_CROWD:
        return None
    proven = _proven(searches, crowd=crowd, evidence=evidence)
    asked = _asked(searches, proven=proven)
    held = _Holders(crowd)
    counts = {phrases: held.count(phrases) for phrases in asked}
    found = [
        _rare(
            [proven[phrase] for phrase in phrases],
            holders=counts[phrases],
            by=by,
            crowd=crowd,
            profile=profile,
            evidence=evidence,
        )
        for phrases, by in asked.items()
        if at_most(counts[phrases], len(crowd)) <= RARE and _adds(phrases, counts)
    ]
    return tuple(
        sorted(found, key=lambda one: (-one.weight, one.at_most, [p.text for p in one.proven]))
    )


def _proven(
    searches: Sequence[Search], *, crowd: Crowd, evidence: Evidence
) -> dict[_Phrase, Proven]:
    """The skills among the must-haves that evidence supports, by their folded words."""
    found: dict[_Phrase, Proven] = {}
    for text in dict.fromkeys(text for search in searches for text in search.must_haves):
        phrase = tuple(words(text))
        if phrase not in found and is_skill(phrase, crowd=crowd):
            claim = evidence.support(text)
            if claim is not None:
                found[phrase] = Proven(text, claim)
    return found


def _asked(
    searches: Sequence[Search], *, proven: dict[_Phrase, Proven]
) -> dict[tuple[_Phrase, ...], list[Search]]:
    """Each pair and triple of the proven, and the searches that ask for all of it."""
    asked: dict[tuple[_Phrase, ...], list[Search]] = {}
    for search in searches:
        mine = {tuple(words(text)) for text in search.must_haves} & proven.keys()
        for size in range(2, _LARGEST + 1):
            for phrases in combinations(sorted(mine), size):
                if _are_apart(phrases):
                    asked.setdefault(phrases, []).append(search)
    return asked


def _are_apart(phrases: Iterable[_Phrase]) -> bool:
    """Whether no two of them share a word: else the one says the other."""
    said = [word for phrase in phrases for word in phrase]
    return len(set(said)) == len(said)


def _adds(phrases: tuple[_Phrase, ...], counts: dict[tuple[_Phrase, ...], int]) -> bool:
    """Whether a triple is far rarer than every pair in it."""
    parts = combinations(phrases, len(phrases) - 1)
    return all(counts[phrases] < _FAR_RARER * counts[part] for part in parts if len(part) > 1)


def _rare(
    proven: Sequence[Proven],
    *,
    holders: int,
    by: Sequence[Search],
    crowd: Crowd,
    profile: Profile,
    evidence: Evidence,
) -> Rare:
    texts = [one.text for one in proven]
    return Rare(
        proven=tuple(proven),
        words=standings(texts, crowd=crowd, profile=profile, evidence=evidence),
        holders=holders,
        of=len(crowd),
        at_most=at_most(holders, len(crowd)),
        searches=len(by),
        weight=sum(search.weight for search in by),
        employers=tuple(sorted({name for search in by for name in search.employers})),
    )


class _Holders:
    """Which profiles hold a phrase, its words one after the other within a sentence."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._rows: dict[_Phrase, _Rows] = {}

    def count(self, phrases: Iterable[_Phrase]) -> int:
        """How many hold them all."""
        return int(np.logical_and.reduce([self._of(phrase) for phrase in phrases]).sum())

    def _of(self, phrase: _Phrase) -> _Rows:
        if phrase not in self._rows:
            tokens = self._crowd.tokens
            owners = np.searchsorted(tokens.sequence_offsets, self._places(phrase), side="right")
            rows = np.zeros(len(tokens), bool)
            rows[owners - 1] = True
            self._rows[phrase] = rows
        return self._rows[phrase]

    def _places(self, phrase: _Phrase) -> npt.NDArray[np.int64]:
        sequence, ids = self._crowd.tokens.sequence, self._crowd.vocabulary.ids
        numbers = [ids.get(word) for word in phrase]
        if None in numbers:
            return np.zeros(0, np.int64)
        at = np.flatnonzero(sequence == numbers[0])
        for step, number in enumerate(numbers[1:], start=1):
            at = at[at + step < len(sequence)]
            at = at[sequence[at + step] == number]
        return at
