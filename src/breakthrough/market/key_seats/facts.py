"""The facts about one seat that its rows and its market state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from breakthrough.basics import Pay
from breakthrough.basics import words as words_of
from breakthrough.market.key_seats.figures import FactKind, SeatFact
from breakthrough.market.key_seats.only_one import Kinds
from breakthrough.market.key_seats.passages import Stated
from breakthrough.market.key_seats.pay import UpperQuarter, middle_of
from breakthrough.market.rank import level
from breakthrough.market.reposts import Changed, Repost, pay_text

HEAD = 5  # the step of the ladder of titles on which heads and directors stand
_AT_TOP = {
    "head": "a head",
    "director": "a director",
    "vp": "a vice president",
    "svp": "a vice president",
    "evp": "a vice president",
    "avp": "a vice president",
    "president": "a president",
    "chief": "a chief",
    **dict.fromkeys("ceo cfo coo cto cio cmo chro".split(), "a chief"),
}
# What follows is whom the seat serves, not its rank: Assistant to the CEO, Office of the CFO.
_SERVES = re.compile(r"\b(?:to|for|office of)\b.*", re.IGNORECASE)

_SAYS = {
    FactKind.REPORTS_TO: "The advert says to whom at the top it reports.",
    FactKind.FIRST: "The advert says that it is the first of its kind.",
    FactKind.FROM_SCRATCH: "The advert says that a team is to be built from nothing.",
    FactKind.AT_ONCE: "The advert says that it is needed at once.",
    FactKind.DEADLINE: "The advert names deadlines set by law.",
    FactKind.REPLACES: "The advert says that it follows somebody.",
    FactKind.INTERIM: "The advert says that it is for a time, or in somebody's place.",
}


class Middles(NamedTuple):
    """The middle days up by each clock, None where it is not known.

    `seen`: after how many days from our own first sighting half had come down. `stated`: what half
    of those up now have been up for or less, by the date their employer states.
    """

    seen: float | None
    stated: float | None


@dataclass(frozen=True, slots=True)
class Around:
    """What the seats are held against; `quarters` by (currency, interval)."""

    kinds: Kinds
    quarters: Mapping[tuple[str, str], UpperQuarter]
    middles: Middles
    reposts: Mapping[tuple[str, str], Sequence[Repost]]
    stated: Mapping[tuple[str, str], Sequence[Stated]]


def facts_of(row: Mapping[str, Any], *, around: Around) -> tuple[SeatFact, ...]:
    """The facts about the seat of one row of open postings with their days up."""
    key = (row["board"], row["posting_id"])
    return (
        *_rank(row["title"]),
        *_only_one(row, around.kinds),
        *_pay(row, around.quarters),
        *_days(row, around.middles),
        *_again(around.reposts.get(key, ())),
        *(SeatFact(kind, _SAYS[kind], passage=said) for kind, said in around.stated.get(key, ())),
    )


def most_days(row: Mapping[str, Any]) -> int | None:
    """The days up by the higher of the two counts, since each may fall short."""
    known = [row[name] for name in ("own_days", "posted_days") if row[name] is not None]
    return max(known, default=None)


def _rank(title: str) -> Iterator[SeatFact]:
    own = _SERVES.sub("", title)
    named = [word for word in words_of(own) if word in _AT_TOP]
    if named and level(own) >= HEAD:
        yield SeatFact(FactKind.RANK, f"The title names {_AT_TOP[named[0]]}.")


def _only_one(row: Mapping[str, Any], kinds: Kinds) -> Iterator[SeatFact]:
    others = kinds.others(row["employer"], row["title"])
    if others is not None:
        yield SeatFact(
            FactKind.ONLY_ONE, f"None of the {others:,} other adverts it has open is for such work."
        )


def _pay(
    row: Mapping[str, Any], quarters: Mapping[tuple[str, str], UpperQuarter]
) -> Iterator[SeatFact]:
    quarter = quarters.get((row["pay_currency"] or "", row["pay_interval"] or ""))
    middle = middle_of(row["pay_low"], row["pay_high"])
    if quarter and middle is not None and middle > quarter.amount:
        pay = Pay(row["pay_low"], row["pay_high"], row["pay_currency"], row["pay_interval"])
        yield SeatFact(
            FactKind.PAY,
            f"Pays {pay_text(pay)}: in the middle more than {quarter.amount:,}, as a quarter of "
            f"the {quarter.n:,} adverts do that state it so.",
        )


def _days(row: Mapping[str, Any], middles: Middles) -> Iterator[SeatFact]:
    """Longer than the middle of the same clock: of two clocks one has run for longer."""
    seen, stated = row["own_days"], row["posted_days"]
    if seen is not None and middles.seen is not None and seen > middles.seen:
        yield SeatFact(
            FactKind.DAYS_UP,
            f"Seen up for {seen:,} days; half of such adverts come down within "
            f"{middles.seen:,.0f} days of our first seeing them.",
            on=row["first_seen"],
        )
    elif stated is not None and middles.stated is not None and stated > middles.stated:
        yield SeatFact(
            FactKind.DAYS_UP,
            f"Up for {stated:,} days by the date its employer states; half of such adverts that "
            f"are up now state {middles.stated:,.0f} days or fewer.",
            on=row["posted_on"],
        )


def _again(reposts: Sequence[Repost]) -> Iterator[SeatFact]:
    if not reposts:
        return
    last = max(reposts, key=lambda one: one.after.first_seen)
    times = "once" if len(reposts) == 1 else f"{len(reposts)} times"
    yield SeatFact(
        FactKind.AGAIN,
        f"Put up again {times}, last {last.days:,} days after it came down.",
        on=last.after.first_seen,
    )
    raised = [(day, was, now) for one in reposts for day, was, now in _raise(one)]
    if raised:
        day, was, now = max(raised)
        yield SeatFact(FactKind.PAY_RAISED, f"Pay raised from {was} to {now}.", on=day)


def _raise(one: Repost) -> Iterator[tuple[date, str, str]]:
    before, after = one.before.pay, one.after.pay
    if not before or not after or not any(told.what is Changed.PAY for told in one.changes):
        return
    was, now = (middle_of(pay.low, pay.high) or Decimal(0) for pay in (before, after))
    same = (before.currency, before.interval) == (after.currency, after.interval)
    if same and now > was:
        yield one.after.first_seen, pay_text(before), pay_text(after)
