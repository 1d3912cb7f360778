"""Dates as people and exports write them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from difflib import get_close_matches

from breakthrough.basics import PartialDate
from breakthrough.evidence.months import MONTH_PATTERN, MONTHS, folded, month_number

_CLOCK = re.compile(
    r"(?:[,\s]+|t(?=\d))\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?\s*(?:utc|gmt|z|[+-]\d\d:?\d\d)?$"
)
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_MONTH_NUMBER = re.compile(r"(\d{1,2})[-/.](\d{4})")
_DAY_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
_SHORT_US = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{2})")
_EAST_ASIAN = re.compile(r"(\d{4})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?")
_WEEKDAY_FIRST = re.compile(
    rf"[a-z]{{3}} ({MONTH_PATTERN}) (\d{{1,2}}) \d\d:\d\d:\d\d [a-z]{{3,4}} (\d{{4}})"
)
_NAMED = (  # (?P<d>) day, (?P<m>) month, (?P<y>) year; the month is any word, checked afterwards
    re.compile(r"(?P<m>[^\W\d_]+)[\s,/-]*(?:de[l]?\s+|of\s+)?(?P<y>\d{4})"),
    re.compile(r"(?P<m>[^\W\d_]+)\s*['’](?P<y>\d{2})"),
    re.compile(r"(?P<m>[^\W\d_]+)\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?[\s,]+(?P<y>\d{4})"),
    re.compile(
        r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?"
        r"(?P<m>[^\W\d_]+)[\s,-]+(?:de[l]?\s+)?(?P<y>\d{4})"
    ),
    re.compile(r"(?P<m>(?:thg|th|thang)\s?\d{1,2})[\s,]+(?:nam\s+)?(?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})[\s,]+(?P<m>[^\W\d_]+)"),
)
_EARLIEST, _LATEST = 1900, 2100


def written_date(text: str) -> PartialDate | None:
    """The date a text states, as far as it states it; None when it is not one date.

    A day whose order cannot be told (03/04/2019) is known only to its year; "27.9.2025" and
    "9/27/2025" can. Two-digit years are read in the American export form 9/27/25.

    >>> [str(written_date(text)) for text in ("Sep 2024", "Jan 30, 2020", "12 Mar 2024", "2018")]
    ['2024-09', '2020-01-30', '2024-03-12', '2018']
    """
    parts = _parts(text)
    return _made(*parts) if parts else None


def nearest_date(text: str) -> PartialDate | None:
    """The date that a mistyped text most likely means, as a suggestion; None when there is none.

    >>> str(nearest_date("Sept 31 2021")), str(nearest_date("Setpember 2021"))
    ('2021-09-30', '2021-09')
    """
    parts = _parts(text)
    if parts and parts[1] and parts[2] and 1 <= parts[1] <= 12:
        days = monthrange(parts[0], parts[1])[1]
        return _made(parts[0], parts[1], min(parts[2], days))
    for word in re.findall(r"[^\W\d_]{3,}", text):
        alike = [name for name in MONTHS if name[:2] == folded(word)[:2]]  # not "about" for août
        close = get_close_matches(folded(word), alike, n=1, cutoff=0.75)
        if close and (mended := written_date(text.replace(word, close[0]))):
            return mended
    year = re.search(r"\b(?:19|20)\d{2}\b", text)
    return PartialDate(int(year.group())) if year else None


def _parts(text: str) -> tuple[int, int | None, int | None] | None:
    """Year, month and day as written, not yet checked against the calendar."""
    plain = " ".join(folded_date(text).split())
    if found := _WEEKDAY_FIRST.fullmatch(plain):
        return int(found[3]), MONTHS[found[1]], int(found[2])
    plain = _CLOCK.sub("", plain).strip(" ,")
    return _numeric(plain) or _named(plain)


def _numeric(plain: str) -> tuple[int, int | None, int | None] | None:
    if found := _YEAR_FIRST.fullmatch(plain) or _EAST_ASIAN.fullmatch(plain):
        year, month, day = (int(part) if part else None for part in found.groups())
        return (year, month, day) if year is not None else None
    if found := _MONTH_NUMBER.fullmatch(plain):
        return int(found[2]), int(found[1]), None
    if found := _DAY_DOTTED.fullmatch(plain):
        return int(found[3]), int(found[2]), int(found[1])
    if found := _SHORT_US.fullmatch(plain):
        year = int(found[3])
        return year + (1900 if year >= 70 else 2000), int(found[1]), int(found[2])
    if found := _SLASHED.fullmatch(plain):
        first, second, year = (int(part) for part in found.groups())
        if first == second or first > 12:
            return year, second, first
        return (year, first, second) if second > 12 else (year, None, None)
    return None


def _named(plain: str) -> tuple[int, int | None, int | None] | None:
    for pattern in _NAMED:
        found = pattern.fullmatch(plain)
        month = month_number(found["m"]) if found else None
        if found and month:
            day = found.groupdict().get("d")
            year = int(found["y"])
            if len(found["y"]) == 2:
                year += 1900 if year >= 70 else 2000
            return year, month, int(day) if day else None
    return None


def _made(year: int, month: int | None, day: int | None) -> PartialDate | None:
    if not _EARLIEST <= year <= _LATEST:
        return None
    try:
        date(year, month or 1, 1 if day is None else day)
    except ValueError:
        return None
    return PartialDate(year, month, day) if month else PartialDate(year)


def folded_date(text: str) -> str:
    """The text without case and accents; a full stop stays only after a digit ("9.2021")."""
    return folded(re.sub(r"(?<=\d)\.", "\0", text)).replace("\0", ".")
