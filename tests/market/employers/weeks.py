"""Boards that are read whole once a week, drawn as one sign a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import ibis
import pyarrow as pa

from breakthrough.market.employers import Watched, watched_of

_TEXTS = ("board", "employer", "posting_id", "title", "place", "url", "source", "text_hash")
_SIGHTING = pa.schema(
    {
        **dict.fromkeys(_TEXTS, pa.string()),
        **dict.fromkeys(("pay_low", "pay_high"), pa.decimal128(14, 2)),
        **dict.fromkeys(("pay_currency", "pay_interval"), pa.string()),
        **dict.fromkeys(("posted_on", "closes_on", "seen_on"), pa.date32()),
    }
)
_READ = pa.schema(
    {"board": pa.string(), "seen_on": pa.date32(), "postings": pa.int32(), "is_whole": pa.bool_()}
)


def week(number: int) -> date:
    return date(2026, 1, 5) + timedelta(weeks=number)


@dataclass(frozen=True)
class Drawn:
    """A posting: `x` in each week in which it was seen; pay by the year in pounds."""

    employer: str
    weeks: str
    title: str = "Controller"
    stated: date | None = None
    pay: int | None = None
    text: str = ""


def watched(*drawn: Drawn, read: int | None = None, as_of: date | None = None) -> Watched:
    """What is seen of them; every employer has one board, read in each week that was drawn."""
    weeks = read or max(len(one.weeks) for one in drawn)
    sightings = [row for number, one in enumerate(drawn) for row in _rows(one, number)]
    reads = [
        {
            "board": f"ashby:{employer}",
            "seen_on": week(number),
            "postings": sum(
                one.employer == employer and one.weeks[number : number + 1] == "x" for one in drawn
            ),
            "is_whole": True,
        }
        for employer in sorted({one.employer for one in drawn})
        for number in range(weeks)
    ]
    texts = [{"text_hash": one.text, "text": one.text} for one in drawn if one.text]
    schema = pa.schema({"text_hash": pa.string(), "text": pa.string()})
    table = ibis.memtable(pa.Table.from_pylist(sightings, schema=_SIGHTING))
    return watched_of(
        table,
        sightings=table,
        reads=ibis.memtable(pa.Table.from_pylist(reads, schema=_READ)),
        texts=ibis.memtable(pa.Table.from_pylist(texts, schema=schema)),
        source="drawn",
        as_of=as_of,
    )


def _rows(one: Drawn, number: int) -> list[dict[str, Any]]:
    pay = None if one.pay is None else Decimal(one.pay)
    return [
        {
            "board": f"ashby:{one.employer}",
            "employer": one.employer,
            "posting_id": str(number),
            "title": one.title,
            "place": "Leeds, United Kingdom",
            "url": f"https://{one.employer.lower()}.example/{number}",
            "source": "drawn",
            "text_hash": one.text,
            "pay_low": pay,
            "pay_high": pay,
            "pay_currency": "GBP" if pay else "",
            "pay_interval": "year" if pay else "",
            "posted_on": one.stated,
            "closes_on": None,
            "seen_on": week(at),
        }
        for at, sign in enumerate(one.weeks)
        if sign == "x"
    ]
