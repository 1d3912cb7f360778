"""Advert texts, each stored once."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.outside.warehouse.rows import hash_of
from breakthrough.outside.warehouse.schema import TEXTS

_CHARACTERS_A_BATCH = 8_000_000


def known_hashes(files: list[Path]) -> set[str]:
    """The hashes of all texts in these files."""
    known: set[str] = set()
    for file in files:
        hashes = pq.read_table(file, columns=["text_hash"]).column(0).to_pylist()
        known.update(name for name in hashes if name)
    return known


class TextFile:
    """Writes new texts to one file as they come; there is no file when there was no new text."""

    def __init__(self, path: Path, *, known: set[str]) -> None:
        self.new = 0
        self._path = path
        self._known = known
        self._writer: pq.ParquetWriter | None = None
        self._waiting: list[tuple[str, str]] = []
        self._characters = 0

    def add(self, text: str) -> str:
        """Keep the text if it is new; its hash."""
        name = hash_of(text)
        if name and name not in self._known:
            self._known.add(name)
            self.new += 1
            self._waiting.append((name, text))
            self._characters += len(text)
            if self._characters >= _CHARACTERS_A_BATCH:
                self._flush()
        return name

    def close(self) -> None:
        """Write what is waiting and finish the file."""
        self._flush()
        if self._writer:
            self._writer.close()
            self._writer = None

    def _flush(self) -> None:
        if self._waiting:
            if self._writer is None:
                self._writer = pq.ParquetWriter(self._path, TEXTS, compression="zstd")
            hashes, texts = zip(*self._waiting, strict=True)
            self._writer.write_table(
                pa.table([pa.array(hashes), pa.array(texts)], schema=TEXTS),
            )
            self._waiting = []
            self._characters = 0
