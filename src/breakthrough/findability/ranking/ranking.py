"""A crowd, ready to rank any profile on any set of searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import Bars, SearchIndex, bars
from breakthrough.findability.ranking.ranker import Ranker, Statistics
from breakthrough.findability.ranking.scores import profile_scores
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import Phrases, Tokens, Vocabulary

_PART = 8192  # profiles in one part; a part is what a thread takes at a time


@dataclass(frozen=True, slots=True)
class Crowd:
    """The tokenised profiles an employer would see, with the numbers scoring needs."""

    tokens: Tokens
    vocabulary: Vocabulary
    statistics: Statistics
    _asked: list[Phrases] = field(default_factory=list)

    @classmethod
    def of(cls, tokens: Tokens, vocabulary: Vocabulary) -> Crowd:
        return cls(tokens, vocabulary, Statistics.of(tokens, vocabulary_size=len(vocabulary)))

    @property
    def phrases(self) -> Phrases:
        """Where phrases stand; made when first asked for."""
        if not self._asked:
            self._asked.append(Phrases(self.tokens, vocabulary=self.vocabulary))
        return self._asked[0]

    def __len__(self) -> int:
        return len(self.tokens)

    def holders(self, word: str) -> int:
        """How many profiles hold a folded word."""
        number = self.vocabulary.ids.get(word)
        df = self.statistics.df
        return int(df[number]) if number is not None and number < len(df) else 0


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
