"""A block of profiles turned round: for each word the profiles that hold it. Thrown away after use.

Local numbers of profiles are unsigned 16-bit: small, and no check for a negative index is made.
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

BLOCK = 8192  # profiles; their scores, 32 bits each, stay in the first-level cache
_DENSE = 32  # from so many holders on, a word has a bitmap of the block
_WORD = 64  # bits in one part of a bitmap

_Ints = npt.NDArray[np.int32]
_Longs = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]
_Shorts = npt.NDArray[np.uint16]


@numba.njit(nogil=True, cache=True)
def largest_block(offsets: _Longs) -> int:
    """The most (profile, word) pairs in any block."""
    most = 0
    for first in range(0, offsets.size - 1, BLOCK):
        last = min(offsets.size - 1, first + BLOCK)
        most = max(most, offsets[last] - offsets[first])
    return most


@numba.njit(nogil=True, cache=True)
def invert(
    profiles: tuple[_Longs, _Ints, npt.NDArray[np.uint8], _Ints],
    first: int,
    n: int,
    ranker: tuple[_Floats, _Floats, _Floats, float, float],
    column: _Ints,
    idf: _Floats,
    forward: tuple[_Ints, _Ints, _Shorts],
    lists: tuple[_Ints, _Ints, _Shorts, _Ints, _Ints],
) -> None:
    """Fill `lists` with the holders of each column among the `n` profiles from `first` on.

    profiles: offsets int64[N+1], terms int32, mentions uint8, lengths int32[N, 3].
    ranker: weights, b, mean lengths float64[3] each, k1, scale.
    forward: room for columns int32, gains int32, holders uint16, in the order of the profiles.
    lists: starts int32[C+1], next int32[C], holders uint16, gains int32, greatest int32[C].
    """
    offsets, terms, mentions, lengths = profiles
    columns, gains, holders = forward
    starts, _, _, _, greatest = lists
    starts[:], greatest[:], filled = 0, 0, 0
    for profile in range(n):
        worth = worth_of(lengths[first + profile], ranker)
        last, tf = -1, 0.0
        for at in range(offsets[first + profile], offsets[first + profile + 1]):
            if terms[at] >= column.size or column[terms[at]] < 0:
                continue
            if mentions[at] != last:
                last = int(mentions[at])
                tf = (last % 3) * worth[0] + (last // 3 % 3) * worth[1] + (last // 9) * worth[2]
            held = column[terms[at]]
            gain = gain_of(idf[held], tf, ranker[3], ranker[4])
            columns[filled] = held
            gains[filled] = gain
            holders[filled] = profile
            filled += 1
            starts[held + 1] += 1
            greatest[held] = max(greatest[held], gain)
    _scatter(forward, filled, lists)


@numba.njit(nogil=True, cache=True)
def _scatter(
    forward: tuple[_Ints, _Ints, _Shorts],
    filled: int,
    lists: tuple[_Ints, _Ints, _Shorts, _Ints, _Ints],
) -> None:
    """Make starts of the counts in `starts`; put every pair where its column's list goes on."""
    columns, gains, holders = forward
    starts, slot, listed, listed_gains, _ = lists
    for held in range(slot.size):
        starts[held + 1] += starts[held]
        slot[held] = starts[held]
    for at in range(filled):
        place = slot[columns[at]]
        slot[columns[at]] = place + 1
        listed[place] = holders[at]
        listed_gains[place] = gains[at]


@numba.njit(nogil=True, cache=True)
def worth_of(
    lengths: _Ints, ranker: tuple[_Floats, _Floats, _Floats, float, float]
) -> tuple[float, float, float]:
    """`ranker.norms` of one profile, operation for operation."""
    weights, b, means = ranker[0], ranker[1], ranker[2]
    title = lengths[0] / means[0] if means[0] else 1.0
    skills = lengths[1] / means[1] if means[1] else 1.0
    body = lengths[2] / means[2] if means[2] else 1.0
    return (
        weights[0] / (1 - b[0] + b[0] * title),
        weights[1] / (1 - b[1] + b[1] * skills),
        weights[2] / (1 - b[2] + b[2] * body),
    )


@numba.njit(nogil=True, cache=True)
def gain_of(idf: float, tf: float, k1: float, scale: float) -> np.int32:
    """`ranker.impact`, operation for operation."""
    return max(np.int32(1), np.int32(np.floor(idf * tf / (k1 + tf) * scale + 0.5)))


@numba.njit(nogil=True, cache=True)
def mark(starts: _Ints, holders: _Shorts, bitmap: _Ints, bits: npt.NDArray[np.uint64]) -> None:
    """Give each column with many holders a bitmap: its row in `bits`, else -1."""
    used = 0
    for held in range(bitmap.size):
        bitmap[held] = -1
        if starts[held + 1] - starts[held] >= _DENSE:
            bitmap[held] = used
            row = bits[used]
            row[:] = 0
            for profile in holders[starts[held] : starts[held + 1]]:
                row[profile // _WORD] |= np.uint64(1) << np.uint64(profile % _WORD)
            used += 1


def room_for_bitmaps(pairs: int) -> npt.NDArray[np.uint64]:
    """As many bitmaps as a block of so many pairs can need, uint64[·, BLOCK / 64]."""
    return np.empty((pairs // _DENSE + 1, BLOCK // _WORD), np.uint64)


@numba.njit(nogil=True, cache=True)
def gain_in(holders: _Shorts, gains: _Ints, profile: int) -> int:
    """The gain of one profile in a list whose holders ascend; 0 when it is not there."""
    low, high = 0, holders.size
    while low < high:
        middle = (low + high) >> 1
        if holders[middle] < profile:
            low = middle + 1
        else:
            high = middle
    if low < holders.size and holders[low] == profile:
        return int(gains[low])
    return 0
