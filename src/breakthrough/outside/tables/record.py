"""One flat record as a posting."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from urllib.parse import unquote

from breakthrough.basics import Pay
from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import (
    LeftOut,
    ShapeError,
    amount,
    identity,
    interval_in,
    line,
    lines,
    link,
    needed_line,
    once_escaped,
    pay_of,
    plain_text,
    stated_day,
)
from breakthrough.outside.board_systems import recognise
from breakthrough.outside.tables.layout import Layout

_Value = TypeVar("_Value")
_YES = frozenset({"true", "yes", "y", "1", "1.0", "remote"})
_NO = frozenset({"false", "no", "n", "0", "0.0"})
_NAMES = ("display_name", "displayName", "name", "label", "series")  # of what an object stands for
_PLACES = (
    "city", "region", "state", "country",
    "positionLocationCity", "positionLocationState", "positionLocationCountry",
)  # fmt: skip
_MARKUP = re.compile(
    r"</?(?:p|div|br|ul|ol|li|h[1-6]|span|strong|b|em|table)\b|&lt;", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A posting, its board, the day a column states, and what had to be left empty in it.

    `is_by_address`: it has no number of its own and is told by its address.
    """

    posting: Posting
    board: str
    seen_on: date | None
    is_by_address: bool
    faults: tuple[ShapeError, ...]


class Record:
    """Reads one record by a layout. What is not needed and not readable is left empty and noted."""

    def __init__(self, row: Mapping[str, Any], *, layout: Layout) -> None:
        self._row = row
        self._layout = layout
        self._faults: list[ShapeError] = []

    def read(self) -> Found | LeftOut:
        """The posting. Raises ShapeError without a title, or without both employer and board."""
        if self._optional("is_listed", _flag) is False:
            return LeftOut.UNLISTED
        posting = self._posting()
        is_by_address = not self._line("id") and bool(self._line("url"))
        board, day = self._board(posting), self._seen_on(posting)
        return Found(posting, board, day, is_by_address, tuple(self._faults))

    def _posting(self) -> Posting:
        title = needed_line(self._value("title"), part=self._part("title"))
        board = unquote(self._line("board"))
        employer = self._line("employer") or board.rpartition(":")[2]
        if not employer:
            seen = self._value("employer")
            raise ShapeError(self._part("employer"), seen, expected="an employer's name")
        place, url = self._line("place"), self._line("url")
        return Posting(
            id=self._line("id") or url or identity(title, place=place),
            title=title,
            employer=employer,
            place=place,
            department=" · ".join(filter(None, map(self._line, ("department", "series")))),
            is_remote=self._optional("is_remote", _flag),
            employment_type=self._line("employment_type"),
            posted_on=self._optional("posted_on", stated_day),
            closes_on=self._optional("closes_on", stated_day),
            pay=self._pay(),
            url=link(url, part=self._part("url")),
            text=self._optional("text", _text) or "",
        )

    def _seen_on(self, posting: Posting) -> date | None:
        """The day the row states; of an archive the last one on which the posting was open."""
        stated = self._optional("seen_on", stated_day)
        if stated and posting.closes_on and self._layout.is_archive:
            return min(stated, posting.closes_on)
        return stated

    def _board(self, posting: Posting) -> str:
        board = unquote(self._line("board"))  # Ashby's names may hold spaces, written as %20
        if ":" in board:
            return board
        if board:
            return f"{self._layout.system}:{board.casefold()}"
        column = self._layout.within
        within = line(self._row.get(column), part=f"“{column}”") if column else ""
        watched = recognise(posting.url) if within in self._layout.addressed else None
        if watched and watched.system == within:
            return watched.board
        return employer_board(self._layout.system, employer=posting.employer, within=within)

    def _pay(self) -> Pay | None:
        interval = interval_in(self._line("pay_interval"))
        return pay_of(
            self._optional("pay_low", amount),
            self._optional("pay_high", amount),
            currency=self._line("pay_currency"),
            interval=interval,
        )

    def _line(self, field: str) -> str:
        return self._optional(field, _texts) or ""

    def _optional(self, field: str, read: Callable[..., _Value]) -> _Value | None:
        try:
            return read(self._value(field), part=self._part(field))
        except ShapeError as wrong:
            if not any(fault.part == wrong.part for fault in self._faults):
                self._faults.append(wrong)
            return None

    def _value(self, field: str) -> object:
        column = self._layout.columns.get(field)
        value = self._row.get(column) if column else self._layout.stated.get(field)
        if value in (None, "") and field in self._layout.otherwise:
            value = self._row.get(self._layout.otherwise[field])
        if isinstance(value, float) and value != value:  # NaN, as tables write "nothing"
            return None
        return value

    def _part(self, field: str) -> str:
        return f"“{self._layout.columns.get(field, field)}”"


def employer_board(system: str, *, employer: str, within: str) -> str:
    """The board that stands for an employer in a table, `within` one of several sources."""
    folded = " ".join(employer.split())
    return f"{system}:{f'{within}/{folded}' if within else folded}".casefold()


def _texts(value: object, *, part: str) -> str:
    """One line; the entries of a list, also of one written as JSON in a cell, one after another."""
    if isinstance(value, str) and value.startswith(('["', "[{")):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return line(value, part=part)
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(filter(None, (_text_of(one, part=part) for one in value))))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _text_of(value, part=part)


def _text_of(value: object, *, part: str) -> str:
    """One line; of an object its name, or the place it describes. Raises ShapeError without any."""
    if not isinstance(value, dict):
        return line(value, part=part)
    for name in _NAMES:
        if isinstance(value.get(name), str) and value[name].strip():
            return line(value[name], part=part)
    places = [line(value[name], part=part) for name in _PLACES if isinstance(value.get(name), str)]
    if not any(places):
        raise ShapeError(part, value, expected="a text, or an object with a name")
    return ", ".join(dict.fromkeys(filter(None, places)))


def _flag(value: object, *, part: str) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    said = line(value, part=part).casefold()
    if not said:
        return None
    if said not in _YES | _NO:
        raise ShapeError(part, value, expected="yes or no")
    return said in _YES


def _text(value: object, *, part: str) -> str:
    text = lines(value, part=part)
    return plain_text(once_escaped(text)) if _MARKUP.search(text) else text
