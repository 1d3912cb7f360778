"""The timeline of a career as a picture and one sentence."""

from __future__ import annotations

from breakthrough.actions.evidence import EvidenceList, ListedGap, ListedRole
from breakthrough.basics import PartialDate
from breakthrough.web.charts import Bar, Picture, timeline_chart


def career_picture(listed: EvidenceList) -> Picture | None:
    """Roles and gaps on the years; None while no role has a date."""
    if not listed.roles:
        return None
    bars = [_role(role, listed=listed) for role in listed.roles]
    bars += [_gap(gap) for gap in listed.gaps]
    return timeline_chart(tuple(bars), sentence=career_sentence(listed))


def career_sentence(listed: EvidenceList) -> str:
    """How many roles since when, and the longest gap between them."""
    first = min(role.period.started.year for role in listed.roles if role.period.started)
    roles = f"{_counted(len(listed.roles), 'role')} since {first}"
    if not listed.gaps:
        return f"{roles}, without a gap of a month or more."
    longest = max(listed.gaps, key=lambda gap: gap.months)
    gaps = "one gap" if len(listed.gaps) == 1 else f"{len(listed.gaps)} gaps, the longest"
    return f"{roles}, with {gaps} of {_counted(longest.months, 'month')}."


def _role(role: ListedRole, *, listed: EvidenceList) -> Bar:
    months = role.period.months(as_of=listed.as_of)
    if months is None:
        raise ValueError("a role on the timeline has a start")
    name = " · ".join(part for part in (role.title, role.organisation) if part)
    return Bar(name, *months)


def _gap(gap: ListedGap) -> Bar:
    until = " until now" if gap.is_open else ""
    name = f"No role for {_counted(gap.months, 'month')}{until}"
    return Bar(name, _month(gap.first), _month(gap.last) + 1, is_gap=True)


def _month(day: PartialDate) -> int:
    return day.first_month


def _counted(value: int, noun: str) -> str:
    return f"{value} {noun}" if value == 1 else f"{value} {noun}s"
