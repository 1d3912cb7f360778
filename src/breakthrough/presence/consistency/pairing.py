"""Which entry of one place is which entry of another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Item, Kind
from breakthrough.presence.consistency.dates import agree, distance, touch
from breakthrough.presence.consistency.difference import item_key
from breakthrough.presence.consistency.names import Likeness, likeness
from breakthrough.presence.consistency.titles import Title, title_likeness

HELD = frozenset({Kind.ROLE, Kind.VOLUNTEERING})


@dataclass(frozen=True, slots=True)
class Paired:
    """The entries that two places share, and those that have no other."""

    pairs: tuple[tuple[Item, Item], ...]
    one: tuple[Item, ...]
    other: tuple[Item, ...]


def held(items: Iterable[Item]) -> list[Item]:
    """The roles and voluntary posts, in an order that does not depend on theirs."""
    return sorted((it for it in items if it.kind in HELD), key=item_key)


def paired_roles(one: Sequence[Item], other: Sequence[Item], *, as_of: date) -> Paired:
    """The roles that are one: same employer, a title that fits, and times that touch.

    Of several that fit (left and came back) those with the closest dates belong together.
    """

    def cost(here: Item, there: Item) -> tuple[int, ...] | None:
        if likeness(here.organisation, there.organisation) is not Likeness.SAME:
            return None
        title = title_likeness(here.title, there.title)
        if title is Title.OTHER or not touch(here.period, there.period, as_of=as_of):
            return None
        return apart(here.period, there.period), title

    return paired(one, other, cost=cost)


def apart(one: Period, other: Period) -> int:
    """How many months the starts and the ends of two periods are from each other."""
    return distance(one.started, other.started) + distance(one.ended, other.ended)


def paired(
    one: Sequence[Item],
    other: Sequence[Item],
    *,
    cost: Callable[[Item, Item], tuple[int, ...] | None],
) -> Paired:
    """Each entry with at most one of the other place, the least cost first; None is no pair."""
    ranked = sorted(
        (worth, min(keys), max(keys), at, to)
        for at, here in enumerate(one)
        for to, there in enumerate(other)
        if (worth := cost(here, there)) is not None and (keys := (item_key(here), item_key(there)))
    )
    mine: dict[int, int] = {}
    for _, _, _, at, to in ranked:
        if at not in mine and to not in mine.values():
            mine[at] = to
    theirs = set(mine.values())
    return Paired(
        tuple((one[at], other[to]) for at, to in sorted(mine.items())),
        tuple(it for at, it in enumerate(one) if at not in mine),
        tuple(it for at, it in enumerate(other) if at not in theirs),
    )


def is_told_together(
    said: PartialDate | None, left: Iterable[Item], *, of: Item, ends: bool = False
) -> bool:
    """Whether a start (or end; None: it goes on) is that of another entry at the same place.

    A promotion is often told as one role with its last title, from the start of the first.
    """
    for item in left:
        if likeness(item.organisation, of.organisation) is not Likeness.SAME:
            continue
        edge = item.period.ended if ends else item.period.started
        if said is None or edge is None:
            if said is edge and item.period.is_current:
                return True
        elif agree(edge, said):
            return True
    return False
