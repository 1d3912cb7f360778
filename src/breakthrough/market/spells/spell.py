"""Spells: each posting from the day it was first seen to the day it had come down."""

from __future__ import annotations

from datetime import date

import ibis
from ibis import Table, _

from breakthrough.market.spells.days import board_days, with_neighbours
from breakthrough.market.spells.outages import judged_days
from breakthrough.market.spells.runs import postings_seen, unbroken_runs, with_runs_told

FLAP_DAYS = 3  # missing no longer than this, it was never down

UP = "up"
CAME_DOWN = "came_down"
CLEARED = "cleared"
UNKNOWN = "unknown"

_POSTING = ("board", "posting_id")
_WORDS = ("employer", "title", "place")
_EXIT = ("board", "last", "next_first")
_SPELL = (
    *_POSTING,
    "spell",
    *_WORDS,
    "first_seen",
    "last_seen",
    "sightings",
    "ended_on",
    "flaps",
    "posted_on",
    "posted_last",
    "closes_on",
)
_IN_ORDER = ibis.window(group_by="number", order_by="first")
_SO_FAR = ibis.window(group_by="number", order_by="first", rows=(None, 0))
_NO_DAY = ibis.null("date")
_NEVER = date(9999, 12, 31)  # sorts after every day


def spells_of(sightings: Table, *, reads: Table) -> Table:
    """One row for each spell of a posting, numbered from 0 within (board, posting_id).

    `sightings` and `reads` as the warehouse keeps them. A posting ends only when a whole read of
    its board that was no outage (`judged_days`) came without it; back within 3 days of that, it is
    the same spell with one flap more. Reads in part prove presence, never absence.

    - `employer`, `title`, `place`: as last seen
    - `first_seen`, `last_seen`, and `sightings`, the number of days it was seen on
    - `unseen_on`: the last read before `first_seen` that proves it was not there yet
    - `entered_at_start`: there is none, so it may have been up for long before
    - `ended_on`: the first read that proves it had come down; empty where `ending` is `up` or
      `unknown`
    - `ending`: `up` (in the board's last whole read) · `came_down` · `cleared` (together with most
      of its board) · `unknown` (last seen before an outage, or on a board never read whole)
    - `flaps`: how often it was missing for 3 days or less
    - `posted_on`: the date the employer stated first; `moved_days`: by how much the last one stated
      in this spell is later
    - `closes_on`: until when it was to be open, as last stated; empty where nothing says so
    """
    if "closes_on" not in sightings.columns:  # written before this was stored
        sightings = sightings.mutate(closes_on=_NO_DAY)
    # What is needed more than once is worked out once: engines would do it again each time.
    days = board_days(reads, sightings=sightings).cache()
    postings = with_runs_told(postings_seen(sightings).cache(), days=days).cache()
    whole = postings.filter(_.is_one_run)
    broken = _with_number(postings.filter(~_.is_one_run)).cache()
    runs = unbroken_runs(sightings, of=broken, days=days).cache()
    exits = ibis.union(whole.mutate(next_first=_NO_DAY).select(*_EXIT), runs.select(*_EXIT))
    judged = judged_days(days, runs=_with_missing(exits, days=days))
    judged = with_neighbours(judged, where="proves").cache()
    of_broken = _joined(_numbered(_with_end(runs, days=judged)))
    named = of_broken.join(broken.select("number", *_POSTING, *_WORDS), "number")
    spells = ibis.union(
        _as_spells(_with_end(whole.mutate(next_first=_NO_DAY), days=judged)).select(*_SPELL),
        named.select(*_SPELL),
    )
    return _told(spells, days=judged)


def _with_number(postings: Table) -> Table:
    """The postings with a `number` each: numbers are put in order far faster than two texts."""
    return postings.mutate(number=ibis.row_number().over(ibis.window(order_by=_POSTING)))


def _with_missing(exits: Table, *, days: Table) -> Table:
    """The ends of runs with the whole read that came without them."""
    after = days.select("board", last=_.seen_on, missing_on=_.next_whole)
    return exits.join(after, ["board", "last"])


def _with_end(runs: Table, *, days: Table) -> Table:
    """The runs with `gone_on`, the first read that proves the posting had come down."""
    after = days.select("board", last=_.seen_on, gone_on=_.after)
    proven = _.next_first.isnull() | (_.gone_on < _.next_first)
    return runs.join(after, ["board", "last"]).mutate(gone_on=ibis.ifelse(proven, _.gone_on, None))


def _as_spells(postings: Table) -> Table:
    """Postings that were never missed: each is one spell."""
    return postings.mutate(
        spell=ibis.literal(0, "int64"),
        first_seen=_.first,
        last_seen=_.last,
        ended_on=_.gone_on,
        flaps=ibis.literal(0, "int64"),
    )


def _numbered(runs: Table) -> Table:
    """The runs with the number of their spell, and whether a flap came before them."""
    was_gone = runs.mutate(was_gone_on=_.gone_on.lag().over(_IN_ORDER))
    away = was_gone.first.delta(was_gone.was_gone_on, unit="day")
    breaks = was_gone.mutate(
        is_new=ibis.ifelse(away > FLAP_DAYS, 1, 0), is_flap=ibis.ifelse(away <= FLAP_DAYS, 1, 0)
    )
    return breaks.mutate(spell=_.is_new.sum().over(_SO_FAR))


def _joined(runs: Table) -> Table:
    """The runs of a spell as one row."""
    end = _.gone_on.fill_null(_NEVER).argmax(_.first)  # an argmax leaves nulls out
    states_date = _.posted_on.notnull()
    joined = runs.group_by("number", "spell").agg(
        first_seen=_.first.min(),
        last_seen=_.last.max(),
        sightings=_.sightings.sum(),
        ended_on=end,
        flaps=_.is_flap.sum(),
        posted_on=_.posted_on.argmin(_.first, where=states_date),
        posted_last=_.posted_last.argmax(_.first, where=states_date),
        closes_on=_.closes_on.argmax(_.first, where=_.closes_on.notnull()),
    )
    return joined.mutate(ended_on=_.ended_on.nullif(_NEVER))


def _told(spells: Table, *, days: Table) -> Table:
    """The spells with what was read before and after them."""
    before = days.select("board", first_seen=_.seen_on, unseen_on=_.before)
    ends = days.select("board", ended_on=_.seen_on, is_cleared=_.is_cleared)
    boards = days.group_by("board").agg(last_whole=_.seen_on.max(where=_.is_whole))
    joined = spells.join(before, ["board", "first_seen"])
    known = joined.left_join(ends, ["board", "ended_on"]).drop("board_right", "ended_on_right")
    up = (_.last_seen >= _.last_whole).fill_null(False)  # noqa: FBT003
    ending = ibis.cases(
        (_.ended_on.notnull() & _.is_cleared, CLEARED),
        (_.ended_on.notnull(), CAME_DOWN),
        (up, UP),
        else_=UNKNOWN,
    )
    moved = _.posted_last.delta(_.posted_on, unit="day")
    return known.join(boards, "board").select(
        *_POSTING,
        "spell",
        *_WORDS,
        "first_seen",
        "last_seen",
        "sightings",
        "unseen_on",
        "ended_on",
        "flaps",
        "posted_on",
        "closes_on",
        entered_at_start=_.unseen_on.isnull(),
        ending=ending,
        moved_days=moved,
    )
