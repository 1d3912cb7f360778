"""How often positions are announced again, and which the most."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import ibis
from ibis import Table, _

from breakthrough.basics import LEAST_N, Share
from breakthrough.market.reposts.announcements import (
    AGAIN,
    BESIDE,
    announcements_of,
    chains_of,
    repeats_of,
    with_turns,
)
from breakthrough.market.rows import only_row

MOST_NAMED = 10
_Key = tuple[str, str, int]  # board, posting_id, spell


@dataclass(frozen=True, slots=True)
class AnnouncedOften:
    """A position announced `times` times, each up to 90 days after the last closed.

    `announcements` counts those open side by side each. It was open at times from `since` to
    `until`, by the days its employer states.
    """

    employer: str
    unit: str
    title: str
    times: int
    announcements: int
    since: date
    until: date


@dataclass(frozen=True, slots=True)
class Announced:
    """Of postings that state from when to when they are open, and have no text to compare: how many
    were announced `again` under a new number within 90 days of the last one's end.

    `beside`: how many opened while another of the same position was open. `groups` positions were
    announced more than once, the `most` first. `days`: the middle of the days between the end of
    one and the next, with the lower and upper quarter; None below 5.
    """

    again: Share
    beside: int
    groups: int
    days: float | None
    lower: float | None
    upper: float | None
    most: tuple[AnnouncedOften, ...]


def announced_again(
    spells: Table, *, sightings: Table
) -> tuple[Announced, Table, list[tuple[_Key, _Key]]] | None:
    """The announcements among these spells, their table, and (earlier, repeat) for each repeat.

    None where there are none.
    """
    if not spells.closes_on.count().to_pyarrow().as_py():  # most markets: nothing else to look at
        return None
    turns = with_turns(announcements_of(spells, sightings=sightings)).cache()
    total = only_row(
        turns.agg(
            n=_.count(),
            again=(_.turn == AGAIN).sum(),
            beside=(_.turn == BESIDE).sum(),
            lower=_.days.quantile(0.25),
            days=_.days.median(),
            upper=_.days.quantile(0.75),
        )
    )
    if not total["n"]:
        return None
    chains = chains_of(turns).filter(_.times > 1).cache()
    days, lower, upper = (
        float(total[name]) if total["again"] >= LEAST_N else None
        for name in ("days", "lower", "upper")
    )
    found = Announced(
        again=Share.of(total["again"], total["n"]),
        beside=total["beside"],
        groups=int(chains.count().to_pyarrow().as_py()),
        days=days,
        lower=lower,
        upper=upper,
        most=_most(chains),
    )
    return found, turns, _pairs(repeats_of(turns))


def _most(chains: Table) -> tuple[AnnouncedOften, ...]:
    names = ("employer", "unit", "title", "times", "announcements", "since", "until")
    ordered = chains.order_by(
        ibis.desc("times"), ibis.desc("announcements"), "employer", "unit", "title", "since"
    )
    rows = ordered.limit(MOST_NAMED).select(*names).to_pyarrow().to_pylist()
    return tuple(AnnouncedOften(**row) for row in rows)


def _pairs(repeats: Table) -> list[tuple[_Key, _Key]]:
    rows = repeats.order_by("board", "posting_id", "spell").to_pyarrow().to_pylist()
    return [
        (
            (row["before_board"], row["before_posting_id"], row["before_spell"]),
            (row["board"], row["posting_id"], row["spell"]),
        )
        for row in rows
    ]
