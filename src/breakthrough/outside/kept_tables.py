"""Tables worked out from a market, kept beside it until the market changes."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow as pa


def kept_tables(
    folder: Path,
    names: Sequence[str],
    *,
    fingerprint: str,
    build: Callable[[], Sequence[pa.Table]],
) -> tuple[pa.Table, ...]:
    """The tables of these names stored for this fingerprint, read as they are needed.

    Built, and stored in place of older ones, where one is missing or damaged.
    """
    files = [folder / f"{name}-{fingerprint}.arrow" for name in names]
    try:
        return tuple(_read(path) for path in files)
    except (OSError, pa.ArrowException):  # not there, or damaged
        built = tuple(build())
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in names:
        for old in folder.glob(f"{name}-*.arrow"):
            old.unlink(missing_ok=True)
    for path, table in zip(files, built, strict=True):
        fresh = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        with pa.OSFile(str(fresh), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
        fresh.replace(path)
    return built


def _read(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
