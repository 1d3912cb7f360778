"""The figures of some postings, worked out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import ibis
from ibis import Table, _

from breakthrough.basics import LEAST_N, Basis, Pay, Share
from breakthrough.market.again import put_up_again
from breakthrough.market.days_told import days_up_of
from breakthrough.market.demand import AskedTerms, demand_for
from breakthrough.market.figures import (
    LongestUp,
    PayShown,
    RoleDays,
    Selection,
    YearlyPay,
)
from breakthrough.market.key_seats import key_seats
from breakthrough.market.pay import may_show_pay, shows_pay, yearly_pay
from breakthrough.market.remote import remote_share
from breakthrough.market.rows import only_row
from breakthrough.market.seasons import seasons
from breakthrough.market.staying import POSTED, staying
from breakthrough.market.struggle import struggle

MOST_ROLES = 12
MOST_LONGEST = 10
_SOURCES_NAMED = 2

_WHY_NO_STILL_UP = (
    "Not known, because no board was read whole: what is missing from a part may still be up."
)
_WHY_NO_PAY = "Not known, because none of the tables these postings come from has a column for pay."


@dataclass(frozen=True, slots=True)
class Stored:
    """The market as the warehouse keeps it.

    `counted`: the latest of every posting with its days up (`with_days_up`); `spells` as
    `spells_of` gives them; `asked`: the terms of its texts.
    """

    counted: Table
    spells: Table
    sightings: Table
    reads: Table
    texts: Table
    asked: AskedTerms


def selection_of(postings: Table, *, stored: Stored) -> Selection | None:
    """The figures of postings with their days up (`with_days_up`); None where there are none.

    `stored`: the whole market that they are of.
    """
    total = _total(postings := postings.cache())
    if not total["n"]:
        return None
    market = stored.counted
    basis = Basis(total["n"], "postings", source_of(postings), total["since"], total["until"])
    chosen = stored.spells.semi_join(postings, ["board", "posting_id"]).cache()
    again, chosen, reposts = put_up_again(chosen, sightings=stored.sightings, texts=stored.texts)
    in_spells = replace(basis, of_what="spells of adverts")
    curve = staying(chosen, basis=in_spells)
    seats = key_seats(
        postings,
        market=market,
        texts=stored.texts,
        found=reposts,
        middle_days=curve.median.value,
        basis=basis,
    )
    return Selection(
        **_size(total),
        days_up=days_up_of(postings, basis=basis),
        staying=curve,
        staying_by_their_date=staying(chosen, basis=in_spells, clock=POSTED),
        struggle=struggle(chosen, basis=in_spells),
        again=again,
        pay=_pay(postings, basis=basis),
        remote=remote_share(postings, market=market, basis=basis),
        seasons=seasons(postings, reads=stored.reads, basis=basis),
        demand=demand_for(
            postings, market=market, reads=stored.reads, asked=stored.asked, basis=basis
        ),
        key_seats=seats,
        roles=_roles(postings),
        longest=_longest(postings),
        basis=basis,
    )


def _size(total: dict[str, Any]) -> dict[str, Any]:
    """How many there are, and how many of them were still up."""
    known = total["read_whole"]
    return {
        "postings": total["n"],
        "employers": total["employers"],
        "boards": total["boards"],
        "still_up": Share.of(int(total["still_up"]), known) if known else None,
        "still_up_reason": "" if known else _WHY_NO_STILL_UP,
    }


def _total(postings: Table) -> dict[str, Any]:
    return only_row(
        postings.agg(
            n=_.count(),
            employers=_.employer.lower().nunique(),
            boards=_.board.nunique(),
            still_up=_.is_open.sum(),
            read_whole=_.is_open.count(),
            since=_.first_seen.min(),
            until=_.last_seen.max(),
        )
    )


def source_of(postings: Table) -> str:
    """The files that postings come from: the first two by name, and how many more there are."""
    rows = postings.select("source").distinct().order_by("source").to_pyarrow()
    names = rows.column(0).to_pylist()
    more = len(names) - _SOURCES_NAMED
    return ", ".join(names[:_SOURCES_NAMED]) + (f" and {more} more" if more > 0 else "")


def _pay(postings: Table, *, basis: Basis) -> PayShown:
    shown = int(shows_pay(postings).count().to_pyarrow().as_py())
    rows = yearly_pay(postings).to_pyarrow().to_pylist()
    by_year = tuple(
        YearlyPay(
            currency=row["pay_currency"],
            n=row["n"],
            low=_money(row["low"], n=row["low_n"]),
            high=_money(row["high"], n=row["high_n"]),
        )
        for row in rows
    )
    known = int(may_show_pay(postings).count().to_pyarrow().as_py())
    return PayShown(
        shown=Share.of(shown, known) if known else None,
        by_year=by_year,
        by_other_intervals=shown - sum(one.n for one in by_year),
        basis=replace(basis, n=known),
        reason="" if known else _WHY_NO_PAY,
    )


def _money(median: Any, *, n: int) -> Decimal | None:
    return None if n < LEAST_N else Decimal(str(median)).quantize(Decimal("0.01"))


def _roles(postings: Table) -> tuple[RoleDays, ...]:
    rows = (
        postings.group_by(key=_.title.lower())
        .agg(
            title=_.title.min(),
            postings=_.count(),
            employers=_.employer.lower().nunique(),
            own_median=_.own_days.median(),
            own_n=_.own_days.count(),
            posted_median=_.posted_days.median(),
            posted_n=_.posted_days.count(),
        )
        .order_by(ibis.desc("postings"), "key")
        .limit(MOST_ROLES)
        .drop("key")
    )
    return tuple(
        RoleDays(
            **row
            | {
                f"{which}_median": row[f"{which}_median"] if row[f"{which}_n"] >= LEAST_N else None
                for which in ("own", "posted")
            }
        )
        for row in rows.to_pyarrow().to_pylist()
    )


def _longest(postings: Table) -> tuple[LongestUp, ...]:
    """The longest up by the higher of the two counts, since each may fall short."""
    rows = (
        postings.filter(_.is_open.fill_null(True))  # noqa: FBT003
        .mutate(most=ibis.greatest(_.own_days.fill_null(-1), _.posted_days.fill_null(-1)))
        .filter(_.most >= 0)
        .order_by(ibis.desc("most"), "board", "posting_id")
        .limit(MOST_LONGEST)
    )
    return tuple(_longest_row(row) for row in rows.to_pyarrow().to_pylist())


def _longest_row(row: dict[str, Any]) -> LongestUp:
    pay = Pay(row["pay_low"], row["pay_high"], row["pay_currency"], row["pay_interval"])
    return LongestUp(
        **{name: row[name] for name in LongestUp.__dataclass_fields__ if name != "pay"},
        pay=None if pay.low is None and pay.high is None else pay,
    )
