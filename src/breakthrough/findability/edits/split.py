"""Which searches serve to choose, and which only to report: other employers', and later ones."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.searches.search import Search

_EARLY = 2 / 3  # share of the searches that should lie before the day that parts them
_LEAST_EARLY = 1 / 2  # with fewer there is too little to choose on, and days part nothing

_Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Split:
    """bool[Q] each. `chosen_on`: of an employer of the first half, seen before the day `turn`.

    `unseen`: of second-half employers only; `later`: those of them first seen on `turn` or after.
    Later searches of first-half employers serve for nothing.
    """

    chosen_on: _Marks
    unseen: _Marks
    later: _Marks
    turn: date | None

    @classmethod
    def of(cls, searches: Sequence[Search], *, seed: int, turn: date | None = None) -> Split:
        """A search without a first day counts as early; without `turn`, all do."""
        first = _by_employer(searches, seed=seed)
        late = np.array([is_late(search, turn) for search in searches], dtype=bool)
        return cls(first & ~late, ~first, ~first & late, turn)


def split_by_employer(ranking: Ranking, *, seed: int) -> _Marks:
    """Which searches any employer of the first half would type; no other serves to choose.

    An employer's half is decided by a hash of its name and the seed, so it stays when others come.
    """
    return _by_employer(ranking.searches, seed=seed)


def turn_of(searches: Sequence[Search]) -> date | None:
    """The day before which about two thirds of the dated searches were first seen.

    None where days part nothing: no day has at least half of them before it.
    """
    days = Counter(search.since for search in searches if search.since is not None)
    total = days.total()
    parted, before = [], 0
    for day in sorted(days):
        parted.append((abs(before / total - _EARLY), day, before / total))
        before += days[day]
    enough = [one for one in parted if one[2] >= _LEAST_EARLY]
    return min(enough)[1] if enough else None


def is_late(search: Search, turn: date | None) -> bool:
    return turn is not None and search.since is not None and search.since >= turn


def _by_employer(searches: Sequence[Search], *, seed: int) -> _Marks:
    return np.array(
        [any(_is_first_half(name, seed) for name in s.employers) for s in searches], dtype=bool
    )


def _is_first_half(employer: str, seed: int) -> bool:
    digest = hashlib.blake2b(f"{seed}:{employer}".encode(), digest_size=8).digest()
    return digest[0] % 2 == 0
