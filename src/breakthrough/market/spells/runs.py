"""Postings as they were seen without a break."""

from __future__ import annotations

import ibis
from ibis import Table, _

_POSTING = ("board", "posting_id")
_RUN = (*_POSTING, "missed", "first", "last", "sightings", "posted_on", "posted_last")


def postings_seen(sightings: Table) -> Table:
    """One row for each posting: its first and last day, how often it was seen, and its words.

    `posted_on` and `posted_last` are the dates the employer stated first and last; the words are
    those of the last sighting, of two on one day the later in the alphabet.
    """
    last = {name: _[name] for name in ("seen_on", "employer", "title", "place")}
    states_date = _.posted_on.notnull()
    seen = sightings.group_by(*_POSTING).agg(
        first=_.seen_on.min(),
        last=_.seen_on.max(),
        sightings=_.count(),
        posted_on=_.posted_on.argmin(_.seen_on, where=states_date),
        posted_last=_.posted_on.argmax(_.seen_on, where=states_date),
        words=ibis.struct(last).max(),
    )
    words = {name: _.words[name] for name in ("employer", "title", "place")}
    return seen.mutate(**words).drop("words")


def unbroken_runs(sightings: Table, *, postings: Table, days: Table) -> Table:
    """One row for each run: a posting in every whole read of its board from `first` to `last`.

    `postings` as `postings_seen` gives them, `days` as `board_days`. A whole read without the
    posting breaks a run, a read in part never does. `sightings` counts days.

    Where a board was read whole and once on each of its days, a posting seen as often as its board
    was read between its first and last day has one run; only the sightings of others are put in
    order.
    """
    of_day = days.select("board", "is_plain", "whole_before", day=_.seen_on)
    at_first = of_day.select("board", first=_.day, before_first=_.whole_before)
    at_last = of_day.select("board", "is_plain", last=_.day, before_last=_.whole_before)
    placed = postings.join(at_first, ["board", "first"]).join(at_last, ["board", "last"])
    told = placed.mutate(
        is_whole_run=_.is_plain & (_.sightings == _.before_last - _.before_first + 1),
        missed=_.before_first,
    )
    # Numbers are put in order several times faster than pairs of texts.
    number = ibis.row_number().over(ibis.window(order_by=_POSTING))
    others = told.filter(~_.is_whole_run).select(*_POSTING).mutate(number=number).cache()
    ordered = _ordered_runs(sightings.join(others, _POSTING), days=days)
    named = ordered.join(others, "number")
    return ibis.union(told.filter(_.is_whole_run).select(*_RUN), named.select(*_RUN))


def _ordered_runs(sightings: Table, *, days: Table) -> Table:
    """The runs among any sightings of postings that are told by their `number`.

    Before a sighting, its posting has missed as many whole reads as its board had until then, less
    those that showed it; within a run this number stays the same. So one pass over the sightings in
    order finds the runs, and no sighting is compared with another.
    """
    of_day = days.select("board", "seen_on", "is_whole", "whole_before")
    placed = sightings.join(of_day, ["board", "seen_on"])
    seen = placed.group_by("number", "seen_on").agg(
        is_whole=_.is_whole.any(),
        whole_before=_.whole_before.max(),
        posted_on=_.posted_on.min(),
        posted_last=_.posted_on.max(),  # of two reads on one day the later may state a later one
    )
    earlier = ibis.window(group_by="number", order_by="seen_on", rows=(None, -1))
    shown = _.is_whole.cast("int64").sum().over(earlier).fill_null(0)
    states_date = _.posted_on.notnull()
    counted = seen.mutate(missed=_.whole_before - shown)
    return counted.group_by("number", "missed").agg(
        first=_.seen_on.min(),
        last=_.seen_on.max(),
        sightings=_.count(),
        posted_on=_.posted_on.argmin(_.seen_on, where=states_date),
        posted_last=_.posted_last.argmax(_.seen_on, where=states_date),
    )
