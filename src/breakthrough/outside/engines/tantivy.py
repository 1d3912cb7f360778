"""Tantivy, a search engine after Lucene's model, as a judge; it comes with the extra `judges`.

https://github.com/quickwit-oss/tantivy; every field counts alike, as it is set without our doing;
words are folded by its English stemmer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import numpy as np
import numpy.typing as npt

from breakthrough.findability import PAGE_ONE, Profile, Search
from breakthrough.outside.engines.typed import any_of

_FIELDS = ("title", "skills", "body")
_MEMORY = 50_000_000  # bytes that it may gather before it writes a segment


class TantivyEngine:
    """A crowd of which any profile can be left out. Row numbers are those of the profiles given."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.profiles = profiles

    @staticmethod
    def is_installed() -> bool:
        return find_spec("tantivy") is not None

    def judge(self, searches: Sequence[Search], *, without: int | None = None) -> TantivyJudge:
        """The judge of these searches, over an index made without one of the profiles."""
        others = [one for row, one in enumerate(self.profiles) if row != without]
        return TantivyJudge(_Index(others), tuple(searches))


class _Index:
    """The others' profiles in memory; one more can be put in and taken out without a trace.

    That one is a segment of its own, which the engine drops with all its counts when it is emptied.
    """

    def __init__(self, others: Sequence[Profile]) -> None:
        self._tantivy: Any = import_module("tantivy")
        schema = self._tantivy.SchemaBuilder()
        schema.add_integer_field("row", stored=True, indexed=True, fast=True)
        for name in _FIELDS:
            schema.add_text_field(name, tokenizer_name="en_stem")
        self.n = len(others)
        self._index = self._tantivy.Index(schema.build())
        self._writer = self._index.writer(heap_size=_MEMORY, num_threads=1)
        for row, one in enumerate(others):
            self._add(row, one)
        self._commit()

    def put_in(self, profile: Profile) -> None:
        self._add(self.n, profile)
        self._commit()

    def take_out(self) -> None:
        self._writer.delete_documents_by_term("row", self.n)
        self._commit()

    def best(self, asked: str, *, n: int) -> list[tuple[float, int]]:
        """(score, row) of the best `n`, the highest score first."""
        searcher = self._index.searcher()
        query = self._index.parse_query(asked, list(_FIELDS))
        hits = searcher.search(query, n).hits
        rows = searcher.fast_field_values("row", [address for _, address in hits])
        return [(score, row) for (score, _), row in zip(hits, rows, strict=True)]

    def _add(self, row: int, profile: Profile) -> None:
        self._writer.add_document(
            self._tantivy.Document(
                row=row, title=profile.title, skills=profile.skills, body=profile.body
            )
        )

    def _commit(self) -> None:
        self._writer.commit()
        self._index.reload()


@dataclass(frozen=True, slots=True)
class TantivyJudge:
    """Searches over one crowd; the profile asked about is put in, searched and taken out again."""

    index: _Index = field(repr=False)
    searches: tuple[Search, ...]
    name: str = "tantivy"

    def only(self, searches: Sequence[Search]) -> TantivyJudge:
        return TantivyJudge(self.index, tuple(searches))

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """1 where the profile stands within the first `page` places, else 0; float64[Q].

        Whoever scores the same stands before it.
        """
        self.index.put_in(profile)
        try:
            won = [self._is_won(search, page=page) for search in self.searches]
        finally:
            self.index.take_out()
        return np.array(won, np.float64)

    def _is_won(self, search: Search, *, page: int) -> bool:
        asked = any_of(search)
        if not asked:
            return False
        found = self.index.best(asked, n=page + 1)
        score = next((score for score, row in found if row == self.index.n), None)
        return score is not None and sum(other >= score for other, _ in found) <= page
