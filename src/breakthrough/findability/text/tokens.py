"""Profiles as arrays of numbered words: what scoring, wording and phrases are counted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from breakthrough.basics import BREAK, GAP, SENTENCE_END, marked_words
from breakthrough.basics.arrays import lists_of, values_of
from breakthrough.findability.text.profile import FIELDS, Profile

MOST_CREDITED = 2  # mentions of a word that count; more is stuffing (science A2)

# In a sequence: between sentences, at a comma, at a stop word.
MARKS = {SENTENCE_END: -1, BREAK: -2, GAP: -3}

SCHEMA = pa.schema(
    [
        ("terms", pa.list_(pa.int32())),  # distinct words, ascending
        ("mentions", pa.list_(pa.uint8())),  # per word: title + 3 * skills + 9 * body, 0–2 each
        ("lengths", pa.list_(pa.int32(), len(FIELDS))),  # words in each field
        ("sequence", pa.list_(pa.int32())),  # words in order, with MARKS between them
    ]
)


@dataclass(slots=True)
class Vocabulary:
    """Numbers for words, in order of first sight."""

    ids: dict[str, int] = field(default_factory=dict)

    def number(self, word: str) -> int:
        return self.ids.setdefault(word, len(self.ids))

    @classmethod
    def of(cls, known: Iterable[str]) -> Self:
        return cls({word: number for number, word in enumerate(known)})

    def copy(self) -> Vocabulary:
        """Another one with the same numbers, to which words may be added without a trace here."""
        return Vocabulary(dict(self.ids))

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, slots=True)
class Tokens:
    """N profiles side by side.

    offsets int64[N+1] delimit each profile's part of terms int32 and mentions uint8;
    lengths int32[N, 3] are words per field; sequence_offsets int64[N+1] delimit sequence int32,
    the words in order with MARKS between them.
    """

    offsets: npt.NDArray[np.int64]
    terms: npt.NDArray[np.int32]
    mentions: npt.NDArray[np.uint8]
    lengths: npt.NDArray[np.int32]
    sequence_offsets: npt.NDArray[np.int64]
    sequence: npt.NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.offsets) - 1

    def part(self, start: int, stop: int) -> Tokens:
        """The profiles [start, stop), as views."""
        first, last = self.offsets[start], self.offsets[stop]
        begins, ends = self.sequence_offsets[start], self.sequence_offsets[stop]
        return Tokens(
            self.offsets[start : stop + 1] - first,
            self.terms[first:last],
            self.mentions[first:last],
            self.lengths[start:stop],
            self.sequence_offsets[start : stop + 1] - begins,
            self.sequence[begins:ends],
        )

    def take(self, rows: npt.NDArray[np.int64]) -> Tokens:
        """Some profiles, in the order of `rows`."""
        offsets, pairs = _taken(self.offsets, rows)
        sequence_offsets, places = _taken(self.sequence_offsets, rows)
        return Tokens(
            offsets,
            self.terms[pairs],
            self.mentions[pairs],
            self.lengths[rows],
            sequence_offsets,
            self.sequence[places],
        )

    def to_arrow(self) -> pa.Table:
        """A table of `SCHEMA`, a row per profile."""
        lengths = pa.array(self.lengths.reshape(-1))
        columns = {
            "terms": _lists(self.offsets, self.terms),
            "mentions": _lists(self.offsets, self.mentions),
            "lengths": pa.FixedSizeListArray.from_arrays(lengths, len(FIELDS)),
            "sequence": _lists(self.sequence_offsets, self.sequence),
        }
        return pa.table(columns, schema=SCHEMA)

    @classmethod
    def from_arrow(cls, table: pa.Table | pa.RecordBatch) -> Self:
        """The arrays of a table or batch of `SCHEMA`; no copy where it is one chunk.

        Columns of other whole numbers, as engines that know fewer kinds give them, are taken too.
        """
        columns = {
            column.name: _one_chunk(table.column(column.name)).cast(column.type)
            for column in SCHEMA
        }
        offsets, terms = lists_of(columns["terms"], dtype=np.int32)
        _, mentions = lists_of(columns["mentions"], dtype=np.uint8)
        sequence_offsets, sequence = lists_of(columns["sequence"], dtype=np.int32)
        start = columns["lengths"].offset * len(FIELDS)
        lengths = values_of(columns["lengths"].values, dtype=np.int32)[start:]
        lengths = lengths[: len(offsets[1:]) * len(FIELDS)].reshape(-1, len(FIELDS))
        return cls(offsets, terms, mentions, lengths, sequence_offsets, sequence)


def _taken(
    offsets: npt.NDArray[np.int64], rows: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The offsets of some rows' lists put one after the other, and where their values stand."""
    sizes = np.diff(offsets)[rows]
    fresh = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    return fresh, np.arange(fresh[-1]) + np.repeat(offsets[:-1][rows] - fresh[:-1], sizes)


