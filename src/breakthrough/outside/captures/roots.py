"""Whose board a JSON document is, or that it is a list of flat records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Portion, ShapeError
from breakthrough.outside.board_systems import SYSTEMS, BoardSystem, is_answer
from breakthrough.outside.captures.documents import Document
from breakthrough.outside.captures.strange import strange
from breakthrough.outside.tables import Row, statuses

_ENDINGS = re.compile(r"(\.(jsonl?|jsonld|ndjson|txt|xml|rss|x?html?|gz))+$", re.IGNORECASE)
_DAY = re.compile(r"[-_. ]*(19|20)\d\d[-_.]?\d\d[-_.]?\d\d([T_-]?\d{4,6}Z?)?")
_ROWS_LOOKED_AT = 100


@dataclass(frozen=True, slots=True)
class Records:
    """Flat records: the columns the first of them have, and the rows with their places."""

    header: list[str]
    rows: Iterable[Row]


def board_system_of(root: object, *, name: str) -> BoardSystem | None:
    """The system whose answer a document is; None for anything else."""
    for board in SYSTEMS:
        if board.recognises(root):
            return board
    for (
        board
    ) in SYSTEMS:  # an empty list is a board with nothing open where the file's name says so
        if _token(name, system=board.SYSTEM) and is_answer(root, system=board.SYSTEM):
            return board
    return None


def portion_of(
    document: Document, *, columns: Mapping[str, str] | None, name: str
) -> Portion | Records:
    """The reads in a document of a known board system, else its flat records.

    A board that the document does not name is taken from the file's name, as in `lever-acme.json`.
    Raises Problem, by the file's name, for a document of any other shape.
    """
    if document.problem:
        raise document.problem
    if not columns and statuses.recognises(document.root):
        return statuses.parse(document.root, name=name)
    board = None if columns else board_system_of(document.root, name=name)
    if board:
        return _board_portion(document.root, board=board, document=document, name=name)
    records = _records_in(document.root, place=document.place)
    if records is None:
        raise strange(document.root, place=document.place, name=name)
    return records


def _board_portion(root: object, *, board: BoardSystem, document: Document, name: str) -> Portion:
    where = f"{name}, {document.place}" if document.place else name
    try:
        return board.parse(root, name=where, token=_token(name, system=board.SYSTEM))
    except ShapeError as wrong:
        raise Problem(
            f"{name}: nothing in it says whose board it is.",
            expected=f"The name is expected {wrong.expected}.",
            nearest=f"A file named {board.SYSTEM}-NAME says it too, whatever its ending.",
            next_step="Rename the file and import it again. Nothing was stored.",
        ) from wrong


def _token(name: str, *, system: str) -> str:
    """The board in a file name such as `lever-acme-2026-01-05.json.gz`; empty if there is none."""
    stem = _DAY.sub("", _ENDINGS.sub("", name))
    found = re.fullmatch(rf"{system}[-_. ]+(.+)", stem, re.IGNORECASE)
    return found[1].strip("-_. ") if found else ""


def _records_in(root: object, *, place: str) -> Records | None:
    """The records of a list, of an object's only list, or the one that the object itself is."""
    if isinstance(root, list):
        return _listed(root, beside={})
    if not isinstance(root, dict):
        return None
    lists = {key: value for key, value in root.items() if isinstance(value, list) and value}
    if place and not any(isinstance(one, dict) for rows in lists.values() for one in rows):
        return Records(list(root), [(place, root)])
    if len(lists) != 1:
        return None
    beside = {key: value for key, value in root.items() if isinstance(value, (str, int, float))}
    if "name" in beside:
        beside.setdefault("company", beside.pop("name"))
    return _listed(next(iter(lists.values())), beside=beside)


def _listed(rows: list[object], *, beside: Mapping[str, object]) -> Records | None:
    """Rows with what stands beside their list, unless they say it themselves."""
    header = dict.fromkeys(beside)
    for row in rows[:_ROWS_LOOKED_AT]:
        if isinstance(row, dict):
            header.update(dict.fromkeys(row))
    if len(header) == len(beside):
        return None
    named = (
        (f"posting {number}", {**beside, **row} if isinstance(row, dict) else row)
        for number, row in enumerate(rows, start=1)
    )
    return Records(list(header), named)
