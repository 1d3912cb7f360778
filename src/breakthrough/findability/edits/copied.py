"""Passages of a text that stand word for word in an advert."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from breakthrough.basics import STOP_WORDS, Word, placed_words
from breakthrough.market import PostingWords
from breakthrough.market.wordlist import MARKS

# Words in a row, stop words aside: of 1,200 real CVs, held against adverts of ten years later, 6
# have so many in common with one (docs/decisions/0011).
LEAST_RUN = 8

_Longs = npt.NDArray[np.int64]
_Run = tuple[int, ...]
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_PAIRS = 1 << 20


@dataclass(frozen=True, slots=True)
class Copied:
    """A passage, text[start:end], and the row of the advert that holds most of it."""

    start: int
    end: int
    posting: int


def copied(
    texts: Sequence[str], *, postings: PostingWords, least: int = LEAST_RUN
) -> tuple[tuple[Copied, ...], ...]:
    """For each text its passages made of runs of `least` words that stand so in an advert.

    Stop words, signs and line breaks make no difference. Runs that overlap or touch are one
    passage. Costs one look at each word of the market, however many texts.
    """
    ids = postings.numbers()
    said = [[one for one in placed_words(text) if one.folded not in STOP_WORDS] for text in texts]
    runs = [_runs([ids.get(word.folded, -1) for word in text], least) for text in said]
    held = _held(set(chain.from_iterable(runs)), postings, least)
    return tuple(
        tuple(_passages(text, [held.get(run, -1) for run in of], least))
        for text, of in zip(said, runs, strict=True)
    )


def without_copied(text: str, passages: Sequence[Copied]) -> str:
    """The text without its passages; what stood around them stays as it is."""
    kept, at = [], 0
    for one in passages:
        kept.append(text[at : one.start])
        at = one.end
    return "".join([*kept, text[at:]]).strip()


def _passages(said: Sequence[Word], rows: Sequence[int], least: int) -> Iterator[Copied]:
    """`rows`: of an advert that holds the run beginning at each word, -1 where none does."""
    begun: list[list[int]] = []  # the words at which the runs of a passage begin
    for at in (at for at, row in enumerate(rows) if row >= 0):
        if begun and at <= begun[-1][-1] + least:
            begun[-1].append(at)
        else:
            begun.append([at])
    for begins in begun:
        row, _ = Counter(rows[at] for at in begins).most_common(1)[0]
        yield Copied(said[begins[0]].start, said[begins[-1] + least - 1].end, row)


def _runs(numbers: Sequence[int], least: int) -> list[_Run]:
    return [tuple(numbers[at : at + least]) for at in range(len(numbers) - least + 1)]


def _held(runs: set[_Run], postings: PostingWords, least: int) -> dict[_Run, int]:
    """The first advert that holds each run, of those that one holds."""
    wanted = np.array([run for run in runs if min(run) >= 0], np.int64).reshape(-1, least)
    if not len(wanted):
        return {}
    places, stretch = _only_my_words(np.unique(wanted), postings, least)
    said = postings.sequence[1][places].astype(np.int64)
    if len(said) < least:
        return {}
    begins = _likely(said, stretch, wanted)
    windows = np.lib.stride_tricks.sliding_window_view(said, least)[begins]
    begins = begins[np.isin(_codes(windows), _codes(wanted))]
    found: dict[_Run, int] = {}
    for at in begins.tolist():
        run = tuple(said[at : at + least].tolist())
        if run in runs:  # two runs could share a code
            found.setdefault(run, int(stretch[at] >> 32))
    return found


def _only_my_words(mine: _Longs, postings: PostingWords, least: int) -> tuple[_Longs, _Longs]:
    """(places in the market's sequence, their stretch): where only my words follow one another.

    A stretch is within one advert, whose row stands in the upper half of its number.
    """
    offsets, sequence = postings.sequence
    is_other = np.ones(len(postings.words) + len(MARKS), bool)
    is_other[mine] = False
    is_other[list(MARKS.values())] = False  # counted from the end, as they are below zero
    edges = np.concatenate([[-1], np.flatnonzero(is_other[sequence]), [len(sequence)]])
    sizes = np.diff(edges) - 1
    long = np.flatnonzero(sizes >= least)
    sizes, begins = sizes[long], edges[long] + 1
    ends = np.cumsum(sizes)
    places = np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - ends + sizes, sizes)
    number = np.repeat(np.arange(len(long)), sizes)
    is_word = sequence[places] >= 0
    places, number = places[is_word], number[is_word]
    rows = np.searchsorted(offsets, places, side="right") - 1
    return places, (rows << 32) + number


def _likely(said: _Longs, stretch: _Longs, wanted: _Longs) -> _Longs:
    """Where a run may begin: within one stretch, by two words that begin one of `wanted`."""
    least = wanted.shape[1]
    first_two = np.zeros(_PAIRS, bool)
    first_two[_pair(wanted[:, 0], wanted[:, 1])] = True
    n = len(said) - least + 1
    is_whole = stretch[least - 1 :] == stretch[:n]
    begins: _Longs = np.flatnonzero(is_whole & first_two[_pair(said[:n], said[1 : n + 1])])
    return begins


def _pair(one: _Longs, other: _Longs) -> _Longs:
    """A place for each two words; others may share it."""
    return np.asarray((one * 31_337 + other) & (_PAIRS - 1))


def _codes(runs: npt.NDArray[np.int64]) -> npt.NDArray[np.uint64]:
    """A number for each run, int64[N, L]; equal for equal ones."""
    found = np.zeros(len(runs), np.uint64)
    for column in range(runs.shape[1]):
        found = found * _FACTOR + runs[:, column].astype(np.uint64) + np.uint64(1)
    return found
