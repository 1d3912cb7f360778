"""The numbered words of a market, kept beside it until the market changes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa

from breakthrough.market import PostingWords


def kept_words(
    folder: Path, *, fingerprint: str, build: Callable[[], PostingWords]
) -> PostingWords:
    """The words stored for this fingerprint; built, and stored in place of older ones, if none."""
    postings, known = (
        folder / f"postings-{fingerprint}.arrow",
        folder / f"words-{fingerprint}.arrow",
    )
    if postings.exists() and known.exists():
        return PostingWords.from_arrow(_read(postings), _read(known))
    built = build()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in (*folder.glob("postings-*.arrow"), *folder.glob("words-*.arrow")):
        old.unlink(missing_ok=True)
    for path, table in zip((postings, known), built.to_arrow(), strict=True):
        fresh = path.with_suffix(f".{os.getpid()}")
        with pa.OSFile(str(fresh), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table)
        fresh.replace(path)
    return built


def _read(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()