def tokenise(
    profiles: Iterable[Profile], *, vocabulary: Vocabulary, is_closed: bool = False
) -> Tokens:
    """The profiles as numbers; unseen words are added to the vocabulary.

    With `is_closed` they are not: they count for the lengths alone.
    """
    rows = [_row(profile, vocabulary, is_closed) for profile in profiles]
    terms, mentions, lengths, sequences = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Tokens(
        offsets=_ends(terms),
        terms=_joined(terms, np.int32),
        mentions=_joined(mentions, np.uint8),
        lengths=np.array(lengths, dtype=np.int32).reshape(-1, len(FIELDS)),
        sequence_offsets=_ends(sequences),
        sequence=_joined(sequences, np.int32),
    )


def credited(title: int, skills: int, body: int) -> tuple[int, int, int]:
    """How many mentions count in each field: two in all, the most visible field first."""
    in_title = min(title, MOST_CREDITED)
    in_skills = min(skills, MOST_CREDITED - in_title)
    return in_title, in_skills, min(body, MOST_CREDITED - in_title - in_skills)


def _row(profile: Profile, vocabulary: Vocabulary, is_closed: bool) -> tuple[list[int], ...]:
    counts: dict[int, list[int]] = {}
    lengths = [0] * len(FIELDS)
    sequence: list[int] = []
    for place, text in enumerate((profile.title, profile.skills, profile.body)):
        for word in marked_words(text):
            if word in MARKS:
                sequence.append(MARKS[word])
                continue
            lengths[place] += 1
            number = vocabulary.ids.get(word, -1) if is_closed else vocabulary.number(word)
            if number < 0:
                sequence.append(MARKS[GAP])
                continue
            sequence.append(number)
            counts.setdefault(number, [0] * len(FIELDS))[place] += 1
        sequence.append(MARKS[SENTENCE_END])
    terms = sorted(counts)
    return terms, [pack(credited(*counts[term])) for term in terms], lengths, sequence


def pack(mentions: Sequence[int]) -> int:
    """Credited mentions per field in one number below 27.

    >>> pack((2, 0, 0)), pack((0, 1, 1))
    (2, 12)
    """
    title, skills, body = mentions
    return title + 3 * skills + 9 * body


def _ends(rows: Sequence[Sequence[int]]) -> npt.NDArray[np.int64]:
    return np.cumsum([0, *(len(row) for row in rows)], dtype=np.int64)


def _joined(rows: Sequence[Sequence[int]], dtype: npt.DTypeLike) -> npt.NDArray[Any]:
    return np.fromiter((value for row in rows for value in row), dtype)


def _lists(offsets: npt.NDArray[np.int64], values: npt.NDArray[Any]) -> pa.ListArray:
    return pa.ListArray.from_arrays(pa.array(offsets.astype(np.int32)), pa.array(values))


def _one_chunk(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
