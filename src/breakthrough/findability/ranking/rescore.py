"""One profile on every search, as often as one likes: what an edit is tried with."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.block import gain_of, worth_of

_Ints = npt.NDArray[np.int32]
_Longs = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]


@numba.njit(nogil=True, cache=True)
def rescore(
    profiles: tuple[_Longs, _Ints, npt.NDArray[np.uint8], _Ints],
    ranker: tuple[_Floats, _Floats, _Floats, float, float],
    searches: tuple[_Longs, _Ints, _Floats],
    scores: _Ints,
) -> None:
    """Add each profile's score on each search to `scores`, int32[N, Q].

    profiles: as in `block.invert`. searches: by word, offsets int64[T+1] into the searches that
    hold it int32, and its idf float64[T].
    """
    offsets, terms, mentions, lengths = profiles
    first_search, holding, idf = searches
    for profile in range(offsets.size - 1):
        worth = worth_of(lengths[profile], ranker)
        mine = scores[profile]
        for at in range(offsets[profile], offsets[profile + 1]):
            term = terms[at]
            if term >= idf.size or idf[term] == 0:
                continue
            code = int(mentions[at])
            tf = (code % 3) * worth[0] + (code // 3 % 3) * worth[1] + (code // 9) * worth[2]
            gain = gain_of(idf[term], tf, ranker[3], ranker[4])
            for search in holding[first_search[term] : first_search[term + 1]]:
                mine[search] += gain
