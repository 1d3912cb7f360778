"""By how much something changed, where a claim states both ends of the change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from breakthrough.presence.truth.quantity import Bound, Quantity, written_in

_CHANGE = re.compile(
    r"\b(by|to|from)\s+(?:(?:more|less|fewer)\s+than\s+|over\s+|nearly\s+|almost\s+|about\s+)?$"
)
_LOOK_BACK = 24  # characters: longer than the words before a number
_AGAINST = re.compile(
    r"(?:\s+[^\W\d_][\w-]*){0,4}?\s+(?:against|versus|vs\.?|compared\s+(?:with|to))\s+"
    r"(?:(?:an?|the)\s+)?(?:[^\W\d_][\w-]*\s+){0,3}"
)


def change(text: str, one: Quantity) -> str:
    """ "by", "to" or "from", where it stands before a number."""
    found = _CHANGE.search(text, max(0, one.start - _LOOK_BACK), one.start)
    return found[1] if found else ""


def following(text: str, stated: Sequence[Quantity]) -> Iterator[Quantity]:
    """What follows from "from 80 to 135", "€7m against a plan of €5m" and "by 150 %".

    Only ever from the two numbers of one change, never from others in the sentence.
    """
    for first, second in pairwise(stated):
        if change(text, first) == "from" and change(text, second) == "to":
            yield from _between(_alike(text, first, second), second)
        elif first.unit == second.unit and _AGAINST.fullmatch(text, first.end, second.start):
            yield from _between(second, first)
    for one in stated:
        if one.unit == "%" and one.value >= 100 and change(text, one) == "by":
            yield Quantity(one.start, one.end, 1 + one.value / Decimal(100), "times")


def _between(base: Quantity, reached: Quantity) -> Iterator[Quantity]:
    if not base.value or ("" not in (base.unit, reached.unit) and base.unit != reached.unit):
        return
    start, end = min(base.start, reached.start), max(base.end, reached.end)
    ratio = reached.value / base.value
    share = abs(ratio - 1) * 100
    yield Quantity(start, end, ratio, "times")
    yield Quantity(start, end, share, "%", Bound.ABOUT)
    yield Quantity(start, end, share.quantize(Decimal(1)), "%", Bound.ABOUT)


def _alike(text: str, first: Quantity, second: Quantity) -> Quantity:
    """The first in the unit of the second: "from 9 to 4 days" is from nine days."""
    if first.unit or not second.unit:
        return first
    size = written_in(text[second.start : second.end])
    return replace(first, value=first.value * size, unit=second.unit) if size else first
