"""Whether what was stored is still what was written."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.outside.warehouse.folder import (
    NOTE_FILE,
    READS_FILE,
    SIGHTINGS_FILE,
    TEXTS_FILE,
    all_folders_in,
    imports_in,
    set_aside,
)
from breakthrough.outside.warehouse.note import Note

# What a file looked like when it was last found whole: size and time of change.
_Seen = dict[str, list[int]]


@dataclass(frozen=True, slots=True)
class Damage:
    """A file of the stored market that was set aside: what it is called now, and what it held."""

    file: Path
    source: str


def set_damaged_aside(market: Path, *, memory: Path) -> None:
    """Take every damaged import, or its texts alone, out of use by renaming it.

    Files are read in full once and then only when their size or time of change differs; `memory` is
    the file that remembers this and can be deleted at any time.
    """
    remembered = _recall(memory)
    found: _Seen = {}
    counting = set(imports_in(market))
    for folder in all_folders_in(market):
        damaged = _damaged_files(folder, remembered=remembered, found=found)
        if TEXTS_FILE in damaged:
            set_aside(folder / TEXTS_FILE, because="damaged")
        if folder in counting and damaged - {TEXTS_FILE}:
            set_aside(folder, because="damaged")
    if found != remembered:
        _remember(memory, found)


def damaged_imports(market: Path) -> list[Damage]:
    """The imports set aside as damaged and not imported again since."""
    counting = set(imports_in(market))
    return [
        Damage(folder, _source_of(folder))
        for folder in all_folders_in(market)
        if ".damaged" in folder.name and market / folder.name.split(".")[0] not in counting
    ]


def damaged_texts(market: Path) -> list[Damage]:
    """The files of texts ever set aside as damaged."""
    return [
        Damage(file, _source_of(folder))
        for folder in all_folders_in(market)
        for file in sorted(folder.glob(f"{TEXTS_FILE}.damaged*"))
    ]


def _source_of(folder: Path) -> str:
    note = Note.read(folder / NOTE_FILE)
    return note.source if note else ""


def _damaged_files(folder: Path, *, remembered: _Seen, found: _Seen) -> set[str]:
    note = Note.read(folder / NOTE_FILE)
    if note is None or not {SIGHTINGS_FILE, READS_FILE} <= note.files.keys():
        return {NOTE_FILE} | ({TEXTS_FILE} if _is_unreadable(folder / TEXTS_FILE) else set())
    damaged = set()
    for name, sha256 in note.files.items():
        path, key = folder / name, f"{folder.name}/{name}"
        looks = _looks(path)
        if looks is not None and (remembered.get(key) == looks or _sha256(path) == sha256):
            found[key] = looks
        elif name != TEXTS_FILE or looks is not None:
            damaged.add(name)
    return damaged


def _looks(path: Path) -> list[int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return [status.st_size, status.st_mtime_ns]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _is_unreadable(texts: Path) -> bool:
    """Whether a file of texts, of which no checksum is known, exists and cannot be read."""
    if not texts.exists():
        return False
    try:
        for _ in pq.ParquetFile(texts).iter_batches():
            pass
    except (OSError, pa.ArrowException):
        return True
    return False


def _recall(memory: Path) -> _Seen:
    try:
        remembered = json.loads(memory.read_bytes())
    except (OSError, ValueError):
        return {}
    return remembered if isinstance(remembered, dict) else {}


def _remember(memory: Path, found: _Seen) -> None:
    memory.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = memory.with_name(f"{memory.name}.{os.getpid()}-{os.urandom(4).hex()}")
    fresh.write_text(json.dumps(found), encoding="utf-8")
    fresh.replace(memory)
