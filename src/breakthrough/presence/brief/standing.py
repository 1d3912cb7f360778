"""Where and when a claim stands, as a reader outside is told."""

from __future__ import annotations

from breakthrough.basics import PartialDate, Period
from breakthrough.basics.days import MONTHS
from breakthrough.basics.shown import shown_name
from breakthrough.evidence import Claim, Item, Kind

# Their title is what the claim says already.
_LISTED = {Kind.SKILL: "among my skills", Kind.LANGUAGE: "among my languages"}


def standing(claim: Claim) -> str:
    """The role or entry and its time, without what the claim itself says; empty where neither is.

    "Chief Financial Officer, Northwind Holdings, since Feb 2022" of a sentence, and "since Feb
    2022" of the title itself.
    """
    if claim.kind in _LISTED:
        return _LISTED[claim.kind]
    named = () if claim.place.field == "title" else (entry(claim.item, joint=", "),)
    return ", ".join(part for part in (*named, when(claim.item.period)) if part)


def entry(item: Item, *, joint: str) -> str:
    """The title and the organisation of an entry, or what there is of them."""
    parts = (shown_name(item.title), shown_name(item.organisation))
    return joint.join(part for part in parts if part)


def when(period: Period) -> str:
    """The time in words, as far as it is known.

    >>> when(Period(PartialDate(2022, 2))), when(Period(PartialDate(2014), PartialDate(2019)))
    ('since Feb 2022', '2014 to 2019')
    """
    if period.started is None:
        return f"until {_day(period.ended)}" if period.ended else ""
    if period.ended is None:
        return f"since {_day(period.started)}"
    if period.started == period.ended:
        return _day(period.ended)
    return f"{_day(period.started)} to {_day(period.ended)}"


def _day(date: PartialDate) -> str:
    return f"{MONTHS[date.month - 1]} {date.year}" if date.month else str(date.year)
