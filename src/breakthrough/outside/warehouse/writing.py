"""One import on its way into the market: invisible until its one commit."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.market.posting import BoardRead
from breakthrough.outside.durable import sync_file, sync_folder
from breakthrough.outside.warehouse.folder import (
    NOTE_FILE,
    READS_FILE,
    SIGHTINGS_FILE,
    TEXTS_FILE,
    imports_in,
    new_writing_folder,
    set_aside,
    texts_in,
)
from breakthrough.outside.warehouse.note import Note
from breakthrough.outside.warehouse.rows import SightingRows, fill_day
from breakthrough.outside.warehouse.schema import READS
from breakthrough.outside.warehouse.texts import TextFile, known_hashes

_Read = tuple[str, date | None]  # board and day


class Writing:
    """Takes the reads of one capture; `commit` makes all of them count at once.

    A posting that comes twice on one board and day is kept once and counted in `repeated`.
    """

    def __init__(self, market: Path, *, source: str) -> None:
        self.repeated = 0
        self._market = market
        self._folder = new_writing_folder(market)
        self._source = source
        self._rows = SightingRows(source=source)
        self._texts = TextFile(self._folder / TEXTS_FILE, known=known_hashes(texts_in(market)))
        self._ids: dict[_Read, set[str]] = {}
        self._whole: dict[_Read, bool] = {}

    def add(self, read: BoardRead) -> None:
        """One read of a board, or a further part of one already added."""
        key = (read.board, read.seen_on)
        ids = self._ids.setdefault(key, set())
        self._whole[key] = self._whole.get(key, True) and read.is_whole
        for posting in read.postings:
            if posting.id in ids:
                self.repeated += 1
                continue
            ids.add(posting.id)
            self._rows.add(posting, read=read, text_hash=self._texts.add(posting.text))

    @property
    def boards(self) -> int:
        """How many boards were read."""
        return len({board for board, _ in self._ids})

    @property
    def whole_boards(self) -> dict[str, set[str]]:
        """The postings of the boards read whole on a day that the reads do not state."""
        return {
            board: self._ids[board, day]
            for (board, day), is_whole in self._whole.items()
            if is_whole and day is None
        }

    @property
    def postings(self) -> int:
        """How many sightings there are to store."""
        return sum(len(ids) for ids in self._ids.values())

    @property
    def new_texts(self) -> int:
        """How many advert texts the market did not hold yet."""
        return self._texts.new

    @property
    def days(self) -> tuple[date, ...]:
        """The days that the reads themselves state."""
        return tuple(sorted({day for _, day in self._ids if day is not None}))

    def commit(
        self,
        *,
        sha256: str,
        seen_on: date,
        rule: str,
        columns: Mapping[str, str] | None = None,
        corrects: Collection[str] = (),
    ) -> bool:
        """Make everything added count, on `seen_on` where a read stated no day of its own.

        `corrects`: the rules by which an import of the same content for a later day was mistaken.
        False when the same content was imported for the same day before and none of its texts was
        lost since: then nothing changes.
        The rename of the folder is the one moment at which it begins to count.
        """
        day = max([seen_on, *self.days]) if self._has_dayless else self.days[-1]
        note = self._write_rows(seen_on, sha256=sha256, day=day, rule=rule, columns=columns or {})
        target = self._market / note.name
        if target.exists() and not self.new_texts:
            self.abandon()
            return False
        note.write(self._folder / NOTE_FILE)
        for file in (*note.files, NOTE_FILE):
            sync_file(self._folder / file)
        sync_folder(self._folder)
        for earlier in self._superseded_by(note, corrects=corrects):
            set_aside(earlier, because="replaced")
        self._folder.rename(target)
        sync_folder(self._market)
        return True

    def abandon(self) -> None:
        """Leave no trace."""
        self._texts.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    @property
    def _has_dayless(self) -> bool:
        return not self._ids or any(day is None for _, day in self._ids)

    def _write_rows(
        self, seen_on: date, *, sha256: str, day: date, rule: str, columns: Mapping[str, str]
    ) -> Note:
        self._texts.close()
        self._write(SIGHTINGS_FILE, self._rows.table(seen_on=seen_on))
        self._write(READS_FILE, fill_day(self._reads(), seen_on=seen_on))
        written = [
            name
            for name in (SIGHTINGS_FILE, READS_FILE, TEXTS_FILE)
            if (self._folder / name).exists()
        ]
        return Note(
            source=self._source,
            sha256=sha256,
            seen_on=day,
            rule=rule,
            columns=dict(columns),
            boards=self.boards,
            postings=self.postings,
            files={name: _sha256(self._folder / name) for name in written},
        )

    def _reads(self) -> pa.Table:
        rows: Iterable[dict[str, object]] = (
            {
                "board": board,
                "seen_on": day,
                "postings": len(ids),
                "source": self._source,
                "is_whole": self._whole[board, day],
            }
            for (board, day), ids in self._ids.items()
        )
        return pa.Table.from_pylist(list(rows), schema=READS)

    def _write(self, name: str, table: pa.Table) -> None:
        pq.write_table(table, self._folder / name, compression="zstd")

    def _superseded_by(self, note: Note, *, corrects: Collection[str]) -> list[Path]:
        """The same content: of the same day, read with other columns or since bereft of texts, or
        of a later day by a rule that this import corrects.
        """
        earlier = []
        for folder in imports_in(self._market):
            other = Note.read(folder / NOTE_FILE)
            if other is None or other.sha256 != note.sha256:
                continue
            is_mistaken = other.rule in corrects and other.seen_on > note.seen_on
            if other.seen_on == note.seen_on or is_mistaken:
                earlier.append(folder)
        return earlier


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
