"""The market in one sentence about me, and as a picture."""

from __future__ import annotations

from breakthrough.actions.market import MarketReport
from breakthrough.basics import count_text
from breakthrough.market.figures import Selection
from breakthrough.market.staying import StayingCurve
from breakthrough.web.charts import Picture, RoleBar, days_up_chart, staying_chart

_MOST_ROLES = 10


def market_finding(report: MarketReport) -> str:
    """How many employers look for someone like me, and for how long; else what is known."""
    if not report.postings:
        return "There is no market yet."
    like = report.like
    if like is None or not like.postings:
        return (
            f"{_postings(report.postings)} of {_employers(report.employers)} "
            f"{'is' if report.postings == 1 else 'are'} stored, but which are like yours is not "
            "known."
        )
    have = "has" if like.employers == 1 else "have"
    said = f"{_employers(like.employers)} {have} {_postings(like.postings)} for someone like you."
    days = like.days_up.own.median
    if days is None or round(days) < 1:  # half of any postings stay up 0 days or more
        return said
    return f"{said} Half stay up {count_text(round(days), 'day')} or more."


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
    return f"{half} {since}; the band is the likely range (95 %)."
