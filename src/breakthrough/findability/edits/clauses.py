"""Conditions of the kind "one of these at least for each of those", from grids of sums."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

Clause = frozenset[int]  # columns, one of which at least must be 1
_Longs = npt.NDArray[np.int64]


def sums_of(levels: Sequence[_Longs]) -> _Longs:
    """What each combination of levels adds up to: an axis for each word."""
    sums = np.zeros((1,) * len(levels), np.int64)
    for axis, values in enumerate(levels):
        sums = sums + values.reshape([-1 if at == axis else 1 for at in range(len(levels))])
    return sums


def pairs_below(levels: Sequence[_Longs], least_value: int) -> list[dict[int, int]]:
    """For each two words, the highest levels that stay below a value however high all others are.

    Each is {word: level}. What reaches the value lies beyond each of them in one of its words.
    """
    tops = sum(int(values[-1]) for values in levels)
    found = []
    for one, other in combinations(range(len(levels)), 2):
        rest = tops - int(levels[one][-1]) - int(levels[other][-1])
        sums = sums_of([levels[one], levels[other]])
        for first, second in highest_below(sums, least_value - rest):
            found.append({one: first, other: second})
    return found


def highest_below(values: npt.NDArray[np.int64], least_value: int) -> list[tuple[int, ...]]:
    """The cells of a rising grid that stay below a value, from which every step reaches it.

    A step is one to the next cell along one axis. Whatever reaches the value lies beyond each of
    them along some axis, and what does not lies within one of them.
    """
    below = values < least_value
    keep = below.copy()
    for axis in range(values.ndim):
        ahead = np.zeros_like(below)
        size = values.shape[axis]
        into = [slice(None)] * values.ndim
        out = [slice(None)] * values.ndim
        into[axis], out[axis] = slice(0, size - 1), slice(1, size)
        ahead[tuple(into)] = below[tuple(out)]
        keep &= ~ahead
    return [tuple(cell) for cell in np.argwhere(keep).tolist()]


def least(rows: set[Clause]) -> frozenset[Clause]:
    """The clauses without those that another one implies."""
    ordered = sorted(rows, key=len)
    kept: list[Clause] = []
    for row in ordered:
        if not any(other <= row for other in kept):
            kept.append(row)
    return frozenset(kept)
