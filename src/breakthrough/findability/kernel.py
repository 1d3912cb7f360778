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
    n_searches, kept = best.shape
    scores = np.zeros(n_searches, np.int32)
    touched = np.empty(n_searches, np.int32)
    for profile in range(offsets.size - 1):
        n_touched = 0
        for at in range(offsets[profile], offsets[profile + 1]):
            term = terms[at]
            if term >= idf.size or term_offsets[term] == term_offsets[term + 1]:
                continue
            m = mentions[at]
            tf = (
                (m % 3) * worth[profile, 0]
                + (m // 3 % 3) * worth[profile, 1]
                + (m // 9) * worth[profile, 2]
            )
            gain = max(np.int32(1), np.int32(floor(idf[term] * tf / (k1 + tf) * scale + 0.5)))
            for place in range(term_offsets[term], term_offsets[term + 1]):
                search = term_searches[place]
                if scores[search] == 0:
                    touched[n_touched] = search
                    n_touched += 1
                scores[search] += gain
        for i in range(n_touched):
            search = touched[i]
            score = scores[search]
            scores[search] = 0
            matched[search] += 1
            row = best[search]
            if score > row[0]:
                slot = 0
                while slot + 1 < kept and row[slot + 1] < score:
                    row[slot] = row[slot + 1]
                    slot += 1
                row[slot] = score
