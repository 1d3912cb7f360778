"""Which of many texts may be nearly the same, without comparing each with each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from rensa import RMinHash

from breakthrough.market.reposts.shingles import Hashes

BANDS = 25
ROWS = 10
SEED = 42

_COMPARED_EACH = 100  # texts in one bucket; of more, each is compared with the first and the next


def near_pairs(texts: Sequence[Hashes]) -> npt.NDArray[np.int64]:
    """The pairs of texts that agree in a whole band of their MinHash sketches, int64[P, 2].

    P(pair) = 1 - (1 - J^10)^25 for two sets with the share J in common: one half near J = 0.70, and
    (1/25)^(1/10) = 0.72 is where it is steepest (Leskovec, Rajaraman, Ullman, Mining of Massive
    Datasets, 3.4). Rows [low, high] in ascending order; texts without words are in none.
    """
    filled = np.array([at for at, text in enumerate(texts) if len(text)], np.int64)
    if len(filled) < 2:
        return np.zeros((0, 2), np.int64)
    sketches = _sketches([texts[at] for at in filled])
    pairs = [_same_rows(np.ascontiguousarray(band)) for band in np.split(sketches, BANDS, axis=1)]
    found = np.unique(np.concatenate(pairs), axis=0)
    return np.asarray(filled[found])


def _sketches(texts: Sequence[Hashes]) -> npt.NDArray[np.uint32]:
    """The MinHash sketch of each text, uint32[n, 250]."""
    ends = np.cumsum([0, *(len(text) for text in texts)]).astype(np.uint64)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(
        np.concatenate(texts), ends, BANDS * ROWS, SEED
    )
    return np.array(matrix.to_rows(), np.uint32)


def _same_rows(band: npt.NDArray[np.uint32]) -> npt.NDArray[np.int64]:
    """The pairs of equal rows, int64[P, 2], the lower number first."""
    order = np.lexsort(band.T[::-1])
    ordered = band[order]
    starts = np.flatnonzero(np.r_[True, (ordered[1:] != ordered[:-1]).any(axis=1)])
    pairs = [_pairs(np.sort(bucket)) for bucket in np.split(order, starts[1:]) if len(bucket) > 1]
    return np.concatenate(pairs) if pairs else np.zeros((0, 2), np.int64)


def _pairs(bucket: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    if len(bucket) <= _COMPARED_EACH:
        low, high = np.triu_indices(len(bucket), 1)
        return np.stack([bucket[low], bucket[high]], axis=1)
    first = np.full(len(bucket) - 1, bucket[0])
    with_first = np.stack([first, bucket[1:]], axis=1)
    with_next = np.stack([bucket[:-1], bucket[1:]], axis=1)
    return np.concatenate([with_first, with_next])
