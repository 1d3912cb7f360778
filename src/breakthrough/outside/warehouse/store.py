"""The stored market, read as tables."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.outside.leftovers import sweep_leftovers
from breakthrough.outside.warehouse.checks import (
    Damage,
    damaged_imports,
    damaged_texts,
    set_damaged_aside,
)
from breakthrough.outside.warehouse.folder import (
    NOTE_FILE,
    READS_FILE,
    SIGHTINGS_FILE,
    fingerprint_of,
    imports_in,
    locked,
    sweep,
    texts_in,
)
from breakthrough.outside.warehouse.note import Note
from breakthrough.outside.warehouse.reads import WholeRead, whole_reads
from breakthrough.outside.warehouse.schema import LATEST, READS, SIGHTINGS, TEXTS
from breakthrough.outside.warehouse.writing import Writing

if TYPE_CHECKING:  # ibis takes half a second to import; what is kept ready is read without it
    import ibis
    from ibis.backends.duckdb import Backend

_DERIVED = "derived"  # everything in it can be deleted and is made again
_MEMORY = "1GB"  # beyond this DuckDB spills to the derived folder


class Warehouse:
    """The market in one folder: sightings, board reads, and each advert text once.

    Nothing is created before the first import. Damaged files are renamed out of use when they are
    met, and `damages` names them; everything else goes on working.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def fingerprint(self) -> str:
        """A name for what is stored, which changes exactly when that does; opens no file."""
        return fingerprint_of(self.folder)

    def sightings(self) -> ibis.Table:
        """Every sighting: one row for each posting in each read of its board."""
        self._set_damaged_aside()
        files = [folder / SIGHTINGS_FILE for folder in imports_in(self.folder)]
        return self._table(files, schema=SIGHTINGS)

    def reads(self) -> ibis.Table:
        """Every healthy read of a board on a day, with how many postings it listed."""
        self._set_damaged_aside()
        files = [folder / READS_FILE for folder in imports_in(self.folder)]
        return self._table(files, schema=READS)

    def texts(self) -> ibis.Table:
        """The text of every advert by its hash; one that several imports brought, as often."""
        return self._table(texts_in(self.folder), schema=TEXTS)

    def whole_reads(
        self, boards: Collection[str], *, since: date, but: str
    ) -> tuple[WholeRead, ...]:
        """The whole reads of any of these boards on that day or later, earliest first.

        `but`: the SHA-256 of a content whose own imports do not count.
        """
        self._set_damaged_aside()
        found: list[WholeRead] = []
        for folder in imports_in(self.folder):
            note = Note.read(folder / NOTE_FILE)
            if note is not None and note.sha256 != but and note.seen_on >= since:
                found += whole_reads(folder, boards=boards, since=since)
        return tuple(sorted(found, key=lambda read: (read.seen_on, read.board)))

    def latest_postings(self, with_text: bool = True) -> pa.Table:
        """One row for each (board, posting_id), in that order: its last state.

        With `first_seen`, `last_seen`, `sightings` (days seen on), and its `text`, empty where no
        source gave one. Worked out once after each import and kept in a file.
        """
        columns = [name for name in LATEST.names if with_text or name != "text"]
        path = self._latest_file()
        if path is None:
            return LATEST.empty_table().select(columns)
        return pq.ParquetFile(path).read(columns=columns)

    def latest(self) -> ibis.Table:
        """The same rows as a table to ask questions of, without the texts."""
        path = self._latest_file()
        return self._table([path] if path else [], schema=LATEST).drop("text")

    def imports(self) -> tuple[Note, ...]:
        """What is written down about each import, in order of day."""
        notes = (Note.read(folder / NOTE_FILE) for folder in imports_in(self.folder))
        return tuple(note for note in notes if note)

    def damages(self) -> tuple[Damage, ...]:
        """What was found damaged and set aside, until it is imported again."""
        self._set_damaged_aside()
        texts = damaged_texts(self.folder)
        if texts and not self._lacks_texts():
            texts = []
        return (*damaged_imports(self.folder), *texts)

    @contextmanager
    def writing(self, *, source: str) -> Iterator[Writing]:
        """Room for one import, removed without a trace unless it is committed.

        One writer at a time; what a killed import left behind is swept away first.
        """
        with locked(self.folder):
            sweep(self.folder)
            sweep_leftovers(self.folder / _DERIVED)
            self._set_damaged_aside()
            writing = Writing(self.folder, source=source)
            try:
                yield writing
            finally:
                writing.abandon()

    @cached_property
    def _duckdb(self) -> Backend:
        import ibis

        spill = self.folder / _DERIVED / "spill"
        return ibis.duckdb.connect(memory_limit=_MEMORY, temp_directory=str(spill))

    def _table(self, files: list[Path], *, schema: pa.Schema) -> ibis.Table:
        if not files:
            return self._duckdb.create_table(
                f"empty_{os.urandom(4).hex()}", schema.empty_table(), temp=True
            )
        paths = [_literally(file) for file in files]
        found = self._duckdb.read_parquet(paths, union_by_name=True)
        return found.mutate(**_missing(found, schema=schema)).select(*schema.names)

    def _latest_file(self) -> Path | None:
        """The file of latest states, made if it is missing, older than the market, or damaged."""
        self._set_damaged_aside()
        if not imports_in(self.folder):
            return None
        path = self.folder / _DERIVED / f"latest-{self.fingerprint()}.parquet"
        if not _is_parquet(path):
            self._write_latest(path)
        return path

    def _write_latest(self, path: Path) -> None:
        import ibis

        from breakthrough.market.postings import latest_state

        latest = latest_state(self.sightings())
        texts = self.texts()
        texts = texts.group_by("text_hash").agg(text=texts.text.max())
        joined = latest.left_join(texts, "text_hash")
        told = joined.select(*LATEST.names).mutate(text=ibis._.text.fill_null(""))
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name}.{os.getpid()}-{os.urandom(4).hex()}")
        ordered = told.order_by("board", "posting_id")
        with pq.ParquetWriter(fresh, LATEST, compression="zstd") as file:
            for batch in ordered.to_pyarrow_batches(chunk_size=20_000):
                file.write_batch(batch.cast(LATEST))
        earlier = sorted(path.parent.glob("latest-*.parquet"), key=lambda one: one.stat().st_mtime)
        fresh.replace(path)
        for old in earlier[:-1]:  # the newest of them may be in another reader's hands
            old.unlink(missing_ok=True)

    def _lacks_texts(self) -> bool:
        sightings = self.sightings()
        with_text = sightings.filter(sightings.text_hash != "")
        known = self.texts()
        lacking = with_text.anti_join(known, "text_hash").count()
        return bool(lacking.to_pyarrow().as_py())

    def _set_damaged_aside(self) -> None:
        if self.folder.is_dir():
            set_damaged_aside(self.folder, memory=self.folder / _DERIVED / "found-whole.json")


def _missing(found: ibis.Table, *, schema: pa.Schema) -> dict[str, ibis.Value]:
    """The columns that were stored later than these files were written, empty."""
    import ibis

    wanted = ibis.Schema.from_pyarrow(schema)
    return {name: ibis.null(wanted[name]) for name in wanted if name not in found.columns}


def _is_parquet(path: Path) -> bool:
    try:
        return bool(pq.read_metadata(path).num_columns == len(LATEST))
    except (OSError, pa.ArrowException):
        return False


def _literally(path: Path) -> str:
    """The path with the signs escaped that DuckDB would take for a pattern."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in str(path))
