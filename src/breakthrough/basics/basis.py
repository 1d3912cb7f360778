"""On what a figure rests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from breakthrough.basics.words import singular


@dataclass(frozen=True, slots=True)
class Basis:
    """The n, the period [start, end] in days and the source that stand under every figure."""

    n: int
    of_what: str
    source: str
    since: date | None = None
    until: date | None = None

    @property
    def counted(self) -> str:
        """The n with what it counts, whose first word is in the plural.

        >>> Basis(9396, "postings", "").counted, Basis(1, "postings with both", "").counted
        ('9,396 postings', '1 posting with both')
        """
        noun, space, rest = self.of_what.partition(" ")
        return f"{self.n:,} {singular(noun) if self.n == 1 else noun}{space}{rest}"
