"""Who looks among some adverts, those that struggle most by known facts first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date

from breakthrough.basics import Pay
from breakthrough.market.employers.looking import EmployerLooking, Looking, Whose
from breakthrough.market.employers.stored import Row, Watched
from breakthrough.market.reposts import Changed, Evergreen, Repost
from breakthrough.market.spells import UNKNOWN, UP
from breakthrough.market.struggle import EmployerStruggle

BY_FACTS = (
    "First those that put adverts up again, raised pay or changed what they ask for, most often "
    "first; then those whose adverts come down more slowly than others'; then the longest up."
)
BY_DAYS = (
    "Each board was read on one day only, so it is not known what came down or came back. The "
    "longest up by the date the employer states comes first; employers can move that date."
)
BY_LENGTH = (
    "Nothing was seen to be put up again or changed, and no pace is known yet, so the longest up "
    "comes first."
)
_ONLY_DAYS = "up for "  # how the reasons begin that rest on days alone, which are told beside it


def looking_among(
    seen: Watched,
    *,
    whose: Whose = Whose.ALL,
    is_present: Callable[[str], bool] = lambda _: False,
) -> Looking:
    """The employers of the adverts in `seen`; the present employers of the person are left out.

    `is_present` says of an employer's name whether it is one.
    """
    of: dict[str, list[Row]] = defaultdict(list)
    for row in seen.joined:
        of[row["employer"].lower()].append(row)
    left_out = [key for key in of if is_present(of[key][0]["employer"])]
    names = tuple(min(row["employer"] for row in of.pop(key)) for key in left_out)
    pace = {one.employer.lower(): one for one in seen.pace.employers}
    again, apart = _by_employer(seen)
    told = [
        _row(found, seen=seen, pace=pace[key], again=again.get(key, []), apart=apart.get(key, []))
        for key, found in of.items()
    ]
    told.sort(key=_order)
    once = all(len(days) == 1 for days in seen.read_on.values())
    is_known = bool(seen.pace.known) or any(map(_done, told))
    return Looking(
        whose=whose,
        postings=len({(row["board"], row["posting_id"]) for row in seen.spells}),
        employers=tuple(one for one in told if one.is_looking),
        earlier=tuple(one for one in told if not one.is_looking),
        order=BY_DAYS if once else BY_FACTS if is_known else BY_LENGTH,
        left_out=names,
        why_no_again=seen.why_no_again,
        why_no_pace="" if seen.pace.known else seen.pace.why_none,
        by_stated=once,
        basis=seen.basis,
    )


def _order(one: EmployerLooking) -> tuple[float | int | str, ...]:
    """Never a score: one fact after the other, each told in the row."""
    return (
        -_done(one),
        -round(one.slower or 0.0, 6),
        bool(one.set_apart),
        -(one.longest if one.longest is not None else -1),
        one.employer.lower(),
    )


def _done(one: EmployerLooking) -> int:
    """How often something was done that shows a search going on."""
    return (one.again or 0) + (one.pay_raised or 0) + (one.asked or 0)


def _by_employer(seen: Watched) -> tuple[dict[str, list[Repost]], dict[str, list[Evergreen]]]:
    again: dict[str, list[Repost]] = defaultdict(list)
    apart: dict[str, list[Evergreen]] = defaultdict(list)
    if seen.reposts:
        for repost in seen.reposts.reposts:
            again[repost.after.employer.lower()].append(repost)
        for one in seen.reposts.evergreen:
            apart[one.advert.employer.lower()].append(one)
    return again, apart


def _row(
    rows: Sequence[Row],
    *,
    seen: Watched,
    pace: EmployerStruggle,
    again: Sequence[Repost],
    apart: Sequence[Evergreen],
) -> EmployerLooking:
    is_read_again = {board: len(days) > 1 for board, days in seen.read_on.items()}
    still = [row for row in rows if row["ending"] in (UP, UNKNOWN)]
    own = [(_days(row, row["first_seen"]), row) for row in still if is_read_again[row["board"]]]
    longest = max(own, key=lambda one: one[0], default=None)
    stated = [_days(row, row["posted_on"]) for row in still if row["posted_on"]]
    looked = seen.reposts is not None
    return EmployerLooking(
        employer=min(row["employer"] for row in rows),
        roles=_titles(still),
        adverts=len(rows),
        open_now=sum(row["ending"] == UP for row in rows),
        not_known=sum(row["ending"] == UNKNOWN for row in rows),
        seen_days=longest[0] if longest else None,
        seen_is_least=bool(longest and longest[1]["entered_at_start"]),
        stated_days=max((days for days in stated if days >= 0), default=None),
        last_seen=max(row["last_seen"] for row in rows),
        again=len(again) if looked else None,
        again_on=max((one.after.first_seen for one in again), default=None),
        pay_raised=sum(was_raised(one.before.pay, one.after.pay) for one in again)
        if looked
        else None,
        asked=sum(_asks_otherwise(one) for one in again) if looked else None,
        came_down=pace.came_down,
        expected=pace.expected,
        slower=pace.slower,
        pace_reason=pace.reason,
        set_apart=_reasons(apart),
    )


def _days(row: Row, since: date) -> int:
    return int((row["last_seen"] - since).days)


def _titles(rows: Sequence[Row]) -> tuple[str, ...]:
    """Each title once, that of the advert up longest first."""
    ordered = sorted(rows, key=lambda row: (_days(row, _since(row)) * -1, row["title"]))
    return tuple(dict.fromkeys(" ".join(row["title"].split()) for row in ordered))


def _since(row: Row) -> date:
    days: list[date] = [day for day in (row["first_seen"], row["posted_on"]) if day]
    return min(days)


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


def _reasons(apart: Sequence[Evergreen]) -> tuple[str, ...]:
    """What says, beside its days, that an advert stays up whether or not there is a seat."""
    found = (why for one in apart for why in one.reasons if not why.startswith(_ONLY_DAYS))
    return tuple(dict.fromkeys(found))
