"""A census: one list with the postings of many Greenhouse boards, as collectors publish it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Any

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    line,
    link,
    needed_line,
    row_problem,
    stated_day,
)

SYSTEM = "greenhouse"
_ROWS_LOOKED_AT = 20


def recognises(root: object) -> bool:
    """Whether this is a list of postings that each name their Greenhouse board."""
    if not isinstance(root, list):
        return False
    return any(
        isinstance(row, dict) and "company_slug" in row and "absolute_url" in row
        for row in root[:_ROWS_LOOKED_AT]
    )


def parse(rows: list[Any], *, name: str) -> Portion:
    """A read of every board named. `updated_at` is no posting date: it changes without cause.

    Boards without a posting cannot be told from boards that were not read, so they are absent.
    """
    boards: defaultdict[str, list[Posting]] = defaultdict(list)
    problems: list[str] = []
    newest: date | None = None
    for number, row in enumerate(rows, start=1):
        try:
            slug, posting, changed_on = _row(row)
        except ShapeError as wrong:
            problems.append(row_problem(wrong, where=f"{name}, posting {number}"))
            continue
        boards[slug].append(posting)
        if changed_on and (newest is None or changed_on > newest):
            newest = changed_on
    reads = tuple(
        BoardRead(f"{SYSTEM}:{slug}", tuple(found), has_pay=False) for slug, found in boards.items()
    )
    return Portion(reads=reads, problems=tuple(problems), newest_on=newest)


def _row(row: object) -> tuple[str, Posting, date | None]:
    if not isinstance(row, dict):
        raise ShapeError("the posting", row, expected="an object with a title")
    checked: Mapping[str, Any] = row
    slug = needed_line(checked.get("company_slug"), part="“company_slug”")
    posting = Posting(
        id=needed_line(checked.get("id"), part="“id”"),
        title=needed_line(checked.get("title"), part="“title”"),
        employer=line(checked.get("company"), part="“company”") or slug,
        place=line(checked.get("location"), part="“location”"),
        url=link(checked.get("absolute_url"), part="“absolute_url”"),
    )
    return slug.casefold(), posting, stated_day(checked.get("updated_at"), part="“updated_at”")
