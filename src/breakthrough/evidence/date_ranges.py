"""The date ranges inside a line of text, in the shapes CVs use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence.date_tokens import Token, date_tokens, same_length_fold
from breakthrough.evidence.months import MONTH_PATTERN

_DASH = r"(?:[-–—−‐‑‒―~→➔>]+|â€[“”\x93\x94])"
_DIGITS = re.compile(r"\d\d")
# What a dash becomes in files that do not say which sign they show.
_LOST_SIGN = re.compile(r"[^\w\s,;.:&+()\[\]/|·•\"'’%$€£#*]{1,3}")
_BETWEEN = re.compile(
    rf"\s*(?:{_DASH}|(?:to|until|till|thru|through|bis(?:\s+zum)?|au?|al|ao?|hasta|ate|tot|til|till?|do|den)"
    rf"(?=\s)|jusqu['’](?:a|au|en)?|/)\s*(?:the\s+|la\s+|le\s+|el\s+|l['’])?"
)
_BROKEN_AFTER = re.compile(rf"\s*{_DASH}\s*(?:{MONTH_PATTERN})\b")
_OPEN_END = re.compile(rf"\s*{_DASH}\s*(?:$|[|,;)\]·•])")
# "2020– Professor" goes on; "2020 – Founded the firm" is a date and what happened on it.
_OPEN_BEFORE_WORDS = re.compile(r"[–—](?=\s+[^\W\d])")
_EDGES = " ,;|·•–—-[]/\t\n"
_SINCE = re.compile(
    r"(?<![^\W_])(?:since|seit|depuis|desde|sinds|sedan|siden|dal|od)\s+(?:the\s+)?$"
)
_DURATION = re.compile(
    r"[(\[·|,–-]*\s*\b\d{1,2}\+?\s*(?:years?|yrs?|jahre?n?|ans?|annees?|anos?|y)\b"
    r"(?:[\s,]*(?:and\s+|und\s+|et\s+|y\s+)?\d{1,2}\s*(?:months?|mos?|monate?n?|mois|mes(?:es)?|m)\b)?\s*[)\]]*"
    r"|[(\[·|,–-]*\s*\b\d{1,2}\+?\s*(?:months?|mos?|monate?n?|mois|mes(?:es)?|weeks?)\b\s*[)\]]*"
)


@dataclass(frozen=True, slots=True)
class DateRange:
    """A stretch as written, and where it stands: text[start:end]. A lone date is not a range."""

    period: Period
    start: int
    end: int
    is_range: bool = True

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it starts, as a slip of the pen does."""
        started, ended = self.period.started, self.period.ended
        return bool(started and ended and ended.last_month < started.first_month)


@lru_cache(maxsize=4096)  # a CV's lines are asked several times
def dates_in(text: str) -> tuple[DateRange, ...]:
    """Every range and every lone date in a line, left to right.

    >>> [str(one.period) for one in dates_in("Jan 2019 - Present, before 2014–19; Abitur 2008")]
    ['2019-01 – now', '2014 – 2019', '2008 – 2008']
    """
    if not _DIGITS.search(text):
        return ()
    folded = same_length_fold(text)
    tokens = date_tokens(text)
    found: list[DateRange] = []
    at = 0
    while at < len(tokens):
        one, used = _range_at(folded, tokens, at=at)
        if one is not None:
            found.append(one)
        at += used
    return tuple(found)


def ranges_in(text: str) -> tuple[DateRange, ...]:
    """The date ranges in a line, without lone dates."""
    return tuple(one for one in dates_in(text) if one.is_range)


def without_dates(text: str) -> str:
    """The line with its dates and lengths of time ("4 years 10 months") taken out.

    >>> without_dates("February 2022 - Present (4 years 10 months)"), without_dates("CFO, 2019–21")
    ('', 'CFO')
    """
    return " ".join(" ".join(beside_dates(text)).split()).strip(_EDGES)


