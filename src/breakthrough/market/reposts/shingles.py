"""Texts as sets of three words in a row, and how much of two such sets is the same."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]

IN_A_ROW = 3
_MIX = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], np.uint64)


class Shingles:
    """The numbers of words in a row, kept so that each word and passage is worked out once."""

    def __init__(self) -> None:
        self._words: dict[str, int] = {}
        self._passages: dict[str, Hashes] = {}

    def of(self, told: Sequence[str]) -> Hashes:
        """The distinct numbers of all three words in a row, ascending, uint64[n].

        Passages follow one another as if nothing stood between. A number is the same on any
        machine: it is made of the BLAKE2 digests of the words.
        """
        parts = [self._hashes(passage) for passage in told]
        if not parts:
            return np.zeros(0, np.uint64)
        row = np.concatenate(parts)
        if len(row) < IN_A_ROW:
            return np.unique(row)
        mixed = row[:-2] * _MIX[0]
        mixed = (mixed ^ (mixed >> np.uint64(29))) + row[1:-1] * _MIX[1]
        mixed = (mixed ^ (mixed >> np.uint64(31))) + row[2:] * _MIX[2]
        return np.unique(mixed ^ (mixed >> np.uint64(30)))

    def _hashes(self, passage: str) -> Hashes:
        found = self._passages.get(passage)
        if found is None:
            found = np.array([self._hash(word) for word in passage.split()], np.uint64)
            self._passages[passage] = found
        return found

    def _hash(self, word: str) -> int:
        found = self._words.get(word)
        if found is None:
            digest = blake2b(word.encode(), digest_size=8).digest()
            found = self._words[word] = int.from_bytes(digest, "little")
        return found


def share_in_common(one: Hashes, other: Hashes) -> float:
    """Jaccard's share: what both sets hold of what either holds; 0 for two empty ones."""
    both = len(np.intersect1d(one, other, assume_unique=True))
    either = len(one) + len(other) - both
    return both / either if either else 0.0
