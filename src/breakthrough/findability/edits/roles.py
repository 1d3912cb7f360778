"""Which role that stands in public an entry of another source speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from breakthrough.basics import words
from breakthrough.evidence import Claim, Family, Item, Kind, folded_organisation, folded_title
from breakthrough.evidence.timeline import SAME_START_WITHIN


def public_roles(claims: Iterable[Claim]) -> tuple[Item, ...]:
    """The roles of the LinkedIn profile; none without one, since the CV stands in public whole."""
    items = dict.fromkeys(claim.item for claim in claims)
    return tuple(
        item for item in items if item.kind is Kind.ROLE and item.source.family is Family.LINKEDIN
    )


def same_role(item: Item, *, among: Sequence[Item]) -> Item | None:
    """The public entry of the same role: organisation, title and start agree; else None."""
    if item.kind is not Kind.ROLE or item.source.family is Family.LINKEDIN:
        return None
    return next((other for other in among if _agree(item, other)), None)


def says(item: Item, text: str) -> bool:
    """Whether a role's text holds these words one after the other."""
    return _plain(text) in _plain(item.text)


def _agree(one: Item, other: Item) -> bool:
    first, second = one.period.started, other.period.started
    if first is None or second is None:
        return False
    apart = max(first.first_month - second.last_month, second.first_month - first.last_month)
    return (
        apart <= SAME_START_WITHIN
        and folded_organisation(one.organisation) == folded_organisation(other.organisation)
        and folded_title(one.title) == folded_title(other.title)
    )


def _plain(text: str) -> str:
    return f" {' '.join(words(text))} "
