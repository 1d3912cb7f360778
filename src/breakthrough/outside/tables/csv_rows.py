"""Rows of a CSV file."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from breakthrough.basics import Problem
from breakthrough.outside.tables.table import Row

_BLOCK = 1 << 20
_DELIMITERS = ",;\t|"


def encoding_of(file: BinaryIO) -> str:
    """UTF-8 if all of it is, else Windows-1252, in which Excel saves."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    try:
        while block := file.read(_BLOCK):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


class CsvRows:
    """The header and then the rows, each as a mapping; a row too short or long is named as such.

    `escape` is set once the header tells which table it is. `cell` is the most characters of one.
    """

    def __init__(self, file: BinaryIO, *, encoding: str, name: str, cell: int) -> None:
        csv.field_size_limit(cell)  # the module's own limit would refuse long adverts
        self.escape: str | None = None
        self._name = name
        self._text = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="")
        first = self._text.readline(cell)
        self._delimiter = max(_DELIMITERS, key=first.count)
        self.header = [one.strip() for one in next(csv.reader([first], delimiter=self._delimiter))]
        self._ends_well = first.endswith(("\n", "\r"))

    def rows(self) -> Iterator[Row]:
        """Every row that is not empty. Raises Problem for a file that ends in the middle of one."""
        reader = csv.reader(self._lines(), delimiter=self._delimiter, escapechar=self.escape)
        short: Row | None = None
        number = 1
        while True:
            number += 1
            try:
                cells = next(reader)
            except StopIteration:
                break
            except csv.Error as wrong:
                raise self._damaged(number) from wrong
            if short:
                yield short
                short = None
            if len(cells) == len(self.header):
                yield f"row {number}", dict(zip(self.header, cells, strict=True))
            elif any(cells):
                short = (f"row {number}", f"{len(cells)} cells")
        if short and not self._ends_well:
            raise self._damaged(number - 1)
        if short:
            yield short

    def _lines(self) -> Iterator[str]:
        for line in self._text:
            self._ends_well = line.endswith(("\n", "\r"))
            yield line

    def _damaged(self, number: int) -> Problem:
        return Problem(
            f"{self._name} ends or goes wrong in row {number}.",
            expected=f"Each row should have {len(self.header)} cells.",
            next_step="Fetch or export the file again. Nothing was stored.",
        )
