"""Which days are named along an axis of days, and how."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING

from breakthrough.basics.days import day_text
from breakthrough.web.charts import drawing

if TYPE_CHECKING:
    import altair

_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120)  # between two named days
_DAYS = (1, 2, 7, 14, 28)
_SHORT = 75  # days: below, single days are named, above the firsts of months


def days_axis(first: date, *, last: date, most: int, edge: float = 0.0) -> altair.Axis:
    """An axis over the ordinals of [first, last] with at most about `most` days named.

    `edge`: the share of the axis at each end in which a name would be cut off.
    """
    import altair as alt

    named = named_days(first, last=last, most=most)
    near = (last - first).days * edge
    inner = [
        (day, text)
        for day, text in named
        if (day - first).days >= near and (last - day).days >= near
    ]
    named = inner or named
    words = json.dumps({str(day.toordinal()): text for day, text in named})
    return alt.Axis(
        values=[day.toordinal() for day, _ in named],
        labelExpr=f"({words})[datum.value]",
        gridColor=drawing.LINE,
        grid=True,
        labelFlush=True,
        labelOverlap=True,
    )


def named_days(first: date, *, last: date, most: int) -> list[tuple[date, str]]:
    """The days and their names: "5 Jan 2026" in a short stretch, "Jan 2026" in a long one.

    >>> [text for _, text in named_days(date(2026, 1, 1), last=date(2026, 6, 30), most=3)]
    ['Jan 2026', 'Mar 2026', 'May 2026']
    """
    length = (last - first).days
    if length < _SHORT:
        step = next((one for one in _DAYS if length / one < most), _DAYS[-1])
        days = [first + timedelta(days=at) for at in range(0, length + 1, step)]
        return [(day, day_text(day)) for day in days]
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    apart = next((one for one in _MONTHS if len(months) / one <= most), _MONTHS[-1])
    days = [date(month // 12, month % 12 + 1, 1) for month in months if month % apart == 0]
    return [(day, day_text(day).partition(" ")[2]) for day in days if first <= day <= last]