def beside_dates(text: str) -> tuple[str, ...]:
    """The pieces of the line before, between and after its dates, lengths of time taken out.

    >>> beside_dates("CFO | Jan 2019 – Present (4 yrs) | Contoso")
    ('CFO', 'Contoso')
    """
    pieces, at = [], 0
    for one in dates_in(text):
        pieces.append(text[at : one.start])
        at = one.end
    stripped = (_without_durations(piece) for piece in (*pieces, text[at:]))
    return tuple(piece for piece in stripped if piece)


def _without_durations(text: str) -> str:
    folded = same_length_fold(text)
    for found in reversed(list(_DURATION.finditer(folded))):
        text = text[: found.start()] + " " + text[found.end() :]
    text = re.sub(r"[(\[]\s*[)\]]", " ", text).strip(_EDGES)
    if text.count("(") < text.count(")"):
        text = text.rstrip(")")
    elif text.count("(") > text.count(")"):
        text = f"{text})" if "(" in text.rstrip("(") else text.rstrip("(")
    return text


def _range_at(text: str, tokens: list[Token], *, at: int) -> tuple[DateRange | None, int]:
    """The range or lone date that begins with this token, and how many tokens it takes."""
    token = tokens[at]
    if token.is_present:
        return None, 1
    if token.until is not None:
        return DateRange(Period(token.date, token.until), token.start, token.end), 1
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if follower and not follower.until and _joins(text[token.end : follower.start]):
        pair = _pair(token, follower)
        if pair is not None:
            return DateRange(pair, token.start, follower.end), 2
    if token.date is None:
        return None, 1
    since = _SINCE.search(text, 0, token.start)
    if since and not token.kind.startswith("weak"):
        return DateRange(Period(token.date), since.start(), token.end), 1
    if (dash := _open_end(text, token, follower)) and not token.is_weak:
        return DateRange(Period(token.date), token.start, dash.end()), 1
    if token.kind == "iso" and (years := _years_of(text[token.start : token.end])):
        return DateRange(years, token.start, token.end), 1
    if token.is_weak:
        return None, 1
    return DateRange(Period(token.date, token.date), token.start, token.end, is_range=False), 1


def _open_end(text: str, token: Token, follower: Token | None) -> re.Match[str] | None:
    """The dash after a date that nothing ends."""
    if dash := _OPEN_END.match(text, token.end):
        return dash
    dash = _OPEN_BEFORE_WORDS.match(text, token.end)
    is_other_end = dash and follower and not text[dash.end() : follower.start].strip()
    return None if is_other_end else dash


def _joins(between: str) -> bool:
    return bool(_BETWEEN.fullmatch(between) or _LOST_SIGN.fullmatch(between.strip()))


def has_broken_range(text: str) -> bool:
    """Whether a date with a dash beside it stands in the line without its other end.

    >>> has_broken_range("March 2017 – Dec."), has_broken_range("March 2017 – Dec. 2020")
    (True, False)
    """
    folded = same_length_fold(text)
    return any(
        not one.is_range and _BROKEN_AFTER.match(folded, one.end) is not None
        for one in dates_in(text)
    )


def _pair(first: Token, second: Token) -> Period | None:
    """The period between two tokens; None when they cannot be its ends."""
    if second.is_present:
        return Period(first.date) if first.date else None
    if second.date is None:
        return None
    if first.date is not None:
        return Period(first.date, second.date)
    if first.month is None or second.date.month is None:
        return None
    earlier = first.month > second.date.month  # "Nov – Feb 2020" began the year before
    return Period(PartialDate(second.date.year - earlier, first.month), second.date)


def _years_of(text: str) -> Period | None:
    """2008-11 standing alone means the years 2008 to 2011 in a CV, where that runs forward."""
    year, last = int(text[:4]), int(text[5:])
    until = year - year % 100 + last
    if text[4] != "-" or not year < until <= year + 10:
        return None
    return Period(PartialDate(year), PartialDate(until))
