"""How much of a file is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes once uncompressed: of the file, of one JSON document or line, of one table cell, of a
    feed or web page.

    `values`: lists, objects and separators in one JSON document, since small ones take more memory
    than their bytes. `ratio`: uncompressed to compressed, looked at beyond `ratio_from` bytes; real
    captures stay below 20.
    """

    file: int = 4096 * _MEGABYTE
    document: int = 256 * _MEGABYTE
    cell: int = 16 * _MEGABYTE
    markup: int = 32 * _MEGABYTE
    values: int = 10_000_000
    ratio: int = 200
    ratio_from: int = 64 * _MEGABYTE
