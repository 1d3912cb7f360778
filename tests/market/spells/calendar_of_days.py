"""Boards drawn as one sign a day, so that a test shows what was read and seen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ibis
import pyarrow as pa

from breakthrough.market.spells import spells_of

_SIGHTING = pa.schema(
    {
        **dict.fromkeys(("board", "employer", "posting_id", "title", "place"), pa.string()),
        "posted_on": pa.date32(),
        "closes_on": pa.date32(),
        "seen_on": pa.date32(),
    }
)
_READ = pa.schema(
    {
        "board": pa.string(),
        "seen_on": pa.date32(),
        "postings": pa.int32(),
        "is_whole": pa.bool_(),
    }
)


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


def tables(
    read: str,
    *,
    seen: dict[str, str],
    posted: dict[str, dict[int, int]] | None = None,
    closes: dict[str, dict[int, int]] | None = None,
    titles: dict[str, str] | None = None,
) -> tuple[ibis.Table, ibis.Table]:
    """(sightings, reads) of one board.

    `read`: for each day `w` a whole read, `p` one in part, `.` none. `seen`: for each posting `x`
    on the days on which it was seen. `posted`: what day its employer stated, from which day on;
    `closes` the same of the day until which it was to be open.
    """
    sightings = [
        {
            "board": "b",
            "employer": "Northwind",
            "posting_id": id,
            "title": (titles or {}).get(id, "Controller"),
            "place": "Leeds",
            "posted_on": _stated((posted or {}).get(id, {}), number),
            "closes_on": _stated((closes or {}).get(id, {}), number),
            "seen_on": day(number),
        }
        for id, days in seen.items()
        for number, sign in enumerate(days)
        if sign == "x"
    ]
    reads = [
        {
            "board": "b",
            "seen_on": day(number),
            "postings": sum(days[number : number + 1] == "x" for days in seen.values()),
            "is_whole": sign == "w",
        }
        for number, sign in enumerate(read)
        if sign != "."
    ]
    return (
        ibis.memtable(pa.Table.from_pylist(sightings, schema=_SIGHTING)),
        ibis.memtable(pa.Table.from_pylist(reads, schema=_READ)),
    )


def spells(read: str, *, seen: dict[str, str], **more: Any) -> dict[str, list[dict[str, Any]]]:
    """The spells of each posting, in order."""
    sightings, reads = tables(read, seen=seen, **more)
    rows = spells_of(sightings, reads=reads).order_by("posting_id", "spell").to_pyarrow()
    found: dict[str, list[dict[str, Any]]] = {id: [] for id in seen}
    for row in rows.to_pylist():
        found[row["posting_id"]].append(row)
    return found


def _stated(posted: dict[int, int], number: int) -> date | None:
    since = [start for start in posted if start <= number]
    return day(posted[max(since)]) if since else None
