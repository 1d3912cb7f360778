"""A file's bytes, uncompressed where need be, and no more of them than the limits allow."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from breakthrough.basics import Problem
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.files import shown_name

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_GZIP = b"\x1f\x8b"
_BLOCK = 1 << 20


@contextmanager
def opened(path: Path, *, limits: Limits) -> Iterator[io.BufferedReader]:
    """The bytes of the file; a gzip is known by its first bytes, whatever the name.

    Raises Problem, while it is read too, for a file that is missing, cut short, damaged or larger
    than the limits.
    """
    try:
        with path.open("rb") as file:
            is_gzip = file.read(2) == _GZIP
            file.seek(0)
            inner: io.BufferedIOBase = gzip.GzipFile(fileobj=file) if is_gzip else file
            held = path.stat().st_size if is_gzip else None
            counted: Any = _Counted(inner, path.name, held, limits)
            with io.BufferedReader(counted, _BLOCK) as reader:
                yield reader
    except (FileNotFoundError, IsADirectoryError, PermissionError) as wrong:
        raise Problem(
            f"{shown_name(path)} could not be opened: {_why(wrong)}.",
            next_step=_next_step(wrong),
        ) from wrong


class _Counted(io.RawIOBase):
    """Passes bytes on and counts them; `held` is the compressed size, None where nothing is."""

    def __init__(
        self, inner: io.BufferedIOBase, name: str, held: int | None, limits: Limits
    ) -> None:
        self._inner = inner
        self._name = name
        self._held = held
        self._limits = limits
        self._given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, into: WriteableBuffer, /) -> int:
        view = memoryview(into).cast("B")
        try:
            block = self._inner.read(len(view))
        except (EOFError, zlib.error, gzip.BadGzipFile) as wrong:
            raise Problem(
                f"{self._name} is a damaged or half-downloaded gzip file.",
                expected="It should be read to its end.",
                next_step="Fetch it again. Nothing was stored.",
            ) from wrong
        view[: len(block)] = block
        self._given += len(block)
        self._check()
        return len(block)

    def _check(self) -> None:
        limits = self._limits
        if self._given > limits.file:
            raise too_large(self._name, most=limits.file)
        if (
            self._held is not None
            and self._given > limits.ratio_from
            and self._given > self._held * limits.ratio
        ):
            raise Problem(
                f"{self._name} grows to more than {limits.ratio} times its size when unpacked.",
                expected="Lists of adverts grow 5 to 20 times.",
                next_step="It may be damaged or made to fill your disk, so nothing was stored.",
            )


def too_large(name: str, *, most: int) -> Problem:
    """The refusal of a file, or one document in it, beyond a limit in bytes."""
    return Problem(
        f"{name} holds more than {most // (1024 * 1024):,} MB in one piece.",
        expected="No list of adverts we know is that large.",
        next_step="Split it into smaller files. Nothing was stored.",
    )


def _why(wrong: OSError) -> str:
    if isinstance(wrong, FileNotFoundError):
        return "there is no such file"
    if isinstance(wrong, IsADirectoryError):
        return "it is a folder"
    return "you may not read it"


def _next_step(wrong: OSError) -> str:
    if isinstance(wrong, FileNotFoundError):
        return "Check its name and its folder."
    if isinstance(wrong, IsADirectoryError):
        return "Name the files in it."
    return "Give yourself the right to read it."
