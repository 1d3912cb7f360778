"""Pay as captures state it."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from breakthrough.basics import Pay
from breakthrough.outside.adverts.cells import ShapeError

_MOST = Decimal(10) ** 12  # more is no pay in any currency
_CENT = Decimal("0.01")
_WRITTEN = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([kK])?")
_SIGNS = re.compile(r"[\s$€£¥]")
_CURRENCY = re.compile(r"[A-Z]{3}")

# The words in which boards state the interval.
_INTERVALS = {
    "year": ("year", "yearly", "annual", "annually", "annum", "yr", "pa", "salary"),
    "month": ("month", "monthly"),
    "week": ("week", "weekly"),
    "day": ("day", "daily"),
    "hour": ("hour", "hourly", "hr", "ph"),
}
_INTERVAL_OF = {word: interval for interval, words in _INTERVALS.items() for word in words}


def amount(value: object, *, part: str) -> Decimal | None:
    """The sum of money in a number or a text such as 120,000 or 120k; None for nothing or zero.

    Raises ShapeError for anything else.
    """
    if value is None or value == "":
        return None
    found = _decimal(value)
    if found is None or not found.is_finite() or not 0 <= found < _MOST:
        raise ShapeError(part, value, expected="a sum of money such as 120000")
    return found.quantize(_CENT) or None


def pay_of(
    low: Decimal | None, high: Decimal | None, *, currency: str, interval: str
) -> Pay | None:
    """The range with its lower end first; None without an amount and its currency."""
    code = currency.upper()
    if (low is None and high is None) or not _CURRENCY.fullmatch(code):
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Pay(low, high, code, interval)


def interval_in(text: str) -> str:
    """Year, month, week, day or hour, as the words of a text say; empty where they do not.

    More than one of the thing ("2 WEEKS", "4 HOURS") is not one of these.

    >>> [interval_in(text) for text in ("1 YEAR", "per-hour-wage", "2 WEEKS", "1 TIME")]
    ['year', 'hour', '', '']
    """
    words = re.findall(r"[a-z]+|\d+", text.casefold())
    if any(word.isdigit() and int(word) != 1 for word in words):
        return ""
    found = [_INTERVAL_OF[word] for word in words if word in _INTERVAL_OF]
    return next((interval for interval in found if interval != "year"), found[0] if found else "")


def widest(pays: list[Pay]) -> Pay | None:
    """One range over several zones or tiers: those in the currency and interval of the first."""
    if not pays:
        return None
    first = pays[0]
    alike = [
        pay for pay in pays if (pay.currency, pay.interval) == (first.currency, first.interval)
    ]
    lows = [pay.low for pay in alike if pay.low is not None]
    highs = [pay.high for pay in alike if pay.high is not None]
    return Pay(min(lows, default=None), max(highs, default=None), first.currency, first.interval)


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float, Decimal)):
        return Decimal(str(value))
    if not isinstance(value, str):
        return None
    written = _WRITTEN.fullmatch(_SIGNS.sub("", value))
    if not written:
        return None
    try:
        number = Decimal(written[1].replace(",", "") + (written[2] or ""))
    except InvalidOperation:
        return None
    return number * 1000 if written[3] else number
