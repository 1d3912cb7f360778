"""How often a number comes: "€3.1m a year", "200 invoices each week"."""

from __future__ import annotations

import re

from breakthrough.presence.truth.quantity import Quantity

_NAMED = {
    "year": "year annual annually yearly annum p.a pa",
    "quarter": "quarter quarterly",
    "month": "month monthly",
    "week": "week weekly",
    "day": "day daily",
    "hour": "hour hourly",
}
_RATE_OF = {word: rate for rate, named in _NAMED.items() for word in named.split()}
_RATE = (
    r"(?:(?:an?|per|each|every)\s+|/\s?)(?:year|annum|quarter|month|week|day|hour)\b(?!-)"
    r"|(?:annually|yearly|quarterly|monthly|weekly|daily|hourly)\b(?!\s+[^\W\d_]+s?\b)"
    r"|p\.a\b\.?"
)
# The thing counted may stand between; after "in" or "for" it is no rate but a stretch of time.
_AFTER = re.compile(
    rf"(?:[\s-]+(?!(?:in|within|over|for|once|after|at|on|to|by|and|or|from)\b)[^\W\d_][\w-]*)"
    rf"{{0,3}}?\s*(?P<rate>{_RATE})",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?P<rate>annual|yearly|quarterly|monthly|weekly|daily|hourly)\s+(?:[^\W\d_][\w-]*\s+){1,3}"
    r"of\s+$",
    re.IGNORECASE,
)
_ANY = re.compile(
    rf"\b(?:annual|yearly|quarterly|monthly|weekly|daily|(?:year|quarter|month)(?=-end\b))\b"
    rf"|(?<!\w){_RATE}",
    re.IGNORECASE,
)
_LOOK_BACK = 60  # characters


def rate_place(text: str, one: Quantity) -> tuple[int, int] | None:
    """The [start, end) of the words that say how often a number comes."""
    found = _AFTER.match(text, one.end) or _BEFORE.search(
        text, max(0, one.start - _LOOK_BACK), one.start
    )
    return found.span("rate") if found else None


def is_same_rate(one: Quantity, other: Quantity, *, said: str, stated: str) -> bool:
    """False where a text gives a number another rate than evidence does, or one it has not."""
    here, there = rate_place(said, one), rate_place(stated, other)
    if here is None:
        return True
    wanted = _rate(said[slice(*here)])
    if there is not None:
        return _rate(stated[slice(*there)]) == wanted
    return any(_rate(found.group()) == wanted for found in _ANY.finditer(stated))


def _rate(written: str) -> str:
    word = re.split(r"[\s/]+", written.casefold().strip(" ."))[-1]
    return _RATE_OF.get(word, word)
