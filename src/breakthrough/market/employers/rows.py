"""Who looks among some adverts, those that struggle most by known facts first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from breakthrough.market.employers.alike import Alike
from breakthrough.market.employers.looking import EmployerLooking, Looking, Whose
from breakthrough.market.employers.row import Facts
from breakthrough.market.employers.stored import Row, Watched

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
BY_ALIKE = (
    "Roles that hold a title of yours come first, then those very like yours, then others; among "
    "them:"
)
BY_APART = "Those with nothing up but talent pools and open applications come last."


def looking_among(
    seen: Watched,
    *,
    whose: Whose = Whose.ALL,
    alike: Mapping[tuple[str, str], Alike] | None = None,
    is_present: Callable[[str], bool] = lambda _: False,
) -> Looking:
    """The employers of the adverts in `seen`; the present employers of the person are left out.

    `is_present` says of an employer's name whether it is one. `alike`: how like the person's each
    posting is, by board and posting id; the most alike then come first.
    """
    of: dict[str, list[Row]] = defaultdict(list)
    for row in seen.joined:
        of[row["employer"].lower()].append(row)
    left_out = [key for key in of if is_present(of[key][0]["employer"])]
    names = tuple(min(row["employer"] for row in of.pop(key)) for key in left_out)
    facts = Facts.of(seen, alike=alike)
    told = sorted((facts.row(key, rows=found) for key, found in of.items()), key=_order)
    once = all(len(days) == 1 for days in seen.read_on.values())
    is_known = bool(seen.pace.known) or any(map(_done, told))
    return Looking(
        whose=whose,
        postings=len({(row["board"], row["posting_id"]) for row in seen.spells}),
        employers=tuple(one for one in told if one.is_looking),
        earlier=tuple(one for one in told if not one.is_looking),
        order=_order_text(told, by=BY_DAYS if once else BY_FACTS if is_known else BY_LENGTH),
        left_out=names,
        why_no_again=seen.why_no_again,
        why_no_pace="" if seen.pace.known else seen.pace.why_none,
        by_stated=once,
        as_of=seen.as_of,
        basis=seen.basis,
    )


def _order(one: EmployerLooking) -> tuple[float | int | str, ...]:
    """Never a score: one fact after the other, each told in the row."""
    return (
        one.is_apart,
        one.alike.place if one.alike else 0,
        -_done(one),
        -round(one.slower or 0.0, 6),
        bool(one.set_apart),
        -(one.longest if one.longest is not None else -1),
        one.employer.lower(),
    )


def _order_text(told: Sequence[EmployerLooking], *, by: str) -> str:
    parts = [by]
    if any(one.alike for one in told):
        parts = [BY_ALIKE, f"{by[0].lower()}{by[1:]}"]
    if any(one.is_apart for one in told):
        parts.append(BY_APART)
    return " ".join(parts)


def _done(one: EmployerLooking) -> int:
    """How often something was done that shows a search going on."""
    return (one.again or 0) + (one.pay_raised or 0) + (one.asked or 0)
