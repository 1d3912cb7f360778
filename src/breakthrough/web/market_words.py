"""The market in one sentence about me, and as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from breakthrough.basics import count_text
from breakthrough.market.employers import EmployerLooking, Looking, Whose
from breakthrough.market.figures import Selection
from breakthrough.market.staying import StayingCurve
from breakthrough.web.charts import Picture, RoleBar, days_up_chart, staying_chart

_MOST_ROLES = 10
_FIRST, _MOST_ROWS = 10, 500  # employers shown at once, and in all
_ROLES_SHOWN = 2


@dataclass(frozen=True, slots=True)
class LookingRow:
    """An employer's row: what its page is asked, and how many more roles there are to name."""

    one: EmployerLooking
    link: str

    @property
    def more(self) -> int:
        return len(self.one.roles) - _ROLES_SHOWN


def looking_rows(looking: Looking | None, *, asked: Mapping[str, str]) -> dict[str, object]:
    """What `_looking.html` shows: the first employers, the others, those that looked before."""
    kept = {name: asked[name] for name in ("role", "place") if asked.get(name)}

    def rows(employers: Iterable[EmployerLooking]) -> list[LookingRow]:
        return [LookingRow(one, urlencode({"name": one.employer, **kept})) for one in employers]

    every = rows(looking.employers[:_MOST_ROWS]) if looking else []
    return {
        "looking": looking,
        "looking_first": every[:_FIRST],
        "looking_rest": every[_FIRST:],
        "looking_more": max(0, len(looking.employers) - _MOST_ROWS) if looking else 0,
        "looking_earlier": rows(looking.earlier[:_MOST_ROWS]) if looking else [],
        "looking_earlier_more": max(0, len(looking.earlier) - _MOST_ROWS) if looking else 0,
    }


def market_finding(looking: Looking | None) -> str:
    """How many employers look for someone like me, and for how long; else what is known."""
    if looking is None:
        return "There is no market yet."
    n, every = len(looking.employers), looking.all_employers
    if looking.whose is Whose.ALL:
        return (
            f"{_postings(looking.postings)} of {_employers(every)} "
            f"{'is' if looking.postings == 1 else 'are'} stored, but which are like yours is not "
            "known."
        )
    if not every:
        return "No posting has all the words you asked for."
    whom = "what you asked for" if looking.whose is Whose.ASKED else "someone like you"
    if not n:
        return f"{_employers(every)} looked for {whom}; none has anything up now."
    return f"{_looks(looking, n=n, whom=whom)}{_long(looking, n=n)}."


def _looks(looking: Looking, *, n: int, whom: str) -> str:
    """Nothing more is said than that they looked, where it is not known what is still up.

    Where boards were last read long ago, it is said when.
    """
    old = len(looking.old)
    if not old:
        if any(one.open_now for one in looking.employers):
            return f"{_employers(n)} {_is(n)} looking for {whom}"
        return f"{_employers(n)} looked when last read for {whom}"
    when = f"when last read, {looking.old_read}"
    if old == n:
        return f"{_employers(n)} {_was(n)} looking for {whom} {when}"
    fresh = n - old
    return (
        f"{_employers(fresh)} {_is(fresh)} looking for {whom}, and {old:,} more {_was(old)} {when}"
    )


def _is(n: int) -> str:
    return "is" if n == 1 else "are"


def _was(n: int) -> str:
    return "was" if n == 1 else "were"


def _long(looking: Looking, *, n: int) -> str:
    """How many for long, of those whose days are known."""
    if not looking.long:
        return ""
    stated = " by the dates they state" if looking.by_stated else ""
    if n == 1:
        return f", for three months or more{stated}"
    of = "of them"
    if looking.dated < n:
        known = "that state a date" if looking.by_stated else "whose days are known"
        of, stated = f"of the {looking.dated:,} {known}", ""
    comma = ";" if looking.old else ","
    return f"{comma} {looking.long:,} {of} for three months or more{stated}"


def _postings(count: int) -> str:
    return count_text(count, "posting")


def _employers(count: int) -> str:
    return count_text(count, "employer")


def roles_picture(shown: Selection | None) -> Picture | None:
    """Days up by role; None where no role has enough postings for a median."""
    if shown is None:
        return None
    bars = [
        RoleBar(role.title, role.postings, role.own_median, role.posted_median)
        for role in shown.roles
        if role.own_median is not None or role.posted_median is not None
    ]
    return days_up_chart(tuple(bars[:_MOST_ROLES])) if bars else None


def staying_picture(shown: Selection | None) -> Picture | None:
    """The staying curve by our own first sighting, else by the stated date; None without either."""
    if shown is None:
        return None
    for curve, since in (
        (shown.staying, "Counted from the day we first saw an advert"),
        (shown.staying_by_their_date, "Counted from the date the employer states"),
    ):
        if len(curve.days) > 1:
            steps = tuple(zip(curve.days, curve.share, curve.low, curve.high, strict=True))
            first = ((curve.starts_at, 1.0, 1.0, 1.0),) if curve.starts_at < curve.days[0] else ()
            return staying_chart((*first, *steps), sentence=_staying(curve, since=since))
    return None


def _staying(curve: StayingCurve, *, since: str) -> str:
    """The middle, or why it is not known, and what the band is."""
    median = curve.median
    if median.value is None:
        half = median.reason
    else:
        half = f"Half had come down after {median.value:.0f} days (likely {median.range_text})."
    return f"{half} {since}; the band is the likely range."
