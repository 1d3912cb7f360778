"""The last good answer of each watched board, as it came."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import zlib
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from breakthrough.outside.board_systems import Watched
from breakthrough.outside.durable import sync_file, sync_folder
from breakthrough.outside.leftovers import sweep_leftovers

_ENDING = ".answer"
_FASTEST = 1  # of gzip: texts shrink to a fifth with it already


@dataclass(frozen=True, slots=True)
class Kept:
    """When and from where a board was read, what it held, and with what to ask it again.

    `read_at` has the offset of the person's clock, so that its day is theirs. `etag` and
    `last_modified` are empty where the answer came in several calls.
    """

    watched: Watched
    read_at: datetime
    sha256: str
    employer: str
    postings: int
    etag: str = ""
    last_modified: str = ""

    @property
    def read_on(self) -> date:
        """The day of the read, where the person was."""
        return self.read_at.date()


class Answers:
    """A file for each board in one folder: a line about it, then the answer, packed.

    A file gets its name when all of it is on the disk, so that a killed process leaves the earlier
    answer or the new one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, kept: Kept, *, body: bytes) -> None:
        """Put the answer in place of the earlier one."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._path(kept.watched.board)
        fresh = path.with_name(f"{path.name}.{os.getpid()}-{os.urandom(4).hex()}")
        fresh.write_bytes(_head(kept) + b"\n" + gzip.compress(body, _FASTEST, mtime=0))
        sync_file(fresh)
        fresh.replace(path)
        sync_folder(self._folder)

    def about(self, board: str) -> Kept | None:
        """What is known of the board's last answer; None without one."""
        return _about(self._path(board))

    def every(self) -> tuple[Kept, ...]:
        """All of them, by board."""
        found = (_about(path) for path in self._folder.glob(f"*{_ENDING}"))
        return tuple(sorted((one for one in found if one), key=lambda one: one.watched.board))

    def body(self, kept: Kept) -> bytes | None:
        """The answer itself; None where its file is damaged, or holds another by now."""
        try:
            packed = self._path(kept.watched.board).read_bytes().partition(b"\n")[2]
            body = gzip.decompress(packed)
        except (OSError, EOFError, zlib.error):
            return None
        return body if sha256_of(body) == kept.sha256 else None

    def sweep(self) -> None:
        """Remove what killed processes left behind."""
        sweep_leftovers(self._folder)

    def _path(self, board: str) -> Path:
        name = hashlib.sha256(board.encode()).hexdigest()[:32]
        return self._folder / f"{name}{_ENDING}"


def sha256_of(body: bytes) -> str:
    """The hash by which an answer is known."""
    return hashlib.sha256(body).hexdigest()


def _head(kept: Kept) -> bytes:
    return json.dumps(asdict(kept) | {"read_at": kept.read_at.isoformat()}).encode()


def _about(path: Path) -> Kept | None:
    try:
        with path.open("rb") as file:
            plain = json.loads(file.readline())
        plain["watched"] = Watched(**plain["watched"])
        plain["read_at"] = datetime.fromisoformat(plain["read_at"])
        return Kept(**plain)
    except (OSError, ValueError, TypeError, KeyError):
        return None
