"""A career as bars on the years, with its gaps."""

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

_WIDE_ROW, _TALL_ROW = 34, 48
_LABELS = 380  # pixels for the names beside the bars, at most
_WIDE_LETTERS, _TALL_LETTERS = 46, 44  # of a name beside its bar, and above it
_AXIS = 30
_BAR = 11
_STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)  # years between two named ones


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch [first, last) of months since year 0, and what it is called."""

    name: str
    first: int
    last: int
    is_gap: bool = False


@lru_cache(maxsize=32)
def timeline_chart(bars: tuple[Bar, ...], *, sentence: str) -> Picture:
    """The picture of roles and gaps, the latest on top; `sentence` says what it shows."""
    ordered = sorted(bars, key=lambda bar: (-bar.last, -bar.first, bar.name))
    return Picture(
        drawing.draw(_layers(ordered, is_tall=False), label=sentence),
        drawing.draw(_layers(ordered, is_tall=True), label=sentence),
        sentence,
    )


def _values(bars: Sequence[Bar], *, is_tall: bool) -> list[dict[str, Any]]:
    letters = _TALL_LETTERS if is_tall else _WIDE_LETTERS
    return [
        {
            "name": drawing.shortened(bar.name, letters=letters),
            "first": bar.first / 12,
            "last": bar.last / 12,
            "gap": bar.is_gap,
            "row": row,
        }
        for row, bar in enumerate(bars)
    ]


def _layers(bars: Sequence[Bar], *, is_tall: bool) -> Layers:
    """One row a bar; its name stands to the left when wide, above when tall."""
    import altair as alt

    row = _TALL_ROW if is_tall else _WIDE_ROW
    values = _values(bars, is_tall=is_tall)
    labels = 4 if is_tall else drawing.room_for([bar["name"] for bar in values], most=_LABELS)
    rows = alt.Y("row:Q", scale=alt.Scale(domain=[len(bars), 0], nice=False), axis=None)
    chart = alt.Chart(alt.InlineData(values=values))
    drawn = chart.mark_bar(height=_BAR, cornerRadius=2, yOffset=row * (0.72 if is_tall else 0.5))
    named = drawing.row_names(chart, height=row, is_tall=is_tall).encode(
        y=rows, color=alt.condition("datum.gap", alt.value(drawing.SOFT), alt.value(drawing.INK))
    )
    bar = drawn.encode(
        x=_years(bars, is_tall=is_tall),
        x2="last:Q",
        y=rows,
        fill=alt.condition("datum.gap", alt.value("none"), alt.value(drawing.MARK)),
        stroke=alt.condition("datum.gap", alt.value(drawing.SOFT), alt.value(drawing.MARK)),
    )
    return drawing.sized(
        alt.layer(bar, named),
        width=drawing.TALL if is_tall else drawing.WIDE,
        height=row * len(bars) + _AXIS,
        left=labels,
        bottom=_AXIS,
    )


def _years(bars: Sequence[Bar], *, is_tall: bool) -> altair.X:
    """The axis of years, with no more of them named than fit."""
    import altair as alt

    first, last = min(bar.first for bar in bars) / 12, max(bar.last for bar in bars) / 12
    most = 6 if is_tall else 12
    step = next((step for step in _STEPS if (last - first) / step <= most), _STEPS[-1])
    years = [year for year in range(0, int(last) + 1, step) if year >= first]
    return alt.X(
        "first:Q",
        scale=alt.Scale(domain=[first, last], nice=False, zero=False),
        axis=alt.Axis(values=years, format="d", gridColor=drawing.LINE, grid=True),
        title=None,
    )
