"""The inner loop of choosing: what each of many edits would bring, added to one text.

All arrays are contiguous. A text: mentions int64[3, T], lengths int64[3]; both are changed while an
edit is tried, and stand as they were in the end. The edits' words: those of edit e stand at
[starts[e], starts[e + 1]) of fields, terms, counts (all int64); more int64[E, 3] are the words each
adds to a field. The searches: need int64[Q] is the score that wins, weights float64[Q]; the word t
stands in holders[offsets[t]:offsets[t + 1]].
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
    every, nothing = np.arange(idf.size), np.zeros(idf.size, np.int64)
    gains, scores = _gains(mentions, worth, idf, k1, scale), np.zeros(need.size, np.int64)
    _add(every, mentions, worth, nothing, scores, idf, k1, scale, offsets, holders)
    found = np.zeros((tries.size, 2))
    for row in range(tries.size):
        edit: int = tries[row]
        trial = scores.copy()
        if edit >= 0:
            _put(edit, 1, mentions, lengths, starts, fields, terms, counts, more)
            changed = held if held.size else _worth(lengths, norm)
            some = terms[starts[edit] : starts[edit + 1]] if held.size else every
            _add(some, mentions, changed, gains, trial, idf, k1, scale, offsets, holders)
            _put(edit, -1, mentions, lengths, starts, fields, terms, counts, more)
        _tally(trial, need, weights, found[row])
    return found


@numba.njit(cache=True)
def _gains(mentions: _Longs, worth: _Floats, idf: _Floats, k1: float, scale: float) -> _Longs:
    """What each word adds to a score now."""
    gains = np.zeros(idf.size, np.int64)
    for term in range(idf.size):
        gains[term] = _gain(mentions, term, worth, idf, k1, scale)
    return gains


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
    gain: int = floor(idf[term] * tf / (k1 + tf) * scale + 0.5)
    return max(1, gain)


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
def _add(
    some: _Longs,
    mentions: _Longs,
    worth: _Floats,
    before: _Longs,
    scores: _Longs,
    idf: _Floats,
    k1: float,
    scale: float,
    offsets: _Longs,
    holders: _Longs,
) -> None:
    """Put what some words add now in the place of what they added before."""
    for term in some:
        change = _gain(mentions, term, worth, idf, k1, scale) - before[term]
        if change:
            for at in range(offsets[term], offsets[term + 1]):
                scores[holders[at]] += change


@numba.njit(cache=True)
def _tally(scores: _Longs, need: _Longs, weights: _Floats, found: _Floats) -> None:
    """Add up weighted wins and weighted closeness, min(1, score / score that wins)."""
    for search in range(need.size):
        if scores[search] >= need[search]:
            found[0] += weights[search]
            found[1] += weights[search]
        else:
            found[1] += weights[search] * scores[search] / need[search]
