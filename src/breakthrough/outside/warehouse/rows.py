"""Postings as columns, and their texts by hash."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pyarrow as pa

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.warehouse.schema import SIGHTINGS

_ROWS_A_BATCH = 20_000


def hash_of(text: str) -> str:
    """The name of a text: 32 hex digits of its BLAKE2b hash; empty for no text."""
    return hashlib.blake2b(text.encode(), digest_size=16).hexdigest() if text else ""


class SightingRows:
    """Collects sightings as Arrow batches; `seen_on` stays empty where the capture states none."""

    def __init__(self, *, source: str) -> None:
        self._source = source
        self._rows: list[tuple[Any, ...]] = []
        self._batches: list[pa.RecordBatch] = []

    def add(self, posting: Posting, *, read: BoardRead, text_hash: str) -> None:
        """One posting of one read; where the source has no place for pay its currency is null."""
        pay = posting.pay
        no_currency = "" if read.has_pay else None
        self._rows.append(
            (
                read.board,
                posting.employer,
                posting.id,
                posting.title,
                posting.place,
                posting.department,
                posting.is_remote,
                posting.employment_type,
                posting.posted_on,
                posting.closes_on,
                pay.low if pay else None,
                pay.high if pay else None,
                pay.currency if pay else no_currency,
                pay.interval if pay else "",
                posting.url,
                text_hash,
                read.seen_on,
                self._source,
            )
        )
        if len(self._rows) >= _ROWS_A_BATCH:
            self._flush()

    def table(self, *, seen_on: date) -> pa.Table:
        """All sightings, with `seen_on` where a read stated no day."""
        self._flush()
        table = pa.Table.from_batches(self._batches, schema=SIGHTINGS)
        return fill_day(table, seen_on=seen_on)

    def _flush(self) -> None:
        if self._rows:
            columns = [
                pa.array(values, type=field.type)
                for field, values in zip(SIGHTINGS, zip(*self._rows, strict=True), strict=True)
            ]
            self._batches.append(pa.RecordBatch.from_arrays(columns, schema=SIGHTINGS))
            self._rows = []


def fill_day(table: pa.Table, *, seen_on: date) -> pa.Table:
    """The table with this day where `seen_on` is empty."""
    place = table.schema.get_field_index("seen_on")
    filled = table.column(place).fill_null(pa.scalar(seen_on, pa.date32()))
    return table.set_column(place, table.schema.field(place), filled)
