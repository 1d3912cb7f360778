"""Periods as a CV shows them."""

from __future__ import annotations

from breakthrough.basics import PartialDate, Period
from breakthrough.basics.days import MONTHS


def date_text(day: PartialDate) -> str:
    """The day, month or year, as far as it is known.

    >>> date_text(PartialDate(2020, 1, 30)), date_text(PartialDate(2020, 1))
    ('30 Jan 2020', 'Jan 2020')
    """
    parts = [str(day.day)] if day.day else []
    parts += [MONTHS[day.month - 1]] if day.month else []
    return " ".join([*parts, f"{day.year:04d}"])


def stretch_text(period: Period) -> str:
    """A stretch with both of its ends, as roles are shown; empty where nothing is known.

    >>> stretch_text(Period(PartialDate(2022, 2))), stretch_text(Period(None, PartialDate(2019)))
    ('Feb 2022 – Present', 'until 2019')
    """
    if period.started is None:
        return f"until {date_text(period.ended)}" if period.ended else ""
    ended = date_text(period.ended) if period.ended else "Present"
    return f"{date_text(period.started)} – {ended}"


def moment_text(period: Period) -> str:
    """A stretch; a single date where it begins and ends on one, or only its end is known.

    >>> moment_text(Period(PartialDate(2014, 7), PartialDate(2014, 7)))
    'Jul 2014'
    """
    if period.ended is not None and period.started in (None, period.ended):
        return date_text(period.ended)
    return stretch_text(period)
