"""Crowds in the data folder: the profiles as Parquet, their numbered words beside them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.basics import Problem
from breakthrough.basics.words import VERSION
from breakthrough.findability import TOKENS, Crowd, Tokens, Vocabulary, tokenise
from breakthrough.outside.crowds.fields import CrowdRow
from breakthrough.outside.durable import sync_file, sync_folder
from breakthrough.outside.leftovers import sweep_leftovers

PROFILES = pa.schema([(name, pa.string()) for name in ("id", "title", "skills", "body", "place")])
_BATCH = 4096  # profiles held in memory at a time
_WRITING = ".writing-"


class CrowdStore:
    """Crowds by key in one folder. `KEY.parquet` is the crowd; the other two files are derived."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, rows: Iterable[CrowdRow], *, key: str) -> int:
        """How many profiles were stored; a crowd is there whole or not at all."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sweep_leftovers(self.folder)
        fresh = _beside(self.folder / f"{_WRITING}{key}")
        count = 0
        try:
            with pq.ParquetWriter(fresh, PROFILES, compression="zstd") as file:
                for part in _parts(rows):
                    columns = {name: [getattr(r, name) for r in part] for name in PROFILES.names}
                    file.write_table(pa.table(columns, schema=PROFILES))
                    count += len(part)
            if count:
                sync_file(fresh)
                fresh.replace(self._profiles(key))
                sync_folder(self.folder)
        finally:
            fresh.unlink(missing_ok=True)
        return count

    def load(self, key: str) -> Crowd:
        """The crowd ready to be searched; its numbered words are made again where they are missing.

        Raises Problem when the crowd's own file is missing or damaged.
        """
        tokens, known = self._tokens(key), self._vocabulary(key)
        try:
            return _crowd(tokens, known)
        except (OSError, pa.ArrowException):
            self._derive(key)
            return _crowd(tokens, known)

    def holds(self, key: str) -> bool:
        """Whether the crowd's own file is there and can be read."""
        try:
            found = pq.ParquetFile(self._profiles(key))
            return [*found.schema_arrow.names] == [*PROFILES.names]
        except (OSError, pa.ArrowException):
            return False

    def path(self, key: str) -> Path:
        """The crowd's own file: a Parquet table of `PROFILES`."""
        return self._profiles(key)

    def titles(self, key: str, *, rows: list[int]) -> list[str]:
        """The titles of some profiles, by row."""
        column = pq.ParquetFile(self._profiles(key)).read(columns=["title"]).column("title")
        return [str(column[row].as_py()) for row in rows]

    def places(self, key: str) -> tuple[str, ...]:
        """Where each profile says it is; none at all where no profile says it."""
        column = pq.ParquetFile(self._profiles(key)).read(columns=["place"]).column("place")
        found = tuple(column.to_pylist())
        return found if any(found) else ()

    def _derive(self, key: str) -> None:
        sweep_leftovers(self.folder)
        vocabulary = Vocabulary()
        fresh = _beside(self._tokens(key))
        with ExitStack() as stack:
            sink = stack.enter_context(pa.OSFile(str(fresh), "wb"))
            writer = stack.enter_context(pa.ipc.new_file(sink, TOKENS))
            for batch in self._batches(key):
                profiles = (CrowdRow(**row).profile for row in batch.to_pylist())
                writer.write_table(tokenise(profiles, vocabulary=vocabulary).to_arrow())
        _write(self._vocabulary(key), pa.table({"word": list(vocabulary.ids)}))
        fresh.replace(self._tokens(key))

    def _batches(self, key: str) -> Iterator[pa.RecordBatch]:
        path = self._profiles(key)
        try:
            yield from pq.ParquetFile(path).iter_batches(batch_size=_BATCH)
        except (OSError, pa.ArrowException) as wrong:
            raise Problem(
                f"The crowd's file {path.name} is missing or damaged.",
                next_step="Import the crowd again.",
            ) from wrong

    def _profiles(self, key: str) -> Path:
        return self.folder / f"{key}.parquet"

    def _tokens(self, key: str) -> Path:
        return self.folder / f"{key}.tokens-{VERSION}.arrow"

    def _vocabulary(self, key: str) -> Path:
        return self.folder / f"{key}.words-{VERSION}.arrow"


def _parts(rows: Iterable[CrowdRow]) -> Iterator[list[CrowdRow]]:
    part: list[CrowdRow] = []
    for row in rows:
        part.append(row)
        if len(part) == _BATCH:
            yield part
            part = []
    if part:
        yield part


def _crowd(tokens: Path, known: Path) -> Crowd:
    words = _read(known).column("word").to_pylist()
    return Crowd.of(Tokens.from_arrow(_read(tokens)), Vocabulary.of(words))


def _read(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


def _write(path: Path, table: pa.Table) -> None:
    fresh = _beside(path)
    with pa.OSFile(str(fresh), "wb") as sink, pa.ipc.new_file(sink, table.schema) as writer:
        writer.write_table(table)
    fresh.replace(path)


def _beside(path: Path) -> Path:
    """A name that no other thread or process writes to."""
    return path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
