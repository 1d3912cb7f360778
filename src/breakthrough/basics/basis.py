"""On what a figure rests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Basis:
    """The n, the period [start, end] in days and the source that stand under every figure."""

    n: int
    of_what: str
    source: str
    since: date | None = None
    until: date | None = None
