"""The numbered words of a market, kept beside it until the market changes."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from breakthrough.basics.words import VERSION
from breakthrough.market import PostingWords


def kept_words(
    folder: Path, *, fingerprint: str, build: Callable[[], PostingWords]
) -> PostingWords:
    """The words stored for this fingerprint; built, and stored in place of older ones, if none."""
    name = f"{fingerprint}-{VERSION}.arrow"
    files = folder / f"postings-{name}", folder / f"words-{name}"
    try:
        return PostingWords.from_arrow(*(_read(path) for path in files))
    except (OSError, pa.ArrowException):  # not there, or damaged
        built = build()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in (*folder.glob("postings-*.arrow"), *folder.glob("words-*.arrow")):
        old.unlink(missing_ok=True)
    for path, table in zip(files, built.to_arrow(), strict=True):
        fresh = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        with pa.OSFile(str(fresh), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
        fresh.replace(path)
    return built


def _read(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
