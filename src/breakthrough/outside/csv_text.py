"""Tables as spreadsheets and exports write them: comma, semicolon or tab separated text."""

from __future__ import annotations

import csv
import html
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from breakthrough.basics import Problem

Made = TypeVar("Made")

_DELIMITERS = (",", ";", "\t")
_SEARCHED = 40  # rows from the top in which the header may stand, below notes
_LONGEST_CELL = 2**22  # characters
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
# Only whole entities: "R&D" and "profit&loss" are meant as they stand.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


@dataclass(frozen=True, slots=True)
class Row:
    """One row below the header. `number` counts from the top of the file, as a spreadsheet does."""

    number: int
    cells: dict[str, str]

    def cell(self, *columns: str) -> str:
        """The first of these columns that has something in it; empty when none has."""
        return next((value for name in columns if (value := self.cells.get(name, ""))), "")


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file, with one problem for each that does not fit the header."""

    name: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[tuple[int, str], ...] = ()


def table(text: str, *, name: str, is_header: Callable[[Sequence[str]], bool]) -> Table | None:
    """The table in a text: its header is the first row that `is_header` accepts.

    Notes above the header and rows without a value are left out; the delimiter is whichever one
    gives a header. Quotes escaped with a backslash are understood. None when there is no header.
    """
    for delimiter in _DELIMITERS:
        records = _records(text, delimiter=delimiter)
        for header_at, (_, cells) in enumerate(records[:_SEARCHED]):
            header = _trimmed(cells)
            if is_header(header):
                if any(len(_trimmed(row)) > len(header) for _, row in records[header_at + 1 :]):
                    records = _unescaped(text, delimiter, records, header, start=header_at + 1)
                is_whole = text.endswith(("\n", "\r"))
                return _filled(name, header, records[header_at + 1 :], is_whole=is_whole)
    return None


def made_from(
    found: Table, *, make: Callable[[Row], Made | None]
) -> tuple[list[Made], tuple[str, ...]]:
    """What `make` makes of each row, and one sentence for each row it raised a Problem for.

    A None from `make` leaves the row out without a word.
    """
    made: list[Made] = []
    bad = list(found.problems)
    for row in found.rows:
        try:
            one = make(row)
        except Problem as problem:
            bad.append((row.number, str(problem)))
            continue
        if one is not None:
            made.append(one)
    others = len(found.rows) + len(found.problems) - len(bad)
    were = "The other row was read" if others == 1 else f"The other {others} rows were read"
    ending = f" {were}." if others else ""
    return made, tuple(f"Row {at} of {found.name}: {says}{ending}" for at, says in sorted(bad))


def _filled(
    name: str,
    header: tuple[str, ...],
    records: Sequence[tuple[int, list[str]]],
    *,
    is_whole: bool,
) -> Table:
    rows: list[Row] = []
    problems: list[tuple[int, str]] = []
    for number, raw in records:
        cells = _trimmed(raw)
        if not any(cells) or cells == header:
            continue
        if len(cells) > len(header):
            problems.append((number, _too_wide(len(cells), len(header))))
            continue
        if len(raw) < len(header) and not is_whole and number == records[-1][0]:
            problems.append((number, "the file breaks off in it. Download the file again."))
            continue
        values = (_ENTITY.sub(lambda one: html.unescape(one.group()), cell) for cell in cells)
        rows.append(Row(number, dict(zip(header, values, strict=False))))
    return Table(name, header, tuple(rows), tuple(problems))


def _too_wide(seen: int, expected: int) -> str:
    return (
        f"it has {seen} cells where the header has {expected}. "
        "Put the text that holds commas in double quotes, or export the file again."
    )


def _records(
    text: str, *, delimiter: str, escape: str | None = None
) -> list[tuple[int, list[str]]]:
    """Every record with its number, from 1."""
    csv.field_size_limit(_LONGEST_CELL)
    lines = _lines(text)
    reader = csv.reader(lines, delimiter=delimiter, escapechar=escape)
    records: list[tuple[int, list[str]]] = []
    try:
        for number, cells in enumerate(reader, start=1):
            records.append((number, cells))
    except csv.Error as error:
        raise Problem(
            f"Row {len(records) + 1} cannot be read as part of a table.",
            next_step="Export or download the file again.",
        ) from error
    return records


def _unescaped(
    text: str,
    delimiter: str,
    records: list[tuple[int, list[str]]],
    header: tuple[str, ...],
    *,
    start: int,
) -> list[tuple[int, list[str]]]:
    """The records with backslash-escaped quotes understood, where that makes more of them fit."""
    if '\\"' not in text:
        return records
    again = _records(text, delimiter=delimiter, escape="\\")

    def too_wide(some: list[tuple[int, list[str]]]) -> int:
        return sum(len(_trimmed(cells)) > len(header) for _, cells in some[start:])

    return again if too_wide(again) < too_wide(records) else records


def _lines(text: str) -> Iterator[str]:
    """Physical lines, ended by LF, CRLF or CR only: a cell may hold other separators."""
    return (line.group() for line in _LINE.finditer(text))


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells without the space around them and without empty ones at the end."""
    kept = [cell.strip() for cell in cells]
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)
