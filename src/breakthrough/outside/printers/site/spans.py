"""Periods and days as a reader wants them, marked for machines."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from breakthrough.basics import PartialDate, Period
from breakthrough.basics.days import day_text
from breakthrough.outside.printers.dates import date_text


def span_text(period: Period) -> Markup:
    """A period that goes on until it ends; empty when no day of it is known.

    >>> print(span_text(Period(PartialDate(2022), None)).striptags())
    2022 – Present
    """
    started, ended = period.started, period.ended
    if started is None:
        return Markup("") if ended is None else Markup("until {}").format(_time(ended))
    if ended is None:
        return Markup("{} – Present").format(_time(started))
    return _time(started) if started == ended else _between(started, ended)


def moment_text(period: Period) -> Markup:
    """When something was given or printed: its day, or its days where it runs out.

    >>> print(moment_text(Period(PartialDate(2014, 7), None)).striptags())
    Jul 2014
    """
    if period.started is not None and period.ended is None:
        return _time(period.started)
    return span_text(period)


def day(value: date, named: str = "") -> Markup:
    """One day; `named` is the class that tells a program which day it is.

    >>> print(day(date(2026, 11, 1)).striptags())
    1 Nov 2026
    """
    marked = Markup(' class="{}"').format(named) if named else ""
    return Markup('<time{} datetime="{}">{}</time>').format(
        marked, value.isoformat(), day_text(value)
    )


def _between(started: PartialDate, ended: PartialDate) -> Markup:
    return Markup("{} – {}").format(_time(started), _time(ended))


def _time(moment: PartialDate) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(str(moment), date_text(moment))
