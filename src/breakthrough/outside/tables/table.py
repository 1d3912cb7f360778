"""Flat records, however they were stored, as portions of postings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import Any

from breakthrough.basics import Problem
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import LeftOut, Portion, ShapeError, row_problem
from breakthrough.outside.tables.layout import Layout
from breakthrough.outside.tables.record import Record

_ROWS_A_PORTION = 5_000
_PAY = frozenset({"pay_low", "pay_high"})

# A row and what it is called in messages.
Row = tuple[str, object]


def portions(rows: Iterable[Row], *, layout: Layout, name: str) -> Iterator[Portion]:
    """The rows as postings, some thousands at a time; a row that cannot be read costs itself."""
    remaining = iter(rows)
    while batch := list(islice(remaining, _ROWS_A_PORTION)):
        yield _portion(batch, layout=layout, name=name)


def _portion(rows: list[Row], *, layout: Layout, name: str) -> Portion:
    boards: defaultdict[tuple[str, date | None], list[Posting]] = defaultdict(list)
    problems: list[str] = []
    newest: list[date] = []
    unlisted = 0
    for place, row in rows:
        where = f"{name}, {place}"
        try:
            found = Record(_flat(row), layout=layout).read()
        except ShapeError as wrong:
            problems.append(row_problem(wrong, where=where))
            continue
        if isinstance(found, LeftOut):
            unlisted += 1
            continue
        boards[found.board, found.seen_on].append(found.posting)
        problems += [_left_empty(fault, where=where) for fault in found.faults]
        if found.posting.posted_on:
            newest.append(found.posting.posted_on)
    reads = tuple(
        BoardRead(
            board,
            tuple(postings),
            seen_on=day,
            is_whole=layout.is_whole,
            has_pay=not _PAY.isdisjoint(layout.columns),
        )
        for (board, day), postings in boards.items()
    )
    return Portion(reads, tuple(problems), unlisted=unlisted, newest_on=max(newest, default=None))


def _flat(row: object) -> Mapping[str, Any]:
    if not isinstance(row, dict):
        raise ShapeError("the row", row, expected="a record with a title")
    return row


def _left_empty(fault: ShapeError, *, where: str) -> str:
    return str(
        Problem(
            f"{where}: {fault.part} is {fault.seen}.",
            expected=f"It should be {fault.expected}.",
            next_step="It was left empty, the rest of the row was read.",
        )
    )
