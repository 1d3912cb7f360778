"""Crowds in the data folder: the profiles as Parquet, their numbered words beside them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.basics import Problem
from breakthrough.basics.words import VERSION
from breakthrough.findability import TOKENS, Crowd, Profile, Tokens, Vocabulary, tokenise
from breakthrough.outside.crowds.fields import CrowdRow
from breakthrough.outside.crowds.parts import PART, PROFILES, grown_tokens, parts, table_of
from breakthrough.outside.durable import sync_file, sync_folder
from breakthrough.outside.leftovers import sweep_leftovers

_WRITING = ".writing-"


class CrowdStore:
    """Crowds by key in one folder. `KEY.parquet` is the crowd; the other two files are derived."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, rows: Iterable[CrowdRow], *, key: str) -> int:
        """How many profiles were stored; a crowd is there whole or not at all."""
        return self._write_profiles(map(table_of, parts(rows)), key=key)

    def grow(self, key: str, *, rows: Sequence[CrowdRow], into: str) -> None:
        """Store another crowd: that of `key`, and `rows` after it. That of `key` stays.

        Byte for byte what saving and loading all of them at once gives; the words that are numbered
        already are not numbered again. Raises Problem when the crowd's own file is damaged.
        """
        self._write_profiles(self._grown(key, rows), key=into)
        try:
            tokens, known = _read(self._tokens(key)), _read(self._vocabulary(key))
        except (OSError, pa.ArrowException):
            return  # numbered anew when it is loaded
        vocabulary = Vocabulary.of(known.column("word").to_pylist())
        self._write_tokens(grown_tokens(tokens, rows, vocabulary), vocabulary, key=into)

    def rows(self, key: str) -> Iterator[CrowdRow]:
        """The profiles in their order. Raises Problem when the file is missing or damaged."""
        for batch in self._batches(key):
            for row in batch.to_pylist():
                yield CrowdRow(**row)

    def profiles(self, key: str, *, rows: npt.NDArray[np.int64]) -> Iterator[tuple[int, Profile]]:
        """Some profiles with their rows, which ascend; read part by part.

        Raises Problem when the file is missing or damaged.
        """
        start = 0
        for batch in self._batches(key):
            inside = rows[(rows >= start) & (rows < start + len(batch))]
            chosen = batch.take(pa.array(inside - start)).to_pylist() if len(inside) else []
            for row, fields in zip(inside.tolist(), chosen, strict=True):
                yield row, CrowdRow(**fields).profile
            start += len(batch)

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

    def _write_profiles(self, tables: Iterable[pa.Table], *, key: str) -> int:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        sweep_leftovers(self.folder)
        fresh = _beside(self.folder / f"{_WRITING}{key}")
        count = 0
        try:
            with pq.ParquetWriter(fresh, PROFILES, compression="zstd") as file:
                for table in tables:
                    file.write_table(table)
                    count += len(table)
            if count:
                sync_file(fresh)
                fresh.replace(self._profiles(key))
                sync_folder(self.folder)
        finally:
            fresh.unlink(missing_ok=True)
        return count

    def _grown(self, key: str, rows: Sequence[CrowdRow]) -> Iterator[pa.Table]:
        """Full parts as they are; the last one filled up, as if all had been written at once."""
        rest: list[CrowdRow] = []
        for batch in self._batches(key):
            if len(batch) == PART:
                yield pa.Table.from_batches([batch])
            else:
                rest = [CrowdRow(**row) for row in batch.to_pylist()]
        yield from map(table_of, parts(chain(rest, rows)))

    def _derive(self, key: str) -> None:
        sweep_leftovers(self.folder)
        vocabulary = Vocabulary()
        profiles = ([CrowdRow(**row).profile for row in b.to_pylist()] for b in self._batches(key))
        tables = (tokenise(part, vocabulary=vocabulary).to_arrow() for part in profiles)
        self._write_tokens(tables, vocabulary, key=key)

    def _write_tokens(
        self, tables: Iterable[pa.Table], vocabulary: Vocabulary, *, key: str
    ) -> None:
        """The vocabulary is full when the last table is there."""
        fresh = _beside(self._tokens(key))
        with ExitStack() as stack:
            sink = stack.enter_context(pa.OSFile(str(fresh), "wb"))
            writer = stack.enter_context(pa.ipc.new_file(sink, TOKENS))
            for table in tables:
                writer.write_table(table)
        _write(self._vocabulary(key), pa.table({"word": list(vocabulary.ids)}))
        fresh.replace(self._tokens(key))

    def _batches(self, key: str) -> Iterator[pa.RecordBatch]:
        path = self._profiles(key)
        try:
            yield from pq.ParquetFile(path).iter_batches(batch_size=PART)
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
