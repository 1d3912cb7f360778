"""Files as they come from people: bounded reading, and text in whatever encoding it arrived."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from breakthrough.basics import Problem

TEXT_LIMIT = 32 * 2**20  # bytes of one table or text; 30,000 connections take about 5 MB
_MOST_FILES = 5_000  # of a folder that are looked at
_SKIPPED = ("__MACOSX", ".")  # what systems put beside the user's files


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in a folder or an archive: its name and how to read at most so many of its bytes.

    `read(limit)` raises a Problem where the file is larger; `peek(limit)` gives its beginning.
    """

    name: str
    read: Callable[[int], bytes]
    peek: Callable[[int], bytes]

    @property
    def basename(self) -> str:
        return self.name.replace("\\", "/").rstrip("/").rpartition("/")[2]


def shown_name(path: Path) -> str:
    """What a file or folder is called in messages: its own name, also for `.` and `..`.

    >>> shown_name(Path("cv.pdf")), shown_name(Path("/"))
    ('cv.pdf', '/')
    """
    name = path.name if path.name not in ("", "..") else path.resolve().name
    return name or str(path)


def stored_file(path: Path, *, inside: Path | None = None) -> StoredFile:
    """The file at a path, not yet opened; named from the folder it is `inside`, where given."""
    return StoredFile(
        path.relative_to(inside).as_posix() if inside else path.name,
        read=lambda limit: read_bytes(path, limit=limit),
        peek=lambda limit: first_bytes(path, limit=limit),
    )


def folder_files(folder: Path) -> Iterator[StoredFile]:
    """The regular files in a folder and its folders, in the order of their names.

    Links are not followed, hidden files are left out. Raises a Problem when there are too many.
    """
    count = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_SKIPPED))
        for name in sorted(names):
            path = Path(parent, name)
            if name.startswith(_SKIPPED) or path.is_symlink() or not path.is_file():
                continue
            count += 1
            if count > _MOST_FILES:
                raise Problem(
                    f"The folder {shown_name(folder)} holds more than {_MOST_FILES:,} files.",
                    next_step="Choose the folder that holds only the files meant.",
                )
            yield stored_file(path, inside=folder)


def read_bytes(path: Path, *, limit: int = TEXT_LIMIT) -> bytes:
    """The whole file. Raises a Problem when it cannot be read or is larger than `limit`."""
    data = first_bytes(path, limit=limit + 1)
    if len(data) > limit:
        raise too_large(path.name, limit=limit)
    return data


def first_bytes(path: Path, *, limit: int) -> bytes:
    """The beginning of a file, at most `limit` bytes."""
    try:
        if not S_ISREG(path.stat().st_mode):
            raise Problem(
                f"{shown_name(path)} is not a file.", next_step="Choose the file or archive itself."
            )
        with path.open("rb") as file:
            return file.read(limit)
    except OSError as error:
        reason = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be opened"
        raise Problem(
            f"{shown_name(path)} {reason}.",
            next_step="Check the name, and that you may read the file.",
        ) from error


def too_large(name: str, *, limit: int) -> Problem:
    """The refusal of a file above a limit in bytes."""
    return Problem(
        f"{name} is larger than {limit // 2**20} MB.",
        expected="Nothing of this kind that a person wrote is that large.",
        next_step="Choose another file, or export it again.",
    )


def decoded(data: bytes) -> str:
    """The text of a file: UTF-8 (or UTF-16 by its mark), else Windows-1252 as browsers read it.

    A file cut off in the middle of a character loses that character only.

    >>> decoded("Müller".encode("cp1252")), decoded("\\ufeffMüller".encode())
    ('Müller', 'Müller')
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace").replace("\0", "")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start >= len(data) - 3:
            text = data[: error.start].decode("utf-8-sig")
        else:
            text = data.decode("cp1252", errors=_WEB_CP1252)
    return text.replace("\0", "")


def _as_control(error: UnicodeError) -> tuple[str, int]:
    """The five bytes cp1252 leaves open are control characters on the web."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


_WEB_CP1252 = "breakthrough-web-cp1252"  # source: encoding.spec.whatwg.org, index windows-1252
codecs.register_error(_WEB_CP1252, _as_control)
