"""Which employers' adverts for a role stay up longer than comparable ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import ibis
from ibis import Table, _

from breakthrough.basics import Basis, count_text
from breakthrough.market.matching import asked_for
from breakthrough.market.spells import UP
from breakthrough.market.struggle.pace import NARROW, Paces, paces
from breakthrough.market.struggle.seen import Seen, seen_of

LEAST_EMPLOYERS = 5  # to say how employers differ
LEAST_DOWN = 20  # adverts that came down, to say what pace is usual
LEAST_DAYS = 7  # of watching, so that each day of the week is among them: many tidy up on one

_NOT_NEEDED = ("posting_id", "title", "place")  # the longest columns; what is kept is copied
TOO_LITTLE = "Not known, because too little was seen: it may be half as fast as others or twice."


@dataclass(frozen=True, slots=True)
class EmployerStruggle:
    """One employer's adverts for a role: what was seen, and its pace beside all employers' (1).

    `spells`, `open_now`, `days_up` (the middle of the days each was seen so far) and `longest_open`
    are of all its spells; `watched` of them were up for less than 180 days, and of these
    `came_down`, where `expected` would have at the pace of all. `pace` with its 90 % interval, and
    `slower`, how likely it is below 0.8, are None where `reason` says why. `reposts` is None where
    nobody looked for them.
    """

    employer: str
    spells: int
    open_now: int
    days_up: float
    longest_open: int | None
    reposts: int | None
    watched: int
    came_down: int
    expected: float
    pace: float | None
    low: float | None
    high: float | None
    slower: float | None
    reason: str = ""

    @property
    def otherwise(self) -> int:
        """The spells that are not up and did not come down one by one.

        They went with most of their board, on a day that was set before, or unseen.
        """
        return max(0, self.spells - self.open_now - self.came_down)


@dataclass(frozen=True, slots=True)
class RoleStruggle:
    """The employers that look for a role, the likeliest to be slow first, those not known last.

    `spread`: the standard deviation of paces between employers; None where `reason` says why no
    pace is known.
    """

    role: str
    employers: tuple[EmployerStruggle, ...]
    spread: float | None
    reason: str
    basis: Basis

    @property
    def known(self) -> tuple[EmployerStruggle, ...]:
        """The employers whose pace is told."""
        return tuple(one for one in self.employers if one.slower is not None)

    @property
    def why_none(self) -> str:
        """Why no employer's pace is told: that of the role, else too little was seen of each."""
        return self.reason or TOO_LITTLE


def struggle(spells: Table, *, basis: Basis, role: str = "") -> RoleStruggle:
    """How each employer's adverts for this role come down beside those of all for the role.

    `spells` as `spells_of` gives them, with a whole number `reposts` in each row where somebody
    looked; `role` keeps those whose title holds all its words. An employer's expected number is
    the sum over its spells of the hazard of all for as long as each was watched, by age or, for
    what was there at the first read, by the days since then (`seen_of`). What was cleared with a
    board or expired on a date set before did not come down.
    """
    named = asked_for(spells, role=role).mutate(key=_.employer.lower())
    chosen = named.select(*(name for name in named.columns if name not in _NOT_NEEDED)).cache()
    facts = _facts(chosen)
    seen = seen_of(chosen, by="key")
    reason = _why_none(seen)
    found = None if reason else paces(seen.came_down, expected=seen.expected)
    at = {name: number for number, name in enumerate(seen.employers)}
    told = [
        EmployerStruggle(
            **{name: value for name, value in row.items() if name != "key"},
            **_pace(seen, found, at=at[row["key"]], why_none=reason),
        )
        for row in facts
    ]
    told.sort(key=lambda one: -1.0 if one.slower is None else one.slower, reverse=True)
    n = sum(one.spells for one in told)
    return RoleStruggle(
        role, tuple(told), found.spread if found else None, reason, replace(basis, n=n)
    )


def _facts(spells: Table) -> list[dict[str, Any]]:
    """What was seen of each employer, by name."""
    days = _.last_seen.delta(_.first_seen, unit="day")
    reposts = _.reposts.sum() if "reposts" in spells.columns else ibis.literal(None, "int64")
    rows = (
        spells.mutate(days=days)
        .group_by("key")
        .agg(
            employer=_.employer.min(),
            spells=_.count(),
            open_now=(_.ending == UP).sum(),
            days_up=_.days.median(),
            longest_open=_.days.max(where=_.ending == UP),
            reposts=reposts,
        )
        .order_by("key")
    )
    found: list[dict[str, Any]] = rows.to_pyarrow().to_pylist()
    return found


def _why_none(seen: Seen) -> str:
    """Why no pace can be told, empty where it can."""
    employers = int((seen.expected > 0).sum())
    down = round(float(seen.came_down.sum()))
    if down < LEAST_DOWN:
        few = count_text(down, "advert")
        return f"Not known, because only {few} came down: {LEAST_DOWN} are needed."
    if seen.days < LEAST_DAYS:
        watched = count_text(seen.days, "day")
        return f"Not known, because they were watched for {watched}: {LEAST_DAYS} are needed."
    if employers < LEAST_EMPLOYERS:
        return f"Not known, because only {count_text(employers, 'employer')} can be compared."
    return ""


def _pace(seen: Seen, found: Paces | None, *, at: int, why_none: str) -> dict[str, Any]:
    """What is said of the pace of employer number `at`."""
    told: dict[str, Any] = {
        "watched": round(float(seen.watched[at])),
        "came_down": round(float(seen.came_down[at])),
        "expected": float(seen.expected[at]),
        **dict.fromkeys(("pace", "low", "high", "slower")),
    }
    if found is None:
        return {**told, "reason": why_none}
    low, high = float(found.low[at]), float(found.high[at])
    if not told["expected"] or (low <= NARROW[0] and high >= NARROW[1]):
        return {**told, "reason": TOO_LITTLE}
    pace, slower = float(found.pace[at]), float(found.slower[at])
    return {**told, "pace": pace, "low": low, "high": high, "slower": slower}
