"""Postings as they were seen without a break."""

from __future__ import annotations

import ibis
from ibis import Table, _

_POSTING = ("board", "posting_id")


def unbroken_runs(sightings: Table, *, days: Table) -> Table:
    """One row for each run: a posting in every whole read of its board from `first` to `last`.

    `days` as `board_days` gives them. A whole read without the posting breaks a run, a read in part
    never does. `sightings` counts days; `posted_on` and `posted_last` are the dates the employer
    stated first and last.

    Before a sighting, its posting has missed as many whole reads as its board had until then, less
    those that showed it; within a run this number stays the same. So one pass over the sightings in
    order finds the runs, and no sighting is compared with another.
    """
    seen = sightings.group_by(*_POSTING, "seen_on").agg(
        posted_on=_.posted_on.min(),
        posted_last=_.posted_on.max(),  # of two reads on one day the later may state a later one
    )
    of_day = days.select("board", "seen_on", "is_whole", "whole_before")
    earlier = ibis.window(group_by=_POSTING, order_by="seen_on", rows=(None, -1))
    shown = _.is_whole.cast("int64").sum().over(earlier).fill_null(0)
    counted = seen.join(of_day, ["board", "seen_on"]).mutate(missed=_.whole_before - shown)
    states_date = _.posted_on.notnull()
    return counted.group_by(*_POSTING, "missed").agg(
        first=_.seen_on.min(),
        last=_.seen_on.max(),
        sightings=_.count(),
        posted_on=_.posted_on.argmin(_.seen_on, where=states_date),
        posted_last=_.posted_last.argmax(_.seen_on, where=states_date),
    )
