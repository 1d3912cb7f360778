"""Which searches hold each word, and which words each search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.ranker import Statistics
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.tokens import Vocabulary

_Ints = npt.NDArray[np.int32]
_Longs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The words of Q searches, both ways round. T is the size of the vocabulary.

    By word: offsets int64[T+1] into searches int32; idf float64[T], 0 for a word of no search.
    By search: the C words that any search holds are columns, in the order of their numbers;
    column int32[T] (-1 for the others), column_idf float64[C]; search_offsets int64[Q+1] into
    search_columns int32, each search's part with the most common word first.
    """

    offsets: _Longs
    searches: _Ints
    idf: npt.NDArray[np.float64]
    column: _Ints
    column_idf: npt.NDArray[np.float64]
    search_offsets: _Longs
    search_columns: _Ints

    @property
    def n(self) -> int:
        return len(self.search_offsets) - 1

    @classmethod
    def of(
        cls, searches: Sequence[Search], *, vocabulary: Vocabulary, statistics: Statistics
    ) -> SearchIndex:
        """Words that nobody in the crowd uses are numbered too, so that an edit may hold them."""
        held = [[vocabulary.number(word) for word in search.words] for search in searches]
        return cls.of_numbers(held, size=len(vocabulary), statistics=statistics)

    @classmethod
    def of_numbers(
        cls, held: Sequence[Sequence[int]], *, size: int, statistics: Statistics
    ) -> SearchIndex:
        """The index of searches given as distinct word numbers below `size`."""
        sizes = np.array([len(numbers) for numbers in held], dtype=np.int64)
        terms = np.fromiter((t for numbers in held for t in numbers), np.int64, int(sizes.sum()))
        owners = np.repeat(np.arange(len(held)), sizes)
        used = np.unique(terms)
        idf = np.zeros(size)
        idf[used] = [statistics.idf(term) for term in used.tolist()]
        column = np.full(size, -1, np.int32)
        column[used] = np.arange(len(used))
        by_term = np.lexsort((owners, terms))
        by_search = np.lexsort((terms, idf[terms], owners))
        return cls(
            offsets=_starts(np.bincount(terms, minlength=size)),
            searches=owners[by_term].astype(np.int32),
            idf=idf,
            column=column,
            column_idf=idf[used],
            search_offsets=_starts(sizes),
            search_columns=column[terms[by_search]],
        )


def _starts(sizes: npt.NDArray[np.int64]) -> _Longs:
    return np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
