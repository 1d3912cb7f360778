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

_Z90 = 1.6448536269514722  # the 95th percentile of the normal distribution


@dataclass(frozen=True, slots=True)
class Expected:
    """The share of searches won that is to be expected, and the band it is in (5 % to 95 %).

    The band is what would be won if every bar were higher, or every bar lower, by as much as is
    likely: all of them rest on the same sample, so they may well be off in the same direction.
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

    def share(won: npt.NDArray[np.float64]) -> float:
        return fsum((weights * won).tolist()) / total

    off = _Z90 * bars.sigma
    mean = share(bars.chance(scores))
    at_least, at_most = (
        share(((scores > 0) & (scores > bar)).astype(np.float64))
        for bar in (bars.theta + off, bars.theta - off)
    )
    count = int((weights > 0).sum())
    return Expected(mean, min(at_least, mean), max(at_most, mean), count)


def ceiling(searches: Sequence[Search], *, crowd: Crowd, ranker: Ranker) -> npt.NDArray[np.float64]:
    """The score that no profile can pass, per search: every word credited fully where it counts
    most, in a field of no length. float64[Q].

    sum over words of idf tf / (k1 + tf), tf = credited mentions x max over fields of w / (1 - b).
    """
    worth = max(
        w / (1 - b) if b < 1 else np.inf for w, b in zip(ranker.weights, ranker.b, strict=True)
    )
    tf = MOST_CREDITED * worth
    full = 1.0 if np.isinf(tf) else tf / (ranker.k1 + tf)
    size = len(crowd.vocabulary)
    numbers = ([crowd.vocabulary.ids.get(word, size) for word in one.words] for one in searches)
    sums = [
        fsum(crowd.statistics.idf(number) * full * SCALE + 1 for number in row) for row in numbers
    ]
    return np.array(sums, np.float64)
