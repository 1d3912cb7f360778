"""Days in words."""

from __future__ import annotations

from datetime import date

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def day_text(day: date) -> str:
    """The day as people write it.

    >>> day_text(date(2025, 10, 3))
    '3 Oct 2025'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
