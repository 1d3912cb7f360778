"""What the upper quarter of a market pays."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

import ibis
from ibis import Table, _

from breakthrough.market.pay import shows_pay

LEAST_STATED = (
    20  # adverts with pay in one currency and interval, before a quarter of them says much
)


class UpperQuarter(NamedTuple):
    """The amount above which a quarter of `n` adverts pay, by the middle of what they state."""

    amount: Decimal
    n: int


def upper_quarters(market: Table) -> dict[tuple[str, str], UpperQuarter]:
    """The upper quartile of stated pay by (currency, interval), where 20 adverts state it."""
    stated = shows_pay(market).filter((_.pay_currency != "") & (_.pay_interval != ""))
    counted = (
        stated.mutate(middle=_middle())
        .group_by("pay_currency", "pay_interval")
        .agg(n=_.count(), amount=_.middle.quantile(0.75))
        .filter(_.n >= LEAST_STATED)
    )
    return {
        (row["pay_currency"], row["pay_interval"]): UpperQuarter(
            Decimal(str(row["amount"])).quantize(Decimal(1)), row["n"]
        )
        for row in counted.to_pyarrow().to_pylist()
    }


def middle_of(low: Decimal | None, high: Decimal | None) -> Decimal | None:
    """The middle of what is stated; of one end that end."""
    ends = [end for end in (low, high) if end is not None]
    return sum(ends, Decimal(0)) / len(ends) if ends else None


def _middle() -> Any:
    low, high = (end.cast("float64") for end in (_.pay_low, _.pay_high))
    return (ibis.coalesce(low, high) + ibis.coalesce(high, low)) / 2
