"""Whether the numbers of two sentences agree, are rounded, or differ."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum

from breakthrough.presence.truth.measure import MOST_ROUNDED_OFF, may_say
from breakthrough.presence.truth.quantity import Bound, Quantity


class Agreement(IntEnum):
    """SAME: the same value; ROUNDED: one is the other told more roughly; OTHER: neither."""

    SAME = 0
    ROUNDED = 1
    OTHER = 2


_CHANGE = re.compile(r"\b(by|to|from)\s+(?:[a-z]+\s+(?:than\s+)?)?[€£$]?$", re.IGNORECASE)


def agreement(
    one: Sequence[Quantity], other: Sequence[Quantity], *, texts: tuple[str, str]
) -> Agreement | None:
    """How the numbers of two sentences stand to each other in turn; the worst of them counts.

    None where they are not the same measures: other units, more of them, by how much against to
    what.
    """
    if len(one) != len(other) or not one:
        return None
    found = Agreement.SAME
    for here, there in zip(one, other, strict=True):
        changes = _change(texts[0], here), _change(texts[1], there)
        if here.unit != there.unit or (all(changes) and changes[0] != changes[1]):
            return None
        found = max(found, of_two(here, there))
    return found


def of_two(one: Quantity, other: Quantity) -> Agreement:
    """How two numbers of one unit stand to each other."""
    if one.value == other.value:
        return Agreement.SAME
    if _may_mean(one, other) or _may_mean(other, one) or _is_rounded(one.value, other.value):
        return Agreement.ROUNDED
    return Agreement.OTHER


def _may_mean(said: Quantity, stated: Quantity) -> bool:
    """Whether the truth check would let `said` stand for `stated`: over 40, about 400, 1.2 m."""
    return may_say(said, stated=stated) or (
        said.bound is Bound.ABOUT
        and abs(said.value - stated.value) <= MOST_ROUNDED_OFF * max(said.value, stated.value)
    )


def _is_rounded(one: Decimal, other: Decimal) -> bool:
    """Whether the one with fewer digits is the nearest such number to the other, within a tenth."""
    rough, exact = sorted((one, other), key=lambda value: (_digits(value), value))
    if _digits(rough) == _digits(exact) or not rough:
        return False
    step = Decimal(10) ** int(rough.normalize().as_tuple().exponent)
    apart = abs(rough - exact)
    return 2 * apart <= step and apart <= MOST_ROUNDED_OFF * max(abs(one), abs(other))


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _change(text: str, one: Quantity) -> str:
    found = _CHANGE.search(text, max(0, one.start - 24), one.start)
    return found[1].casefold() if found else ""
