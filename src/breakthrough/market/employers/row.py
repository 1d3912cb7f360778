"""One employer that looks, from the rows of its adverts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from breakthrough.basics import Pay
from breakthrough.market.employers.alike import Alike
from breakthrough.market.employers.looking import EmployerLooking
from breakthrough.market.employers.stored import AdvertKey, Row, Watched, key_of
from breakthrough.market.employers.when_read import is_old
from breakthrough.market.reposts import Changed, Evergreen, Repost
from breakthrough.market.reposts.evergreen import title_apart
from breakthrough.market.spells import UNKNOWN, UP
from breakthrough.market.spells.joined import first_of_each
from breakthrough.market.struggle import EmployerStruggle
from breakthrough.market.struggle.role import TOO_LITTLE

_ONLY_DAYS = "up for "  # how the reasons begin that rest on days alone, which are told beside it
_SAID = ("its title says", "its text says")  # how those begin by which no seat is meant


@dataclass(frozen=True, slots=True)
class Facts:
    """What was seen of some adverts, by employer or by advert, from which each row is told."""

    seen: Watched
    alike: Mapping[tuple[str, str], Alike] | None
    pace: Mapping[str, EmployerStruggle]
    again: Mapping[str, Sequence[Repost]]
    apart: Mapping[AdvertKey, Evergreen]
    ups: Mapping[AdvertKey, Sequence[Row]]  # each joined advert as the spells it was joined of

    @classmethod
    def of(cls, seen: Watched, *, alike: Mapping[tuple[str, str], Alike] | None) -> Facts:
        reposts = seen.reposts.reposts if seen.reposts else ()
        firsts = first_of_each((key_of(one.before), key_of(one.after)) for one in reposts)
        again: dict[str, list[Repost]] = defaultdict(list)
        for one in reposts:
            again[one.after.employer.lower()].append(one)
        ups: dict[AdvertKey, list[Row]] = defaultdict(list)
        for row in seen.spells:
            ups[firsts.get(_key(row), _key(row))].append(row)
        apart = {
            firsts.get(key_of(one.advert), key_of(one.advert)): one
            for one in (seen.reposts.evergreen if seen.reposts else ())
        }
        pace = {one.employer.lower(): one for one in seen.pace.employers}
        return cls(seen, alike, pace, again, apart, ups)

    def row(self, key: str, *, rows: Sequence[Row]) -> EmployerLooking:
        """The employer whose name in small letters is `key`, of whom these are the joined rows."""
        still = [row for row in rows if row["ending"] in (UP, UNKNOWN)]
        reads = [self.seen.read_on[board] for board in {row["board"] for row in rows}]
        read_on = max(day for days in reads for day in days)
        alike = [self._alike(row) for row in still]
        return EmployerLooking(
            employer=min(row["employer"] for row in rows),
            roles=self._titles(still),
            alike=min((one for one in alike if one), key=lambda one: one.place, default=None),
            is_apart=bool(still) and all(map(self._is_apart, still)),
            adverts=len(rows),
            open_now=sum(row["ending"] == UP for row in rows),
            not_known=sum(row["ending"] == UNKNOWN for row in rows),
            last_seen=max(row["last_seen"] for row in rows),
            read_on=read_on,
            is_old=is_old(read_on, today=self.seen.as_of),
            is_read_once=all(len(days) == 1 for days in reads),
            set_apart=self._reasons(rows),
            **self._days_of(still),
            **self._done(self.again.get(key, ())),
            **_pace(self.pace[key]),
        )

    def _days_of(self, still: Sequence[Row]) -> dict[str, Any]:
        """For how long the longest up has been, by either count."""
        read_on = self.seen.read_on
        own = [row for row in still if len(read_on[row["board"]]) > 1]
        longest = max(own, key=lambda row: _days(row, row["first_seen"]), default=None)
        stated = (_days(row, row["posted_on"]) for row in still if row["posted_on"])
        days = _days(longest, longest["first_seen"]) if longest else None
        up = sum(_days(one, one["first_seen"]) for one in self.ups[_key(longest)]) if longest else 0
        return {
            "seen_days": days,
            "seen_is_least": bool(longest and longest["entered_at_start"]),
            "up_days": up if days is not None and up < days else None,
            "stated_days": max((one for one in stated if one >= 0), default=None),
        }

    def _done(self, again: Sequence[Repost]) -> dict[str, Any]:
        """What was done that shows a search; None where nobody looked."""
        looked = self.seen.reposts is not None
        raised = sum(was_raised(one.before.pay, one.after.pay) for one in again)
        return {
            "again": len(again) if looked else None,
            "again_on": max((one.after.first_seen for one in again), default=None),
            "pay_raised": raised if looked else None,
            "asked": sum(map(_asks_otherwise, again)) if looked else None,
        }

    def _alike(self, row: Row) -> Alike | None:
        if self.alike is None:
            return None
        keys = [(one["board"], one["posting_id"]) for one in self.ups[_key(row)]]
        steps = [self.alike[key] for key in keys if key in self.alike]
        return min(steps, key=lambda one: one.place, default=None)

    def _titles(self, rows: Sequence[Row]) -> tuple[str, ...]:
        """Each title once: those for no seat last, the most alike first, then the longest up."""

        def place(row: Row) -> tuple[bool, int, int, str]:
            step = self._alike(row)
            alike = step.place if step else len(Alike)
            return self._is_apart(row), alike, -_days(row, _since(row)), row["title"]

        return tuple(
            dict.fromkeys(" ".join(row["title"].split()) for row in sorted(rows, key=place))
        )

    def _is_apart(self, row: Row) -> bool:
        """Whether its own words say that it is for no seat in particular."""
        found = self.apart.get(_key(row))
        said = (why.startswith(_SAID) for why in found.reasons) if found else ()
        return bool(title_apart(row["title"])) or any(said)

    def _reasons(self, rows: Sequence[Row]) -> tuple[str, ...]:
        """What says, beside its days, that an advert stays up whether or not there is a seat."""
        found = [title_apart(row["title"]) for row in rows]
        for row in rows:
            one = self.apart.get(_key(row))
            found += one.reasons if one else ()
        return tuple(dict.fromkeys(why for why in found if why and not why.startswith(_ONLY_DAYS)))


def _key(row: Row) -> AdvertKey:
    return row["board"], row["posting_id"], int(row["spell"])


def _days(row: Row, since: date) -> int:
    return int((row["last_seen"] - since).days)


def _since(row: Row) -> date:
    days: list[date] = [day for day in (row["first_seen"], row["posted_on"]) if day]
    return min(days)


def _pace(pace: EmployerStruggle) -> dict[str, Any]:
    """Its pace; none is told where next to nothing was expected to come down."""
    is_known = pace.slower is not None and round(pace.expected, 1) > 0
    return {
        "came_down": pace.came_down,
        "expected": pace.expected,
        "slower": pace.slower if is_known else None,
        "faster": (pace.low or 0.0) > 1 if is_known else None,
        "pace_reason": "" if is_known else pace.reason or TOO_LITTLE,
    }


def was_raised(before: Pay | None, after: Pay | None) -> bool:
    """Whether stated pay is higher, at one end at least and lower at none, in the same currency."""
    if before is None or after is None:
        return False
    if (before.currency, before.interval) != (after.currency, after.interval):
        return False
    ends = [
        (old, new)
        for old, new in ((before.low, after.low), (before.high, after.high))
        if old is not None and new is not None
    ]
    return all(new >= old for old, new in ends) and any(new > old for old, new in ends)


def _asks_otherwise(one: Repost) -> bool:
    asked = {Changed.DROPPED, Changed.ADDED, Changed.REWORDED}
    return any(change.what in asked for change in one.changes)
