"""The words of many postings, numbered once and kept beside the market."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from breakthrough.basics import BREAK, GAP, SENTENCE_END, marked_words
from breakthrough.basics import words as words_of
from breakthrough.market.rank import level

Lists = tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]  # offsets [N+1] into values

# In a sequence: between sentences, at a comma, at a stop word.
MARKS = {SENTENCE_END: -1, BREAK: -2, GAP: -3}


@dataclass(frozen=True, slots=True)
class PostingWords:
    """N postings as numbers of `words`.

    `title` holds the distinct words of each title, `whole` those of title and text; `sequence` the
    words of both in order, with MARKS between them; `levels` int64[N] is `rank.level` of the title.
    """

    words: tuple[str, ...]
    title: Lists
    whole: Lists
    sequence: Lists
    levels: npt.NDArray[np.int64]

    def numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words)}

    def __len__(self) -> int:
        return len(self.levels)

    @classmethod
    def of(cls, titles: Sequence[str], texts: Sequence[str]) -> PostingWords:
        known: dict[str, int] = dict(MARKS)
        title_lists, sequences = [], []
        for title, text in zip(titles, texts, strict=True):
            found = marked_words(f"{title}\n{text}")
            sequences.append([known.setdefault(word, len(known) - len(MARKS)) for word in found])
            title_lists.append(sorted({known[word] for word in words_of(title)}))
        vocabulary = tuple(word for word, number in known.items() if number >= 0)
        levels = np.array([level(title) for title in titles], dtype=np.int64)
        whole = [sorted({number for number in row if number >= 0}) for row in sequences]
        return cls(vocabulary, _lists(title_lists), _lists(whole), _lists(sequences), levels)

    def to_arrow(self) -> tuple[pa.Table, pa.Table]:
        """(a row per posting, a row per word), to keep beside the market."""
        columns = {"title": self.title, "whole": self.whole, "sequence": self.sequence}
        lists = {
            name: pa.LargeListArray.from_arrays(pa.array(offsets), pa.array(values))
            for name, (offsets, values) in columns.items()
        }
        return pa.table({**lists, "level": self.levels}), pa.table({"word": list(self.words)})

    @classmethod
    def from_arrow(cls, postings: pa.Table, known: pa.Table) -> PostingWords:
        title, whole, sequence = (
            (column.offsets.to_numpy(), column.values.to_numpy())
            for column in (
                postings.column(name).combine_chunks() for name in ("title", "whole", "sequence")
            )
        )
        return cls(
            tuple(known.column("word").to_pylist()),
            title,
            whole,
            sequence,
            postings.column("level").to_numpy(),
        )


def _lists(rows: Sequence[Sequence[int]]) -> Lists:
    offsets = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64)
    values = np.fromiter((value for row in rows for value in row), np.int32, int(offsets[-1]))
    return offsets, values
