"""Numbers written in words, and the words that scale them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
# "dozens" are at least two dozen, and so on; who writes it claims no more than that.
AT_LEAST = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
FRACTIONS = {
    "half": Decimal(50),
    "third": Decimal(100) / 3,
    "quarter": Decimal(25),
    "fifth": Decimal(20),
    "tenth": Decimal(10),
}  # per cent
SCALES = {
    "hundred": 100,
    "k": 1_000,
    "thousand": 1_000,
    "tsd": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "mio": 1_000_000,
    "mm": 1_000_000,
    "million": 1_000_000,
    "bn": 1_000_000_000,
    "b": 1_000_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
# How many times as much as before.
MULTIPLES = {
    **dict.fromkeys("halved halve halves halving".split(), Decimal("0.5")),
    **dict.fromkeys("doubled double doubles doubling twofold".split(), Decimal(2)),
    **dict.fromkeys("tripled triple triples tripling trebled threefold".split(), Decimal(3)),
    **dict.fromkeys("quadrupled quadruple quadruples fourfold".split(), Decimal(4)),
    **dict.fromkeys("fivefold quintupled".split(), Decimal(5)),
    "tenfold": Decimal(10),
}

_ONES = "|".join(sorted(_SMALL.keys() - {"zero"}, key=len, reverse=True))
_TENS_PATTERN = "|".join(_TENS)
# "one" alone is a pronoun more often than a number, and nobody inflates it.
SPELLED = (
    rf"(?:(?:{_TENS_PATTERN})(?:[-\s](?:{_ONES}))?|half\s+an?(?=\s+(?:hundred|thousand|million"
    rf"|billion))"
    rf"|an?(?=\s+(?:hundred|thousand|million|billion|dozen))"
    rf"|one(?=\s+(?:hundred|thousand|million|billion))|(?!one\b)(?:{_ONES}))"
)


def spelled_value(text: str) -> Decimal:
    """The number that words of `SPELLED` say.

    >>> spelled_value("twenty-six"), spelled_value("half a")
    (Decimal('26'), Decimal('0.5'))
    """
    words = re.split(r"[-\s]+", text.casefold())
    if words[0] == "half":
        return Decimal("0.5")
    if words[0] in ("a", "an"):
        return Decimal(1)
    return Decimal(sum(_TENS.get(word, _SMALL.get(word, 0)) for word in words))


def digits_value(text: str, *, is_money: bool) -> Decimal:
    """The number that digits say, whichever sign divides thousands; without sense, the first part.

    >>> [str(digits_value(t, is_money=True)) for t in ("1,150", "1.150,50", "2 300 000", "18.4")]
    ['1150', '1150.50', '2300000', '18.4']
    >>> str(digits_value("1,000.000.00", is_money=True))
    '1000.000'
    """
    plain = re.sub(r"[\s'’\u00a0\u202f]", "", text)
    comma, dot = plain.rfind(","), plain.rfind(".")
    if comma >= 0 and dot >= 0:
        thousands, point = (",", ".") if dot > comma else (".", ",")
        return _first(plain.replace(thousands, "").split(point))
    sign = "," if comma >= 0 else "."
    parts = plain.split(sign)
    in_threes = len(parts) > 1 and all(len(part) == 3 for part in parts[1:])
    are_thousands = in_threes and (sign == "," or len(parts) > 2 or is_money)
    return Decimal("".join(parts)) if are_thousands else _first(parts)


def _first(parts: Sequence[str]) -> Decimal:
    """The whole part and the decimals, of "1.000.00" too, where nobody can say what is meant."""
    return Decimal(".".join(parts[:2]))
