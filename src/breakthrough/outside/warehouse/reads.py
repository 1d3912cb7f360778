"""The reads of boards that one import holds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq


@dataclass(frozen=True, slots=True)
class WholeRead:
    """A board, a day on which all of it was read, and the file that this stood in."""

    board: str
    seen_on: date
    source: str


def whole_reads(path: Path, *, boards: Collection[str]) -> list[WholeRead]:
    """The whole reads of these boards in a file of reads."""
    rows = pq.read_table(path, columns=["board", "seen_on", "source", "is_whole"]).to_pylist()
    return [
        WholeRead(row["board"], row["seen_on"], row["source"])
        for row in rows
        if row["is_whole"] and row["board"] in boards
    ]
