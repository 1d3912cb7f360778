"""One ranker over one crowd: any profile's place in a set of searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE, Bars, bars
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.index import SearchIndex
from breakthrough.findability.ranking.ranker import Ranker
from breakthrough.findability.ranking.scores import profile_scores
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import Vocabulary

_PART = 8192  # profiles in one part; a part is what a thread takes at a time


@dataclass(frozen=True, slots=True)
class Ranking:
    """Searches with their bars in one crowd under one ranker.

    `vocabulary` numbers the words of the crowd and of the searches.
    """

    searches: tuple[Search, ...]
    crowd: Crowd
    ranker: Ranker
    vocabulary: Vocabulary
    index: SearchIndex
    bars: Bars

    @classmethod
    def of(
        cls,
        searches: Sequence[Search],
        *,
        crowd: Crowd,
        ranker: Ranker,
        threads: int = 1,
    ) -> Ranking:
        vocabulary = crowd.vocabulary.copy()
        index = SearchIndex.of(searches, vocabulary=vocabulary, statistics=crowd.statistics)
        parts = (
            crowd.tokens.part(start, min(start + _PART, len(crowd)))
            for start in range(0, len(crowd), _PART)
        )
        found = bars(
            parts, index=index, statistics=crowd.statistics, ranker=ranker, threads=threads
        )
        return cls(tuple(searches), crowd, ranker, vocabulary, index, found)

    def only(self, searches: Sequence[Search]) -> Ranking:
        """The ranking of some of its searches, with their bars as they are."""
        rows = np.array([self.searches.index(search) for search in searches], dtype=np.int64)
        index = SearchIndex.of(
            searches, vocabulary=self.vocabulary, statistics=self.crowd.statistics
        )
        found = Bars(self.bars.best[rows], self.bars.matched[rows])
        return Ranking(tuple(searches), self.crowd, self.ranker, self.vocabulary, index, found)

    def scores(self, profile: Profile) -> npt.NDArray[np.int32]:
        """The profile's score on every search, int32[Q]."""
        return profile_scores(
            profile,
            index=self.index,
            vocabulary=self.vocabulary,
            statistics=self.crowd.statistics,
            ranker=self.ranker,
        )

    def places(self, profile: Profile) -> npt.NDArray[np.int32]:
        """The profile's place in every search, as `Bars.places`."""
        return self.bars.places(self.scores(profile))

    @property
    def name(self) -> str:
        return self.ranker.name

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """1 where the profile stands within the first `page` places, else 0; float64[Q]."""
        places = self.places(profile)
        return ((places > 0) & (places <= page)).astype(np.float64)
