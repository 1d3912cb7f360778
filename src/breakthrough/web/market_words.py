"""The market in one sentence about me, and as a picture."""

from __future__ import annotations

from breakthrough.actions.market import MarketReport
from breakthrough.market.figures import Selection
from breakthrough.web.charts import Picture, RoleBar, days_up_chart

_MOST_ROLES = 10


def market_finding(report: MarketReport) -> str:
    """How many employers look for someone like me, and for how long; else what is known."""
    if not report.postings:
        return "There is no market yet."
    like = report.like
    if like is None or not like.postings:
        return (
            f"{report.postings:,} postings of {report.employers:,} employers are stored, but "
            "which are like yours is not known."
        )
    employers = "1 employer has" if like.employers == 1 else f"{like.employers:,} employers have"
    postings = "1 posting" if like.postings == 1 else f"{like.postings:,} postings"
    days = like.days_up.own.median
    if days is None:
        return f"{employers} {postings} for someone like you."
    return f"{employers} {postings} for someone like you. Half stay up {days:.0f} days or more."


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
