"""The words of many postings, numbered once and kept beside the market."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from breakthrough.basics import BREAK, GAP, SENTENCE_END, marked, runs
from breakthrough.basics.arrays import lists_of, values_of
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
        known = _Numbers()
        sequences = [
            known.of(f"{title}\n{text}") for title, text in zip(titles, texts, strict=True)
        ]
        title_lists = [_distinct(known.of(title)) for title in titles]
        whole = [_distinct(row) for row in sequences]
        levels = np.array([level(title) for title in titles], dtype=np.int64)
        return cls(tuple(known.ids), _lists(title_lists), _lists(whole), _lists(sequences), levels)

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
            lists_of(postings.column(name).combine_chunks(), dtype=np.int32)
            for name in ("title", "whole", "sequence")
        )
        levels = values_of(postings.column("level").combine_chunks(), dtype=np.int64)
        return cls(tuple(known.column("word").to_pylist()), title, whole, sequence, levels)


class _Numbers(dict[str, tuple[int, ...]]):
    """The numbers that each run of characters gives; new words are numbered as they come."""

    def __init__(self) -> None:
        self.ids: dict[str, int] = {}

    def of(self, text: str) -> list[int]:
        return list(chain.from_iterable(map(self.__getitem__, runs(text))))

    def __missing__(self, run: str) -> tuple[int, ...]:
        self[run] = found = tuple(
            MARKS[word] if word in MARKS else self.ids.setdefault(word, len(self.ids))
            for word in marked(run)
        )
        return found


def _distinct(row: Sequence[int]) -> list[int]:
    return sorted(number for number in set(row) if number >= 0)


def _lists(rows: Sequence[Sequence[int]]) -> Lists:
    offsets = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64)
    values = np.fromiter(chain.from_iterable(rows), np.int32, int(offsets[-1]))
    return offsets, values
