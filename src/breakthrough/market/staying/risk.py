"""How many were watched at each age, and how many of them came down there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.market.staying.between import Between, running_sum
from breakthrough.market.staying.stays import CAUSES, STILL_UP, Floats, Ints, Stays

EXACT_DAYS = 3  # between two reads: the middle of no more than this is taken for the age

_ROUNDS = 1_000
_CLOSE = 1e-7  # no share moves by more in the last round
_MOST_AT_ONCE = 0.999  # so that exits after the last of those watched can still be spread


@dataclass(frozen=True, slots=True)
class RiskTable:
    """G ages in half days, ascending, at which some came down or may have.

    `at_risk` float64[G]: watched there. `exits` float64[3, G]: came down there, by cause in the
    order of CAUSES; `hazard` is exits by those at risk, the same for all ages of one of the B
    `stretches` int64[G]. `between` bool[R] marks the groups of `stays` that came down at an age
    not known exactly.
    """

    half_days: Ints
    at_risk: Floats
    exits: Floats
    hazard: Floats
    stretches: Ints
    stays: Stays
    between: npt.NDArray[np.bool_]

    @property
    def is_exact(self) -> bool:
        return not self.between.any()


def risk_table(stays: Stays) -> RiskTable:
    """The table of these spells; empty where none came down.

    Who is watched at age t: entry < t <= exit (Klein and Moeschberger 2003, section 4.6). Where
    half of the exits or more lie between two reads a day apart, each age stands for itself, an exit
    between reads at most 3 days apart is taken for the middle of them, and others are spread over
    the days between as the table itself expects them, until it stays the same: the most likely
    table (Turnbull 1976, in the form with hazards, which holds for late entries as well). Where
    reads lie further apart, middles would put all exits on a few days, and the days between could
    not be told apart: then ages are taken together in stretches as long as the middle gap between
    reads, within which postings come down at one pace. The first stretch, in which the
    pace falls fastest, is cut in two halves where the exits in it tell them apart.
    """
    is_exit = stays.ending != STILL_UP
    width = middle_gap(stays)
    exact_days = EXACT_DAYS if width == 1 else 1
    between = is_exit & (stays.high - stays.low > exact_days)
    exit_at = np.where(is_exit, stays.low + stays.high, 2 * stays.low)
    half_days = _ages(stays, exit_at=exit_at, between=between, every_day=width > 1)
    stretches = (
        np.arange(len(half_days)) if width == 1 else _stretches(half_days, stays=stays, width=width)
    )
    sure = _watched(stays, half_days, until=np.where(between, 2 * stays.low, exit_at))
    exits = _exact_exits(stays, half_days, exit_at=exit_at, between=between)
    at_risk, hazard = sure, pooled(exits, sure, stretches=stretches)
    if between.any():
        spread = Between.of(stays.only(between), half_days)
        at_risk, exits, hazard = _settled(spread, sure, exits, stretches=stretches)
    return RiskTable(half_days, at_risk, exits, hazard, stretches, stays, between)


def watched_at(stays: Stays, *, half_days: Ints) -> Floats:
    """float64[G]: how many were surely watched at each of these ages."""
    return _watched(stays, half_days, until=2 * stays.low)


def middle_gap(stays: Stays) -> int:
    """The weighted median of the days between the two reads around an exit; 1 without exits."""
    is_exit = stays.ending != STILL_UP
    if not is_exit.any():
        return 1
    gaps = (stays.high - stays.low)[is_exit]
    order = np.argsort(gaps, kind="stable")
    weight = np.cumsum(stays.weight[is_exit][order])
    return int(gaps[order][np.searchsorted(weight, weight[-1] / 2)])


def _stretches(half_days: Ints, *, stays: Stays, width: int) -> Ints:
    """int64[G]: which stretch of `width` days each age lies in.

    The first counts as two halves if most of its exits were last seen after its first day: by the
    posted date, that is. By our own first sighting all are read at the ages 0, `width`, …
    """
    early = (stays.ending != STILL_UP) & (stays.low < width)
    later = stays.weight[early & (stays.low > 0)].sum()
    is_cut = 2 * later > stays.weight[early].sum()
    return np.where(is_cut & (half_days < width), 0, 1 + half_days // (2 * width))


def pooled(exits: Floats, at_risk: Floats, *, stretches: Ints) -> Floats:
    """float64[3, G]: the exits of each stretch by those at risk in it, 0 where nobody is."""
    watched = np.bincount(stretches, at_risk)
    down = np.array([np.bincount(stretches, row, minlength=len(watched)) for row in exits])
    hazard = np.divide(down, watched, out=np.zeros(down.shape), where=watched > 0)
    return np.asarray(hazard[:, stretches])


def _ages(stays: Stays, *, exit_at: Ints, between: npt.NDArray[np.bool_], every_day: bool) -> Ints:
    """The half days of exact exits, and the middles of the days that others may have come down on.

    With `every_day` the middles of all days until the last exit.
    """
    exact = exit_at[(stays.ending != STILL_UP) & ~between & (exit_at > 2 * stays.entry)]
    if every_day:
        return 2 * np.arange(int(stays.high[stays.ending != STILL_UP].max())) + 1
    most = int(stays.high[between].max()) if between.any() else 0
    ones = np.ones(int(between.sum()))
    covered = running_sum(stays.low[between], stays.high[between], ones, n=most)
    return np.unique(np.concatenate([exact, 2 * np.flatnonzero(covered > 0) + 1]))


def _watched(stays: Stays, half_days: Ints, *, until: Ints) -> Floats:
    """float64[G]: the weight of those with entry < age <= until."""
    real = until > 2 * stays.entry
    first = np.searchsorted(half_days, 2 * stays.entry[real], side="right")
    beyond = np.searchsorted(half_days, until[real], side="right")
    return running_sum(first, beyond, stays.weight[real], n=len(half_days))


def _exact_exits(
    stays: Stays, half_days: Ints, *, exit_at: Ints, between: npt.NDArray[np.bool_]
) -> Floats:
    """float64[3, G]: the exits whose age is known, by cause."""
    exits = np.zeros((len(CAUSES), len(half_days)))
    for row, cause in enumerate(CAUSES):
        exact = (stays.ending == cause) & ~between & (exit_at > 2 * stays.entry)
        at = np.searchsorted(half_days, exit_at[exact])
        exits[row] = np.bincount(at, stays.weight[exact], minlength=len(half_days))
    return exits


def _settled(
    spread: Between, sure: Floats, exits: Floats, *, stretches: Ints
) -> tuple[Floats, Floats, Floats]:
    """(at risk, exits, hazard) once spreading changes them no more; at first all ages are alike."""
    up_before, hazard = np.ones(len(sure)), np.ones_like(exits)
    for _round in range(_ROUNDS):
        more_at_risk, more_exits = spread.over(up_before * hazard)
        hazard = pooled(exits + more_exits, sure + more_at_risk, stretches=stretches)
        up = np.cumprod(1 - np.minimum(hazard.sum(axis=0), _MOST_AT_ONCE))
        before, up_before = up_before, np.concatenate([[1.0], up[:-1]])
        if np.abs(up_before - before).max() < _CLOSE:
            break
    return sure + more_at_risk, exits + more_exits, hazard
