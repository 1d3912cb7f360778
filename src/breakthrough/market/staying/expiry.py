"""Adverts that a platform takes down by itself after 30, 60 or 90 days."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from breakthrough.market.staying.stays import DOWN, EXPIRED, Floats, Stays

EXPIRY_DAYS = (30, 60, 90)
LEAST_EXITS = 20  # within a day and a half of such an age: fewer are no proof
TIMES_EXPECTED = 3.0  # what the six days on either side lead to expect

_NEAR, _FAR = 1.5, 7.5  # days from the age: [-1.5, 1.5) is the age itself, the rest its sides
_AS_WIDE = (2 * _NEAR) / (2 * (_FAR - _NEAR))


@dataclass(frozen=True, slots=True)
class Expiry:
    """On boards of `system`, `seen` adverts came down at about `days`, where `expected` would."""

    system: str
    days: int
    seen: int
    expected: float


def with_expiry(stays: Stays) -> tuple[Stays, tuple[Expiry, ...]]:
    """The stays with what a platform took down by itself told apart, and where that was found.

    A kind of board takes adverts down by itself at 30, 60 or 90 days if at least 20 came down
    within a day and a half of that age, and three times as many as the six days on either side
    lead to expect. Of these adverts the number expected came down as others do; the rest EXPIRED.
    Only exits known to within three days are looked at.
    """
    found: list[Expiry] = []
    ages = (stays.low + stays.high) / 2
    exact = (stays.ending == DOWN) & (stays.high - stays.low <= 3)
    expired = np.zeros(len(stays))
    for number, system in enumerate(stays.systems):
        for days in EXPIRY_DAYS:
            of = exact & (stays.system == number)
            here, sides = _around(ages, days=days)
            seen = float(stays.weight[of & here].sum())
            expected = _AS_WIDE * float(stays.weight[of & sides].sum())
            if seen >= LEAST_EXITS and seen >= TIMES_EXPECTED * expected:
                found.append(Expiry(system, days, int(seen), expected))
                expired[of & here] = 1 - expected / seen
    return _parted(stays, expired=expired), tuple(found)


def _around(ages: Floats, *, days: int) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Which ages are about that of an expiry, and which are on its sides."""
    off = ages - days
    here = (off >= -_NEAR) & (off < _NEAR)
    return here, (off >= -_FAR) & (off < _FAR) & ~here


def _parted(stays: Stays, *, expired: Floats) -> Stays:
    """The stays with the given share of each group EXPIRED."""
    some = expired > 0
    if not some.any():
        return stays
    left = replace(stays, weight=stays.weight * (1 - expired))
    gone = replace(stays, weight=stays.weight * expired, ending=np.full(len(stays), EXPIRED)).only(
        some
    )
    return left.plus(gone)
