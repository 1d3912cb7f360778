"""How many of a hundred adverts are still up after so many days, with the likely range."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from breakthrough.web.charts import drawing
from breakthrough.web.charts.drawing import Picture

if TYPE_CHECKING:
    import altair

    from breakthrough.web.charts.drawing import Layers

_HIGH = 300
_LEFT, _BOTTOM = 56, 50

Step = tuple[float, float, float, float]  # days, and of 1: share still up, low, high


@lru_cache(maxsize=32)
def staying_chart(steps: tuple[Step, ...], *, sentence: str) -> Picture:
    """The picture of a staying curve, whose shares hold from each step's day to the next."""
    return Picture(
        drawing.draw(_layers(steps, is_tall=False), label=sentence),
        drawing.draw(_layers(steps, is_tall=True), label=sentence),
        sentence,
    )


def _layers(steps: tuple[Step, ...], *, is_tall: bool) -> Layers:
    import altair as alt

    rows = [
        {"days": days, "up": share * 100, "low": low * 100, "high": high * 100}
        for days, share, low, high in steps
    ]
    chart = alt.Chart(alt.InlineData(values=rows))
    across = alt.X(
        "days:Q",
        title="days up",
        scale=alt.Scale(domain=[0, steps[-1][0]], nice=False),
        axis=alt.Axis(tickCount=4 if is_tall else 8, format="d"),
    )
    range_ = chart.mark_area(color=drawing.MARK_SOFT, opacity=1, interpolate="step-after")
    line = chart.mark_line(color=drawing.MARK, strokeWidth=2.5, interpolate="step-after")
    return drawing.sized(
        alt.layer(
            range_.encode(x=across, y=_upward("low"), y2="high:Q"),
            line.encode(x=across, y=_upward("up")),
        ),
        width=drawing.TALL if is_tall else drawing.WIDE,
        height=_HIGH,
        left=_LEFT,
        bottom=_BOTTOM,
    )


def _upward(field: str) -> altair.Y:
    import altair as alt

    axis = alt.Axis(tickCount=4, grid=True, gridColor=drawing.LINE, format="d")
    scale = alt.Scale(domain=[0, 100], nice=False)
    return alt.Y(f"{field}:Q", title="of 100 still up", scale=scale, axis=axis)
