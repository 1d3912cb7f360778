"""A job whose advert was put up again, as one spell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import ibis
import pyarrow as pa
from ibis import Table, _

Key = tuple[str, str, int]  # board, posting_id, spell

_KEY = ("board", "posting_id", "spell")
_OF_FIRST = ("unseen_on", "entered_at_start")
_OF_LAST = ("employer", "title", "place", "ending", "closes_on")
_NEVER = "9999-12-31"  # sorts after every day


def joined_spells(spells: Table, *, again: Iterable[tuple[Key, Key]]) -> Table:
    """The spells (`spells_of`) with each repost in one row with what it repeats.

    `again`: (earlier spell, repost) as keys of `spells`. The row has the key, the beginning and the
    first stated date of the earliest, the end and the words of the one seen last; the days between
    count as up, since the seat was still looked for. `moved_days` is from the first date stated in
    any of them to the last. `reposts`: how many were joined to it, 0 for a spell that stands alone.
    """
    roots = ibis.memtable(_roots(again))
    keyed = spells.mutate(spell=_.spell.cast("int64"))
    found = keyed.join(roots, _KEY)
    alone = keyed.anti_join(roots, _KEY).mutate(reposts=ibis.literal(0, "int64"))
    columns = (*(name for name in spells.columns if name != "reposts"), "reposts")
    return ibis.union(alone.select(*columns), _in_one(found).select(*columns))


def _in_one(found: Table) -> Table:
    """One row for each root; of spells last seen on one day one still up is the last."""
    far = ibis.literal(_NEVER).cast("date")
    ends = _.ended_on.fill_null(far)
    ordered = found.mutate(
        place_first=_rank(["first_seen", *_KEY]),
        place_last=_rank([ibis.desc("last_seen"), ibis.desc(ends), *_KEY]),
    )
    is_last, is_first = _.place_last == 0, _.place_first == 0
    states_date = _.posted_on.notnull()
    joined = ordered.group_by("root_board", "root_id", "root_spell").agg(
        first_seen=_.first_seen.min(),
        last_seen=_.last_seen.max(),
        sightings=_.sightings.sum(),
        flaps=_.flaps.sum(),
        ended_on=_.ended_on.max(where=is_last),
        first_stated=_.posted_on.argmin(_.place_first, where=states_date),
        last_stated=_.posted_on.argmax(_.place_first, where=states_date),
        last_moved=_.moved_days.argmax(_.place_first, where=states_date),
        reposts=_.count() - 1,
        **{name: _[name].max(where=is_first) for name in _OF_FIRST},
        **{name: _[name].max(where=is_last) for name in _OF_LAST},
    )
    return joined.mutate(
        board=_.root_board,
        posting_id=_.root_id,
        spell=_.root_spell,
        posted_on=_.first_stated,
        moved_days=_.last_stated.delta(_.first_stated, unit="day") + _.last_moved,
    )


def _rank(order: list[Any]) -> ibis.Deferred:
    within = ibis.window(group_by=["root_board", "root_id", "root_spell"], order_by=order)
    return ibis.row_number().over(within)


def first_of_each(again: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """Of every spell that was repeated or is a repeat, the earliest key it goes back to."""
    before: dict[Key, Key] = {}
    for earlier, repost in again:
        before.setdefault(earlier, earlier)
        one, other = _root(before, earlier), _root(before, repost)
        before[other] = one
    return {key: _root(before, key) for key in sorted(before)}


def _roots(again: Iterable[tuple[Key, Key]]) -> pa.Table:
    rows = [(*key, *first) for key, first in first_of_each(again).items()]
    boards, ids, numbers, *roots = zip(*rows, strict=True) if rows else [()] * 6
    return pa.table(
        {
            "board": pa.array(boards, pa.string()),
            "posting_id": pa.array(ids, pa.string()),
            "spell": pa.array(numbers, pa.int64()),
            "root_board": pa.array(roots[0], pa.string()),
            "root_id": pa.array(roots[1], pa.string()),
            "root_spell": pa.array(roots[2], pa.int64()),
        }
    )


def _root(before: dict[Key, Key], key: Key) -> Key:
    while before.setdefault(key, key) != key:
        key = before[key]
    return key
