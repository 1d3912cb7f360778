"""One file of a market, told by its content and read portion by portion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Portion
from breakthrough.outside.captures.documents import Document, documents
from breakthrough.outside.captures.limits import Limits
from breakthrough.outside.captures.markup import markup_root
from breakthrough.outside.captures.opening import opened
from breakthrough.outside.captures.roots import Records, board_system_of, portion_of
from breakthrough.outside.tables import (
    CsvRows,
    ParquetRows,
    Row,
    encoding_of,
    layout_of,
    portions,
)

_PARQUET = b"PAR1"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP = b"PK\x03\x04"
_DEFAULT = Limits()
_LOOKED_AT = 4096  # bytes that tell what a file is
_RECORDS_LOOKED_AT = 100  # lines that tell which columns flat records have


def read_capture(
    path: Path, *, columns: Mapping[str, str] | None = None, limits: Limits = _DEFAULT
) -> Iterator[Portion]:
    """The board reads in a file, with one problem for each row that could not be read.

    JSON, JSON Lines, XML, web pages, CSV, each also as gzip, and Parquet are told apart by content.
    `columns` maps our fields to a table's columns. Raises Problem, perhaps after some portions, for
    a file that cannot be trusted as a whole: then nothing of it should be kept.
    """
    with opened(path, limits=limits) as file:
        start = file.peek(1)[:_LOOKED_AT]
        text = start.removeprefix(b"\xef\xbb\xbf").lstrip()
        _refuse_others(start, name=path.name)
        if not text:
            raise _not_a_market(path.name, seen="is empty")
        if start.startswith(_PARQUET):
            yield from _parquet(path, columns=columns, limits=limits)
        elif text[:1] == b"<":
            root = markup_root(file, name=path.name, limits=limits)
            yield from _boards_or_records(iter([Document(root, "")]), columns=None, name=path.name)
        elif text[:1] in (b"{", b"["):
            found = documents(file, name=path.name, limits=limits)
            yield from _boards_or_records(found, columns=columns, name=path.name)
        else:
            encoding = encoding_of(file)
            with opened(path, limits=limits) as again:
                rows = CsvRows(again, encoding=encoding, name=path.name, cell=limits.cell)
                yield from _csv(rows, columns=columns, name=path.name)


def _parquet(path: Path, *, columns: Mapping[str, str] | None, limits: Limits) -> Iterator[Portion]:
    table = ParquetRows(path, most=limits.file)
    layout = layout_of(table.header, columns=columns, name=path.name)
    rows = table.rows(columns=[one for one in layout.read if one in table.header])
    yield from portions(rows, layout=layout, name=path.name)


def _csv(table: CsvRows, *, columns: Mapping[str, str] | None, name: str) -> Iterator[Portion]:
    layout = layout_of(table.header, columns=columns, name=name)
    table.escape = layout.escape
    yield from portions(table.rows(), layout=layout, name=name)


def _boards_or_records(
    found: Iterator[Document], *, columns: Mapping[str, str] | None, name: str
) -> Iterator[Portion]:
    """Boards as they come; flat records, one to a line, as one table."""
    ahead, is_boards = _looked_ahead(found, columns=columns, name=name)
    left_out: list[str] = []
    read = 0
    following = chain(ahead, found)
    for document in following:
        try:
            one = portion_of(document, columns=columns, name=name)
        except Problem as wrong:
            if not document.place:
                raise
            left_out.append(_line_left_out(wrong))
            continue
        if isinstance(one, Portion):
            read += 1
            yield one
        elif is_boards:
            left_out.append(_line_left_out(_no_board(document, name=name)))
        else:
            yield Portion(problems=tuple(left_out))
            yield from _records(one, following, columns=columns, name=name)
            return
    if not read:
        raise Problem(left_out[0], next_step="No line of it could be read; nothing was stored.")
    yield Portion(problems=tuple(left_out))


def _looked_ahead(
    found: Iterator[Document], *, columns: Mapping[str, str] | None, name: str
) -> tuple[list[Document], bool]:
    """Documents up to the first that is a board's, and whether there is one among the first."""
    ahead: list[Document] = []
    for document in islice(found, _RECORDS_LOOKED_AT):
        ahead.append(document)
        if not columns and board_system_of(document.root, name=name):
            return ahead, True
    return ahead, False


def _records(
    first: Records,
    following: Iterator[Document],
    *,
    columns: Mapping[str, str] | None,
    name: str,
) -> Iterator[Portion]:
    """Flat records: those of one list, or of this line and all that follow."""
    rows = _rows_of(following)
    upcoming = list(islice(rows, _RECORDS_LOOKED_AT))
    header = dict.fromkeys(first.header)
    for _, row in upcoming:
        header.update(dict.fromkeys(row) if isinstance(row, dict) else {})
    layout = layout_of(header, columns=columns, name=name)
    yield from portions(chain(first.rows, upcoming, rows), layout=layout, name=name)


def _line_left_out(wrong: Problem) -> str:
    next_step = "This line was left out, the others were read."
    return str(
        Problem(wrong.seen, expected=wrong.expected, nearest=wrong.nearest, next_step=next_step)
    )


def _no_board(document: Document, *, name: str) -> Problem:
    return Problem(
        f"{document.place.capitalize()} of {name} is no board.",
        expected="Other lines are whole boards.",
    )


def _rows_of(following: Iterator[Document]) -> Iterator[Row]:
    for document in following:
        yield document.place, document.root


def _refuse_others(start: bytes, *, name: str) -> None:
    if start.startswith(_ZIP):
        raise _not_a_market(name, seen="is a ZIP archive")
    if start.startswith(_UTF_16):
        raise _not_a_market(name, seen="is written in UTF-16")
    if b"\x00" in start and not start.startswith(_PARQUET):
        raise _not_a_market(name, seen="is no text")


def _not_a_market(name: str, *, seen: str) -> Problem:
    return Problem(
        f"{name} {seen}.",
        expected="A board's answer as JSON, XML or a web page, or a table of postings as CSV or "
        "Parquet, is needed, in UTF-8; gzip is fine.",
        next_step="Nothing was stored.",
    )
