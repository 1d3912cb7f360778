"""Of how many of each employer's adverts the end was watched, and how many were to be expected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from ibis import Table

from breakthrough.market.staying.expiry import with_expiry
from breakthrough.market.staying.risk import RiskTable, risk_table
from breakthrough.market.staying.stays import (
    AT_START,
    CAUSES,
    DOWN,
    OWN,
    STILL_UP,
    Floats,
    Stays,
    stays_of,
    without_evergreen,
)

_AS_MUCH = 10.0  # adverts that came down, which say beforehand that both paces of all are the same
_ROUNDS, _CLOSE = 500, 1e-9


@dataclass(frozen=True, slots=True)
class Seen:
    """Of each of E employers float64[E]: adverts watched, those that came down, those expected.

    `days`: over how many days from its first sighting an advert was watched at most.
    """

    employers: tuple[str, ...]
    watched: Floats
    came_down: Floats
    expected: Floats
    days: int


def seen_of(spells: Table, *, by: str) -> Seen:
    """What was seen of the employers named in the column `by`.

    Adverts that appeared while their board was read are compared at the same age. Those that were
    there when it was first read have no known age, but most of what a short watch sees are these:
    they are compared with each other, on the same day since that first read. Each of the two has
    a hazard of its own, made comparable (`times`), and an employer's numbers are the sums over
    both. As many were expected of all together as came down.
    """
    # At which age a platform takes down what has no known age cannot be told.
    appeared, _found = with_expiry(_stays(spells, clock=OWN, by=by))
    there = _stays(spells, clock=AT_START, by=by)
    return _added(_counted(risk_table(appeared)), _counted(risk_table(there)))


def _stays(spells: Table, *, clock: str, by: str) -> Stays:
    stays, _evergreen = without_evergreen(stays_of(spells, clock=clock, by=by))
    return stays


def _counted(table: RiskTable) -> Seen:
    stays = table.stays
    total = np.concatenate([[0.0], np.cumsum(table.hazard[CAUSES.index(DOWN)])])
    until = np.where(stays.ending == STILL_UP, 2 * stays.low, stays.low + stays.high)
    last, first = (
        total[np.searchsorted(table.half_days, age, side="right")]
        for age in (until, 2 * stays.entry)
    )
    down = (stays.ending == DOWN) & (until > 2 * stays.entry)
    watched, came_down, expected = (
        np.bincount(stays.group, stays.weight * each, minlength=len(stays.groups)).astype(float)
        for each in (np.ones(len(stays)), down, last - first)
    )
    most = int(until.max(initial=0)) // 2
    return Seen(stays.groups, watched, came_down, expected, days=most)


def _added(appeared: Seen, there: Seen) -> Seen:
    """The sums over both, by employer."""
    employers = sorted({*appeared.employers, *there.employers})
    at = {name: number for number, name in enumerate(employers)}
    numbers = np.zeros((2, 3, len(employers)))
    for part, one in zip(numbers, (appeared, there), strict=True):
        part[:, [at[name] for name in one.employers]] = one.watched, one.came_down, one.expected
    (_, down, expected), (_, down_there, expected_there) = numbers
    more = times(down, down_there, expected=expected, expected_there=expected_there)
    watched, came_down, _ = numbers.sum(axis=0)
    both = expected + more * expected_there
    scale = came_down.sum() / both.sum() if both.sum() else 1.0
    days = max(appeared.days, there.days)
    return Seen(tuple(employers), watched, came_down, both * scale, days)


def times(down: Floats, down_there: Floats, *, expected: Floats, expected_there: Floats) -> float:
    """By how much what was expected of adverts there at the start is to be multiplied.

    The slower an employer, the more of its adverts are there at any time: the pace of all these is
    slower than that of all that appear. An employer's pace is the same for both, so that of its d
    that came down d c K / (H + c K) were there at the start, where H and K were expected; c is such
    that this holds in sum. Counted besides is an employer with 10 of each, for which c is 1.
    """
    d, h, k = (
        np.append(of, more)
        for of, more in (
            (down + down_there, 2 * _AS_MUCH),
            (expected, _AS_MUCH),
            (expected_there, _AS_MUCH),
        )
    )
    wanted, found = down_there.sum() + _AS_MUCH, 1.0
    for _round in range(_ROUNDS):
        held = h + found * k
        before, found = found, wanted / np.divide(d * k, held, where=held > 0, out=held * 0).sum()
        if abs(found - before) < _CLOSE:
            break
    return float(found)
