"""The folder of the stored market: one sub-folder for each import, whole or absent."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from breakthrough.outside.durable import sync_folder
from breakthrough.outside.lock import held

SIGHTINGS_FILE = "sightings.parquet"
READS_FILE = "reads.parquet"
TEXTS_FILE = "texts.parquet"
NOTE_FILE = "import.json"

_IMPORT = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{16}")
_WRITING = ".writing-"
_LOCK = ".lock"


def imports_in(market: Path) -> list[Path]:
    """The imports that count, by day and then by content."""
    if not market.is_dir():
        return []
    return sorted(path for path in market.iterdir() if _IMPORT.fullmatch(path.name))


def all_folders_in(market: Path) -> list[Path]:
    """The imports that count and those set aside."""
    return sorted(path for path in market.glob("[0-9]*") if path.is_dir())


def texts_in(market: Path) -> list[Path]:
    """Every file of advert texts, those of imports set aside too: others may rest on them."""
    return sorted(market.glob(f"[0-9]*/{TEXTS_FILE}"))


def fingerprint_of(market: Path) -> str:
    """A name for what is stored: it changes exactly when that does. Opens no file."""
    names = [path.name for path in imports_in(market)]
    names += [path.parent.name + "/texts" for path in texts_in(market)]
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:32]


def new_writing_folder(market: Path) -> Path:
    """An empty folder beside the imports, which nothing reads until it is renamed."""
    path = market / f"{_WRITING}{os.getpid()}-{os.urandom(4).hex()}"
    path.mkdir(mode=0o700)
    return path


def sweep(market: Path) -> None:
    """Remove what a killed import left behind. Call it with the lock held."""
    for left in market.glob(f"{_WRITING}*"):
        shutil.rmtree(left)


def set_aside(path: Path, *, because: str) -> Path:
    """Rename a file or an import out of use, keeping its content; what it is called now."""
    for number in range(1, 1000):
        aside = path.with_name(f"{path.name}.{because}" + (f"-{number}" if number > 1 else ""))
        if not aside.exists():
            path.rename(aside)
            sync_folder(path.parent)
            return aside
    raise FileExistsError(f"{path} was set aside too often")


@contextmanager
def locked(market: Path) -> Iterator[None]:
    """Hold the market for one writer; a second one waits its turn."""
    with held(market / _LOCK):
        yield
