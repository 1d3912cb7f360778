"""Pay ranges of a Greenhouse posting: in cents, one for each zone, without a stated interval."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from breakthrough.basics import Pay
from breakthrough.outside.adverts import (
    amount,
    entries,
    inner,
    interval_in,
    line,
    pay_of,
    plain_text,
    widest,
)

_CENTS = 100
# In these currencies nobody is paid this much by the month or less, and nobody less by the year.
_A_YEAR_FROM = Decimal(20_000)
_A_YEAR_IN = frozenset({"AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "SGD", "USD"})


def shown_pay(job: Mapping[str, Any]) -> Pay | None:
    """The range over all zones that share the first one's currency; None where none is shown."""
    ranges = entries(job.get("pay_input_ranges"), part="“pay_input_ranges”")
    pays = [_zone(inner(one, part="a pay range")) for one in ranges]
    return widest([pay for pay in pays if pay])


def _zone(zone: Mapping[str, Any]) -> Pay | None:
    low, high = (_units(zone.get(part), part=f"“{part}”") for part in ("min_cents", "max_cents"))
    currency = line(zone.get("currency_type"), part="“currency_type”").upper()
    words = f"{line(zone.get('title'), part='“title”')} {plain_text(str(zone.get('blurb') or ''))}"
    interval = interval_in(words) or _interval_by_size(low or high, currency=currency)
    return pay_of(low, high, currency=currency, interval=interval)


def _units(cents: object, *, part: str) -> Decimal | None:
    found = amount(cents, part=part)
    return None if found is None else (found / _CENTS).quantize(Decimal("0.01"))


def _interval_by_size(least: Decimal | None, *, currency: str) -> str:
    """A year where the amount can mean nothing else; empty where it is open."""
    if least is not None and currency in _A_YEAR_IN and least >= _A_YEAR_FROM:
        return "year"
    return ""
