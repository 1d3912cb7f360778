"""ZIP archives from strangers, read member by member, never unpacked to disk."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from stat import S_ISLNK
from zipfile import BadZipFile, ZipFile, ZipInfo

from breakthrough.basics import Problem
from breakthrough.outside.files import StoredFile, too_large

_MOST_MEMBERS = 10_000
_LARGEST_DIRECTORY = 8 * 2**20  # bytes of the list of members: it is read whole
_TOTAL_LIMIT = 256 * 2**20  # unpacked bytes read from one archive in all
_RATIO_LIMIT = 250  # unpacked to packed; real tables stay under 30
_RATIO_FREE = 2**20  # bytes below which the ratio does not matter
_CHUNK = 2**16
_IS_ENCRYPTED = 0x1
_DAMAGED = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, struct.error)


@dataclass(frozen=True, slots=True)
class Archive:
    """The members that may be read, and a sentence for each that was left out."""

    name: str
    files: tuple[StoredFile, ...]
    left_out: tuple[str, ...]


class _Unpacking:
    """Reads members of one archive and counts, over all of them, what they unpack to."""

    def __init__(self, opened: ZipFile, *, name: str) -> None:
        self._zip = opened
        self._name = name
        self._bytes_read = 0

    def file(self, info: ZipInfo) -> StoredFile:
        return StoredFile(
            info.filename,
            read=lambda limit: self._read(info, limit=limit),
            peek=lambda limit: self._unpacked(info, most=limit),
        )

    def _read(self, info: ZipInfo, *, limit: int) -> bytes:
        if info.file_size > limit:
            raise too_large(info.filename, limit=limit)
        data = self._unpacked(info, most=limit + 1)
        if len(data) > limit:
            raise too_large(info.filename, limit=limit)
        return data

    def _unpacked(self, info: ZipInfo, *, most: int) -> bytes:
        """The first bytes, counted while they are unpacked: declared sizes are not believed."""
        allowed = max(_RATIO_FREE, info.compress_size * _RATIO_LIMIT)
        data = bytearray()
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(min(_CHUNK, most - len(data))):
                    data += chunk
                    self._bytes_read += len(chunk)
                    if len(data) > allowed or self._bytes_read > _TOTAL_LIMIT:
                        raise _bomb(self._name)
        except (*_DAMAGED, RuntimeError) as error:
            raise _damaged(f"{info.filename} in {self._name}") from error
        return bytes(data)


@contextmanager
def open_archive(path: Path) -> Iterator[Archive]:
    """The archive at a path, for as long as the block lasts.

    Raises a Problem when it is damaged, has too many members or overlapping ones. Members whose
    names lead outside the archive, links and encrypted ones are left out with a reason.
    """
    _check_directory(path)
    try:
        opened = ZipFile(path)
    except (*_DAMAGED, UnicodeDecodeError, ValueError) as error:
        raise _damaged(path.name) from error
    with opened:
        infos = opened.infolist()
        _check_layout(infos, name=path.name)
        unpacking = _Unpacking(opened, name=path.name)
        files, left_out = [], []
        for info in infos:
            if info.is_dir() or _is_clutter(info.filename):
                continue
            if reason := _distrust(info):
                left_out.append(f"{info.filename!r} was left out: {reason}.")
            else:
                files.append(unpacking.file(info))
        yield Archive(path.name, tuple(files), tuple(left_out))


def _check_directory(path: Path) -> None:
    """Refuses a huge list of members before it is read: zipfile would hold all of it."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - 66_000))
            tail = file.read()
    except OSError as error:
        raise Problem(f"{path.name} cannot be opened.") from error
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) < at + 22:
        raise _damaged(path.name)
    members, directory = struct.unpack("<HI", tail[at + 10 : at + 16])
    is_zip64 = b"PK\x06\x07" in tail[max(0, at - 20) : at]
    if is_zip64 and (at64 := tail.rfind(b"PK\x06\x06", 0, at)) >= 0:
        members, directory = struct.unpack("<QQ", tail[at64 + 32 : at64 + 48])
    elif is_zip64:
        raise _damaged(path.name)
    if members > _MOST_MEMBERS or directory > min(_LARGEST_DIRECTORY, size):
        raise Problem(
            f"{path.name} lists {members:,} files.",
            expected=f"An archive of career data holds fewer than {_MOST_MEMBERS:,}.",
            next_step="Choose the archive as it was downloaded.",
        )


def _check_layout(infos: list[ZipInfo], *, name: str) -> None:
    """Refuses members that share bytes, the way small archives unpack to enormous ones."""
    if len(infos) > _MOST_MEMBERS:
        raise _bomb(name)
    end = 0
    for info in sorted(infos, key=lambda one: one.header_offset):
        if info.header_offset < end:
            raise _bomb(name)
        end = info.header_offset + 30 + info.compress_size


def _is_clutter(name: str) -> bool:
    path = PurePosixPath(name)
    return path.name.startswith(("._", ".DS_Store")) or "__MACOSX" in path.parts


def _distrust(info: ZipInfo) -> str:
    """Why a member is not to be read; empty when it may be."""
    name = info.orig_filename.replace("\\", "/")
    if "\0" in name or name.startswith("/") or ".." in name.split("/") or name[1:2] == ":":
        return "its name leads outside the archive"
    if S_ISLNK(info.external_attr >> 16):
        return "it is a link to another file"
    if info.flag_bits & _IS_ENCRYPTED:
        return "it is locked with a password"
    return ""


def _bomb(name: str) -> Problem:
    return Problem(
        f"{name} unpacks to far more than it should, as archives made to do harm do.",
        next_step="It was not read. Choose the archive as it was downloaded.",
    )


def _damaged(name: str) -> Problem:
    return Problem(
        f"{name} is damaged or only half there.",
        expected="A whole ZIP archive was looked for.",
        next_step="Download or copy it again.",
    )
