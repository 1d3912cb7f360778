"""The turns of announcements worked out one by one, to hold the queries against."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

_OF_ONE = r"\b(amend(ed|ment)?|re-?(announced?|announcement|advertised?|advertisement|posted))\b"


def counted(rows: Iterable[dict[str, str]]) -> dict[str, int]:
    """How many of these rows of the published list open first, again and beside another.

    Each position's announcements are gone through by their first day, with the last day on which
    any of them so far was open.
    """
    positions: dict[tuple[str, ...], list[tuple[date, date, str]]] = defaultdict(list)
    for row in rows:
        days = (date.fromisoformat(row[name]) for name in ("open_date", "close_date"))
        positions[_position(row)].append((*days, row["control_number"]))
    found = {"first": 0, "again": 0, "beside": 0}
    for announced in positions.values():
        until = date.min
        for opens, closes, _number in sorted(announced):
            since = (opens - until).days
            found["first" if since > 90 else "again" if since > 0 else "beside"] += 1
            until = max(until, closes)
    return found


def _position(row: dict[str, str]) -> tuple[str, ...]:
    office = row["subagency"] or row["department"]
    named = (row["agency"], office, row["occupation_series"])
    return (*(" ".join(name.split()).lower() for name in named), _title(row["position_title"]))


def _title(title: str) -> str:
    kept = re.sub(r"#?\b\d{3,}\b", " ", re.sub(_OF_ONE, " ", " ".join(title.split()).lower()))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in kept).split()) or title
