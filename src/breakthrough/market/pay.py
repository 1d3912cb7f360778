"""The pay that postings show."""

from __future__ import annotations

from ibis import Table, _

_INTERVAL = "year"


def shows_pay(postings: Table) -> Table:
    """The postings that state an amount."""
    return postings.filter(postings.pay_low.notnull() | postings.pay_high.notnull())


def may_show_pay(postings: Table) -> Table:
    """The postings whose source has a place for pay, so that none stated means none shown."""
    return postings.filter(postings.pay_currency.notnull())


def yearly_pay(postings: Table) -> Table:
    """For each currency: how many state pay by the year, and the medians of its two ends.

    Columns `pay_currency`, `n`, `low`, `low_n`, `high`, `high_n`; most stated first.
    """
    by_year = shows_pay(postings).filter(_.pay_interval == _INTERVAL)
    return (
        by_year.group_by("pay_currency")
        .agg(
            n=_.count(),
            low=_.pay_low.median(),
            low_n=_.pay_low.count(),
            high=_.pay_high.median(),
            high_n=_.pay_high.count(),
        )
        .order_by(_.n.desc(), "pay_currency")
    )
