"""Which postings a person means by the words of a title, a place or an employer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import ibis
import pyarrow as pa
from ibis import Table

from breakthrough.basics import placed_words, words


def texts_with(texts: Iterable[str], *, wanted: str) -> list[str]:
    """The texts that hold every word wanted, in any order; all of them where no word is.

    Words such as "of" do not count, unless the wish has no others; "it" and "us" alone are meant as
    IT and US.
    """
    needed = set(words(wanted)) or set(words(wanted.upper()))
    if needed:
        return [text for text in texts if needed <= set(words(text))]
    needed = {word.folded for word in placed_words(wanted)}
    return [text for text in texts if needed <= {word.folded for word in placed_words(text)}]


def asked_for(latest: Table, *, role: str = "", place: str = "", employer: str = "") -> Table:
    """The postings whose title, place and employer hold every word asked of them."""
    chosen = latest
    for column, wanted in (("title", role), ("place", place), ("employer", employer)):
        if wanted.strip():
            texts = latest.select(column).distinct().to_pyarrow().column(0).to_pylist()
            kept = pa.table({column: pa.array(texts_with(texts, wanted=wanted), pa.string())})
            chosen = chosen.semi_join(ibis.memtable(kept), column)
    return chosen


def with_keys(latest: Table, *, keys: Sequence[tuple[str, str]]) -> Table:
    """The postings of these boards and ids."""
    boards, ids = zip(*keys, strict=True) if keys else ((), ())
    kept = pa.table(
        {"board": pa.array(boards, pa.string()), "posting_id": pa.array(ids, pa.string())}
    )
    return latest.semi_join(ibis.memtable(kept), ["board", "posting_id"])
