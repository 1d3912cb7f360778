"""The inner loop: profiles stream past an index of the searches.

All arrays are contiguous; scores are int32 in units of 1/SCALE, so every order of adding agrees.
"""

from __future__ import annotations

from math import floor

import numba
import numpy as np
import numpy.typing as npt

_Ints = npt.NDArray[np.int32]
_Longs = npt.NDArray[np.int64]


@numba.njit(nogil=True, cache=True)
def best_scores(
    offsets: _Longs,
    terms: _Ints,
    mentions: npt.NDArray[np.uint8],
    worth: npt.NDArray[np.float64],
    idf: npt.NDArray[np.float64],
    k1: float,
    scale: float,
    term_offsets: _Longs,
    term_searches: _Ints,
    best: _Ints,
    matched: _Longs,
) -> None:
    """Put each profile's scores among the best of each search, in place.

    Profiles: offsets int64[N+1], terms int32, mentions uint8, worth float64[N, 3].
    Searches: term_offsets int64[T+1] delimit each term's part of term_searches int32; idf[T].
    Result: best int32[Q, K] ascending per search (the smallest first), matched int64[Q].
    """
    scores = np.zeros(best.shape[0], np.int32)
    touched = np.empty(best.shape[0], np.int32)
    for profile in range(offsets.size - 1):
        n_touched = 0
        for at in range(offsets[profile], offsets[profile + 1]):
            term = terms[at]
            if term >= idf.size or term_offsets[term] == term_offsets[term + 1]:
                continue
            gain = _gain(mentions[at], worth[profile], idf[term], k1, scale)
            for place in range(term_offsets[term], term_offsets[term + 1]):
                search = term_searches[place]
                if scores[search] == 0:
                    touched[n_touched] = search
                    n_touched += 1
                scores[search] += gain
        for i in range(n_touched):
            search = touched[i]
            matched[search] += 1
            _keep(best[search], scores[search])
            scores[search] = 0


@numba.njit(nogil=True, cache=True)
def _gain(
    mentions: int, worth: npt.NDArray[np.float64], idf: float, k1: float, scale: float
) -> np.int32:
    """`ranker.impact`, operation for operation."""
    tf = (mentions % 3) * worth[0] + (mentions // 3 % 3) * worth[1] + (mentions // 9) * worth[2]
    return max(np.int32(1), np.int32(floor(idf * tf / (k1 + tf) * scale + 0.5)))


@numba.njit(nogil=True, cache=True)
def _keep(row: _Ints, score: np.int32) -> None:
    """Put a score among the best, which ascend; the smallest falls out."""
    if score <= row[0]:
        return
    slot = 0
    while slot + 1 < row.size and row[slot + 1] < score:
        row[slot] = row[slot + 1]
        slot += 1
    row[slot] = score
