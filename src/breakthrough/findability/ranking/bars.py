"""The best scores of every search: what page one takes, and any profile's exact place."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import reduce

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.index import SearchIndex
from breakthrough.findability.ranking.ranker import Ranker, Statistics, parameters
from breakthrough.findability.text.tokens import Tokens

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

    def without(self, own: npt.NDArray[np.int32]) -> Bars:
        """The bars of the others: those of a crowd that has a profile with the scores `own` in it.

        Places among them are exact up to 100 as well, since one more is kept than is shown.
        Source: science reference A4, the K+1 rule.
        """
        at = np.argmax(self.best == own[:, None], axis=1)
        counted = (own > 0) & (self.best[np.arange(len(self)), at] == own)
        shift = (np.arange(KEPT) >= at[:, None]) & counted[:, None]
        padded = np.concatenate([self.best, np.zeros((len(self), 1), np.int32)], axis=1)
        best = np.where(shift, padded[:, 1:], padded[:, :-1])
        return Bars(best, self.matched - (own > 0))

    def places(self, scores: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
        """The exact place of a profile in each search, 1 to 100.

        A profile with an equal score stands before me, so a place is never flattered.
        0 means not found (no word matches), KEPT means beyond 100.
        """
        above = (self.best >= scores[:, None]).sum(axis=1)
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


def bars(
    parts: Iterable[Tokens],
    *,
    index: SearchIndex,
    statistics: Statistics,
    ranker: Ranker,
    threads: int = 1,
    counts: bool = True,
) -> Bars:
    """The bars of a crowd that arrives in parts; the same for any split and any `threads`.

    At most `threads` parts are held at a time, so a crowd may be larger than memory. Without
    `counts`, how many match is left at 0, which is quicker.
    """
    idle = [_Best.none(index.n, counts=counts) for _ in range(max(1, threads))]
    running: set[Future[_Best]] = set()
    with ThreadPoolExecutor(max(1, threads)) as pool:
        for part in parts:
            if not idle:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                idle += [future.result() for future in done]
            best = idle.pop()
            running.add(pool.submit(best.take, part, index, statistics, ranker))
        idle += [future.result() for future in running]
    return reduce(Bars.merge, (best.bars() for best in idle))


@dataclass(frozen=True, slots=True)
class _Best:
    """Bars in the making: heaps int32[Q, KEPT], the smallest first; matched int64[Q] or empty."""

    heaps: npt.NDArray[np.int32]
    matched: npt.NDArray[np.int64]

    @classmethod
    def none(cls, searches: int, *, counts: bool) -> _Best:
        matched = np.zeros(searches if counts else 0, np.int64)
        return cls(np.zeros((searches, KEPT), np.int32), matched)

    def take(
        self, tokens: Tokens, index: SearchIndex, statistics: Statistics, ranker: Ranker
    ) -> _Best:
        """Itself, with the profiles of one part seen."""
        from breakthrough.findability.ranking.kernel import stream  # numba takes long to import

        stream(
            (tokens.offsets, tokens.terms, tokens.mentions, tokens.lengths),
            ranker=parameters(ranker, statistics),
            column=index.column,
            idf=index.column_idf,
            searches=(index.search_offsets, index.search_columns),
            best=self.heaps,
            matched=self.matched,
        )
        return self

    def bars(self) -> Bars:
        matched = self.matched if len(self.matched) else np.zeros(len(self.heaps), np.int64)
        return Bars(np.ascontiguousarray(np.sort(self.heaps, axis=1)[:, ::-1]), matched)
