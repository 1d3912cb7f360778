"""Spells as ages: from which age on each was watched, and between which ages it came down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import ibis
import numpy as np
import numpy.typing as npt
import pyarrow as pa
from ibis import Table, _

from breakthrough.market.spells import CAME_DOWN, CLEARED
from breakthrough.market.staying.stated_end import ON_STATED_DAY, with_stated_ends

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

OWN = "own"  # ages from our own first sighting
POSTED = "posted"  # ages from the date the employer stated first
AT_START = "at start"  # days from the first sighting of what was there before our first read

EVERGREEN_DAYS = 180  # up for longer, a posting is set apart

STILL_UP, DOWN, BOARD_CLEARED, EXPIRED = range(4)
CAUSES = (DOWN, BOARD_CLEARED, EXPIRED)


@dataclass(frozen=True, slots=True)
class Stays:
    """R groups of spells that were watched alike, as ages in whole days.

    A group was watched from age `entry` on, was up at age `low` and down by age `high` (which says
    nothing where `ending`, one of the causes above, is STILL_UP). `weight` float64[R]: how many
    spells. `system` int64[R] numbers the kinds of board in `systems`, `group` int64[R] what else
    they were told apart by, in `groups`.
    """

    entry: Ints
    low: Ints
    high: Ints
    ending: Ints
    weight: Floats
    system: Ints
    systems: tuple[str, ...]
    group: Ints
    groups: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.entry)

    def only(self, kept: npt.NDArray[np.bool_]) -> Stays:
        """The groups where `kept` is true."""
        return self._with(getattr(self, name)[kept] for name in _ARRAYS)

    def plus(self, other: Stays) -> Stays:
        """Both, one after the other; their systems are the same."""
        both = ((getattr(self, name), getattr(other, name)) for name in _ARRAYS)
        return self._with(np.concatenate(pair) for pair in both)

    def _with(self, arrays: Iterable[npt.NDArray[Any]]) -> Stays:
        return replace(self, **dict[str, Any](zip(_ARRAYS, arrays, strict=True)))


_ARRAYS = ("entry", "low", "high", "ending", "weight", "system", "group")
_ENDINGS = {CAME_DOWN: DOWN, CLEARED: BOARD_CLEARED, ON_STATED_DAY: EXPIRED}


def with_ages(spells: Table, *, clock: str) -> Table:
    """The spells that have an age by this clock, with `entry`, `low` and `high` in days.

    - OWN: the age at the first sighting is 0; what was there before our first read has none, since
      nobody knows for how long
    - POSTED: ages run from the date stated first, or from the first sighting where that is earlier;
      a spell is watched only from its first sighting on. Without a stated date it has no age
    - AT_START: those that OWN leaves out. Their first sighting is day 0, however old they are

    `high` is empty where the end is not known.
    """
    if clock not in (OWN, POSTED, AT_START):
        raise ValueError(f"{clock!r} is none of {OWN!r}, {POSTED!r} and {AT_START!r}")
    if clock != POSTED:
        at_start = _.entered_at_start
        aged = spells.filter(at_start if clock == AT_START else ~at_start)
        aged = aged.mutate(since=_.first_seen)
    else:
        aged = spells.filter(_.posted_on.notnull()).mutate(
            since=ibis.least(_.posted_on, _.first_seen)
        )
    return aged.mutate(
        entry=_.first_seen.delta(_.since, unit="day"),
        low=_.last_seen.delta(_.since, unit="day"),
        high=_.ended_on.delta(_.since, unit="day"),
    ).drop("since")


def stays_of(spells: Table, *, clock: str, by: str = "") -> Stays:
    """The spells that have an age by this clock (see `with_ages`), alike ones together.

    `by`: a column of text to tell them apart by as well.
    """
    at = _.board.find(":")
    keys = ("entry", "low", "high", "ending", "system", "group")
    alike = (
        with_ages(with_stated_ends(spells), clock=clock)
        .mutate(
            system=ibis.ifelse(at > 0, _.board.left(at), _.board),
            group=_[by] if by else ibis.literal(""),
        )
        .group_by(*keys)
        .agg(n=_.count())
        .order_by(*keys)
        .to_pyarrow()
    )
    endings = [_ENDINGS.get(one, STILL_UP) for one in alike.column("ending").to_pylist()]
    system, systems = _numbered(alike.column("system"))
    group, groups = _numbered(alike.column("group"))
    entry, low, high = (
        alike.column(name).fill_null(0).to_numpy().astype(np.int64)
        for name in ("entry", "low", "high")
    )
    return Stays(
        entry=entry,
        low=low,
        high=high,
        ending=np.array(endings, np.int64),
        weight=alike.column("n").to_numpy().astype(np.float64),
        system=system,
        systems=systems,
        group=group,
        groups=groups,
    )


def _numbered(column: pa.ChunkedArray) -> tuple[Ints, tuple[str, ...]]:
    """The number of each row's text among the distinct ones, in their order."""
    coded = column.combine_chunks().dictionary_encode()
    names = coded.dictionary.to_pylist()
    order = sorted(range(len(names)), key=names.__getitem__)
    place = np.empty(len(names), np.int64)
    place[order] = np.arange(len(names))
    return place[coded.indices.to_numpy()], tuple(names[at] for at in order)


def without_evergreen(stays: Stays) -> tuple[Stays, int]:
    """What was watched up to 180 days, and how many spells went on beyond.

    Those count as up until day 180; leaving them out altogether would make all others look shorter,
    as nobody knows at the start who will stay.
    """
    evergreen = (stays.low > EVERGREEN_DAYS) | (stays.entry >= EVERGREEN_DAYS)
    many = int(stays.weight[evergreen].sum())
    ends = np.where(evergreen, STILL_UP, stays.ending)
    cut = replace(
        stays,
        low=np.minimum(stays.low, EVERGREEN_DAYS),
        high=np.minimum(stays.high, EVERGREEN_DAYS + 1),
        ending=ends,
    )
    return cut.only(cut.entry < EVERGREEN_DAYS), many
