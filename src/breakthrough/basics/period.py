"""Days that may be known only to the month or the year, and periods made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import total_ordering


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, or only its month, or only its year, as people write it in a CV."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        date(self.year, self.month or 1, self.day or 1)
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")

    @property
    def first_month(self) -> int:
        """Months since year 0 of the earliest month it can mean."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """Months since year 0 of the latest month it can mean."""
        return self.year * 12 + (self.month or 12) - 1

    def __lt__(self, other: PartialDate) -> bool:
        return (self.first_month, self.day or 0) < (other.first_month, other.day or 0)

    def __str__(self) -> str:
        """ISO 8601 as far as it is known.

        >>> str(PartialDate(2021, 9))
        '2021-09'
        """
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """The date written as 2021, 2021-09 or 2021-09-30.

        Raises ValueError for any other shape or an impossible day.

        >>> PartialDate.parse("2021-09").month
        9
        """
        parts = text.split("-")
        if len(parts) > 3 or len(parts[0]) != 4 or not all(part.isdigit() for part in parts):
            raise ValueError(f"{text!r} is not a date such as 2021, 2021-09 or 2021-09-30")
        return cls(*(int(part) for part in parts))


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of a career as written: `ended` None means it goes on."""

    started: PartialDate | None
    ended: PartialDate | None = None

    @property
    def is_current(self) -> bool:
        return self.started is not None and self.ended is None

    def months(self, *, as_of: date) -> tuple[int, int] | None:
        """The half-open range of months [first, last + 1) it covers, as months since year 0.

        A finish month counts as worked, as CVs mean it; a year alone is taken at its widest.
        None when no start is known.
        """
        if self.started is None:
            return None
        last = self.ended.last_month if self.ended else as_of.year * 12 + as_of.month - 1
        return self.started.first_month, max(last, self.started.first_month) + 1

    def __str__(self) -> str:
        return f"{self.started or '?'} – {self.ended or 'now'}"
