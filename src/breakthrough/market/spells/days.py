"""On which days a board was read, and what was read before and after."""

from __future__ import annotations

import ibis
from ibis import Table, _

_EARLIER = ibis.window(group_by="board", order_by="seen_on", rows=(None, -1))
_LATER = ibis.window(group_by="board", order_by="seen_on", rows=(1, None))

_NO_NUMBER = ibis.null("int64")


def board_days(reads: Table, *, sightings: Table) -> Table:
    """One row for each board and day on which some of it was seen.

    - `is_whole`: some read of that day was whole, so what no read of that day showed was not there
    - `listed`: how many postings the largest whole read of that day held; empty without one
    - `whole_before`: on how many earlier days the board was read whole
    - `last_whole`, `next_whole`: the nearest other days on which it was
    - `is_plain`: on each of its days the board was read once, and whole

    A day known from sightings alone counts as read in part.
    """
    seen = sightings.select("board", "seen_on").distinct()
    every = ibis.union(
        reads.select("board", "seen_on", "is_whole", listed=_.postings.cast("int64"), reads=1),
        seen.mutate(is_whole=ibis.literal(value=False), listed=_NO_NUMBER, reads=0),
    )
    days = every.group_by("board", "seen_on").agg(
        is_whole=_.is_whole.any(), listed=_.listed.max(where=_.is_whole), reads=_.reads.sum()
    )
    plain = (_.is_whole & (_.reads == 1)).all().over(ibis.window(group_by="board"))
    before = _.is_whole.cast("int64").sum().over(_EARLIER)
    told = days.mutate(is_plain=plain, whole_before=before.fill_null(0)).drop("reads")
    near = with_neighbours(told, where="is_whole")
    return near.rename(last_whole="before", next_whole="after")


def with_neighbours(days: Table, *, where: str) -> Table:
    """The days with `before` and `after`: the nearest other days on which `where` is true."""
    day = ibis.ifelse(days[where], days.seen_on, None)
    return days.mutate(before=day.max().over(_EARLIER), after=day.min().over(_LATER))
