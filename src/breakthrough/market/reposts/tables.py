"""Reposts from the stored market: its spells, sightings and texts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import ibis
from ibis import Table, _

from breakthrough.basics import Pay
from breakthrough.market.reposts.advert import Advert
from breakthrough.market.reposts.figures import Reposts
from breakthrough.market.reposts.finding import reposts_among

_KEY = ("board", "posting_id", "spell")
_PAY = ("pay_low", "pay_high", "pay_currency", "pay_interval")
_WORDS = ("employer", "title", "place", *_PAY, "url")


def reposts_of(spells: Table, *, sightings: Table, texts: Table) -> Reposts:
    """The reposts among these spells, as `spells_of` gives them.

    `sightings` and `texts` as the warehouse keeps them. The words of a spell are those of its last
    sighting, its text that of the last sighting with one.
    """
    return reposts_among(adverts_of(spells, sightings=sightings, texts=texts))


def adverts_of(spells: Table, *, sightings: Table, texts: Table) -> Iterator[Advert]:
    """One advert for each spell, in the words of that spell."""
    dates = spells.select(*_KEY, "first_seen", "last_seen")
    within = sightings.join(dates, ["board", "posting_id"]).filter(
        (_.seen_on >= _.first_seen) & (_.seen_on <= _.last_seen)
    )
    words = _last(within).select(*_KEY, *_WORDS)
    told = _last(within.filter(_.text_hash != "")).select(*_KEY, "text_hash")
    known = told.join(texts.distinct(on="text_hash"), "text_hash").select(*_KEY, "text")
    facts = spells.select(
        *_KEY, "first_seen", "last_seen", "ended_on", "posted_on", at_start=_.entered_at_start
    )
    joined = facts.join(words, _KEY).left_join(known, _KEY)
    columns = (*facts.columns, *_WORDS, "text")
    rows = joined.select(*columns).mutate(text=_.text.fill_null("")).to_pyarrow_batches()
    return (_advert(row) for batch in rows for row in batch.to_pylist())


def _last(sightings: Table) -> Table:
    """The last sighting of each spell; of two on one day the source later in the alphabet."""
    latest_first = ibis.window(
        group_by=_KEY,
        order_by=[ibis.desc(name) for name in ("seen_on", "source", "title", "text_hash", "url")],
    )
    ranked = sightings.mutate(rank=ibis.row_number().over(latest_first))
    return ranked.filter(ranked.rank == 0)


def _advert(row: dict[str, Any]) -> Advert:
    pay = Pay(row["pay_low"], row["pay_high"], row["pay_currency"] or "", row["pay_interval"] or "")
    told: dict[str, Any] = {name: value for name, value in row.items() if name not in _PAY}
    told |= {name: row[name] or "" for name in ("employer", "title", "place", "url", "text")}
    return Advert(**told, pay=pay if pay.low is not None or pay.high is not None else None)
