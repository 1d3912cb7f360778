"""On how many of the searches I qualify for I come on page one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
import numpy.typing as npt

from breakthrough.basics import LEAST_N, Share
from breakthrough.findability.answers.outcome import Outcome
from breakthrough.findability.ranking.bars import KEPT, PAGE_ONE, PAGES


@dataclass(frozen=True, slots=True)
class PageShare:
    """The share of searches that bring me within the first `page` places."""

    page: int
    share: Share


@dataclass(frozen=True, slots=True)
class ByDemand:
    """A share in which every search counts as much as it is asked for and as I fit it.

    sum of weight x fit x won / sum of weight x fit, with its 90 % interval; None where that cannot
    be told. `n` searches. Source: science A3, without the doubt about the bar.
    """

    share: float
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Findability:
    """The headline figure, and the searches won, nearly won and lost.

    `derived` counts all searches made from the postings; those without enough evidence are not
    in `outcomes`. `median_place` is None beyond 100 and 0 where the middle search does not find me.
    `by_demand` is None with too few searches for a share.
    """

    derived: int
    employers: int
    pages: tuple[PageShare, ...]
    by_demand: ByDemand | None
    median_place: int | None
    outcomes: tuple[Outcome, ...]

    @property
    def won(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.is_won)

    @property
    def nearly_won(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.is_nearly_won)

    @property
    def lost(self) -> tuple[Outcome, ...]:
        return tuple(o for o in self.outcomes if not o.is_won and not o.is_nearly_won)

    @property
    def found(self) -> int:
        """How many searches find me at all, at whatever place."""
        return sum(outcome.place != 0 for outcome in self.outcomes)

    @property
    def page_one(self) -> Share:
        return next(row.share for row in self.pages if row.page == PAGE_ONE)


def findability(outcomes: Sequence[Outcome], *, derived: int, seed: int = 0) -> Findability:
    """The shares for pages of 10, 25 and 50 places, with 90 % intervals over employers."""
    return Findability(
        derived=derived,
        employers=len({name for outcome in outcomes for name in outcome.search.employers}),
        pages=tuple(PageShare(page, _share(outcomes, page=page, seed=seed)) for page in PAGES),
        by_demand=_by_demand(outcomes, seed=seed),
        median_place=_median_place([outcome.place for outcome in outcomes]),
        outcomes=tuple(outcomes),
    )


def counts_for(outcomes: Sequence[Outcome]) -> npt.NDArray[np.float64]:
    """What each search counts by demand: its weight times how much of it I fit; float64[Q]."""
    return np.array([one.search.weight * one.fit.share for one in outcomes])


def _share(outcomes: Sequence[Outcome], *, page: int, seed: int) -> Share:
    count = sum(_is_within(outcome, page) for outcome in outcomes)
    interval = _bootstrap_interval(outcomes, np.ones(len(outcomes)), page=page, seed=seed)
    if interval is None or len(outcomes) < LEAST_N:
        return Share(count, len(outcomes), None, None)
    return Share(count, len(outcomes), *interval)


def _by_demand(outcomes: Sequence[Outcome], *, seed: int) -> ByDemand | None:
    counts = counts_for(outcomes)
    total = fsum(counts.tolist())
    if len(outcomes) < LEAST_N or total <= 0:
        return None
    won = [_is_within(outcome, PAGE_ONE) for outcome in outcomes]
    share = fsum(counts[won].tolist()) / total
    low, high = _bootstrap_interval(outcomes, counts, page=PAGE_ONE, seed=seed) or (None, None)
    return ByDemand(share, low, high, len(outcomes))


def _is_within(outcome: Outcome, page: int) -> bool:
    return outcome.place is not None and 0 < outcome.place <= page


def _median_place(places: Sequence[int | None]) -> int | None:
    """The middle place, the better of two middles; None beyond 100 or without any, 0 not found."""
    ordered = sorted(places, key=lambda place: KEPT if place is None else place or KEPT + 1)
    return ordered[(len(ordered) - 1) // 2] if ordered else None


def _bootstrap_interval(
    outcomes: Sequence[Outcome],
    counts: npt.NDArray[np.float64],
    *,
    page: int,
    seed: int,
    draws: int = 2000,
) -> tuple[float, float] | None:
    """The 90 % interval of the share of searches within `page` places, by resampling employers.

    `counts` float64[Q] says what each search counts. Where all or none are won drawing anew cannot
    tell how sure that is: Wilson's bound for so many employers is taken then. A search of several
    employers belongs to each in equal parts. None with fewer than five employers.
    Source: cluster bootstrap; science reference A9.
    """
    employers = sorted({name for outcome in outcomes for name in outcome.search.employers})
    if len(employers) < LEAST_N:
        return None
    number = {name: at for at, name in enumerate(employers)}
    weight = np.zeros(len(employers))
    won = np.zeros(len(employers))
    for outcome, count in zip(outcomes, counts.tolist(), strict=True):
        part = count / len(outcome.search.employers)
        for name in outcome.search.employers:
            weight[number[name]] += part
            if _is_within(outcome, page):
                won[number[name]] += part
    drawn = np.random.default_rng(seed).integers(len(employers), size=(draws, len(employers)))
    totals = weight[drawn].sum(axis=1)
    shares = won[drawn].sum(axis=1)[totals > 0] / totals[totals > 0]
    low, high = (float(edge) for edge in np.quantile(shares, (0.05, 0.95)))
    if not 0 < won.sum() < weight.sum():
        sure = Share.of(len(employers) if won.sum() else 0, len(employers))
        low, high = min(low, sure.low or 0.0), max(high, sure.high or 0.0)
    return low, high
