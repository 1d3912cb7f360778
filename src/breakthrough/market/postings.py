"""The latest state of every posting ever seen."""

from __future__ import annotations

import ibis
from ibis import Table

_KEY = ("board", "posting_id")


def latest_state(sightings: Table) -> Table:
    """One row for each (board, posting_id): its last sighting, and when and how often it was seen.

    Adds `first_seen`, `last_seen` and `sightings`, the number of days it was seen on, in place of
    `seen_on`. `text_hash` is that of the last sighting that carried a text, since some sources list
    titles only. Two sightings of one day: the source later in the alphabet is taken for the later
    one, since captures carry their time in the name.
    """
    last = _last_of(sightings).drop("seen_on", "text_hash")
    texts = _last_of(sightings.filter(sightings.text_hash != "")).select(*_KEY, "text_hash")
    seen = sightings.group_by(*_KEY).agg(
        first_seen=sightings.seen_on.min(),
        last_seen=sightings.seen_on.max(),
        sightings=sightings.seen_on.nunique().cast("int32"),
    )
    joined = last.join(seen, _KEY).left_join(texts, _KEY)
    columns = (*last.columns, "first_seen", "last_seen", "sightings", "text_hash")
    return joined.select(*columns).mutate(text_hash=ibis._.text_hash.fill_null(""))


def _last_of(sightings: Table) -> Table:
    latest_first = ibis.window(
        group_by=_KEY,
        order_by=[
            ibis.desc("seen_on"),
            ibis.desc("source"),
            ibis.desc("title"),
            ibis.desc("text_hash"),
            ibis.desc("url"),
        ],
    )
    ranked = sightings.mutate(rank=ibis.row_number().over(latest_first))
    return ranked.filter(ranked.rank == 0).drop("rank")
