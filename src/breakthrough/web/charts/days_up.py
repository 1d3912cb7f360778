"""How long adverts stay up, by role: middle days by our first sighting and by the stated date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from breakthrough.web.charts import drawing
from breakthrough.web.charts.drawing import Picture

if TYPE_CHECKING:
    import altair

    from breakthrough.web.charts.drawing import Layers

_WIDE_ROW, _TALL_ROW = 36, 54
_LABELS = 380  # pixels for the names beside the rows, at most
_WIDE_LETTERS, _TALL_LETTERS = 40, 38  # of a name beside its row, and above it
_AXIS = 50
_TITLE = "days up"


@dataclass(frozen=True, slots=True)
class RoleBar:
    """A role, how many adverts it has, and the middle days up, each None where not known."""

    name: str
    adverts: int
    own: float | None
    posted: float | None


@lru_cache(maxsize=32)
def days_up_chart(roles: tuple[RoleBar, ...]) -> Picture:
    """The picture for roles that each have at least one of the two medians, in the order given."""
    sentence = _sentence(roles)
    return Picture(
        drawing.draw(_layers(roles, is_tall=False), label=sentence),
        drawing.draw(_layers(roles, is_tall=True), label=sentence),
        sentence,
    )


def _sentence(roles: Sequence[RoleBar]) -> str:
    """What it shows, and the role that stays up longest."""
    own = [role for role in roles if role.own is not None]
    posted = any(role.posted is not None for role in roles)
    signs = "Filled dots count from the day we first saw an advert" if own else ""
    if posted:
        hollow = "hollow ones from the date the employer states"
        signs = f"{signs}, {hollow}" if signs else f"Hollow{hollow[6:]}"
    longest = max(roles, key=lambda role: role.own if role.own is not None else role.posted or 0)
    days = longest.own if longest.own is not None else longest.posted or 0
    return (
        f"{longest.name} stays up longest: half of its {longest.adverts:,} adverts "
        f"{days:.0f} days or more. {signs}."
    )


def _rows(roles: Sequence[RoleBar], *, is_tall: bool) -> list[dict[str, Any]]:
    letters = _TALL_LETTERS if is_tall else _WIDE_LETTERS
    return [
        {
            "name": f"{drawing.shortened(role.name, letters=letters)} ({role.adverts:,})",
            "own": role.own,
            "posted": role.posted,
            "row": row,
        }
        for row, role in enumerate(roles)
    ]


def _layers(roles: Sequence[RoleBar], *, is_tall: bool) -> Layers:
    """One row a role; its name stands to the left when wide, above when tall."""
    import altair as alt

    row = _TALL_ROW if is_tall else _WIDE_ROW
    rows = _rows(roles, is_tall=is_tall)
    labels = 4 if is_tall else drawing.room_for([role["name"] for role in rows], most=_LABELS)
    upright = alt.Y("row:Q", scale=alt.Scale(domain=[len(roles), 0], nice=False), axis=None)
    names = drawing.row_names(
        alt.Chart(alt.InlineData(values=rows)), height=row, is_tall=is_tall
    ).encode(y=upright, color=alt.value(drawing.INK))
    marks = _marks(rows, lowered=row * (0.7 if is_tall else 0.5), is_tall=is_tall)
    return drawing.sized(
        alt.layer(*(mark.encode(y=upright) for mark in marks), names),
        width=drawing.TALL if is_tall else drawing.WIDE,
        height=row * len(roles) + _AXIS,
        left=labels,
        bottom=_AXIS,
    )


def _marks(rows: list[dict[str, Any]], *, lowered: float, is_tall: bool) -> list[altair.Chart]:
    """A line between the two medians, a hollow dot at the stated one, a filled dot at ours."""
    import altair as alt

    known = [days for role in rows for days in (role["own"], role["posted"]) if days is not None]
    scale = alt.Scale(domain=[0, max(7.0, *known) * 1.04], nice=False)
    axis = alt.Axis(tickCount=4 if is_tall else 8, grid=True, gridColor=drawing.LINE, format="d")

    def chart(*fields: str) -> altair.Chart:
        kept = [role for role in rows if all(role[field] is not None for field in fields)]
        return alt.Chart(alt.InlineData(values=kept))

    def at(field: str) -> altair.X:
        return alt.X(f"{field}:Q", scale=scale, axis=axis, title=_TITLE)

    line = chart("own", "posted").mark_rule(color=drawing.SOFT, yOffset=lowered)
    hollow = chart("posted").mark_point(
        size=70, stroke=drawing.SOFT, fill="var(--paper)", opacity=1, yOffset=lowered
    )
    filled = chart("own").mark_circle(size=110, color=drawing.MARK, opacity=1, yOffset=lowered)
    return [
        line.encode(x=at("own"), x2="posted:Q"),
        hollow.encode(x=at("posted")),
        filled.encode(x=at("own")),
    ]
