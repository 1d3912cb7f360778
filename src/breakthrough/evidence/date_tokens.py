"""The single dates inside a line of text, before they are joined to ranges."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from breakthrough.basics import PartialDate
from breakthrough.evidence.months import MONTH_PATTERN, MONTHS
from breakthrough.evidence.written_date import written_date

PRESENT = (
    r"present|now|currently|current|today|date|ongoing|onward(?:s)?|still|heute|jetzt|aktuell"
    r"|gegenwart|laufend|dato|aujourd['’]hui|(?:ce\s+jour|present|actuel(?:lement)?)|en\s+cours"
    r"|actualidad|presente|actualmente|actual|hoy|la\s+fecha|oggi|in\s+corso|attuale|atual(?:mente)?"
    r"|hoje|o\s+momento|heden|nutid|i\s+dag|nuvarande|obecnie|nay|hien\s+tai|至今|现在|現在"
)
_YEAR = r"(?:19[3-9]|20[0-9])\d"
_M = rf"(?<![^\W_])(?:{MONTH_PATTERN})(?![^\W\d_])"
_ORDINAL = r"(?:st|nd|rd|th|er|º)?\.?"
_SEASON = (
    r"spring|summer|autumn|fall|winter|sommer|herbst|fruhjahr|fruhling|printemps|ete|automne|hiver"
    r"|primavera|verano|otono|invierno|early|mid|late|end|anfang|mitte|ende|q[1-4]|[1-4]q|h[12]"
)
# Ordered: the first alternative that fits at a place wins, so the fullest form stands first.
_TOKEN = re.compile(
    "|".join(
        (
            rf"(?P<full>(?<!\d){_YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?![\d]))",
            rf"(?P<days>(?<![\d.])\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}(?!\d))",
            # A tab divides what stands in two columns: "Director 1" and "Mar 2022" are no day.
            rf"(?P<day>(?<!\d)(?:0?[1-9]|[12]\d|3[01]){_ORDINAL}[^\S\t]+(?:de\s+)?{_M}\.?,?\s+(?:del?\s+)?{_YEAR}(?!\d))",
            rf"(?P<us>{_M}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d))",
            rf"(?P<named>{_M}\.?[\s,/.-]{{0,3}}(?:(?:del?|of)\s+)?{_YEAR}(?!\d))",
            rf"(?P<quoted>{_M}\.?\s?['’]\d{{2}}(?!\d))",
            rf"(?P<numbered>(?<![\d./-])(?:0?[1-9]|1[0-2])\s?[./-]\s?{_YEAR}(?!\d))",
            rf"(?P<short_range>(?<!\d){_YEAR}(?:\s?[–—/]\s?\d\d|-(?:1[3-9]|[2-9]\d))(?![\d.,/-]))",
            rf"(?P<iso>(?<!\d){_YEAR}[-./](?:0[1-9]|1[0-2])(?!\d))",
            rf"(?P<asian>(?<!\d){_YEAR}年(?:\s?\d{{1,2}}月)?)",
            rf"(?P<season>(?<![^\W_])(?:{_SEASON})[\s,-]+(?:of\s+)?{_YEAR}(?!\d))",
            rf"(?P<year>(?<![\d.,/+€$£#-]){_YEAR}(?![\d%]|[.,]\d))",
            # A year right after a dash: the far end of "2014-2019", not of a telephone number.
            rf"(?P<far_year>(?<=[-/]){_YEAR}(?![\d%-]|[.,]\d))",
            rf"(?P<present>(?<![^\W_])(?:{PRESENT})(?![^\W_]))",
            rf"(?P<weak_named>{_M}\.?[\s-]\d{{2}}(?![\d,:%]))",
            r"(?P<weak_numbered>(?<![\d./])(?:0[1-9]|1[0-2])[/.]\d{2}(?![\d./%]))",
            rf"(?P<month>{_M}\.?)",
        )
    )
)
_WEAK = frozenset({"weak_named", "weak_numbered", "month", "present"})


@dataclass(frozen=True, slots=True)
class Token:
    """A date, "present" or a month without a year, and where it stands: text[start:end].

    `until` is set where one token is a whole range (2014–19). `is_weak` tokens are dates only
    inside a range.
    """

    kind: str
    start: int
    end: int
    date: PartialDate | None
    until: PartialDate | None = None
    month: int | None = None

    @property
    def is_weak(self) -> bool:
        return self.kind in _WEAK

    @property
    def is_present(self) -> bool:
        return self.kind == "present"


def date_tokens(text: str) -> list[Token]:
    """The dates in a line, left to right, without overlaps."""
    folded = same_length_fold(text)
    tokens: list[Token] = []
    for found in _TOKEN.finditer(folded):
        kind = found.lastgroup or ""
        token = _token(kind, found.group(), start=found.start(), end=found.end())
        if token is not None:
            tokens.append(token)
    return tokens


def same_length_fold(text: str) -> str:
    """The text in lower case without accents, each character at its old place; tabs stay tabs."""
    if text.isascii():
        return text.lower().translate(_SPACES)
    return "".join(_base(char) for char in text)


_SPACES = {at: " " for at in range(128) if chr(at).isspace() and chr(at) != "\t"}


def _base(char: str) -> str:
    if char == "\t":
        return char
    plain = unicodedata.normalize("NFD", char.lower())[:1]
    return " " if plain.isspace() else plain or char


def _token(kind: str, text: str, *, start: int, end: int) -> Token | None:
    if kind == "present":
        return Token(kind, start, end, None)
    if kind == "month":
        return Token(kind, start, end, None, month=MONTHS.get(text.rstrip(".")))
    if kind == "short_range":
        return _short_range(text, start=start, end=end)
    if kind in ("season", "year", "far_year", "asian"):
        date = written_date(text) if kind == "asian" else PartialDate(_year_in(text))
        return Token(kind, start, end, date) if date else None
    if kind == "weak_named":
        name, digits = re.split(r"\.?[\s-]", text, maxsplit=1)
        return Token(kind, start, end, PartialDate(_century(int(digits)), MONTHS[name]))
    if kind == "weak_numbered":
        return Token(kind, start, end, PartialDate(_century(int(text[3:])), int(text[:2])))
    date = written_date(re.sub(r"\s?([./-])\s?", r"\1", text) if kind == "numbered" else text)
    return Token(kind, start, end, date) if date else None


def _short_range(text: str, *, start: int, end: int) -> Token | None:
    """2014–19 as 2014 to 2019; what runs backwards is no range of years."""
    year = int(text[:4])
    until = year - year % 100 + int(text[-2:])
    if until < year:
        date = written_date(text) if "/" in text else None  # 2021/10 is a month, not years
        return Token("iso", start, end, date) if date else None
    return Token("short_range", start, end, PartialDate(year), until=PartialDate(until))


def _year_in(text: str) -> int:
    found = re.search(_YEAR, text)
    if found is None:
        raise ValueError(f"{text!r} has no year")
    return int(found.group())


def _century(two_digits: int) -> int:
    return two_digits + (1900 if two_digits >= 50 else 2000)
