"""Small markets for the tests of the warehouse."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.warehouse import Warehouse

MONDAY, TUESDAY = date(2026, 1, 5), date(2026, 1, 6)


def posting(id: str, **more: Any) -> Posting:
    return Posting(id=id, title=f"Role {id}", employer="Acme", **more)


def store(
    market: Warehouse, reads: Sequence[BoardRead], *, day: date = MONDAY, source: str = "a.json",
    **more: Any,
) -> bool:  # fmt: skip
    with market.writing(source=source) as writing:
        for read in reads:
            writing.add(read)
        return writing.commit(sha256=source, seen_on=day, rule="said", **more)


def acme(*postings: Posting, **more: Any) -> list[BoardRead]:
    return [BoardRead("ashby:acme", postings, **more)]
