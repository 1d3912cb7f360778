"""Which profiles of a crowd hold which phrases, many at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from breakthrough.basics import GAP, SENTENCE_END, marked_words
from breakthrough.basics.words import BREAK
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import MARKS

Phrase = tuple[str, ...]
Rows = npt.NDArray[np.uint64]  # one bit a profile, 64 to a number, the lowest bit first

_BITS = 64


def read_phrase(text: str) -> Phrase:
    """A phrase's words in order as a search engine takes them; empty where there is none.

    A stop word between them holds a place open for any stop word, as Lucene's phrases do: “head of
    finance” is found in “head for finance”, and not in “head finance”.

    >>> read_phrase("The Head of Finance"), read_phrase("to be")
    (('head', '_', 'finance'), ())
    """
    found = [word for word in marked_words(text) if word not in (SENTENCE_END, BREAK)]
    while found and found[0] == GAP:
        found.pop(0)
    while found and found[-1] == GAP:
        found.pop()
    return tuple(found)


def phrases_held(profile: Profile, *, longest: int) -> set[Phrase]:
    """Every run of up to `longest` words that stands in one field; stop words count as GAP.

    Runs reach across no comma and no end of a sentence, as in a crowd's numbered words.
    """
    held: set[Phrase] = set()
    for text in (profile.title, profile.skills, profile.body):
        found = marked_words(text)
        for size in range(1, longest + 1):
            held.update(zip(*(found[at:] for at in range(size)), strict=False))
    return held


def rows_holding(phrases: Sequence[Phrase], *, crowd: Crowd) -> Rows:
    """The profiles that hold each phrase, uint64[P, ceil(N / 64)]."""
    rows = np.zeros((len(phrases), -(-len(crowd) // _BITS)), np.uint64)
    numbered = {at: _numbers(phrase, crowd=crowd) for at, phrase in enumerate(phrases)}
    words = sorted({number for said in numbered.values() for number in said if number >= 0})
    holding = dict(zip(words, _rows_of_words(words, crowd=crowd), strict=True))
    longer = {}
    for at, numbers in numbered.items():
        if numbers:
            rows[at] = np.bitwise_and.reduce([holding[n] for n in numbers if n >= 0])
        if len(numbers) > 1:
            longer[at] = numbers
    if longer:
        _keep_in_order(longer, crowd=crowd, rows=rows)
    return rows


def _rows_of_words(words: Sequence[int], *, crowd: Crowd) -> Rows:
    from breakthrough.findability.ranking.phrase_kernel import mark_words  # numba: slow to import

    rows = np.zeros((len(words), -(-len(crowd) // _BITS)), np.uint64)
    row_of = np.full(len(crowd.vocabulary), -1, np.int64)
    row_of[list(words)] = np.arange(len(words))
    mark_words(crowd.tokens.offsets, crowd.tokens.terms, row_of, rows)
    return rows


def _keep_in_order(longer: Mapping[int, Sequence[int]], *, crowd: Crowd, rows: Rows) -> None:
    """Of the profiles that hold all words of a phrase, keep those that hold them in its order.

    `longer` gives a row's phrase in numbers. It is sought where its rarest word stands.
    """
    from breakthrough.findability.ranking.phrase_kernel import MARKS as BELOW_ZERO
    from breakthrough.findability.ranking.phrase_kernel import mark_phrases

    anchors = {row: _rarest(numbers, crowd=crowd) for row, numbers in longer.items()}
    order = sorted(longer, key=lambda row: (longer[row][anchors[row]], row))
    candidates = np.bitwise_or.reduce(rows[order])
    rows[order] = 0
    sought = np.array([longer[row][anchors[row]] for row in order], np.int64)
    size = len(crowd.vocabulary)
    mark_phrases(
        crowd.tokens.sequence,
        crowd.tokens.sequence_offsets,
        candidates,
        (np.bincount(sought + BELOW_ZERO, minlength=size + BELOW_ZERO) > 0).astype(np.uint8),
        np.searchsorted(sought, np.arange(size + 1)),
        np.array(order, np.int64),
        np.array([anchors[row] for row in order], np.int64),
        np.cumsum([0, *(len(longer[row]) for row in order)], dtype=np.int64),
        np.array([number for row in order for number in longer[row]], np.int32),
        rows,
    )


def packed(mask: npt.NDArray[np.bool_]) -> Rows:
    """A mask bool[N] as Rows, uint64[ceil(N / 64)]."""
    bits = np.zeros(-(-len(mask) // _BITS) * _BITS, np.uint8)
    bits[: len(mask)] = mask
    return np.packbits(bits, bitorder="little").view("<u8").astype(np.uint64)


def _numbers(phrase: Phrase, *, crowd: Crowd) -> tuple[int, ...]:
    """The phrase in numbers; empty where a word is nowhere in the crowd."""
    ids = crowd.vocabulary.ids
    numbers = tuple(MARKS[word] if word in MARKS else ids.get(word, -9) for word in phrase)
    return () if -9 in numbers else numbers


def _rarest(numbers: Sequence[int], *, crowd: Crowd) -> int:
    """The place in the phrase of its rarest word."""
    df = crowd.statistics.df
    words = [at for at, number in enumerate(numbers) if number >= 0]
    return min(words, key=lambda at: (df[numbers[at]] if numbers[at] < len(df) else 0, at))
