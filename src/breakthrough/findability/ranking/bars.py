"""The best scores of every search: what page one takes, and any profile's exact place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.ranker import SCALE, Ranker, Statistics, norms
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.tokens import Tokens, Vocabulary

KEPT = 101  # one more than the places shown, for profiles that are in the crowd themselves
PAGE_ONE = 25
PAGES = (10, 25, 50)


@dataclass(frozen=True, slots=True)
class Bars:
    """Per search the best 101 scores, highest first (0 where fewer match), and how many match.

    best int32[Q, KEPT], matched int64[Q].
    """

    best: npt.NDArray[np.int32]
    matched: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.matched)

    def bar(self, page: int = PAGE_ONE) -> npt.NDArray[np.int32]:
        """The score that must be beaten to come within the first `page` places, per search."""
        return self.best[:, page - 1]

    def places(
        self, scores: npt.NDArray[np.int32], *, is_in_crowd: bool = False
    ) -> npt.NDArray[np.int32]:
        """The exact place of a profile in each search, 1 to 100.

        A profile with an equal score stands before me, so a place is never flattered.
        0 means not found (no word matches), KEPT means beyond 100.
        `is_in_crowd`: the profile is one of those counted, and is compared with the others only.
        """
        above = (self.best >= scores[:, None]).sum(axis=1) - int(is_in_crowd)
        places = np.minimum(above + 1, KEPT)
        return np.where(scores > 0, places, 0).astype(np.int32)

    @classmethod
    def empty(cls, searches: int) -> Bars:
        return cls(np.zeros((searches, KEPT), np.int32), np.zeros(searches, np.int64))

    def merge(self, other: Bars) -> Bars:
        """The bars of both crowds together; associative and commutative, bit for bit."""
        both = np.concatenate([self.best, other.best], axis=1)
        best = -np.sort(-both, axis=1)[:, :KEPT]
        return Bars(np.ascontiguousarray(best), self.matched + other.matched)


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """Which searches hold each word: offsets int64[T+1] into searches int32; idf float64[T]."""

    offsets: npt.NDArray[np.int64]
    searches: npt.NDArray[np.int32]
    idf: npt.NDArray[np.float64]
    n: int

    @classmethod
    def of(
        cls, searches: Sequence[Search], *, vocabulary: Vocabulary, statistics: Statistics
    ) -> SearchIndex:
        """Words that nobody in the crowd uses are numbered too, so that an edit may hold them."""
        pairs = sorted(
            (vocabulary.number(word), at)
            for at, search in enumerate(searches)
            for word in search.words
        )
        terms = np.array([term for term, _ in pairs], dtype=np.int64)
        counts = np.bincount(terms, minlength=len(vocabulary))
        offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        idf = np.zeros(len(vocabulary))
        for term in set(terms.tolist()):
            idf[term] = statistics.idf(term)
        numbers = np.array([at for _, at in pairs], dtype=np.int32)
        return cls(offsets, numbers, idf, len(searches))


def bars(
    parts: Iterable[Tokens],
    *,
    index: SearchIndex,
    statistics: Statistics,
    ranker: Ranker,
    threads: int = 1,
) -> Bars:
    """The bars of a crowd that arrives in parts; the same for any split and any `threads`."""
    from breakthrough.findability.ranking.kernel import best_scores  # numba takes long to import

    def of_part(tokens: Tokens) -> Bars:
        found = Bars.empty(index.n)
        best_scores(
            tokens.offsets,
            tokens.terms,
            tokens.mentions,
            norms(tokens.lengths, statistics=statistics, ranker=ranker),
            index.idf,
            ranker.k1,
            float(SCALE),
            index.offsets,
            index.searches,
            found.best,
            found.matched,
        )
        return Bars(np.ascontiguousarray(found.best[:, ::-1]), found.matched)

    with ThreadPoolExecutor(threads) as pool:
        return reduce(Bars.merge, pool.map(of_part, parts), Bars.empty(index.n))
