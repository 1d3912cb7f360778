"""One employer's adverts as seats: each advert joined with those put up again for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from breakthrough.market.employers.history import EmployerHistory, Seat, Seen
from breakthrough.market.employers.stored import AdvertKey, Row, Watched, key_of
from breakthrough.market.reposts import Advert, Repost


def history_of(employer: str, *, seen: Watched, others: int = 0) -> EmployerHistory:
    """The history of one employer, told by its name in any case, among the adverts in `seen`.

    `others`: how many postings of theirs are not among these. Raises ValueError where none is.
    """
    mine = [one for one in _adverts(seen) if one.employer.lower() == employer.lower()]
    if not mine:
        raise ValueError(f"no advert of {employer}")
    seats = sorted(_seats(mine, seen=seen), key=_order)
    days = sorted({day for one in mine for day in seen.read_on[one.board]})
    return EmployerHistory(
        employer=min(one.employer for one in mine),
        seats=tuple(seats),
        adverts=len(mine),
        others=others,
        read_on=tuple(days),
        why_no_again=seen.why_no_again,
        basis=replace(seen.basis, n=len(mine), since=days[0], until=days[-1]),
    )


def _order(seat: Seat) -> tuple[object, ...]:
    latest = seat.latest
    longest = max(seat.days, seat.adverts[0].stated_days or 0)
    return not latest.is_up, -longest, latest.title, latest.board, latest.posting_id


def _adverts(seen: Watched) -> Sequence[Advert]:
    return seen.adverts if seen.adverts is not None else [_plain(row) for row in seen.spells]


def _seats(mine: Sequence[Advert], *, seen: Watched) -> list[Seat]:
    """Every advert once, in the chain of those put up again after it.

    Where two repeat one advert, the later of them begins a seat of its own.
    """
    adverts = {key_of(one): one for one in mine}
    ends = {_key(row): row for row in seen.spells}
    reposts = seen.reposts.reposts if seen.reposts else ()
    apart = (
        {key_of(one.advert): one.reasons for one in seen.reposts.evergreen} if seen.reposts else {}
    )
    next_of: dict[AdvertKey, Repost] = {}
    for one in reposts:
        if {key_of(one.before), key_of(one.after)} <= adverts.keys():
            next_of.setdefault(key_of(one.before), one)
    repeats = {key_of(one.after): one for one in next_of.values()}

    def told(key: AdvertKey) -> Seen:
        return _seen(adverts[key], ends[key], repeat=repeats.get(key), apart=apart.get(key, ()))

    firsts = [key for key in sorted(adverts) if key not in repeats]
    return [Seat(tuple(told(key) for key in _chain(first, next_of))) for first in firsts]


def _chain(first: AdvertKey, next_of: Mapping[AdvertKey, Repost]) -> list[AdvertKey]:
    chain = [first]
    while chain[-1] in next_of:
        chain.append(key_of(next_of[chain[-1]].after))
    return chain


def _key(row: Row) -> AdvertKey:
    return row["board"], row["posting_id"], int(row["spell"])


def _plain(row: Row) -> Advert:
    """The advert of a spell, without the words that only a look at its texts would give."""
    return Advert(
        board=row["board"],
        posting_id=row["posting_id"],
        employer=row["employer"],
        title=row["title"],
        place=row["place"],
        first_seen=row["first_seen"],
        last_seen=row["last_seen"],
        spell=int(row["spell"]),
        ended_on=row["ended_on"],
        at_start=row["entered_at_start"],
        posted_on=row["posted_on"],
    )


def _seen(advert: Advert, row: Row, *, repeat: Repost | None, apart: tuple[str, ...]) -> Seen:
    return Seen(
        board=advert.board,
        posting_id=advert.posting_id,
        title=" ".join(advert.title.split()),
        place=advert.place,
        url=advert.url,
        pay=advert.pay,
        first_seen=advert.first_seen,
        last_seen=advert.last_seen,
        at_start=advert.at_start,
        posted_on=advert.posted_on,
        moved_days=row["moved_days"],
        ending=row["ending"],
        ended_on=advert.ended_on,
        again_after=repeat.days if repeat else None,
        why=repeat.why if repeat else "",
        changes=repeat.changes if repeat else (),
        set_apart=apart,
    )
