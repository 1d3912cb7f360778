"""Rows of a table as plain values."""

from __future__ import annotations

from typing import Any

from ibis import Table


def only_row(table: Table) -> dict[str, Any]:
    """The one row of a table of sums."""
    row: dict[str, Any] = table.to_pyarrow().to_pylist()[0]
    return row
