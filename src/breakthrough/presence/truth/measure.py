"""Whether one number may be said where evidence states another."""

from __future__ import annotations

from decimal import Decimal

from breakthrough.presence.truth.quantity import Bound, Quantity

MOST_ROUNDED_OFF = Decimal("0.1")  # of the true number: a plain "40" may stand for 43, not for 48
LEAST_NEARLY = Decimal("0.95")  # of the number said: "nearly 50" needs 47.5
_SPANS = frozenset({"seconds"})  # where less is the better news, no rounding down


def may_say(said: Quantity, *, stated: Quantity) -> bool:
    """Whether a text may say `said` where evidence states `stated` of the same thing.

    The same number always; "over" and "at least" only below it; "nearly" only just below the
    number said; a plain number may be rounded down to one with fewer digits.
    """
    if said.unit != stated.unit and not (said.unit == "" and said.noun == ""):
        return False
    value, limit = said.value, stated.value
    if value == limit:
        return said.bound in (stated.bound, Bound.EXACT, Bound.LEAST, Bound.ABOUT) or (
            said.bound is Bound.OVER and stated.bound is Bound.OVER
        )
    if said.bound in (Bound.OVER, Bound.LEAST):
        return value < limit
    if said.bound is Bound.UNDER:
        return value > limit and said.unit in _SPANS | {"months"}
    if said.bound is Bound.NEARLY:
        return value * LEAST_NEARLY <= limit <= value
    if said.bound is Bound.ABOUT:
        return limit * (1 - MOST_ROUNDED_OFF) <= value <= limit
    return said.unit not in _SPANS and _is_rounded_down(value, limit)


def _is_rounded_down(value: Decimal, limit: Decimal) -> bool:
    """40 of 43 and 1.2 of 1.24, not 42 of 43."""
    if not 0 < value < limit or limit - value > limit * MOST_ROUNDED_OFF:
        return False
    return _digits(value) < _digits(limit) and limit - value < _step(value)


def _digits(value: Decimal) -> int:
    """How many digits say it, noughts at the end left out."""
    return len(value.normalize().as_tuple().digits)


def _step(value: Decimal) -> Decimal:
    """One of its last digit that is not nought: 10 for 40, 0.1 for 1.2."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** int(exponent)
