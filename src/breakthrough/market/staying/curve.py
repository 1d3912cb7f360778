"""The staying curve: how many adverts are still up after so many days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from ibis import Table

from breakthrough.basics import LEAST_N, Basis
from breakthrough.market.staying.endings import Ending, endings_of
from breakthrough.market.staying.expiry import Expiry, with_expiry
from breakthrough.market.staying.risk import RiskTable, risk_table, watched_at
from breakthrough.market.staying.shares import Shares, shares_up
from breakthrough.market.staying.stays import (
    BOARD_CLEARED,
    DOWN,
    EXPIRED,
    OWN,
    Floats,
    Ints,
    stays_of,
    without_evergreen,
)

LEAST_WATCHED = 10  # a curve starts at the first age at which so many are watched

_WHY_NO_OWN = (
    "Not known, because no posting was seen to appear: all were there when their board was first "
    "read whole."
)
_WHY_NO_POSTED = "Not known, because no employer states when it was posted."
_WHY_FEW = (
    f"Not known, because fewer than {LEAST_WATCHED} postings were watched at any age at which one "
    "came down."
)


@dataclass(frozen=True, slots=True)
class Days:
    """A number of days with its 95 % interval; None where `reason` says why.

    `high` is None where the data set no upper end.
    """

    value: float | None
    low: float | None
    high: float | None
    reason: str = ""

    @property
    def range_text(self) -> str:
        """The interval in words.

        >>> Days(64, 55, 80).range_text, Days(119, 70, None).range_text
        ('55 to 80', '70 or more')
        """
        low = "0" if self.low is None else f"{self.low:.0f}"
        return f"{low} or more" if self.high is None else f"{low} to {self.high:.0f}"


@dataclass(frozen=True, slots=True)
class StayingCurve:
    """At each of `days`: the share of postings still up, its 95 % interval, how many were watched.

    Only coming down one by one counts as an end. `cleared` with most of their board, `expired` on
    a date set before, and still up: these were watched until then. Of those expired `on_stated_day`
    ended on the date they stated, the others on their platform's own. `evergreen` were up for
    more than 180 days and count as up until then. `n` were watched, `unaged` have no age by this
    `clock`. Where `starts_at` is above 0, shares are of those up at that age. `endings`: what share
    ended in each way by then. The curve is empty where `median.reason` says why.
    """

    clock: str
    starts_at: float
    days: tuple[float, ...]
    share: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    at_risk: tuple[int, ...]
    median: Days
    n: int
    came_down: int
    still_up: int
    cleared: int
    expired: int
    on_stated_day: int
    evergreen: int
    unaged: int
    expiries: tuple[Expiry, ...]
    endings: tuple[Ending, ...]
    basis: Basis

    def at_ages(
        self, ages: Sequence[int] = (7, 14, 30, 60, 90, 180)
    ) -> Iterator[tuple[int, float, float, float, int]]:
        """(age, share still up, low, high, how many were watched) for the ages it reaches."""
        columns = (self.share, self.low, self.high, self.at_risk)
        for age in ages:
            if self.days and self.days[0] <= age <= self.days[-1]:
                at = bisect_right(self.days, age) - 1
                share, low, high, watched = (column[at] for column in columns)
                yield age, share, low, high, int(watched)


def staying(spells: Table, *, basis: Basis, clock: str = OWN) -> StayingCurve:
    """The staying curve of these spells (`spells_of`), by our OWN first sighting or as POSTED.

    It starts at the first age at which 10 postings are watched, and ends before the first at which
    fewer than 5 are. `basis` names the source and the period.
    """
    every = int(spells.count().to_pyarrow().as_py())
    aged = stays_of(spells, clock=clock)
    n = _count(aged.weight)
    stays, evergreen = without_evergreen(aged)
    on_stated_day = _count(stays.weight[stays.ending == EXPIRED])
    stays, expiries = with_expiry(stays)
    table = risk_table(stays)
    up = shown_shares(table)
    down, cleared, expired = (
        _count(stays.weight[stays.ending == ending]) for ending in (DOWN, BOARD_CLEARED, EXPIRED)
    )
    return StayingCurve(
        clock=clock,
        starts_at=_starts_at(table, up) if up else 0.0,
        **_columns(up),
        median=_median(up, why_none=_why_none(n, clock=clock)),
        n=n,
        came_down=down,
        still_up=n - down - cleared - expired - evergreen,
        cleared=cleared,
        expired=expired,
        on_stated_day=on_stated_day,
        evergreen=evergreen,
        unaged=every - n,
        expiries=expiries,
        endings=_endings(table, up),
        basis=replace(basis, n=n),
    )


def shown_shares(table: RiskTable) -> Shares | None:
    """The shares from the first age with 10 watched to the last before fewer than 5 are."""
    enough = table.at_risk >= LEAST_WATCHED
    if not enough.any():
        return None
    start = int(np.argmax(enough))
    up = shares_up(table, start=start)
    few = up.at_risk < LEAST_N
    return up.until(int(np.argmax(few))) if few.any() else up


def _starts_at(table: RiskTable, up: Shares) -> float:
    """The age since which at least 10 were watched on every day until the first one shown."""
    days = np.arange(int(up.half_days[0]) // 2)
    few = watched_at(table.stays, half_days=2 * days + 1) < LEAST_WATCHED
    return float(days[few].max() + 1) if few.any() else 0.0


def _endings(table: RiskTable, up: Shares | None) -> tuple[Ending, ...]:
    if up is None:
        return ()
    start = int(np.searchsorted(table.half_days, up.half_days[0]))
    return endings_of(table, start=start, ages=len(up.half_days))


def _columns(up: Shares | None) -> dict[str, Any]:
    if up is None:
        return dict.fromkeys(("days", "share", "low", "high", "at_risk"), ())
    return {
        "days": tuple((up.half_days / 2).tolist()),
        "share": tuple(up.share.tolist()),
        "low": tuple(up.low.tolist()),
        "high": tuple(up.high.tolist()),
        "at_risk": tuple(np.rint(up.at_risk).astype(int).tolist()),
    }


def _median(up: Shares | None, *, why_none: str) -> Days:
    """The first age at which no more than half are up, and where the interval's ends are so."""
    if up is None:
        return Days(None, None, None, why_none)
    value, low, high = (_first_half(up.half_days, of) for of in (up.share, up.low, up.high))
    if value is None:
        longest = up.half_days[-1] / 2
        reason = f"Not known, because more than half were still up after {longest:.0f} days."
        return Days(None, low, None, reason)
    return Days(value, low, high)


def _first_half(half_days: Ints, share: Floats) -> float | None:
    half = share <= 0.5
    return float(half_days[np.argmax(half)] / 2) if half.any() else None


def _why_none(n: int, *, clock: str) -> str:
    if n:
        return _WHY_FEW
    return _WHY_NO_OWN if clock == OWN else _WHY_NO_POSTED


def _count(weight: Floats) -> int:
    return round(float(weight.sum()))
