"""One ranker over a crowd that stands for a larger one: chances instead of places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranker import SCALE, Ranker
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.ranking.tail import WiderBars, wider_bars
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import MOST_CREDITED

_EDGE = 0.05  # of a band that holds nine cases in ten


@dataclass(frozen=True, slots=True)
class Expected:
    """The share of searches won that is to be expected, and the band it is in (5 % to 95 %).

    `low` counts the searches that are won with a chance of 95 % or more, `high` those with 5 % or
    more: what is won when all bars are off in the same direction. They rest on one sample, so they
    may well be.
    """

    share: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class WiderRanking:
    """A Judge: a ranking over a sample, read as one over the larger crowd of `stands_for`."""

    ranking: Ranking
    stands_for: int

    @property
    def name(self) -> str:
        return self.ranking.name

    @property
    def searches(self) -> tuple[Search, ...]:
        return self.ranking.searches

    def only(self, searches: Sequence[Search]) -> WiderRanking:
        """The same for some of its searches."""
        return WiderRanking(self.ranking.only(searches), self.stands_for)

    def bars(self, *, page: int = PAGE_ONE) -> WiderBars:
        """The bars of the larger crowd."""
        of = self.ranking
        return wider_bars(
            of.bars,
            n=len(of.crowd),
            stands_for=self.stands_for,
            page=page,
            ceiling=ceiling(of.searches, crowd=of.crowd, ranker=of.ranker),
        )

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """Per search the chance that the profile stands within the first `page` places."""
        return self.bars(page=page).chance(self.ranking.scores(profile))

    def expected(
        self, profile: Profile, *, weights: npt.NDArray[np.float64], page: int = PAGE_ONE
    ) -> Expected | None:
        """The share of searches won, by weight float64[Q]; None without a search that counts."""
        return expected(self.bars(page=page), scores=self.ranking.scores(profile), weights=weights)


def expected(
    bars: WiderBars, *, scores: npt.NDArray[np.int32], weights: npt.NDArray[np.float64]
) -> Expected | None:
    """sum of weight x chance / sum of weight, with its band; None without a search that counts."""
    total = fsum(weights.tolist())
    if total <= 0:
        return None
    chance = bars.chance(scores)
    mean, surely, maybe = (
        fsum((weights * won).tolist()) / total
        for won in (chance, chance >= 1 - _EDGE, chance >= _EDGE)
    )
    return Expected(mean, min(surely, mean), max(maybe, mean), int((weights > 0).sum()))


def ceiling(searches: Sequence[Search], *, crowd: Crowd, ranker: Ranker) -> npt.NDArray[np.float64]:
    """The score that no profile can pass, per search, float64[Q].

    Every word is credited fully where it counts most, in a field without length: the sum over words
    of idf tf / (k1 + tf), with tf = credited mentions x the largest w / (1 - b).
    """
    tf = MOST_CREDITED * max(w / (1 - b) for w, b in zip(ranker.weights, ranker.b, strict=True))
    full = tf / (ranker.k1 + tf)
    ids, statistics = crowd.vocabulary.ids, crowd.statistics
    rounding = 1  # of each word's part, to whole numbers
    sums = [
        fsum(
            statistics.idf(ids.get(word, len(ids))) * full * SCALE + rounding for word in one.words
        )
        for one in searches
    ]
    return np.array(sums, np.float64)
