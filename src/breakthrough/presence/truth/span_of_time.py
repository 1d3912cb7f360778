"""The dates and lengths of time in a sentence, held against the timeline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from breakthrough.basics import PartialDate
from breakthrough.evidence import Item
from breakthrough.evidence.date_ranges import DateRange, dates_in
from breakthrough.presence.truth.measure import LEAST_NEARLY
from breakthrough.presence.truth.quantity import Bound, Quantity

LEAST_SHARE_SAID = (
    0.75  # a plain "two years" of a role that lasted more than 32 months is wrong too
)
# Every date that counts has a year in it; asked first, since most sentences have none.
_MAY_BE_DATED = re.compile(r"(?:19|20)\d\d|['’]\d\d|\d[./-]\d\d")
_COUNT = re.compile(r"\s+[a-z]{3,}s\b")
_DATED = re.compile(
    r"\b(?:in|since|from|until|till|to|of|by|during|between|and|before|after|late|early|mid"
    r"|spring|summer"
    r"|autumn|winter|year)\s*$|[(,–/-]\s*$|^\s*$",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"\b(?:joined|joining|started|began|became|since|from|promoted|founded|set up|as of|hired"
    r"|moved)\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:left|until|till|graduated|finished|completed|ended|stopped|up to|through)\b",
    re.IGNORECASE,
)
_LENGTH_BEFORE = re.compile(
    r"\b(?:for|spent|bring|brings|have|has|with|of|after|my|behind|over|than|nearly|almost|about"
    r"|around"
    r"|least|past|last|these|those)\s*(?:the\s+)?(?:more than|over|nearly|almost|at least|about"
    r"|around|some|past|last"
    r"|well over)?\s*$|^\s*(?:over|nearly|almost|more than|about)?\s*$",
    re.IGNORECASE,
)
_LENGTH_AFTER = re.compile(
    r"['’]?\s*(?:\+\s*)?(?:of\b|in\b|at\b|as\b|with\b|working\b|leading\b|running\b|building\b"
    r"|managing\b"
    r"|experience\b|career\b|doing\b|on\b|behind\b|across\b|I\b|ago\b|[.,;]|$)",
)
_WITHIN = re.compile(
    r"\b(?:in|within|inside|over the last|over the past|after only|under|every|per|by)\s*$"
)


def dates_of(text: str) -> tuple[DateRange, ...]:
    """The dates of a sentence; "2000 people" is a number, not a year."""
    if not _MAY_BE_DATED.search(text):
        return ()
    return tuple(one for one in dates_in(text) if not _is_a_count(text, one))


def _is_a_count(text: str, one: DateRange) -> bool:
    return (
        one.end - one.start == len("2000")
        and bool(_COUNT.match(text, one.end))
        and not _DATED.search(text[max(0, one.start - 12) : one.start])
    )


def is_a_length(text: str, one: Quantity) -> bool:
    """Whether a number of years is how long something was done ("for 8 years"), not how quickly."""
    before = text[max(0, one.start - 24) : one.start]
    if one.unit != "months" or _WITHIN.search(before):
        return False
    has_before = re.search(
        r"\b(?:for|spent)\s*(?:the (?:past|last))?\s*(?:\w+ (?:than )?)?$", before
    )
    after = _LENGTH_AFTER.match(text, one.end)
    return bool(has_before) or (bool(after) and bool(_LENGTH_BEFORE.search(before)))


def lasted(items: Iterable[Item], *, as_of: date) -> int:
    """How many months the items cover together, each month once."""
    covered: set[int] = set()
    for item in items:
        months = item.period.months(as_of=as_of)
        if months:
            covered.update(range(*months))
    return len(covered)


def may_say_length(said: Quantity, *, months: int, is_particular: bool) -> bool:
    """Whether so long may be said of what lasted so many months; never more than it was."""
    value = float(said.value)
    if said.bound in (Bound.OVER, Bound.LEAST):
        return value < months or (said.bound is Bound.LEAST and value == months)
    if said.bound is Bound.NEARLY:
        return value * float(LEAST_NEARLY) <= months
    if said.bound is Bound.UNDER:
        return value > months
    return value <= months and (not is_particular or value >= LEAST_SHARE_SAID * (months - 12))


def length_text(months: int) -> str:
    """The length as people say it.

    >>> length_text(68), length_text(12), length_text(5)
    ('5 years 8 months', '1 year', '5 months')
    """
    years, rest = divmod(months, 12)
    parts = [f"{years} year{'' if years == 1 else 's'}"] if years else []
    parts += [f"{rest} month{'' if rest == 1 else 's'}"] if rest or not years else []
    return " ".join(parts)


def fits(text: str, said: DateRange, *, items: Sequence[Item], as_of: date) -> bool:
    """Whether the items have these dates: a range from start to end, a lone date as its word says.

    "Joined in", "since" must be a start; "until", "graduated in" an end; a date with neither may
    also lie within, for what lasted. Several items of one employer count as one stretch too.
    """
    dated = [item for item in items if item.period.started or item.period.ended]
    started, ended = said.period.started, said.period.ended
    starts = [item.period.started for item in dated if item.period.started]
    if said.is_range:
        at_start = any(_agree(started, one) for one in starts)
        if ended is None:
            return at_start and any(_goes_on(item) for item in dated)
        return at_start and any(_agree(ended, item.period.ended) for item in dated)
    before = text[: said.start]
    ends = [item.period.ended for item in dated if item.period.ended]
    if _ENDS.search(before[-40:]):
        return any(_agree(started, one) for one in ends)
    if _STARTS.search(before):
        return any(_agree(started, one) for one in starts)
    return any(_agree(started, one) for one in (*starts, *ends)) or any(
        _lies_within(started, item, as_of=as_of) for item in dated
    )


def _goes_on(item: Item) -> bool:
    """Whether one may say "since" of it: it is not over, or it happened on one day and holds."""
    return item.period.is_current or item.period.started == item.period.ended


def _agree(said: PartialDate | None, stated: PartialDate | None) -> bool:
    """Whether both can be the same date, as far as each is known."""
    if said is None or stated is None:
        return said is stated
    if said.year != stated.year:
        return False
    months = {one.month for one in (said, stated) if one.month is not None}
    days = {one.day for one in (said, stated) if one.day is not None}
    return len(months) <= 1 and len(days) <= 1


def _lies_within(said: PartialDate | None, item: Item, *, as_of: date) -> bool:
    months = item.period.months(as_of=as_of)
    if said is None or months is None or item.period.started == item.period.ended:
        return False
    return months[0] <= said.last_month and said.first_month < months[1]
