"""When boards were last read, seen from today."""

from __future__ import annotations

from datetime import date

from breakthrough.basics import count_text

OLD_DAYS = 14  # after so many, what was up then may well be down
_IN_DAYS = 60  # up to so many, they are told in days
_MONTH = 365.25 / 12  # days


def is_old(read_on: date, *, today: date | None) -> bool:
    """Whether a board was last read too long ago to speak of it in the present; not without today.

    >>> is_old(date(2026, 11, 1), today=date(2026, 11, 15))
    False
    """
    return today is not None and (today - read_on).days > OLD_DAYS


def ago_text(since: date, until: date, *, today: date) -> str:
    """How long ago the days from `since` to `until` were.

    >>> ago_text(date(2025, 10, 25), date(2026, 1, 24), today=date(2026, 11, 26))
    '10 to 13 months ago'
    >>> ago_text(date(2026, 11, 1), date(2026, 11, 1), today=date(2026, 11, 26))
    '25 days ago'
    """
    most, least = _ago(since, today=today), _ago(until, today=today)
    if most == least:
        return f"{count_text(*most)} ago"
    if most[1] == least[1]:
        return f"{least[0]:,} to {count_text(*most)} ago"
    return f"{count_text(*least)} to {count_text(*most)} ago"


def _ago(day: date, *, today: date) -> tuple[int, str]:
    days = (today - day).days
    return (days, "day") if days < _IN_DAYS else (round(days / _MONTH), "month")
