"""Postings as they were seen without a break."""

from __future__ import annotations

import ibis
from ibis import Table, _

_POSTING = ("board", "posting_id")
_WORDS = ("employer", "title", "place")
_OF_POSTING = ibis.window(group_by="number", order_by="first")
_IN_ORDER = ibis.window(group_by="number", order_by="seen_on")
_SO_FAR = ibis.window(group_by="number", order_by="seen_on", rows=(None, 0))


def postings_seen(sightings: Table) -> Table:
    """One row for each posting: its first and last day, how often it was seen, and its words.

    `posted_on` and `posted_last` are the dates the employer stated first and last, `closes_on` the
    end stated last; the words are those of the last sighting, of two on one day the later in the
    alphabet.
    """
    # Few postings change their words, so most of the work is done where nothing is compared.
    states_date = _.posted_on.notnull()
    of_words = sightings.group_by(*_POSTING, *_WORDS).agg(
        first=_.seen_on.min(),
        last=_.seen_on.max(),
        sightings=_.count(),
        posted_on=_.posted_on.argmin(_.seen_on, where=states_date),
        posted_last=_.posted_on.argmax(_.seen_on, where=states_date),
        stated_first=_.seen_on.min(where=states_date),
        stated_last=_.seen_on.max(where=states_date),
        closing=ibis.struct({name: _[name] for name in ("seen_on", "closes_on")}).max(
            where=_.closes_on.notnull()
        ),
    )
    seen = of_words.group_by(*_POSTING).agg(
        first=_.first.min(),
        last=_.last.max(),
        sightings=_.sightings.sum(),
        posted_on=_.posted_on.argmin(_.stated_first),
        posted_last=_.posted_last.argmax(_.stated_last),
        closing=_.closing.max(),
        words=ibis.struct({name: _[name] for name in ("last", *_WORDS)}).max(),
    )
    told = {name: _.words[name] for name in _WORDS} | {"closes_on": _.closing["closes_on"]}
    return seen.mutate(**told).drop("words", "closing")


def with_runs_told(postings: Table, *, days: Table) -> Table:
    """The postings (`postings_seen`) with `is_one_run`: seen in every whole read in between.

    `days` as `board_days`. Where a board was read whole and once on each of its days, that is a
    posting seen as often as its board was read between its first and last day.
    """
    of_day = days.select("board", "is_plain", "whole_before", day=_.seen_on)
    at_first = of_day.select("board", first=_.day, before_first=_.whole_before)
    at_last = of_day.select("board", "is_plain", last=_.day, before_last=_.whole_before)
    placed = postings.join(at_first, ["board", "first"]).join(at_last, ["board", "last"])
    is_one_run = _.is_plain & (_.sightings == _.before_last - _.before_first + 1)
    return placed.mutate(is_one_run=is_one_run).select(*postings.columns, "is_plain", "is_one_run")


def unbroken_runs(sightings: Table, *, of: Table, days: Table) -> Table:
    """One row for each run: a posting in every whole read of its board from `first` to `last`.

    `of`: the postings looked at, each with its own `number`, by which the runs tell theirs. A whole
    read without the posting breaks a run, a read in part never does. `sightings` counts days, and
    `next_first` is the day on which the posting's next run begins.

    Before a sighting, its posting has missed as many whole reads as its board had until then, less
    those that showed it; within a run this number stays the same. So one pass over the sightings in
    order finds the runs, and no sighting is compared with another.
    """
    seen = ibis.union(
        _seen_once(sightings, of=of.filter(_.is_plain), days=days),
        _seen_often(sightings, of=of.filter(~_.is_plain), days=days),
    )
    states_date = _.posted_on.notnull()
    runs = seen.group_by("number", "missed").agg(
        first=_.seen_on.min(),
        last=_.seen_on.max(),
        sightings=_.count(),
        posted_on=_.posted_on.argmin(_.seen_on, where=states_date),
        posted_last=_.posted_last.argmax(_.seen_on, where=states_date),
        closes_on=_.closes_on.argmax(_.seen_on, where=_.closes_on.notnull()),
    )
    following = runs.mutate(next_first=_.first.lead().over(_OF_POSTING))
    return following.join(of.select("number", "board"), "number").drop("missed")


def _seen_once(sightings: Table, *, of: Table, days: Table) -> Table:
    """The sightings on boards read once a day, always whole, with what was `missed` before."""
    shown = ibis.row_number().over(_IN_ORDER)
    return _on_days(sightings, of=of, days=days).select(
        "number",
        "seen_on",
        "posted_on",
        "closes_on",
        posted_last=_.posted_on,
        missed=_.whole_before - shown,
    )


def _seen_often(sightings: Table, *, of: Table, days: Table) -> Table:
    """The sightings on other boards, those of one day in one row."""
    of_day = _on_days(sightings, of=of, days=days).group_by("number", "seen_on")
    seen = of_day.agg(
        whole=_.is_whole.any().cast("int64"),
        whole_before=_.whole_before.max(),
        posted_on=_.posted_on.min(),
        posted_last=_.posted_on.max(),  # of two reads on one day the later may state a later one
        closes_on=_.closes_on.max(),
    )
    shown = _.whole.sum().over(_SO_FAR) - _.whole
    return seen.select(
        "number", "seen_on", "posted_on", "posted_last", "closes_on", missed=_.whole_before - shown
    )


def _on_days(sightings: Table, *, of: Table, days: Table) -> Table:
    """The sightings of these postings with what was read on their day."""
    found = sightings.join(of.select(*_POSTING, "number"), _POSTING)
    of_day = days.select("board", "seen_on", "is_whole", "whole_before")
    return found.join(of_day, ["board", "seen_on"])
