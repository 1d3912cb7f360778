"""Flat records, however they were stored, as portions of postings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from breakthrough.basics import Problem
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import LeftOut, Portion, ShapeError, identity, row_problem
from breakthrough.outside.tables.layout import Layout
from breakthrough.outside.tables.record import Found, Record

_ROWS_A_PORTION = 5_000
_PAY = frozenset({"pay_low", "pay_high"})

# A row and what it is called in messages.
Row = tuple[str, object]
_Read = tuple[str, date | None]  # board and day


def portions(rows: Iterable[Row], *, layout: Layout, name: str) -> Iterator[Portion]:
    """The rows as postings, some thousands at a time; a row that cannot be read costs itself."""
    remaining = iter(rows)
    while batch := list(islice(remaining, _ROWS_A_PORTION)):
        yield _portion(batch, layout=layout, name=name)


def _portion(rows: list[Row], *, layout: Layout, name: str) -> Portion:
    boards: defaultdict[_Read, list[Found]] = defaultdict(list)
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
        boards[found.board, found.seen_on].append(found)
        problems += [_left_empty(fault, where=where) for fault in found.faults]
        if found.posting.posted_on:
            newest.append(found.posting.posted_on)
    reads = tuple(
        BoardRead(
            board,
            _told_apart(rows_of_board),
            seen_on=day,
            is_whole=layout.is_whole,
            has_pay=not _PAY.isdisjoint(layout.columns),
        )
        for (board, day), rows_of_board in boards.items()
    )
    return Portion(reads, tuple(problems), unlisted=unlisted, newest_on=max(newest, default=None))


def _told_apart(found: list[Found]) -> tuple[Posting, ...]:
    """The postings; several jobs under one address, such as a careers page, are told by more."""
    jobs: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for one in found:
        if one.is_by_address:
            jobs[one.posting.id].add((one.posting.title, one.posting.place))
    return tuple(
        _with_own_id(one.posting) if len(jobs[one.posting.id]) > 1 else one.posting for one in found
    )


def _with_own_id(posting: Posting) -> Posting:
    own = identity(posting.title, place=posting.place)
    return replace(posting, id=f"{posting.id} {own}")


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
