"""An export, whole or in parts, to items."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Item, Reading
from breakthrough.outside.csv_text import Row, Table, made_from, table
from breakthrough.outside.files import TEXT_LIMIT, StoredFile, decoded
from breakthrough.outside.readers.linkedin.rows import READERS, profile_summary, source_of
from breakthrough.outside.readers.linkedin.sheets import (
    LEFT_ALONE,
    Sheet,
    could_be_recommendations,
    sheet_headed,
    sheet_named,
    stem_of,
)

_PEEKED = 2**16  # bytes in which a header stands


def is_linkedin(files: Sequence[StoredFile]) -> bool:
    """Whether any of the files is a table that this reader takes items from."""
    return any(_is_ours(file) for file in files)


def read(files: Sequence[StoredFile]) -> Reading:
    """The items in the tables of one export, each once, with a problem for each row not read.

    The profile comes first: its About is whole where another table holds a shorter one.
    Tables about other people, sensitive ones and those that serve other purposes are not opened.
    Connections are another reader's.
    """
    items: dict[tuple[str, ...], Item] = {}
    problems: list[str] = []
    name = ""
    for file in sorted(files, key=lambda one: stem_of(one.basename) != "profile"):
        try:
            sheet = _sheet_of(file)
            found = _table(file, sheet=sheet) if sheet else None
        except Problem as problem:
            problems.append(f"{file.basename} was not read: {problem}")
            continue
        if sheet is None or found is None:
            problems += _unread(file, sheet=sheet)
            continue
        read_items, bad_rows = _items(found, sheet=sheet)
        problems += bad_rows
        for item in read_items:
            items.setdefault(item.identity, item)
        name = name or _name(found, sheet=sheet)
    return Reading(Family.LINKEDIN, tuple(items.values()), problems=tuple(problems), name=name)


def _is_ours(file: StoredFile) -> bool:
    try:
        return _sheet_of(file) is not None
    except Problem:
        return sheet_named(file.basename) is not None  # it is named when it is read


def _sheet_of(file: StoredFile) -> Sheet | None:
    """By the usual name when its columns are there, else by the header."""
    if not _may_be_opened(file):
        return None
    beginning = decoded(file.peek(_PEEKED))
    named = sheet_named(file.basename)
    if named and table(beginning, name="", is_header=named.has):
        return named
    found = table(beginning, name="", is_header=lambda header: sheet_headed(header) is not None)
    return sheet_headed(found.header) if found else None


def _may_be_opened(file: StoredFile) -> bool:
    return file.basename.casefold().endswith(".csv") and stem_of(file.basename) not in LEFT_ALONE


def _table(file: StoredFile, *, sheet: Sheet) -> Table | None:
    named = sheet_named(file.basename)
    is_header = sheet.has if named == sheet else sheet.is_exactly
    return table(decoded(file.read(TEXT_LIMIT)), name=file.basename, is_header=is_header)


def _unread(file: StoredFile, *, sheet: Sheet | None) -> list[str]:
    """What to say of a file without a table: nothing, unless the person's own data may be lost."""
    if sheet is not None or not _may_be_opened(file):
        return []
    text = decoded(file.peek(_PEEKED))
    if table(text, name="", is_header=could_be_recommendations):
        return [
            f"{file.basename} was not read: it holds recommendations, received or given. "
            "If you received them, name it Recommendations_Received.csv and import it again."
        ]
    named = sheet_named(file.basename)
    if named and text.count("\n") > 1:
        columns = ", ".join(sorted(named.columns))
        return [
            f"{file.basename} was not read: no line names its columns. "
            f"A line with {columns} was expected. Download the archive again."
        ]
    return []


def _items(found: Table, *, sheet: Sheet) -> tuple[list[Item], tuple[str, ...]]:
    reader = READERS[sheet.stem]

    def made(row: Row) -> Item | None:
        return reader(row, source_of(row, file=found.name))

    items, problems = made_from(found, make=made)
    if sheet.stem == "profile":
        abouts = (profile_summary(row, source_of(row, file=found.name)) for row in found.rows)
        items += [about for about in abouts if about]
    return items, problems


def _name(found: Table, *, sheet: Sheet) -> str:
    if sheet.stem != "profile" or not found.rows:
        return ""
    row = found.rows[0]
    return f"{row.cell('First Name')} {row.cell('Last Name')}".strip()
