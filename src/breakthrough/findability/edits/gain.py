"""Searches on page one before and after, counted apart for those used to choose and others."""

from __future__ import annotations

from dataclasses import dataclass
from math import fsum

import numpy as np
import numpy.typing as npt

from breakthrough.findability.edits.split import Split

_Marks = npt.NDArray[np.bool_]
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Tally:
    """Of `n` searches, how many are won before and after; and the shares by weight, 0 to 1.

    A search weighs its demand times the share of its must-haves that evidence supports. The shares
    are None without a search that weighs anything.
    """

    before: int
    after: int
    n: int
    share_before: float | None
    share_after: float | None

    @property
    def added(self) -> int:
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Gain:
    """`chosen_on`: the searches used to choose. `unseen`: those of other employers; `later`: of
    these, the ones first seen after those used to choose. `every`: all, those used for nothing too.
    """

    chosen_on: Tally
    unseen: Tally
    later: Tally
    every: Tally

    @property
    def added(self) -> int:
        return self.every.added

    @property
    def unseen_added(self) -> int:
        return self.unseen.added


def gain(before: _Marks, after: _Marks, *, weights: _Floats, split: Split) -> Gain:
    """The gain from which searches are won before and after, bool[Q] each."""

    everything = np.ones(len(before), dtype=bool)
    parts = (split.chosen_on, split.unseen, split.later, everything)
    return Gain(*(_tally(before[part], after[part], weights[part]) for part in parts))


def _tally(before: _Marks, after: _Marks, weights: _Floats) -> Tally:
    total = fsum(weights.tolist())
    shares = [fsum(weights[won].tolist()) / total for won in (before, after) if total > 0]
    first, second = shares or (None, None)
    return Tally(int(before.sum()), int(after.sum()), len(before), first, second)
