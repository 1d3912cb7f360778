"""The person's present employer, which is never a target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from breakthrough.evidence import Item, Kind, folded_organisation
from breakthrough.market.again import Again
from breakthrough.market.figures import Selection
from breakthrough.market.key_seats import KeySeats
from breakthrough.market.struggle import RoleStruggle

IsPresent = Callable[[str], bool]  # of an employer's name

_ONLY_THERE = "Only your present employer has such seats; it is left out."
_ONLY_ITS_PACE = "Known of your present employer alone; it is left out."


class _Row(Protocol):
    @property
    def employer(self) -> str: ...


Named = TypeVar("Named", bound=_Row)


def present_employers(items: Sequence[Item]) -> IsPresent:
    """Whether a name is that of an employer at which one of the roles has not ended."""
    present = {
        folded_organisation(item.organisation)
        for item in items
        if item.kind is Kind.ROLE and item.organisation and item.period.ended is None
    }
    return lambda name: folded_organisation(name) in present


def unprotected(found: Selection | None, *, is_present: IsPresent) -> Selection | None:
    """The same figures without the present employer among those that are named.

    It still counts in what is counted.
    """
    if found is None:
        return None
    return replace(
        found,
        longest=_others(found.longest, is_present),
        key_seats=_seats(found.key_seats, is_present),
        struggle=_paces(found.struggle, is_present),
        again=_again(found.again, is_present),
    )


def _others(rows: tuple[Named, ...], is_present: IsPresent) -> tuple[Named, ...]:
    return tuple(one for one in rows if not is_present(one.employer))


def _seats(told: KeySeats, is_present: IsPresent) -> KeySeats:
    seats = _others(told.seats, is_present)
    reason = _ONLY_THERE if told.seats and not seats else told.reason
    return replace(told, seats=seats, reason=reason)


def _paces(told: RoleStruggle, is_present: IsPresent) -> RoleStruggle:
    others = replace(told, employers=_others(told.employers, is_present))
    return replace(others, reason=_ONLY_ITS_PACE) if told.known and not others.known else others


def _again(told: Again, is_present: IsPresent) -> Again:
    announced = told.announced
    if announced:
        announced = replace(announced, most=_others(announced.most, is_present))
    return replace(
        told,
        latest=_others(told.latest, is_present),
        always_up=_others(told.always_up, is_present),
        announced=announced,
    )
