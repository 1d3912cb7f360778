"""Figures and days in words, without what printing needs."""

from __future__ import annotations

from datetime import date
from math import floor

from breakthrough.basics import Basis, Share
from breakthrough.basics.days import day_text as told_day


def printable(text: str) -> str:
    """The text without control signs: an advert or a CV cannot steer the terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)


def share_text(share: Share) -> str:
    """Counts first; the share with its 90 % interval from n = 5 on. Of none only that.

    >>> share_text(Share.of(1, 3)), share_text(Share.of(0, 30))
    ('1 of 3', 'none of 30')
    """
    if not share.count:
        return f"none of {share.n:,}"
    counts = f"{share.count:,} of {share.n:,}"
    if share.value is None or share.low is None or share.high is None:
        return counts
    low, high = round(share.low * 100), round(share.high * 100)
    return f"{counts} ({share.value:.0%}, likely {low} to {high}%)"


def basis_text(basis: Basis) -> str:
    """The n, the source and the period in one line."""
    parts = (basis.counted, basis.source, period_text(basis.since, basis.until))
    return ", ".join(part for part in parts if part)


def period_text(since: date | None, until: date | None) -> str:
    """The days as far as they are known, a single one once; empty when none is.

    >>> period_text(date(2025, 10, 3), date(2025, 10, 3))
    '3 Oct 2025'
    """
    days = [day_text(day) for day in (since, until) if day is not None]
    return " to ".join(dict.fromkeys(days))


def day_text(day: date | None) -> str:
    """The day as people write it; a dash where it is not known.

    >>> day_text(date(2025, 10, 3))
    '3 Oct 2025'
    """
    return told_day(day) if day else "–"


def whole(number: float) -> str:
    """A figure without decimals, halves rounded up as the pages do.

    >>> whole(44.5), whole(1250.2)
    ('45', '1,250')
    """
    return f"{floor(number + 0.5):,}"
