"""The open list's summary of one run: which employers' boards could be read that day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from breakthrough.basics import Problem
from breakthrough.market.posting import BoardRead
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    entries,
    line,
    needed_line,
    row_problem,
    stated_day,
)
from breakthrough.outside.tables.known import BOARD_IN_ADDRESS
from breakthrough.outside.tables.record import employer_board

_OK = "ok"


def recognises(root: object) -> bool:
    """Whether this is such a summary."""
    return isinstance(root, dict) and {"generatedAt", "perCompanyStatus"} <= root.keys()


def parse(root: Any, *, name: str) -> Portion:
    """A read for each board that answered, on the day of the run, and a word on those that did not.

    A board with no posting was empty; of one with postings the summary lists none, so that it says
    nothing about what is gone. A board that failed is unknown: no read. Where an empty board looks
    like one that does not exist, which the list itself warns of, it is unknown too.
    """
    day = _day(root, name=name)
    reads: dict[str, BoardRead] = {}
    problems: list[str] = []
    unread: list[str] = []
    rows = entries(root["perCompanyStatus"], part="“perCompanyStatus”")
    for number, row in enumerate(rows, start=1):
        where = f"{name}, status {number}"
        try:
            read = _read(row, day=day)
        except ShapeError as wrong:
            problems.append(row_problem(wrong, where=where))
            continue
        if isinstance(read, BoardRead):
            reads[read.board] = read
        elif read:
            unread.append(f"{name}: {read}")
    return Portion(tuple(reads.values()), tuple(problems), newest_on=day, unread=tuple(unread))


def _day(root: Mapping[str, Any], *, name: str) -> date:
    try:
        day = stated_day(root["generatedAt"], part="“generatedAt”")
        entries(root["perCompanyStatus"], part="“perCompanyStatus”")
    except ShapeError as wrong:
        raise _unreadable(wrong, name=name) from wrong
    if day is None:
        missing = ShapeError("“generatedAt”", None, expected="a day such as 2026-01-31")
        raise _unreadable(missing, name=name)
    return day


def _read(row: object, *, day: date) -> BoardRead | str:
    """The read; a sentence where the board is unknown; nothing where its name is not told here."""
    if not isinstance(row, dict):
        raise ShapeError("the status", row, expected="an object with a company")
    company = needed_line(row.get("company"), part="“company”")
    platform = needed_line(row.get("platform"), part="“platform”")
    status, count = line(row.get("status"), part="“status”"), row.get("jobs")
    if status != _OK:
        return str(
            Problem(
                f"{company} on {platform} could not be read ({status or 'no status'}).",
                expected="It is unknown on that day, so none of its adverts count as gone.",
            )
        )
    if isinstance(count, bool) or not isinstance(count, int) or count < 0:
        raise ShapeError("“jobs”", count, expected="how many postings there were")
    if platform in BOARD_IN_ADDRESS:
        return "" if count else _either(company, platform=platform)
    board = employer_board("table", employer=company, within=platform)
    return BoardRead(board, (), seen_on=day, is_whole=count == 0)


def _either(company: str, *, platform: str) -> str:
    return str(
        Problem(
            f"{company} on {platform} listed nothing.",
            expected=f"On {platform} a board that has moved looks the same, so none of its adverts "
            "count as gone.",
        )
    )


def _unreadable(wrong: ShapeError, *, name: str) -> Problem:
    return Problem(
        f"{name}: {wrong.part} is {wrong.seen}.",
        expected=f"It should be {wrong.expected}.",
        next_step="Fetch the summary again. Nothing was stored.",
    )
