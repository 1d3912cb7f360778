"""A ranker of meanings: how near a search's text is to a profile's, by a model from outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Protocol

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import KEPT, PAGE_ONE, Bars
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.places import rows_within
from breakthrough.findability.ranking.ranker import SCALE
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile

_BLOCK = 8192  # profiles whose scores are held at a time
_GRID = 1 << 24  # components are whole numbers of 2^-24, the fineness of the float32 they come as

Vectors = npt.NDArray[np.float32]


class Embedder(Protocol):
    """Texts as directions: near ones mean alike."""

    @property
    def name(self) -> str:
        """The model's name, as shown to the user."""
        ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """float32[n, d], each of length 1 (or 0 for a text without a word).

        A text's vector does not depend on the others.
        """
        ...


@dataclass(frozen=True, slots=True)
class EmbeddingJudge:
    """Searches with their bars in one crowd by nearness of meaning, the cosine of two vectors.

    Scores are whole numbers of 2^-20, as of every ranker, and equal ones stand before me. Who
    points away from a search (a cosine of 0 or less) is not found by it.
    asked float64[Q, d] are the searches' vectors in whole numbers of 2^-24.
    """

    searches: tuple[Search, ...]
    embedder: Embedder = field(repr=False)
    asked: npt.NDArray[np.float64] = field(repr=False)
    bars: Bars

    @classmethod
    def of(
        cls, searches: Sequence[Search], *, crowd: Crowd, vectors: Vectors, embedder: Embedder
    ) -> EmbeddingJudge:
        """`vectors` float32[N, d]: the embedder's of the crowd's profiles, in their order."""
        if len(vectors) != len(crowd):
            raise ValueError(f"{len(vectors)} vectors for {len(crowd)} profiles")
        texts = [search.text for search in searches]
        asked = on_grid(embedder.encode(texts)) if texts else np.zeros((0, vectors.shape[1]))
        found = Bars.empty(len(searches))
        for place in sorted({search.place for search in searches}):
            there = [at for at, search in enumerate(searches) if search.place == place]
            part = bars_of(asked[there], vectors=vectors[rows_within(crowd, place)])
            found.best[there], found.matched[there] = part.best, part.matched
        return cls(tuple(searches), embedder, asked, found)

    @property
    def name(self) -> str:
        return f"meaning, {self.embedder.name}"

    def only(self, searches: Sequence[Search]) -> EmbeddingJudge:
        """The same for some of its searches, with their bars as they are."""
        number = {search: at for at, search in enumerate(self.searches)}
        rows = np.array([number[search] for search in searches], np.int64)
        found = Bars(self.bars.best[rows], self.bars.matched[rows])
        return EmbeddingJudge(tuple(searches), self.embedder, self.asked[rows], found)

    def scores(self, profile: Profile) -> npt.NDArray[np.int32]:
        """The profile's score on every search, int32[Q]."""
        if not self.searches:
            return np.zeros(0, np.int32)
        return cosines(self.asked, on_grid(self.embedder.encode([profile.text()])))[:, 0]

    def places(self, profile: Profile) -> npt.NDArray[np.int32]:
        """The profile's place in every search, as `Bars.places`."""
        return self.bars.places(self.scores(profile))

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """1 where the profile stands within the first `page` places, else 0; float64[Q]."""
        places = self.places(profile)
        return ((places > 0) & (places <= page)).astype(np.float64)


def on_grid(vectors: Vectors) -> npt.NDArray[np.float64]:
    """Vectors in whole numbers of 2^-24, so that their products add up exactly in any order.

    A product is below 2^48 and, as lengths are 1, so are all sums: float64 holds them to 2^53.
    """
    return np.rint(vectors.astype(np.float64) * _GRID)


def cosines(
    asked: npt.NDArray[np.float64], given: npt.NDArray[np.float64]
) -> npt.NDArray[np.int32]:
    """The cosine of each pair in whole numbers of 1/SCALE, rounded half up; int32[Q, N].

    Both are `on_grid`; the answer is the same on any machine, in any blocks, on any cores.
    """
    exact = asked @ given.T
    return np.floor(exact / (_GRID * _GRID // SCALE) + 0.5).astype(np.int32)


def bars_of(asked: npt.NDArray[np.float64], *, vectors: Vectors) -> Bars:
    """The best scores of each search among the vectors, block by block."""
    parts = (_part(cosines(asked, on_grid(block))) for block in _blocks(vectors))
    return reduce(Bars.merge, parts, Bars.empty(len(asked)))


def _blocks(vectors: Vectors) -> Iterator[Vectors]:
    for start in range(0, len(vectors), _BLOCK):
        yield vectors[start : start + _BLOCK]


def _part(scores: npt.NDArray[np.int32]) -> Bars:
    found = Bars.empty(len(scores))
    kept = min(KEPT, scores.shape[1])
    best = np.partition(scores, scores.shape[1] - kept, axis=1)[:, scores.shape[1] - kept :]
    found.best[:, :kept] = np.maximum(-np.sort(-best, axis=1), 0)
    found.matched[:] = (scores > 0).sum(axis=1)
    return found
