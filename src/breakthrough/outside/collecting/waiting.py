"""How long a host asks to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


def stated_wait(retry_after: str, *, now: datetime) -> float | None:
    """The seconds in a Retry-After header, a number or a date; None for none and for anything else.

    >>> stated_wait("120", now=datetime(2026, 1, 5, tzinfo=UTC))
    120.0
    """
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max((moment - now).total_seconds(), 0.0)
