"""Which column of a table holds what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

# Our fields, and the headers under which tables in the wild keep them, likeliest first.
HEADERS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "job title", "position title", "role", "position"),
    "employer": ("company", "company name", "employer", "employer name", "organization", "agency"),
    "board": ("board", "board token"),
    "id": ("id", "job id", "posting id", "shortcode", "requisition id", "control number"),
    "place": ("location", "locations", "place", "city", "location name"),
    "department": ("department", "team", "function"),
    "is_remote": ("is remote", "remote", "telecommuting"),
    "employment_type": ("employment type", "job type", "type of employment", "commitment"),
    "posted_on": (
        "posted at",
        "published at",
        "date posted",
        "posted on",
        "published on",
        "posted",
    ),
    "closes_on": (
        "valid through",
        "closes on",
        "close date",
        "closing date",
        "closes at",
        "close at",
        "application deadline",
        "deadline",
        "apply by",
        "expires at",
        "expires on",
        "expiration date",
        "expiry date",
    ),
    "pay_low": ("min amount", "salary min", "min salary", "minimum salary", "pay low"),
    "pay_high": ("max amount", "salary max", "max salary", "maximum salary", "pay high"),
    "pay_currency": ("currency", "salary currency", "pay currency"),
    "pay_interval": ("interval", "salary interval", "pay interval", "salary type"),
    "url": ("job url", "url", "absolute url", "apply url", "link"),
    "text": ("description", "description plain", "job description", "text", "content"),
    "seen_on": ("scraped at", "seen on", "last scraped", "collected at", "captured at"),
    "is_listed": ("is listed",),
}


@dataclass(frozen=True, slots=True)
class Layout:
    """`columns`: our field → the table's column. `otherwise`: the one used where that is empty.
    `stated`: our field → a value for every row.

    The board is `system`:board where the table names boards, else `system`:employer, with the
    value of the `within` column before the employer where there is one. `addressed`: values of the
    `within` column under which a row's address names its board, which then goes before these.
    `is_whole`: the rows of a board are all it listed. `is_archive`: they stay after their posting
    closed, so that it counts as seen on that day at the latest. `escape`: the sign before a quote
    inside a cell, where not doubled. A column for “series” goes behind the department.
    """

    columns: Mapping[str, str]
    system: str = "table"
    within: str = ""
    stated: Mapping[str, str] = field(default_factory=dict)
    addressed: frozenset[str] = frozenset()
    is_whole: bool = False
    is_archive: bool = False
    escape: str | None = None
    otherwise: Mapping[str, str] = field(default_factory=dict)

    @property
    def read(self) -> tuple[str, ...]:
        """All columns that are looked at, each once."""
        named = (*self.columns.values(), *self.otherwise.values(), self.within)
        return tuple(dict.fromkeys(one for one in named if one))
