"""Invented profiles and searches as numbers of words, in any amount, for the benchmarks of speed.

Two hundred occupations with 400 words of their own each, half of a profile's tokens from those and
half from the words of everybody, both with a long tail, out of a vocabulary of 50,000. A search is
two to nine words of one occupation, every other one with a common word.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from breakthrough.findability import Tokens

VOCABULARY = 50_000
TOKENS = 60  # of a profile
PART = 65_536
_OCCUPATIONS, _OWN_WORDS, _EVERYBODYS = 200, 400, 200


class InventedWorld:
    """Profiles and searches that are the same for the same seed, however many are asked for."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        rng = np.random.default_rng([seed, 0])
        everybody = 1 / np.arange(1, VOCABULARY + 1)
        self._common = np.cumsum(everybody / everybody.sum())
        own = 1 / np.arange(1, _OWN_WORDS + 1) ** 0.8
        self._own = np.cumsum(own / own.sum())
        self._words = np.array(
            [
                rng.choice(np.arange(_EVERYBODYS, VOCABULARY), _OWN_WORDS, replace=False)
                for _ in range(_OCCUPATIONS)
            ]
        )

    def profiles(self, n: int) -> Iterator[Tokens]:
        """`n` profiles in parts of `PART`, all of it in the third field."""
        for part, start in enumerate(range(0, n, PART)):
            rng = np.random.default_rng([self.seed, 1, part])
            yield _tokens(self._drawn(min(PART, n - start), rng))

    def searches(self, n: int) -> list[list[int]]:
        """`n` searches as ascending numbers of distinct words."""
        rng = np.random.default_rng([self.seed, 2])
        found = []
        for _ in range(n):
            own = self._words[rng.integers(_OCCUPATIONS)]
            words = set(own[_ranks(self._own, rng.random(rng.integers(2, 10)))].tolist())
            if rng.random() < 0.5:
                words.add(int(_ranks(self._common, rng.random(1))[0]))
            found.append(sorted(words))
        return found

    def _drawn(self, n: int, rng: np.random.Generator) -> npt.NDArray[np.int32]:
        """int32[n, TOKENS], each row ascending."""
        occupation = rng.integers(_OCCUPATIONS, size=n)
        own = self._words[occupation[:, None], _ranks(self._own, rng.random((n, TOKENS // 2)))]
        common = _ranks(self._common, rng.random((n, TOKENS - TOKENS // 2)))
        return np.sort(np.concatenate([own, common], axis=1).astype(np.int32), axis=1)


def _ranks(
    cumulative: npt.NDArray[np.float64], drawn: npt.NDArray[np.float64]
) -> npt.NDArray[np.int64]:
    return np.minimum(np.searchsorted(cumulative, drawn), len(cumulative) - 1)


def _tokens(drawn: npt.NDArray[np.int32]) -> Tokens:
    """The rows as profiles; a word drawn more than twice stands twice, so that every engine counts
    the same.
    """
    n, width = drawn.shape
    fresh = np.ones(drawn.shape, bool)
    fresh[:, 1:] = drawn[:, 1:] != drawn[:, :-1]
    at = np.flatnonzero(fresh)
    mentions = np.minimum(np.diff(np.append(at, n * width)), 2)
    offsets = np.concatenate([[0], np.cumsum(fresh.sum(axis=1))]).astype(np.int64)
    lengths = np.zeros((n, 3), np.int32)
    lengths[:, 2] = np.add.reduceat(mentions, offsets[:-1])
    return Tokens(
        offsets,
        drawn.reshape(-1)[at],
        (9 * mentions).astype(np.uint8),
        lengths,
        np.zeros(n + 1, np.int64),
        np.zeros(0, np.int32),
    )
