"""Pay as an advert shows it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Pay:
    """A range in one currency per interval (year, month, week, day, hour); one end may be open.

    `interval` is empty where the advert states none of these.
    """

    low: Decimal | None
    high: Decimal | None
    currency: str
    interval: str
