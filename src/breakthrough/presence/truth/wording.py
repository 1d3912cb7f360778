"""Where things stand, and when, as the reasons of the check say it."""

from __future__ import annotations

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Item

_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def where(item: Item) -> str:
    """The item by its title and organisation.

    A summary has neither and is called by its kind.
    """
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    return named or item.kind.value.capitalize()


def when(period: Period) -> str:
    """The period in words: "March 2021 to now", "May 2018"."""
    if period.started == period.ended and period.started:
        return date_text(period.started)
    started = date_text(period.started) if period.started else "an unknown start"
    return f"{started} to {date_text(period.ended) if period.ended else 'now'}"


def date_text(date: PartialDate) -> str:
    """The date as people write it, as far as it is known.

    >>> date_text(PartialDate(2021, 3)), date_text(PartialDate(2019))
    ('March 2021', '2019')
    """
    parts = [str(date.day)] if date.day else []
    parts += [_MONTHS[date.month - 1]] if date.month else []
    return " ".join([*parts, str(date.year)])
