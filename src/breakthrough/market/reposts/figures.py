"""Reposts, copies and evergreen adverts of a market, and how many there are of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from breakthrough.market.reposts.advert import Advert
from breakthrough.market.reposts.changes import Change
from breakthrough.market.reposts.evergreen import Evergreen
from breakthrough.market.reposts.titles import employer_key, title_key


@dataclass(frozen=True, slots=True)
class Repost:
    """An advert put up again: `before` came down, `after` began `days` days later, 0 to 90.

    `why`: on what it rests that both are for the same job. `likeness`: what their texts have in
    common, None where they cannot be compared. `changes`: what the employer changed.
    """

    before: Advert
    after: Advert
    days: int
    why: str
    likeness: float | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two adverts for the same job, up together from `since` to `until`.

    `on_other_board` False: both on one board, so perhaps two openings.
    """

    one: Advert
    other: Advert
    since: date
    until: date
    on_other_board: bool
    why: str
    likeness: float | None


@dataclass(frozen=True, slots=True)
class RoleReposts:
    """How often one employer put adverts of one title up again, of how many adverts, and when last.

    `changed`: in how many of the reposts pay, title or requirements differ.
    """

    employer: str
    title: str
    adverts: int
    reposts: int
    changed: int
    last_on: date


@dataclass(frozen=True, slots=True)
class Reposts:
    """What was found among `adverts` adverts, in the order of time; `roles` most reposts first.

    `undated`: pairs for the same job, one seen after the other, where it is not known that the one
    had come down before the other began.
    """

    adverts: int
    reposts: tuple[Repost, ...]
    copies: tuple[Copy, ...]
    evergreen: tuple[Evergreen, ...]
    roles: tuple[RoleReposts, ...]
    undated: int


def by_role(reposts: Sequence[Repost], *, adverts: Sequence[Advert]) -> tuple[RoleReposts, ...]:
    """Reposts counted by employer and by the title put up again, most first."""
    stood: dict[tuple[str, str], int] = defaultdict(int)
    for one in adverts:
        stood[_key(one)] += 1
    of: dict[tuple[str, str], list[Repost]] = defaultdict(list)
    for repost in reposts:
        of[_key(repost.after)].append(repost)
    counted = [
        RoleReposts(
            employer=found[-1].after.employer,
            title=found[-1].after.title,
            adverts=stood[key],
            reposts=len(found),
            changed=sum(bool(one.changes) for one in found),
            last_on=max(one.after.first_seen for one in found),
        )
        for key, found in of.items()
    ]
    return tuple(sorted(counted, key=lambda role: (-role.reposts, role.employer, role.title)))


def _key(one: Advert) -> tuple[str, str]:
    return employer_key(one.employer), title_key(one.title, one.place)
