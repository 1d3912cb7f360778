"""How many adverts came up in each month, on the boards that were watched then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import ibis
from ibis import Table, _

from breakthrough.basics import LEAST_N, Basis

MONTHS = 12
LEAST_MONTHS = 12  # every month of the year once
_SLACK = 3  # days before the end of a month from which on a read closes it
WHY_SHORT = (
    "Not known, because months can be compared only when boards were watched in at least "
    f"{LEAST_MONTHS} of them in a row. The dates that employers state do not help: of older "
    "adverts only those still up are listed, so that earlier months always look quieter."
)
_ONE_YEAR = (
    "Each month is known from one year only: what comes back every year and what was so in that "
    "one cannot be told apart."
)
_MORE_YEARS = "What differs between months and is alike in each year is the season."


@dataclass(frozen=True, slots=True)
class SeasonMonth:
    """The adverts that came up in one month on the boards watched in it.

    `month` is its first day. `per_100_boards` is None with fewer than 5 boards.
    """

    month: date
    appeared: int
    boards: int
    per_100_boards: float | None


@dataclass(frozen=True, slots=True)
class Seasons:
    """Months in a row with the adverts that came up in each; empty where `reason` says why.

    `years`: how many times every month of the year is in it. `note`: what these months can say.
    """

    months: tuple[SeasonMonth, ...]
    years: int
    basis: Basis
    reason: str = ""
    note: str = ""


def seasons(postings: Table, *, reads: Table, basis: Basis) -> Seasons:
    """The postings that came up, by the month of our own first sighting.

    `postings` with `board` and `first_seen`; `reads` are those of all boards. The date an employer
    states is not used: hardly any source keeps the adverts that are gone, and those that are left
    make older months look quiet.
    """
    watched = _watched(reads).cache()
    came_up = postings.select("board", month=_month(_.first_seen))
    appeared = came_up.join(watched, ["board", "month"]).group_by("month").agg(appeared=_.count())
    boards = watched.group_by("month").agg(boards=_.count())
    counted = boards.left_join(appeared, "month").select("month", "boards", "appeared")
    rows = counted.order_by("month").to_pyarrow().to_pylist()
    kept = _last_in_a_row(rows)
    months = tuple(_told(row) for row in kept)
    n = sum(one.appeared for one in months)
    based = replace(basis, n=n, of_what="postings that came up while their board was watched")
    if len(months) < LEAST_MONTHS:
        return Seasons((), 0, based, WHY_SHORT)
    years = len(months) // MONTHS
    return Seasons(months, years, based, note=_ONE_YEAR if years == 1 else _MORE_YEARS)


def _watched(reads: Table) -> Table:
    """The boards and the months, counted from year 0, in which each was watched.

    It was read whole in that month, in the one before, so that what is new can be told from what
    was there, and in the one after or within 3 days of the month's end.
    """
    whole = reads.filter(_.is_whole).select("board", "seen_on", month=_month(_.seen_on)).distinct()
    late = whole.mutate(after=_month(_.seen_on + ibis.interval(days=_SLACK)))
    by_month = late.group_by("board", "month").agg(reaches=_.after.max())
    before = by_month.select("board", month=_.month + 1)
    after = by_month.select("board", month=_.month - 1, is_after=True)
    joined = by_month.semi_join(before, ["board", "month"]).left_join(after, ["board", "month"])
    ends = joined.filter(joined.is_after.notnull() | (joined.reaches > joined.month))
    return ends.select("board", "month")


def _month(day: Any) -> Any:
    """Months since year 0, which every engine counts alike."""
    return (day.year() * MONTHS + day.month() - 1).cast("int64")


def _last_in_a_row(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The latest months without one missing between them."""
    starts = [at for at in range(1, len(rows)) if rows[at]["month"] != rows[at - 1]["month"] + 1]
    return rows[starts[-1] if starts else 0 :]


def _told(row: dict[str, Any]) -> SeasonMonth:
    year, month = divmod(row["month"], MONTHS)
    appeared, boards = row["appeared"] or 0, row["boards"]
    rate = 100 * appeared / boards if boards >= LEAST_N else None
    return SeasonMonth(date(year, month + 1, 1), appeared, boards, rate)
