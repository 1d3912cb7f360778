"""The inner loop: profiles stream past an index of the searches.

Scores are int32 in units of 1/SCALE, so every order of adding agrees. Per block and search, the
words without which no profile can pass the bar are read first (MaxScore: Turtle & Flood 1995,
"Query evaluation: strategies and optimizations"); the others are looked up for the few profiles
that still can.
"""

from __future__ import annotations

import numba
import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.block import (
    BLOCK,
    gain_in,
    invert,
    largest_block,
    mark,
    room_for_bitmaps,
)

# A word is added up for all its holders, rather than looked up, if it has fewer than so many
# times the profiles that must be looked at.
_CHEAP = 16

_Ints = npt.NDArray[np.int32]
_Longs = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]
_Shorts = npt.NDArray[np.uint16]
_Lists = tuple[_Ints, _Ints, _Shorts, _Ints, _Ints]


def stream(
    profiles: tuple[_Longs, _Ints, npt.NDArray[np.uint8], _Ints],
    *,
    ranker: tuple[_Floats, _Floats, _Floats, float, float],
    column: _Ints,
    idf: _Floats,
    searches: tuple[_Longs, _Ints],
    best: _Ints,
    matched: _Longs,
) -> None:
    """Put the profiles' scores among the best of each search, in place.

    profiles, ranker, column, idf: as in `block.invert`. searches: offsets int64[Q+1] and columns.
    best int32[Q, K]: a heap per search, the smallest first; matched int64[Q] is added to, or has
    no element when nobody asks how many match.
    """
    pairs = int(largest_block(profiles[0]))
    forward = (np.empty(pairs, np.int32), np.empty(pairs, np.int32), np.empty(pairs, np.uint16))
    lists = (
        np.empty(len(idf) + 1, np.int32),
        np.empty(len(idf), np.int32),
        np.empty(pairs, np.uint16),
        np.empty(pairs, np.int32),
        np.empty(len(idf), np.int32),
    )
    bitmaps = (np.empty(len(idf), np.int32), room_for_bitmaps(pairs))
    _stream(profiles, ranker, column, idf, searches, forward, lists, bitmaps, best, matched)


@numba.njit(nogil=True, cache=True)
def _stream(
    profiles: tuple[_Longs, _Ints, npt.NDArray[np.uint8], _Ints],
    ranker: tuple[_Floats, _Floats, _Floats, float, float],
    column: _Ints,
    idf: _Floats,
    searches: tuple[_Longs, _Ints],
    forward: tuple[_Ints, _Ints, _Shorts],
    lists: _Lists,
    bitmaps: tuple[_Ints, npt.NDArray[np.uint64]],
    best: _Ints,
    matched: _Longs,
) -> None:
    scores = np.zeros(BLOCK, np.int32)
    offsets, columns = searches
    longest = 0
    for search in range(best.shape[0]):
        longest = max(longest, offsets[search + 1] - offsets[search])
    order = np.empty(longest, np.int32)
    total = profiles[0].size - 1
    for first in range(0, total, BLOCK):
        n = min(BLOCK, total - first)
        invert(profiles, first, n, ranker, column, idf, forward, lists)
        mark(lists[0], lists[2], bitmaps[0], bitmaps[1])
        for search in range(best.shape[0]):
            held = columns[offsets[search] : offsets[search + 1]]
            if matched.size:
                matched[search] += _matches(held, lists, scores)
            found = _by_greatest(held, lists[4], order)
            _search(order[:found], lists, bitmaps, scores, best[search])


@numba.njit(nogil=True, cache=True)
def _by_greatest(held: _Ints, greatest: _Ints, order: _Ints) -> int:
    """Put the columns that anybody holds into `order`, the least gain first; how many they are."""
    found = 0
    for column in held:
        gain = greatest[column]
        if gain:
            at = found
            while at > 0 and greatest[order[at - 1]] > gain:
                order[at] = order[at - 1]
                at -= 1
            order[at] = column
            found += 1
    return found


@numba.njit(nogil=True, cache=True)
def _search(
    order: _Ints,
    lists: _Lists,
    bitmaps: tuple[_Ints, npt.NDArray[np.uint64]],
    scores: _Ints,
    heap: _Ints,
) -> None:
    """Put the block's scores on one search among its best."""
    starts, _, holders, gains, _ = lists
    must, added, rest = _divided(order, lists, heap[0])
    if must == order.size:
        return
    for column in order[added:]:
        its_gains = gains[starts[column] : starts[column + 1]]
        for at, profile in enumerate(holders[starts[column] : starts[column + 1]]):
            scores[profile] += its_gains[at]
    for column in order[must:]:
        for profile in holders[starts[column] : starts[column + 1]]:
            score = scores[profile]
            scores[profile] = 0
            if score > 0 and score + rest > heap[0]:
                _settle(profile, score, rest, order[:added], lists, bitmaps, heap)
    for column in order[added:must]:
        for profile in holders[starts[column] : starts[column + 1]]:
            scores[profile] = 0


@numba.njit(nogil=True, cache=True)
def _divided(order: _Ints, lists: _Lists, bar: int) -> tuple[int, int, int]:
    """(must, added, rest): without a column from `must` on no profile can pass the bar.

    Those from `added` on are added up for all their holders, the others looked up; `rest` is the
    most that the others can add.
    """
    starts, _, _, _, greatest = lists
    must, rest = 0, 0
    while must < order.size and rest + greatest[order[must]] <= bar:
        rest += greatest[order[must]]
        must += 1
    candidates = 0
    for column in order[must:]:
        candidates += starts[column + 1] - starts[column]
    added = must
    while added > 0:
        column = order[added - 1]
        if starts[column + 1] - starts[column] >= _CHEAP * candidates:
            break
        added -= 1
        rest -= greatest[column]
    return must, added, rest


@numba.njit(nogil=True, cache=True)
def _settle(
    profile: int,
    score: int,
    rest: int,
    others: _Ints,
    lists: _Lists,
    bitmaps: tuple[_Ints, npt.NDArray[np.uint64]],
    heap: _Ints,
) -> None:
    """Look up what the other columns add for one profile, and keep its score if it is high."""
    starts, _, holders, gains, greatest = lists
    bitmap, bits = bitmaps
    for at in range(others.size - 1, -1, -1):
        if score + rest <= heap[0]:
            return
        column = others[at]
        rest -= greatest[column]
        row = bitmap[column]
        if row < 0 or (bits[row, profile >> 6] >> np.uint64(profile & 63)) & np.uint64(1):
            first, last = starts[column], starts[column + 1]
            score += gain_in(holders[first:last], gains[first:last], profile)
    if score > heap[0]:
        _replace_smallest(heap, score)


@numba.njit(nogil=True, cache=True)
def _replace_smallest(heap: _Ints, score: int) -> None:
    """Put a score into a heap in the place of its smallest."""
    at = 0
    while 2 * at + 1 < heap.size:
        child = 2 * at + 1
        if child + 1 < heap.size and heap[child + 1] < heap[child]:
            child += 1
        if heap[child] >= score:
            break
        heap[at] = heap[child]
        at = child
    heap[at] = score


@numba.njit(nogil=True, cache=True)
def _matches(held: _Ints, lists: _Lists, scores: _Ints) -> int:
    """How many profiles of the block hold any of the columns; `scores` is zero before and after."""
    starts, _, holders, _, _ = lists
    found = 0
    for column in held:
        for profile in holders[starts[column] : starts[column + 1]]:
            found += 1 - scores[profile]
            scores[profile] = 1
    for column in held:
        for profile in holders[starts[column] : starts[column + 1]]:
            scores[profile] = 0
    return found
