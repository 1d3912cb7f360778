"""From postings to the seats with the most facts about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from statistics import median
from typing import Any

import ibis
import pyarrow as pa
from ibis import Table, _

from breakthrough.basics import LEAST_N, Basis
from breakthrough.market.key_seats.facts import Around, Middles, facts_of, most_days
from breakthrough.market.key_seats.figures import KeySeat, KeySeats
from breakthrough.market.key_seats.only_one import Kinds
from breakthrough.market.key_seats.passages import Stated, stated_in
from breakthrough.market.key_seats.pay import upper_quarters
from breakthrough.market.key_seats.stating import ANY
from breakthrough.market.reposts import Repost, Reposts
from breakthrough.market.reposts.evergreen import names_no_seat

MOST_LOOKED_AT = 1_500  # texts read at once
MOST_SEATS = 25
LEAST_FACTS = 2  # one alone is true of most seats
MOST_TITLES = 2  # of one employer's with the same passage: in more of them it is about the employer

_KEY = ("board", "posting_id")
_WORDS = ("employer", "title", "place", "url")
_WHY_MANY = (
    f"Not looked for among more than {MOST_LOOKED_AT:,} open adverts: ask for a role, a place "
    "or an employer."
)
_WHY_NONE = "Not known, because none of these adverts is known to be up."
_WHY_NO_FACTS = f"None of these seats has {LEAST_FACTS} such facts."

Seat = tuple[str, str]  # board, posting id


def key_seats(
    postings: Table,
    *,
    market: Table,
    texts: Table,
    basis: Basis,
    found: Reposts | None = None,
    middle_days: float | None = None,
) -> KeySeats:
    """The open seats among `postings` that look costly to leave empty, by stated facts only.

    Adverts for no seat in particular are none. `postings` and `market`, all there are, with their
    days up (`with_days_up`); `texts` by their hash; `found`: what was put up again among them;
    `middle_days`: after how many days from our first sighting half of such adverts had come down.
    """
    seats = postings.filter(_is_open()).cache()
    n = int(seats.count().to_pyarrow().as_py())
    based = replace(basis, n=n, of_what="seats that are open")
    if not n or n > MOST_LOOKED_AT:
        return KeySeats((), 0, LEAST_FACTS, based, _WHY_MANY if n else _WHY_NONE)
    no_seat = {_of(one.advert) for one in found.evergreen} if found else set()
    rows = [
        row
        for row in seats.order_by(*_KEY).to_pyarrow().to_pylist()
        if (row["board"], row["posting_id"]) not in no_seat and not names_no_seat(row["title"])
    ]
    based = replace(based, n=len(rows))
    around = Around(
        kinds=_kinds(seats, market=market),
        quarters=upper_quarters(market),
        middles=Middles(middle_days, _middle_stated(rows)),
        reposts=_by_seat(found.reposts if found else ()),
        stated=_stated(seats, market=market, texts=texts),
    )
    told = [_seat(row, around=around) for row in rows]
    kept = sorted((seat for seat in told if len(seat.facts) >= LEAST_FACTS), key=_order)
    reason = "" if kept else _WHY_NO_FACTS
    return KeySeats(tuple(kept[:MOST_SEATS]), len(kept), LEAST_FACTS, based, reason)


def _order(seat: KeySeat) -> tuple[int, int, str, str]:
    return -len(seat.facts), -(seat.days_up or 0), seat.board, seat.posting_id


def _is_open() -> Any:
    return _.is_open.fill_null(True)  # noqa: FBT003


def _seat(row: Mapping[str, Any], *, around: Around) -> KeySeat:
    named = {name: row[name] or "" for name in (*_KEY, *_WORDS)}
    return KeySeat(**named, days_up=most_days(row), facts=facts_of(row, around=around))


def _middle_stated(rows: Sequence[Mapping[str, Any]]) -> float | None:
    days = [row["posted_days"] for row in rows if row["posted_days"] is not None]
    return median(days) if len(days) >= LEAST_N else None


def _kinds(seats: Table, *, market: Table) -> Kinds:
    of_employers = market.filter(_is_open()).semi_join(seats, "employer")
    told = of_employers.select("employer", "title").to_pyarrow().to_pylist()
    return Kinds((row["employer"], row["title"]) for row in told)


def _by_seat(reposts: Iterable[Repost]) -> dict[Seat, list[Repost]]:
    """The reposts by the advert that is up now, with those that it repeats through others."""
    before = {_of(one.after): one for one in reposts}
    found: dict[Seat, list[Repost]] = {}
    for seat, last in before.items():
        chain, at = [last], _of(last.before)
        while at in before and before[at] not in chain:
            chain.append(before[at])
            at = _of(before[at].before)
        found[seat] = chain
    return found


def _of(advert: Any) -> Seat:
    return advert.board, advert.posting_id


def _stated(seats: Table, *, market: Table, texts: Table) -> dict[Seat, list[Stated]]:
    """The passages of each seat's text that state something, less those that many adverts share."""
    told = _with_text(seats, texts)
    likely = told.filter(_.text.re_search(ANY)).select(*_KEY, "employer", "text").order_by(*_KEY)
    found: dict[Seat, list[Stated]] = {}
    employers: dict[Seat, str] = {}
    for row in likely.to_pyarrow().to_pylist():
        seat = (row["board"], row["posting_id"])
        found[seat], employers[seat] = list(stated_in(row["text"])), row["employer"]
    pairs = {(employers[seat], one.passage) for seat, told in found.items() for one in told}
    shared = _shared(sorted(pairs), market=market, texts=texts)
    return {
        seat: [one for one in told if (employers[seat], one.passage) not in shared]
        for seat, told in found.items()
    }


def _with_text(adverts: Table, texts: Table) -> Table:
    """The adverts that have a text, with it; the texts of all others are left unread."""
    own = texts.semi_join(adverts, "text_hash").distinct(on="text_hash")
    return adverts.join(own, "text_hash")


def _shared(
    pairs: Sequence[tuple[str, str]], *, market: Table, texts: Table
) -> frozenset[tuple[str, str]]:
    """The (employer, passage) that stand in adverts of more than two of the employer's titles."""
    if not pairs:
        return frozenset()
    employers, said = zip(*pairs, strict=True)
    cores = [one.removeprefix("… ").removesuffix(" …") for one in said]
    wanted = ibis.memtable(pa.table({"employer": employers, "passage": said, "core": cores}))
    employed = market.semi_join(wanted, "employer")
    adverts = _with_text(employed, texts).select(
        "employer", title=_.title.lower(), text=_.text.re_replace(r"\s+", " ")
    )
    hits = adverts.join(wanted, "employer").filter(lambda t: t.text.contains(t.core))
    counted = hits.group_by("employer", "passage").agg(titles=_.title.nunique())
    rows = counted.filter(_.titles > MOST_TITLES).to_pyarrow().to_pylist()
    return frozenset((row["employer"], row["passage"]) for row in rows)
