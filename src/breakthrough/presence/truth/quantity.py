"""The numbers in a sentence: how much, of what unit, and whether exactly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from breakthrough.presence.truth.number_words import (
    AT_LEAST,
    FRACTIONS,
    MULTIPLES,
    SCALES,
    SPELLED,
    digits_value,
    spelled_value,
)


class Bound(StrEnum):
    """What stands around a number: "over 40", "nearly 40"."""

    EXACT = "exact"
    OVER = "over"  # more than
    LEAST = "least"  # at least, 40+
    UNDER = "under"  # less than, within
    NEARLY = "nearly"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written at text[start:end], with its value in `unit`.

    `unit`: "%", "points", "times", "EUR" and the like, "seconds" (up to weeks), "months"
    (months to years), or "" for a count, whose `noun` (up to three words) follows it.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    bound: Bound = Bound.EXACT
    noun: str = ""


_CURRENCY = {
    **dict.fromkeys("€ eur euro euros".split(), "EUR"),
    **dict.fromkeys("£ gbp pound pounds".split(), "GBP"),
    **dict.fromkeys("$ usd us$ dollar dollars".split(), "USD"),
    **dict.fromkeys("sek kronor krona".split(), "SEK"),
    **dict.fromkeys("chf franc francs".split(), "CHF"),
    **dict.fromkeys("nok dkk pln czk huf jpy cny inr aud cad brl zar sgd hkd".split(), ""),
    "¥": "JPY",
    "₹": "INR",
}
_TIMES = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_SHORT = {"min": "minute", "hr": "hour", "yr": "year", "yrs": "year", "hrs": "hour"}
_NAMES = "|".join(sorted(map(re.escape, _CURRENCY), key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?:[.,]\d{1,2})?(?![\d])|\d+(?:[.,]\d+)?"
_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_QUANTITY = re.compile(
    rf"(?P<before>(?:us\$|[€£$¥₹]|\b(?:eur|gbp|usd|sek|chf|nok|dkk|pln|czk|huf|jpy|cny|inr|aud"
    rf"|cad))\s?)?"
    rf"(?:(?<![\w.,/])(?P<digits>{_DIGITS})(?![\d/]*/\d)|(?<![\w-])(?P<words>{SPELLED})\b)"
    rf"(?:\s?(?P<scale>{_SCALE})\b|\s?(?P<dozen>dozen)\b)?"
    rf"(?:(?P<plus>\+)|(?P<fold>[-\s]?fold\b|[x×](?!\w)|\s+times\s+(?=as|more|faster|higher"
    rf"|larger|the)))?"
    rf"(?:\s?(?P<percent>%|per\s?cent\b|percent\b|pct\b)|\s?(?P<points>pp\b|percentage points)"
    rf"|[-\s]?(?P<after>{_NAMES})(?!\w))?",
    re.IGNORECASE,
)
_WORDS = re.compile(
    rf"\b(?:(?P<multiple>{'|'.join(MULTIPLES)})|(?P<least>{'|'.join(AT_LEAST)})\s+of"
    r"|(?:an?|one|by|two)[\s-](?P<fraction>half|third|quarter|fifth|tenth)s?(?=\s+(?:of|in|less"
    r"|more|from)\b|[,.;]|$)"
    r"|(?<=by\s)(?P<by_half>half))\b",
    re.IGNORECASE,
)
_BOUNDS = (
    (Bound.NEARLY, r"nearly|almost|close to|just under|approaching|not quite"),
    (Bound.UNDER, r"less than|fewer than|under|below|no more than|at most|in under"),
    (Bound.LEAST, r"at least|a minimum of|no less than|no fewer than"),
    (Bound.OVER, r"more than|over|above|upwards of|in excess of|well over|exceeding"),
    (Bound.ABOUT, r"about|around|roughly|approximately|approx\.?|some|circa|ca\.|~"),
)
_BOUND = re.compile(
    "(?:" + "|".join(f"(?P<{name.value}>{words})" for name, words in _BOUNDS) + r")\s*[€£$]?\s*$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"[-\s]+(?:of\s+)?(?:(?!(?:in|at|on|with|for|from|to|by|and|or|of|a|an|the|who|that|which|as"
    r"|across|over|during|through|within|after|before|between|against|under|among|per"
    r"|is|are|was)\b)"
    r"[^\W\d_]+(?:[-\s]|(?=\W)|$)){1,3}",
    re.IGNORECASE,
)
# "From 11 days to 4": the second number counts what the first does.
_SPAN = re.compile(r"\d\s+([^\W\d_]+)\s+(?:down\s+|up\s+)?to\s+$")
_NEXT_WORD = re.compile(r"[-\s]*(?:of\s+)?([^\W\d_]+)")


_LOOK_BACK = 40  # characters: longer than the words between the two


def quantities(text: str) -> list[Quantity]:
    """The quantities of a sentence in order; its dates should be blanked out before.

    >>> [(str(one.value), one.unit, one.bound.value) for one in quantities("over 1.2m EUR, 12 %")]
    [('1200000.0', 'EUR', 'over'), ('12', '%', 'exact')]
    """
    found = [_quantity(text, one) for one in _QUANTITY.finditer(text)]
    taken = [(one.start, one.end) for one in found]
    found += [
        _in_words(text, word)
        for word in _WORDS.finditer(text)
        if not any(start < word.end() and word.start() < end for start, end in taken)
    ]
    return sorted(found, key=lambda one: one.start)


def _quantity(text: str, found: re.Match[str]) -> Quantity:
    currency = (found["before"] or found["after"] or "").strip().casefold()
    value = (
        digits_value(found["digits"], is_money=bool(currency))
        if found["digits"]
        else spelled_value(found["words"])
    )
    value *= 12 if found["dozen"] else SCALES.get((found["scale"] or "").casefold(), 1)
    bound = Bound.LEAST if found["plus"] else _bound(text, found.start())
    if found["percent"] or found["points"]:
        unit = "%" if found["percent"] else "points"
    elif currency:
        unit = _CURRENCY.get(currency) or currency.upper()
    elif found["fold"]:
        unit = "times"
    else:
        return _counted(text, found, value=value, bound=bound)
    return Quantity(found.start(), found.end(), value, unit, bound)


def _counted(text: str, found: re.Match[str], *, value: Decimal, bound: Bound) -> Quantity:
    """A stretch of time, or so many of what follows."""
    follows = _NEXT_WORD.match(text, found.end())
    noun = _noun(text, found.end())
    spans = None if noun else _SPAN.search(text, max(0, found.start() - _LOOK_BACK), found.start())
    word = (spans or follows or ("", ""))[1].casefold()
    end = found.end() if spans or not follows else follows.end()
    word = _SHORT.get(word, word)
    single = word.removesuffix("s")
    for table, unit in ((_TIMES, "seconds"), (_MONTHS, "months")):
        if single in table:
            return Quantity(found.start(), end, value * table[single], unit, bound)
    if currency := _CURRENCY.get(word):  # half a million euros
        return Quantity(found.start(), end, value, currency, bound)
    return Quantity(found.start(), found.end(), value, "", bound, noun)


def written_in(text: str) -> int:
    """How many seconds or months one of the unit is that ends a text: 86,400 for "4 days"."""
    word = text.split()[-1].casefold() if text.strip() else ""
    single = _SHORT.get(word, word).removesuffix("s")
    return _TIMES.get(single) or _MONTHS.get(single, 0)


def _noun(text: str, at: int) -> str:
    """The words that a number counts: up to three, before a preposition or a sign."""
    found = _NOUN.match(text, at)
    return found.group().strip(" -").removeprefix("of ").casefold() if found else ""


def _in_words(text: str, found: re.Match[str]) -> Quantity:
    """Doubled, dozens of, a third of."""
    start, end = found.span()
    if found["multiple"]:
        return Quantity(start, end, MULTIPLES[found["multiple"].casefold()], "times")
    if found["least"]:
        least = Decimal(AT_LEAST[found["least"].casefold()])
        return Quantity(start, end, least, "", Bound.LEAST, _noun(text, end))
    named = (found["fraction"] or found["by_half"]).casefold()
    times = 2 if found.group().casefold().startswith("two") else 1
    bound = _bound(text, start)
    is_plain = bound is Bound.EXACT  # nobody says "a third" of 33.3 % alone
    return Quantity(start, end, times * FRACTIONS[named], "%", Bound.ABOUT if is_plain else bound)


def _bound(text: str, start: int) -> Bound:
    found = _BOUND.search(text, max(0, start - 24), start)
    return Bound(found.lastgroup) if found and found.lastgroup else Bound.EXACT
