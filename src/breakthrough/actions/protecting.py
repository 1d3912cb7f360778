"""The person's present employer, which is never a target."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from breakthrough.evidence import Item, Kind, folded_organisation
from breakthrough.market.figures import Selection

IsPresent = Callable[[str], bool]  # of an employer's name

_ONLY_THERE = "Only your present employer has such seats; it is left out."


def present_employers(items: Sequence[Item]) -> IsPresent:
    """Whether a name is that of an employer at which one of the roles has not ended."""
    present = {
        folded_organisation(item.organisation)
        for item in items
        if item.kind is Kind.ROLE and item.organisation and item.period.ended is None
    }
    return lambda name: folded_organisation(name) in present


def unprotected(found: Selection | None, *, is_present: IsPresent) -> Selection | None:
    """The same figures without the present employer among the adverts and seats that are named.

    It still counts in what is counted.
    """
    if found is None:
        return None
    seats = tuple(one for one in found.key_seats.seats if not is_present(one.employer))
    reason = found.key_seats.reason
    if found.key_seats.seats and not seats:
        reason = _ONLY_THERE
    return replace(
        found,
        longest=tuple(one for one in found.longest if not is_present(one.employer)),
        key_seats=replace(found.key_seats, seats=seats, reason=reason),
    )
