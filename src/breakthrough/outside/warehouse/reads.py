"""The reads of boards that one import holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from breakthrough.outside.warehouse.folder import READS_FILE, SIGHTINGS_FILE


@dataclass(frozen=True, slots=True)
class WholeRead:
    """A board, a day on which all of it was read, the file this stood in, and its postings."""

    board: str
    seen_on: date
    source: str
    ids: frozenset[str]


def whole_reads(folder: Path, *, boards: Collection[str], since: date) -> list[WholeRead]:
    """The whole reads of these boards in one import, on that day or later."""
    columns = ["board", "seen_on", "source", "is_whole"]
    found = [
        row
        for row in pq.read_table(folder / READS_FILE, columns=columns).to_pylist()
        if row["is_whole"] and row["board"] in boards and row["seen_on"] >= since
    ]
    ids = _ids(folder, boards=[row["board"] for row in found])
    return [
        WholeRead(
            row["board"],
            row["seen_on"],
            row["source"],
            frozenset(ids[row["board"], row["seen_on"]]),
        )
        for row in found
    ]


def _ids(folder: Path, *, boards: list[str]) -> defaultdict[tuple[str, date], set[str]]:
    """The postings of each of these boards on each day; opens nothing for no board."""
    ids: defaultdict[tuple[str, date], set[str]] = defaultdict(set)
    if boards:
        columns = ["board", "seen_on", "posting_id"]
        sightings = pq.read_table(folder / SIGHTINGS_FILE, columns=columns)
        wanted = pc.is_in(sightings.column("board"), value_set=pa.array(boards))
        for row in sightings.filter(wanted).to_pylist():
            ids[row["board"], row["seen_on"]].add(row["posting_id"])
    return ids
