"""When two dates, as far as each is known, can be the same."""

from __future__ import annotations

from datetime import date

from breakthrough.basics import PartialDate, Period

_NEVER = 10**6  # months: farther than any two dates of a life


def agree(one: PartialDate, other: PartialDate) -> bool:
    """Whether both can be the same month; a year alone agrees with every month in it.

    Days are not compared: careers are told in months.
    """
    return one.first_month <= other.last_month and other.first_month <= one.last_month


def distance(one: PartialDate | None, other: PartialDate | None) -> int:
    """How many months lie between two dates at the least; far where one is not known."""
    if one is None or other is None:
        return 0 if one is other else _NEVER
    return max(0, one.first_month - other.last_month, other.first_month - one.last_month)


def is_lone(period: Period) -> bool:
    """Whether it is one date written once: a start, an end or all of it, who knows."""
    return period.started is not None and period.started == period.ended


def ends_agree(one: Period, other: Period, *, as_of: date) -> bool:
    """Whether both can end in the same month; what goes on may end this month or later.

    An end on the first of a month is also the end of the month before.
    """
    if one.ended is None or other.ended is None:
        ended = one.ended or other.ended
        return ended is None or ended.last_month >= as_of.year * 12 + as_of.month - 1
    return (
        agree(one.ended, other.ended)
        or _first_day_after(one.ended, other.ended)
        or _first_day_after(other.ended, one.ended)
    )


def _first_day_after(one: PartialDate, other: PartialDate) -> bool:
    return one.day == 1 and one.first_month - 1 == other.last_month


def touch(one: Period, other: Period, *, as_of: date) -> bool:
    """Whether two periods can share a month; one that is not dated touches everything."""
    here, there = one.months(as_of=as_of), other.months(as_of=as_of)
    if here is None or there is None:
        return True
    return here[0] < there[1] and there[0] < here[1]


def covers(one: Period, other: Period, *, as_of: date) -> bool:
    """Whether the one can reach over all of the other, a hand-over month left aside."""
    here, there = one.months(as_of=as_of), other.months(as_of=as_of)
    if here is None or there is None:
        return True
    return here[0] <= there[0] + 1 and there[1] <= here[1] + 1


def last_month(period: Period, *, as_of: date) -> int:
    """The last month it reaches, since year 0; the year 0 where it is not dated."""
    months = period.months(as_of=as_of)
    return months[1] - 1 if months else 0
