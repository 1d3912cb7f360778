"""Where I come in each search: one dot a search, page one shaded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, log
from typing import TYPE_CHECKING, Any

from breakthrough.web.charts import drawing
from breakthrough.web.charts.drawing import Picture

if TYPE_CHECKING:
    from breakthrough.web.charts.drawing import Layers

_WIDE_STACK, _TALL_STACK = 170, 290  # pixels a column of dots may take
_TALL_LENGTH = 430
_LEAST_HEIGHT = 70
_LABEL_HEIGHT = 34  # room above the dots for the words "page one"
_BEFORE = -0.12  # where the axis begins, so that a dot at place 1 is whole
_SMALLEST_DOT = 4  # pixels; below it a dot stands for several searches


@dataclass(frozen=True, slots=True)
class _Dots:
    """Dots that do not overlap: where on the axis, how high in the column, and whether won."""

    values: list[dict[str, Any]]
    size: int
    rows: int
    searches_each: int


@lru_cache(maxsize=32)
def places_chart(places: tuple[int, ...], *, crowd: int, page: int) -> Picture:
    """The picture for `places` (1 is first) among `crowd` profiles, `page` of them on page one."""
    won = sum(place <= page for place in places)
    ordered = sorted(places)
    better, worse = ordered[(len(places) - 1) // 2], ordered[len(places) // 2]
    label = (
        f"{len(places):,} searches placed by where you come among {crowd:,} profiles: "
        f"{won:,} on page one, half of them at place {better:,} or better."
    )
    last = max(crowd, *places, page + 1)
    wide = _dots(places, last=last, page=page, length=drawing.WIDE, stack=_WIDE_STACK)
    tall = _dots(places, last=last, page=page, length=_TALL_LENGTH, stack=_TALL_STACK)
    dot = "one search" if wide.searches_each == 1 else f"up to {wide.searches_each} searches"
    half = (
        f"Half of them put you at place {worse:,} or further down, where an employer seldom looks."
        if worse > page
        else f"Half of them put you at place {better:,} or better."
    )
    return Picture(
        drawing.draw(_layers(wide, last=last, page=page, is_tall=False), label=label),
        drawing.draw(_layers(tall, last=last, page=page, is_tall=True), label=label),
        f"Each dot is {dot}, at the place where you come among {crowd:,} profiles. {half}",
    )


def _dots(places: tuple[int, ...], *, last: int, page: int, length: int, stack: int) -> _Dots:
    """Columns on a log scale that meet at the edge of page one, as large as the stack allows."""
    edge, span = log(page + 0.5), log(last)
    for size in range(10, _SMALLEST_DOT - 1, -1):
        step = span * size / length
        columns = Counter(int((log(place) - edge) // step) for place in places)
        if max(columns.values()) * size <= stack or size == _SMALLEST_DOT:
            break
    each = ceil(max(columns.values()) * size / stack)
    values = [
        {
            "place": min(max(edge + (column + 0.5) * step, 0.0), span),
            "row": row + 0.5,
            "won": column < 0,
        }
        for column, searches in sorted(columns.items())
        for row in range(ceil(searches / each))
    ]
    return _Dots(values, size, ceil(max(columns.values()) / each), each)


def _ticks(last: int, page: int) -> list[int]:
    tens = {10**power for power in range(1, 8) if 10**power <= last}
    return sorted({1, page} | {ten for ten in tens if not page / 2 < ten < page * 2})


def _layers(dots: _Dots, *, last: int, page: int, is_tall: bool) -> Layers:
    """Dots along a log axis of places: rightwards when wide, downwards when tall."""
    import altair as alt

    along, across = (alt.Y, alt.X) if is_tall else (alt.X, alt.Y)
    channel, second, other = ("y", "y2", "x") if is_tall else ("x", "x2", "y")
    places = _axis(last=last, page=page, is_tall=is_tall)
    room = _TALL_STACK if is_tall else max(dots.rows * dots.size + _LABEL_HEIGHT, _LEAST_HEIGHT)
    rows = alt.Scale(domain=[0, room / dots.size], nice=False)
    shade = alt.Chart(alt.InlineData(values=[{"from": _BEFORE, "to": log(page + 0.5)}]))
    shaded = shade.mark_rect(color=drawing.MARK_SOFT).encode(
        **{channel: along("from:Q", **places), second: "to:Q"}
    )
    side: dict[str, Any] = {"align": "right", "dx": -8} if is_tall else {"align": "left", "dx": 8}
    named = shade.mark_text(
        text="page one", baseline="top", dy=8, color=drawing.MARK, fontSize=13, **side
    ).encode(**{channel: along("from:Q", **places), other: alt.value(room if is_tall else 0)})
    marks = alt.Chart(alt.InlineData(values=dots.values))
    drawn = marks.mark_circle(size=(dots.size * 0.8) ** 2, opacity=1).encode(
        **{channel: along("place:Q", **places), other: across("row:Q", scale=rows, axis=None)},
        color=alt.condition("datum.won", alt.value(drawing.MARK), alt.value(drawing.SOFT)),
    )
    chart = alt.layer(shaded, named, drawn)
    if is_tall:
        width, height = drawing.TALL, _TALL_LENGTH
        return drawing.sized(chart, width=width, height=height, left=56, bottom=4)
    return drawing.sized(chart, width=drawing.WIDE, height=room + 36, left=4, bottom=30)


def _axis(*, last: int, page: int, is_tall: bool) -> dict[str, Any]:
    import altair as alt

    domain = [log(last), _BEFORE] if is_tall else [_BEFORE, log(last)]
    return {
        "scale": alt.Scale(domain=domain, nice=False, zero=False),
        "axis": alt.Axis(
            values=[log(tick) for tick in _ticks(last, page)],
            labelExpr="format(round(exp(datum.value)), ',')",
        ),
        "title": None,
    }
