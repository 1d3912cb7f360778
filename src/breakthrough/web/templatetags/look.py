"""How days, counts, shares and the basis of a figure are written on a page."""

from __future__ import annotations

import re
from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from breakthrough.basics import Basis, PartialDate, Pay, Share, count_text
from breakthrough.basics.days import MONTHS, day_text
from breakthrough.basics.shown import shown_name

register = template.Library()
# A number that stands alone, and what it is taken from: 1,275 · 15 of 143 · 12 %.
_NUMBER = re.compile(r"(?<![\w.,])[+−-]?\d[\d,.]*(?<=\d)(?: of \d[\d,]*(?<=\d))?(?:\s?%)?(?!\w)")
_DASH = "\N{EN DASH}"
_NARROW = "\N{NO-BREAK SPACE}"


@register.filter
def day(value: date | None) -> str:
    """14 Nov 2026; empty for no day."""
    return day_text(value) if value else ""


@register.filter
def month(value: PartialDate | str | None) -> str:
    """A day known to the year, the month or the day: 2021, Sep 2021, 30 Sep 2021."""
    if not value:
        return ""
    known = PartialDate.parse(value) if isinstance(value, str) else value
    parts = [str(known.day)] if known.day else []
    parts += [MONTHS[known.month - 1]] if known.month else []
    return " ".join([*parts, str(known.year)])


@register.filter
def days(since: date | None, until: date | None) -> str:
    """A period in days: 25 May – 23 Nov 2026; one day stands alone."""
    if since is None or until is None or since == until:
        return day(since or until)
    first = day(since) if since.year != until.year else f"{since.day} {MONTHS[since.month - 1]}"
    return f"{first} {_DASH} {day(until)}"


@register.filter
def count(value: int | None) -> str:
    """1,275; "not known" for none."""
    return "not known" if value is None else f"{value:,}"


@register.filter
def of(value: int, name: str) -> str:
    """A count with its noun: "1 search", "15 searches"; other plurals as "company,companies"."""
    one, _, many = name.partition(",")
    return count_text(value, one, many)


@register.filter
def share(value: Share) -> str:
    """share 12 %, likely 8 to 17 %; only the counts where there are too few or none."""
    if not value.count:
        return f"none of {value.n:,}"
    if value.value is None or value.low is None or value.high is None:
        return f"{value.count:,} of {value.n:,}, too few for a share"
    low, high = (round(100 * edge) for edge in (value.low, value.high))
    percent = f"{round(100 * value.value)}{_NARROW}%"
    return f"share {percent}, likely {low} to {high}{_NARROW}%"


@register.filter
def percent(value: float) -> str:
    """12 %."""
    return f"{round(100 * value)}{_NARROW}%"


@register.simple_tag
def basis(value: Basis | None, *more: str) -> SafeString:
    """The small line under a figure: n, source, period, and what else it rests on."""
    source = value.source if value else ""
    return _line(_n(value), source, _period(value), *more)


@register.simple_tag
def counted(value: Basis | None, *more: str) -> SafeString:
    """The same without the source, for one of several figures whose source stands below them."""
    return _line(_n(value), _period(value), *more)


def _n(value: Basis | None) -> str:
    return value.counted if value else ""


def _period(value: Basis | None) -> str:
    return days(value.since, value.until) if value else ""


def _line(*parts: str) -> SafeString:
    said = " · ".join(part for part in parts if part)
    return format_html('<p class="basis">{}</p>', said) if said else SafeString("")


@register.filter
def finding(sentence: str, after: str = "") -> SafeString:
    """A sentence with its first number in the accent colour: "in <b>7 of 43</b> searches".

    With a word as argument, the first number after that word: "and you at place <b>95</b>".
    """
    start = sentence.rfind(f"{after} ") if after else 0
    number = _NUMBER.search(sentence, max(start, 0))
    if number is None:
        return format_html("{}", sentence)
    before, rest = sentence[: number.start()], sentence[number.end() :]
    return format_html("{}<b>{}</b>{}", before, number.group(), rest)


@register.filter
def name(value: str) -> SafeString:
    """A name that others wrote, in its own direction; a long one shortened, whole on hovering."""
    clean, short = shown_name(value, letters=len(value)), shown_name(value)
    if short == clean:
        return format_html("<bdi>{}</bdi>", short)
    return format_html('<bdi title="{}">{}</bdi>', clean, short)


@register.filter
def plain_name(value: str) -> str:
    """The same where no tags can be: in a title."""
    return shown_name(value)


@register.filter
def pay(value: Pay | None) -> str:
    """EUR 90,000 – 120,000 a year; what is not stated is left out."""
    if value is None:
        return ""
    ends = [f"{end:,.0f}" for end in (value.low, value.high) if end is not None]
    if value.low is None and value.high is not None:
        ends = [f"up to {ends[0]}"]
    elif value.high is None and value.low is not None:
        ends = [f"from {ends[0]}"]
    per = f" a {value.interval}" if value.interval else ""
    return f"{value.currency} {f' {_DASH} '.join(dict.fromkeys(ends))}{per}".strip()
