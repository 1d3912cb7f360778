"""Days as captures state them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from breakthrough.market.posting import Posting
from breakthrough.outside.adverts.cells import ShapeError

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d(?!\d{3}))")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MAIL_DAY = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} ")
_SECONDS_FROM = 100_000_000  # 1973: smaller numbers are no instants
_MILLISECONDS_FROM = 100_000_000_000  # year 5138 in seconds: larger numbers count milliseconds
_EXPECTED = "a day such as 2026-01-31"


def stated_day(value: object, *, part: str) -> date | None:
    """The day, in UTC, of an ISO date or time, a time as in RSS, or an instant in (milli)seconds.

    None for nothing.

    Raises ShapeError for anything else, and for years outside 1970 to 2100.
    """
    if value is None or value == "":
        return None
    try:
        day = _day(value)
    except (ValueError, OverflowError) as wrong:
        raise ShapeError(part, value, expected=_EXPECTED) from wrong
    if day is None or not 1970 <= day.year <= 2100:
        raise ShapeError(part, value, expected=_EXPECTED)
    return day


def day_in_name(name: str) -> date | None:
    """The first day written in a file name, as 20260105… or 2026-01-05.

    >>> str(day_in_name("all_jobs_20260105T235235.json.gz"))
    '2026-01-05'
    """
    for found in _IN_NAME.finditer(name):
        try:
            return date(int(found[1]), int(found[3]), int(found[4]))
        except ValueError:
            continue
    return None


def newest_of(postings: Iterable[Posting]) -> date | None:
    """The latest day on which any of them says it was posted."""
    return max((posting.posted_on for posting in postings if posting.posted_on), default=None)


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        return _utc_day(value)
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _written_day(value.strip())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _instant_day(value)
    return None


def _written_day(text: str) -> date | None:
    if len(text) == 10:
        return date.fromisoformat(text) if _ISO_DAY.fullmatch(text) else _digits_day(text)
    if text.replace(".", "", 1).isdigit():
        return _digits_day(text)
    if _MAIL_DAY.match(text):
        return _utc_day(parsedate_to_datetime(text))
    return _utc_day(datetime.fromisoformat(text.removesuffix(" UTC")))


def _digits_day(text: str) -> date | None:
    return _instant_day(float(text)) if text.replace(".", "", 1).isdigit() else None


def _instant_day(number: float) -> date | None:
    if not number >= _SECONDS_FROM:
        return None
    seconds = number / 1000 if number >= _MILLISECONDS_FROM else number
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date()


def _utc_day(instant: datetime) -> date:
    return (instant.astimezone(UTC) if instant.tzinfo else instant).date()
