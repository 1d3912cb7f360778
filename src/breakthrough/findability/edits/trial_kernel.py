"""The inner loop of choosing: what each of many edits would bring, added to one text.

All arrays are contiguous. A text: mentions int64[3, T], lengths int64[3]. The edits' words: those of
edit e stand at [starts[e], starts[e + 1]) of fields, terms, counts (all int64); more int64[E, 3] are
the words each adds to a field. The searches: need int64[Q] is the score that wins, weights
float64[Q]; the word t stands in holders[offsets[t]:offsets[t + 1]].
"""

from __future__ import annotations

from math import floor

import numba
import numpy as np
import numpy.typing as npt

_Longs = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]


@numba.njit(cache=True)
def try_each(
    tries: _Longs,
    mentions: _Longs,
    lengths: _Longs,
    starts: _Longs,
    fields: _Longs,
    terms: _Longs,
    counts: _Longs,
    more: _Longs,
    held: _Floats,
    norm: _Floats,
    idf: _Floats,
    k1: float,
    scale: float,
    offsets: _Longs,
    holders: _Longs,
    need: _Longs,
    weights: _Floats,
) -> _Floats:
    """(weighted wins, weighted closeness) of the text with each edit of `tries`: float64[n, 2].

    -1 tries nothing. `held` float64[3]: what a mention counts in each field, where the lengths are
    held; empty where it follows from them, by `norm` float64[3, 3]: weight, b, mean length.
    """
    worth = held.copy() if held.size else _worth(lengths, norm)
    gains = np.zeros(idf.size, np.int64)
    scores = np.zeros(need.size, np.int64)
    for term in range(idf.size):
        gains[term] = _gain(mentions, term, worth, idf, k1, scale)
        for at in range(offsets[term], offsets[term + 1]):
            scores[holders[at]] += gains[term]
    found = np.zeros((tries.size, 2))
    state, after = mentions.copy(), lengths.copy()
    trial = scores.copy()
    for row in range(tries.size):
        edit = tries[row]
        if edit >= 0:
            _put(edit, 1, state, after, starts, fields, terms, counts, more)
        if held.size or edit < 0:
            if edit >= 0:
                for at in range(starts[edit], starts[edit + 1]):
                    _change(terms[at], state, worth, gains, trial, idf, k1, scale, offsets, holders)
        else:
            changed = _worth(after, norm)
            for term in range(idf.size):
                _change(term, state, changed, gains, trial, idf, k1, scale, offsets, holders)
        for search in range(need.size):
            if trial[search] >= need[search]:
                found[row, 0] += weights[search]
                found[row, 1] += weights[search]
            else:
                found[row, 1] += weights[search] * trial[search] / need[search]
        if edit >= 0:
            _put(edit, -1, state, after, starts, fields, terms, counts, more)
        trial[:] = scores
    return found


@numba.njit(cache=True)
def _worth(lengths: _Longs, norm: _Floats) -> _Floats:
    """`ranker.norms` of one text, operation for operation."""
    worth = np.empty(3)
    for place in range(3):
        b, mean = norm[place, 1], norm[place, 2]
        relative = lengths[place] / mean if mean > 0 else 1.0
        worth[place] = norm[place, 0] / (1 - b + b * relative)
    return worth


@numba.njit(cache=True)
def _gain(
    mentions: _Longs, term: int, worth: _Floats, idf: _Floats, k1: float, scale: float
) -> int:
    """`ranker.impact` of at most two mentions, the most visible first."""
    left = 2
    tf = 0.0
    for place in range(3):
        counted = min(mentions[place, term], left)
        left -= counted
        tf += counted * worth[place]
    if tf <= 0:
        return 0
    return max(1, int(floor(idf[term] * tf / (k1 + tf) * scale + 0.5)))


@numba.njit(cache=True)
def _put(
    edit: int,
    sign: int,
    mentions: _Longs,
    lengths: _Longs,
    starts: _Longs,
    fields: _Longs,
    terms: _Longs,
    counts: _Longs,
    more: _Longs,
) -> None:
    for at in range(starts[edit], starts[edit + 1]):
        mentions[fields[at], terms[at]] += sign * counts[at]
    for place in range(3):
        lengths[place] += sign * more[edit, place]


@numba.njit(cache=True)
def _change(
    term: int,
    mentions: _Longs,
    worth: _Floats,
    gains: _Longs,
    scores: _Longs,
    idf: _Floats,
    k1: float,
    scale: float,
    offsets: _Longs,
    holders: _Longs,
) -> None:
    """Put what a word adds now in the place of what it added before."""
    if mentions[0, term] + mentions[1, term] + mentions[2, term] == 0:
        return
    change = _gain(mentions, term, worth, idf, k1, scale) - gains[term]
    for at in range(offsets[term], offsets[term + 1]):
        scores[holders[at]] += change
