"""The columns of the stored market."""

from __future__ import annotations

import pyarrow as pa

_SIGHTING: dict[str, pa.DataType] = {
    "board": pa.string(),
    "employer": pa.string(),
    "posting_id": pa.string(),
    "title": pa.string(),
    "place": pa.string(),
    "department": pa.string(),
    "is_remote": pa.bool_(),
    "employment_type": pa.string(),
    "posted_on": pa.date32(),
    "closes_on": pa.date32(),  # not in files written before it was known
    "pay_low": pa.decimal128(18, 2),
    "pay_high": pa.decimal128(18, 2),
    "pay_currency": pa.string(),  # null where the source has no place for pay
    "pay_interval": pa.string(),
    "url": pa.string(),
    "text_hash": pa.string(),
    "seen_on": pa.date32(),
    "source": pa.string(),
}
_READ: dict[str, pa.DataType] = {
    "board": pa.string(),
    "seen_on": pa.date32(),
    "postings": pa.int32(),
    "source": pa.string(),
    "is_whole": pa.bool_(),
}
_TEXT: dict[str, pa.DataType] = {"text_hash": pa.string(), "text": pa.string()}
_LATEST: dict[str, pa.DataType] = {
    **{name: kind for name, kind in _SIGHTING.items() if name not in ("seen_on", "text_hash")},
    "first_seen": pa.date32(),
    "last_seen": pa.date32(),
    "sightings": pa.int32(),
    **_TEXT,
}

SIGHTINGS = pa.schema(_SIGHTING)
READS = pa.schema(_READ)
TEXTS = pa.schema(_TEXT)
LATEST = pa.schema(_LATEST)
