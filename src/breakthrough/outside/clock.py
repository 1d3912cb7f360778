"""The one place where the present is read."""

from __future__ import annotations

from datetime import UTC, date, datetime


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(tz=UTC)


def today() -> date:
    """Today where the person is: the local calendar day."""
    return datetime.now(tz=UTC).astimezone().date()
