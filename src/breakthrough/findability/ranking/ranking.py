"""One ranker over one crowd: any profile's place in a set of searches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE, Bars, bars
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.index import SearchIndex
from breakthrough.findability.ranking.places import is_within, rows_within
from breakthrough.findability.ranking.ranker import Ranker
from breakthrough.findability.ranking.scores import profile_scores
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import Tokens, Vocabulary

_PART = 65536  # profiles in one part; a part is what a thread takes at a time


@dataclass(frozen=True, slots=True)
class Ranking:
    """Searches with their bars in one crowd under one ranker.

    `vocabulary` numbers the words of the crowd and of the searches. The bars of a search that is
    limited to a place are those of the profiles there.
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
        """The ranking with its bars made now."""
        made = cls.with_bars(searches, crowd=crowd, ranker=ranker, bars=Bars.empty(len(searches)))
        for place in sorted({search.place for search in searches}):
            there = [at for at, search in enumerate(searches) if search.place == place]
            rows = rows_within(crowd, place)
            found = bars(
                _parts(crowd.tokens if rows.all() else crowd.tokens.take(np.flatnonzero(rows))),
                index=made.only([searches[at] for at in there]).index,
                statistics=crowd.statistics,
                ranker=ranker,
                threads=threads,
            )
            made.bars.best[there], made.bars.matched[there] = found.best, found.matched
        return made

    @classmethod
    def with_bars(
        cls, searches: Sequence[Search], *, crowd: Crowd, ranker: Ranker, bars: Bars
    ) -> Ranking:
        """The ranking with bars made before, of the same searches, crowd and ranker."""
        vocabulary = crowd.vocabulary.copy()
        index = SearchIndex.of(searches, vocabulary=vocabulary, statistics=crowd.statistics)
        return cls(tuple(searches), crowd, ranker, vocabulary, index, bars)

    def only(self, searches: Sequence[Search]) -> Ranking:
        """The ranking of some of its searches, with their bars as they are."""
        number = {search: at for at, search in enumerate(self.searches)}
        rows = np.array([number[search] for search in searches], dtype=np.int64)
        index = SearchIndex.of(
            searches, vocabulary=self.vocabulary, statistics=self.crowd.statistics
        )
        found = Bars(self.bars.best[rows], self.bars.matched[rows])
        return Ranking(tuple(searches), self.crowd, self.ranker, self.vocabulary, index, found)

    @property
    def name(self) -> str:
        return self.ranker.name

    def scores(self, profile: Profile) -> npt.NDArray[np.int32]:
        """The profile's score on every search, int32[Q]; 0 where the search looks elsewhere."""
        scores = profile_scores(
            profile,
            index=self.index,
            vocabulary=self.vocabulary,
            statistics=self.crowd.statistics,
            ranker=self.ranker,
        )
        return np.where(self.shows(profile.place), scores, 0).astype(np.int32)

    def shows(self, place: str) -> npt.NDArray[np.bool_]:
        """Which searches show a profile of this place at all, bool[Q]."""
        return np.array([is_within(place, search.place) for search in self.searches], dtype=bool)

    def places(self, profile: Profile) -> npt.NDArray[np.int32]:
        """The profile's place in every search, as `Bars.places`."""
        return self.bars.places(self.scores(profile))

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """1 where the profile stands within the first `page` places, else 0; float64[Q]."""
        places = self.places(profile)
        return ((places > 0) & (places <= page)).astype(np.float64)


def _parts(tokens: Tokens) -> list[Tokens]:
    """The profiles in parts, as views."""
    n = len(tokens)
    return [tokens.part(start, min(start + _PART, n)) for start in range(0, n, _PART)]
