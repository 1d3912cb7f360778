"""Profiles as arrays of numbered words: what scoring, wording and phrases are counted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from breakthrough.basics import BREAK, SENTENCE_END, marked_words
from breakthrough.findability.profile import FIELDS, Profile

MOST_CREDITED = 2  # mentions of a word that count; more is stuffing (science A2)

# In a sequence: between sentences, and at a comma or stop word inside one.
MARKS = {SENTENCE_END: -1, BREAK: -2}

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

    @classmethod
    def from_arrow(cls, table: pa.Table | pa.RecordBatch) -> Self:
        """The arrays of a table or batch of `SCHEMA`; no copy where it is one chunk."""
        columns = {name: _one_chunk(table.column(name)) for name in SCHEMA.names}
        terms, mentions, sequence = (columns[n] for n in ("terms", "mentions", "sequence"))
        lengths = columns["lengths"].flatten().to_numpy(zero_copy_only=False)
        return cls(
            offsets=_offsets(terms),
            terms=terms.flatten().to_numpy(),
            mentions=mentions.flatten().to_numpy(),
            lengths=lengths.reshape(-1, len(FIELDS)),
            sequence_offsets=_offsets(sequence),
            sequence=sequence.flatten().to_numpy(),
        )


def tokenise(profiles: Iterable[Profile], *, vocabulary: Vocabulary) -> pa.Table:
    """A table of `SCHEMA`, a row per profile; unseen words are added to the vocabulary."""
    rows = [_row(profile, vocabulary) for profile in profiles]
    return pa.table(
        {name: [row[i] for row in rows] for i, name in enumerate(SCHEMA.names)}, schema=SCHEMA
    )


def credited(title: int, skills: int, body: int) -> tuple[int, int, int]:
    """How many mentions count in each field: two in all, the most visible field first."""
    in_title = min(title, MOST_CREDITED)
    in_skills = min(skills, MOST_CREDITED - in_title)
    return in_title, in_skills, min(body, MOST_CREDITED - in_title - in_skills)


def _row(profile: Profile, vocabulary: Vocabulary) -> tuple[list[int], ...]:
    counts: dict[int, list[int]] = {}
    lengths = [0] * len(FIELDS)
    sequence: list[int] = []
    for place, text in enumerate((profile.title, profile.skills, profile.body)):
        for word in marked_words(text):
            if word in MARKS:
                sequence.append(MARKS[word])
                continue
            number = vocabulary.number(word)
            sequence.append(number)
            lengths[place] += 1
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


def _one_chunk(column: pa.ChunkedArray | pa.Array) -> pa.Array:
    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _offsets(column: pa.ListArray) -> npt.NDArray[np.int64]:
    offsets: npt.NDArray[np.int64] = column.offsets.to_numpy().astype(np.int64)
    return offsets - offsets[0]


def phrase_profiles(tokens: Tokens, phrases: Sequence[Sequence[int]]) -> list[int]:
    """In how many profiles each phrase (numbered words in order, one sentence) stands."""
    order = np.argsort(tokens.sequence, kind="stable")
    ordered = tokens.sequence[order]
    counts = []
    for phrase in phrases:
        at = order[np.searchsorted(ordered, phrase[0]) : np.searchsorted(ordered, phrase[0] + 1)]
        for step, number in enumerate(phrase[1:], start=1):
            at = at[at + step < len(tokens.sequence)]
            at = at[tokens.sequence[at + step] == number]
        owners = np.searchsorted(tokens.sequence_offsets, at, side="right")
        counts.append(len(np.unique(owners)))
    return counts
