"""How long adverts have been up, by role: one dot an advert, a line at the middle one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from statistics import median
from typing import TYPE_CHECKING, Any

from breakthrough.basics import LEAST_N
from breakthrough.web.charts import drawing
from breakthrough.web.charts.drawing import Picture

if TYPE_CHECKING:
    from breakthrough.web.charts.drawing import Layers

_WIDE_ROW, _TALL_ROW = 36, 54
_LABELS = 380  # pixels for the names beside the dots, at most
_WIDE_LETTERS, _TALL_LETTERS = 40, 38  # of a name beside its dots, and above them
_AXIS = 50
_SEE_THROUGH = 0.55  # adverts of the same age lie over one another


@dataclass(frozen=True, slots=True)
class RoleDays:
    """A role and the days up of each of its adverts."""

    name: str
    days: tuple[int, ...]


@lru_cache(maxsize=32)
def days_up_chart(roles: tuple[RoleDays, ...]) -> Picture:
    """The picture for roles with at least one advert each, in the order given."""
    sentence = _sentence(roles)
    return Picture(
        drawing.draw(_layers(roles, is_tall=False), label=sentence),
        drawing.draw(_layers(roles, is_tall=True), label=sentence),
        sentence,
    )


def _sentence(roles: Sequence[RoleDays]) -> str:
    """What it shows; a role with too few adverts is not named as the longest."""
    adverts = sum(len(role.days) for role in roles)
    shown = f"Each dot is one of {adverts:,} adverts, the line the middle one of its role."
    enough = [role for role in roles if len(role.days) >= LEAST_N]
    if not enough:
        return shown
    longest = max(enough, key=lambda role: median(role.days))
    return (
        f"{shown} {longest.name} stays up longest: half of its {len(longest.days):,} adverts "
        f"have been up {median(longest.days):.0f} days or more."
    )


def _rows(roles: Sequence[RoleDays], *, is_tall: bool) -> list[dict[str, Any]]:
    letters = _TALL_LETTERS if is_tall else _WIDE_LETTERS
    return [
        {
            "name": f"{drawing.shortened(role.name, letters=letters)} ({len(role.days):,})",
            "middle": median(role.days),
            "row": row,
        }
        for row, role in enumerate(roles)
    ]


def _layers(roles: Sequence[RoleDays], *, is_tall: bool) -> Layers:
    """One row a role; its name stands to the left when wide, above when tall."""
    import altair as alt

    row = _TALL_ROW if is_tall else _WIDE_ROW
    rows = _rows(roles, is_tall=is_tall)
    labels = 4 if is_tall else drawing.room_for([role["name"] for role in rows], most=_LABELS)
    lowered = row * (0.7 if is_tall else 0.5)
    most = max(max(role.days) for role in roles)
    scale = alt.Scale(domain=[0, max(most, 7) * 1.02], nice=False)
    axis = alt.Axis(tickCount=4 if is_tall else 8, grid=True, gridColor=drawing.LINE, format="d")
    upright = alt.Y("row:Q", scale=alt.Scale(domain=[len(roles), 0], nice=False), axis=None)
    adverts = [{"days": days, "row": at} for at, role in enumerate(roles) for days in role.days]
    dots = alt.Chart(alt.InlineData(values=adverts))
    named = alt.Chart(alt.InlineData(values=rows))
    drawn = dots.mark_circle(
        size=42, color=drawing.SOFT, opacity=_SEE_THROUGH, yOffset=lowered
    ).encode(x=alt.X("days:Q", scale=scale, axis=axis, title="days up"), y=upright)
    middle = named.mark_tick(
        color=drawing.MARK, thickness=3, opacity=1, size=20, orient="vertical", yOffset=lowered
    ).encode(x=alt.X("middle:Q", scale=scale, title="days up"), y=upright)
    names = drawing.row_names(named, height=row, is_tall=is_tall)
    return drawing.sized(
        alt.layer(drawn, middle, names.encode(y=upright, color=alt.value(drawing.INK))),
        width=drawing.TALL if is_tall else drawing.WIDE,
        height=row * len(roles) + _AXIS,
        left=labels,
        bottom=_AXIS,
    )
