"""Published histories of postings as sightings and reads of boards."""

from __future__ import annotations

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import pyarrow as pa

_SIGHTING = pa.schema(
    {
        **dict.fromkeys(("board", "employer", "posting_id", "title", "place"), pa.string()),
        "posted_on": pa.date32(),
        "seen_on": pa.date32(),
    }
)
_READ = pa.schema(
    {"board": pa.string(), "seen_on": pa.date32(), "postings": pa.int32(), "is_whole": pa.bool_()}
)


def rows_of(path: Path) -> list[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day_of(seconds: str | int) -> date:
    return datetime.fromtimestamp(int(seconds), UTC).date()


def new_graduates(folder: Path) -> tuple[pa.Table, pa.Table]:
    """(sightings, reads) of the log of junior roles: one list, read whole at each observation.

    A listing is seen while it stands in the list and is marked as open.
    """
    listings = {row["listing_id"]: row for row in rows_of(folder / "listings_lifecycle.csv.gz")}
    seen: dict[date, set[str]] = defaultdict(set)
    for seconds, is_open in _states(folder, listings=listings):
        seen[day_of(seconds)] |= is_open
    sightings = [
        {
            "board": "list:new-graduates",
            "employer": listings[id]["company_name"],
            "posting_id": id,
            "title": listings[id]["title"],
            "place": "",
            "posted_on": day_of(listings[id]["date_posted"]),
            "seen_on": day,
        }
        for day, ids in seen.items()
        for id in sorted(ids)
    ]
    reads = [
        {"board": "list:new-graduates", "seen_on": day, "postings": len(ids), "is_whole": True}
        for day, ids in seen.items()
    ]
    return _tables(sightings, reads)


def _states(
    folder: Path, *, listings: dict[str, dict[str, str]]
) -> Iterator[tuple[str, frozenset[str]]]:
    """(time, the open listings) at each observation."""
    changes = {
        time: list(events)
        for time, events in groupby(rows_of(folder / "events.csv.gz"), lambda e: e["observed_at"])
    }
    listed: set[str] = set()
    is_open = {id for id, row in listings.items() if row["first_seen_active"] == "True"}
    for snapshot in rows_of(folder / "snapshots.csv.gz"):
        for event in changes.get(snapshot["observed_at"], []):
            id = event["listing_id"]
            if event["event"] in {"appear", "reappear"}:
                listed.add(id)
            elif event["event"] == "disappear":
                listed.discard(id)
            elif event["field"] == "active":
                is_open = is_open | {id} if event["new"] == "True" else is_open - {id}
        yield snapshot["observed_at"], frozenset(listed & is_open)


def greenhouse_censuses(folder: Path) -> tuple[pa.Table, pa.Table]:
    """(sightings, reads) of five whole reads of every board of one system."""
    sightings, reads = [], []
    for path in sorted(folder.glob("all_jobs_*.json.gz")):
        day = datetime.strptime(path.name[9:17], "%Y%m%d").replace(tzinfo=UTC).date()
        with gzip.open(path, "rt", encoding="utf-8") as file:
            jobs = json.load(file)
        counts: dict[str, int] = defaultdict(int)
        for job in jobs:
            board = f"greenhouse:{job['company_slug']}"
            counts[board] += 1
            sightings.append(_sighting(board, str(job["id"]), job=job, day=day))
        reads += [
            {"board": board, "seen_on": day, "postings": n, "is_whole": True}
            for board, n in counts.items()
        ]
    return _tables(sightings, reads)


def _sighting(board: str, id: str, *, job: dict[str, Any], day: date) -> dict[str, Any]:
    return {
        "board": board,
        "employer": job["company"],
        "posting_id": id,
        "title": job["title"],
        "place": job["location"] if isinstance(job["location"], str) else "",
        "posted_on": None,  # updated_at is no posting date
        "seen_on": day,
    }


def _tables(
    sightings: Iterable[dict[str, Any]], reads: Iterable[dict[str, Any]]
) -> tuple[pa.Table, pa.Table]:
    return (
        pa.Table.from_pylist(list(sightings), schema=_SIGHTING),
        pa.Table.from_pylist(list(reads), schema=_READ),
    )
