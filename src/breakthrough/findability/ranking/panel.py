"""Several rankers asked the same: what they say on the whole, and the least of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.ranking.boolean import BooleanJudge
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.judge import Judge
from breakthrough.findability.ranking.ranker import VARIANTS, Ranker
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile


@dataclass(frozen=True, slots=True)
class Judged:
    """What one ranker says: `won` of `n` searches on page one, and their share by weight.

    Searches without weight are not counted. `won` is a sum of chances where the ranker gives
    chances.
    """

    name: str
    share: float
    won: float
    n: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The share of searches won under several rankers: their mean, the worst, and each.

    Source: science A2, robust findability.
    """

    mean: float
    worst: float
    name_of_worst: str
    each: tuple[Judged, ...]


def panel(
    searches: Sequence[Search],
    *,
    crowd: Crowd,
    ranker: Ranker | None = None,
    threads: int = 1,
    more: Sequence[Judge] = (),
) -> tuple[Judge, ...]:
    """The word ranker first, its variants, the reading with operators, then those of `more`."""
    words = (ranker or Ranker(), *VARIANTS)
    rankings = [Ranking.of(searches, crowd=crowd, ranker=one, threads=threads) for one in words]
    return (*rankings, BooleanJudge.of(searches, crowd=crowd), *more)


def spread(
    judges: Sequence[Judge],
    *,
    profile: Profile,
    weights: npt.NDArray[np.float64] | None = None,
    page: int = PAGE_ONE,
) -> Spread | None:
    """Findability under every ranker; None without a search that counts, or without a ranker.

    `weights` float64[Q] say what each search counts, by default its demand. The first of several
    that are equally bad is the worst.
    """
    if not judges:
        return None
    searches = judges[0].searches
    if any(judge.searches != searches for judge in judges):
        raise ValueError("these rankers were not asked the same searches")
    counts = np.array([one.weight for one in searches]) if weights is None else weights
    if counts.shape != (len(searches),):
        raise ValueError(f"{len(counts)} weights for {len(searches)} searches")
    total = fsum(counts.tolist())
    if total <= 0:
        return None
    each = tuple(_judged(judge, judge.wins(profile, page=page), counts) for judge in judges)
    worst = min(each, key=lambda one: one.share)
    mean = fsum(one.share for one in each) / len(each)
    return Spread(mean, worst.share, worst.name, each)


def _judged(judge: Judge, wins: npt.NDArray[np.float64], counts: npt.NDArray[np.float64]) -> Judged:
    """sum of weight x win / sum of weight, added exactly so that no order matters."""
    share = fsum((counts * wins).tolist()) / fsum(counts.tolist())
    counted = wins[counts > 0]
    return Judged(judge.name, share, fsum(counted.tolist()), len(counted))
