"""The inner loops of searches with operators: who in a crowd holds which words and phrases."""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

_Bytes = npt.NDArray[np.uint8]
_Ints = npt.NDArray[np.int32]
_Longs = npt.NDArray[np.int64]
_Rows = npt.NDArray[np.uint64]

MARKS = 3  # a sequence's marks are -1, -2 and -3


@numba.njit(nogil=True, cache=True)
def mark_words(offsets: _Longs, terms: _Ints, row_of: _Longs, rows: _Rows) -> None:
    """Set the bit of each profile in the row of each word it holds, in place.

    Profiles: offsets int64[N+1] delimit their distinct terms int32.
    row_of int64[T]: the word's row in rows uint64[R, ceil(N / 64)], or -1.
    """
    for profile in range(offsets.size - 1):
        bit = np.uint64(1) << np.uint64(profile % 64)
        for at in range(offsets[profile], offsets[profile + 1]):
            row = row_of[terms[at]]
            if row >= 0:
                rows[row, profile // 64] |= bit


@numba.njit(nogil=True, cache=True)
def mark_phrases(
    sequence: _Ints,
    offsets: _Longs,
    candidates: _Rows,
    is_sought: _Bytes,
    of_term: _Longs,
    row: _Longs,
    anchor: _Longs,
    word_offsets: _Longs,
    words: _Ints,
    rows: _Rows,
) -> None:
    """Set the bit of each profile in the row of each phrase it holds, in place.

    Profiles: offsets int64[N+1] delimit sequence int32, which holds marks from -MARKS up;
    candidates uint64[ceil(N / 64)] has a bit for those that need be looked at.
    Phrases by the term they are sought at: is_sought uint8[MARKS + T] says whether there are any,
    of_term int64[T+1] delimits them in row and anchor int64[P] (how far into the phrase the term
    stands); word_offsets int64[P+1] delimit each phrase's numbers in words int32.
    Result: rows uint64[R, ceil(N / 64)].
    """
    for profile in range(offsets.size - 1):
        bit = np.uint64(1) << np.uint64(profile % 64)
        if not candidates[profile // 64] & bit:
            continue
        said = sequence[offsets[profile] : offsets[profile + 1]]
        for at, term in enumerate(said):
            # An index without a sign needs no look at which end it counts from: twice as fast.
            if not is_sought[np.uint32(term + MARKS)]:
                continue
            for one in range(of_term[term], of_term[term + 1]):
                phrase = words[word_offsets[one] : word_offsets[one + 1]]
                if _stands(said, at - anchor[one], phrase):
                    rows[row[one], profile // 64] |= bit


@numba.njit(nogil=True, cache=True)
def _stands(said: _Ints, start: int, phrase: _Ints) -> bool:
    """Whether a phrase stands from `start` on."""
    if start < 0 or start + phrase.size > said.size:
        return False
    for step in range(phrase.size):  # noqa: SIM110  numba compiles no generators
        if said[start + step] != phrase[step]:
            return False
    return True
