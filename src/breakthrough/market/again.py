"""The adverts put up again among those asked for, and what their employers changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import ibis
from ibis import Table

from breakthrough.market.reposts import (
    Advert,
    Announced,
    Repost,
    Reposts,
    announced_again,
    reposts_of,
)
from breakthrough.market.spells import joined_spells

MOST_ADVERTS = 1_500  # looked through at once; all pairs of a whole market would take a minute
MOST_TOLD = 10

WHY_TOO_MANY = (
    f"Not looked for among more than {MOST_ADVERTS:,} adverts: ask for a role, a place or an "
    "employer."
)


@dataclass(frozen=True, slots=True)
class PutUpAgain:
    """An advert that came down and began again `days` days later, and what was changed."""

    employer: str
    title: str
    last_seen: date
    again_on: date
    days: int
    why: str
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AlwaysUp:
    """An advert that may be for no seat in particular, and each reason as a fact."""

    employer: str
    title: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """Of `adverts`: how many were put up again and how many are `evergreen`; the `latest` of the
    first, and those `always_up` that have the most reasons.

    `copies` are pairs for the same job up at once on two boards, `side_by_side` on one board, where
    they may be two openings. None where `reason` says why nobody looked. `announced` is of those
    told by the days they state and not by their texts, which are in none of the others; None where
    there are none.
    """

    adverts: int
    reposts: int | None
    copies: int | None
    side_by_side: int | None
    evergreen: int | None
    latest: tuple[PutUpAgain, ...]
    always_up: tuple[AlwaysUp, ...]
    reason: str = ""
    announced: Announced | None = None


def put_up_again(
    spells: Table, *, sightings: Table, texts: Table
) -> tuple[Again, Table, Reposts | None]:
    """What was put up again among these spells; the spells with each repost in one row with what it
    repeats, since the seat was still looked for (`reposts` counts them); and all that was found,
    None where nobody looked.

    `sightings` and `texts` as the warehouse keeps them.
    """
    by_days = announced_again(spells, sightings=sightings)
    if by_days is None:
        return _by_text(spells, sightings=sightings, texts=texts)
    announced, turns, repeats = by_days
    others = spells.anti_join(turns, ["board", "posting_id"])
    again, others, found = _by_text(others, sightings=sightings, texts=texts)
    told = joined_spells(spells.semi_join(turns, ["board", "posting_id"]), again=repeats)
    if again.reposts is None:  # nobody looked there, which is not none
        others = others.mutate(reposts=ibis.null("int64"))
    joined = ibis.union(told, others.select(*told.columns)).cache()
    return replace(again, announced=announced), joined, found


def _by_text(
    spells: Table, *, sightings: Table, texts: Table
) -> tuple[Again, Table, Reposts | None]:
    n = int(spells.count().to_pyarrow().as_py())
    if n > MOST_ADVERTS:
        return Again(n, None, None, None, None, (), (), WHY_TOO_MANY), spells, None
    found = reposts_of(spells, sightings=sightings, texts=texts)
    pairs = [(_key(one.before), _key(one.after)) for one in found.reposts]
    return _told(found), joined_spells(spells, again=pairs).cache(), found


def _key(one: Advert) -> tuple[str, str, int]:
    return one.board, one.posting_id, one.spell


def _told(found: Reposts) -> Again:
    latest = sorted(found.reposts, key=lambda one: one.after.first_seen, reverse=True)
    set_apart = sorted(found.evergreen, key=lambda one: len(one.reasons), reverse=True)
    copies = sum(one.on_other_board for one in found.copies)
    return Again(
        adverts=found.adverts,
        reposts=len(found.reposts),
        copies=copies,
        side_by_side=len(found.copies) - copies,
        evergreen=len(found.evergreen),
        latest=tuple(_row(one) for one in latest[:MOST_TOLD]),
        always_up=tuple(
            AlwaysUp(one.advert.employer, one.advert.title, one.reasons)
            for one in set_apart[:MOST_TOLD]
        ),
    )


def _row(one: Repost) -> PutUpAgain:
    return PutUpAgain(
        one.after.employer,
        one.after.title,
        one.before.last_seen,
        one.after.first_seen,
        one.days,
        one.why,
        tuple(
            f"{change.what.value}: {' → '.join(filter(None, (change.before, change.after)))}"
            for change in one.changes
        ),
    )
