"""When an employer's adverts were up: one row a seat, one bar an advert, the reads as ticks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from breakthrough.web.charts import drawing
from breakthrough.web.charts.days_axis import days_axis
from breakthrough.web.charts.drawing import Picture

if TYPE_CHECKING:
    import altair

    from breakthrough.web.charts.drawing import Layers

MOST = 60  # seats that are drawn
_MANY = 12  # seats from which rows are narrow
_WIDE_ROW, _WIDE_NARROW, _TALL_ROW, _TALL_NARROW = 34, 24, 50, 42
_LABELS = 340  # pixels for the names beside the bars, at most
LETTERS = 42  # of a name beside its bar, or above it
_AXIS, _READS = 34, 26  # pixels for the named days, and for the ticks of the reads
_BAR = 9
_GONE = "var(--edge)"
_ROOM = 0.015  # of the stretch of days, left free at both ends


@dataclass(frozen=True, slots=True)
class AdvertBar:
    """An advert from the first day it was seen to the last, and whether it is up still."""

    first: date
    last: date
    is_up: bool


@dataclass(frozen=True, slots=True)
class SeatRow:
    """What a seat is called, its adverts in the order of time, and the date first stated."""

    name: str
    bars: tuple[AdvertBar, ...]
    stated: date | None


@dataclass(frozen=True, slots=True)
class _Paper:
    """The drawing's measures, and the ordinals [first, last] that it spans."""

    is_tall: bool
    row: int
    first: float
    last: float

    @property
    def lowered(self) -> float:
        """Pixels from a row's upper edge to the middle of its bars."""
        return self.row * (0.74 if self.is_tall else 0.5)


@lru_cache(maxsize=32)
def adverts_chart(
    rows: tuple[SeatRow, ...], *, read_on: tuple[date, ...], sentence: str
) -> Picture:
    """The picture of seats in the order given; `read_on` are the days on which we looked."""
    label = f"{sentence} {_signs(rows)}"
    return Picture(
        drawing.draw(_layers(rows, read_on=read_on, is_tall=False), label=label),
        drawing.draw(_layers(rows, read_on=read_on, is_tall=True), label=label),
        label,
    )


def _signs(rows: Sequence[SeatRow]) -> str:
    """What the signs mean that are in the picture."""
    bars = [bar for row in rows for bar in row.bars]
    told = []
    if any(bar.is_up for bar in bars):
        told.append("coloured: still up")
    if not all(bar.is_up for bar in bars):
        told.append("grey: no longer seen")
    if any(len(row.bars) > 1 for row in rows):
        told.append("thin line between bars: not seen")
    if any(row.stated for row in rows):
        told.append("ring: the date the employer stated first")
    return f"{'; '.join([*told, 'ticks below: the days we looked']).capitalize()}."


def _layers(rows: Sequence[SeatRow], *, read_on: Sequence[date], is_tall: bool) -> Layers:
    import altair as alt

    paper = _paper(rows, read_on=read_on, is_tall=is_tall)
    names = [drawing.shortened(row.name, letters=LETTERS) for row in rows]
    height = paper.row * len(rows) + _READS
    upright = alt.Y("row:Q", scale=alt.Scale(domain=[0, height], reverse=True), axis=None)
    values = [{"name": name, "row": at * paper.row} for at, name in enumerate(names)]
    named = drawing.row_names(
        alt.Chart(alt.InlineData(values=values)), height=paper.row, is_tall=is_tall
    ).encode(y=upright, color=alt.value(drawing.INK))
    marks = [mark.encode(y=upright) for mark in _marks(rows, read_on=read_on, paper=paper)]
    return drawing.sized(
        alt.layer(*marks, named),
        width=drawing.TALL if is_tall else drawing.WIDE,
        height=height + _AXIS,
        left=4 if is_tall else drawing.room_for(names, most=_LABELS),
        bottom=_AXIS,
    )


def _paper(rows: Sequence[SeatRow], *, read_on: Sequence[date], is_tall: bool) -> _Paper:
    usual, narrow = (_TALL_ROW, _TALL_NARROW) if is_tall else (_WIDE_ROW, _WIDE_NARROW)
    days = [row.stated for row in rows if row.stated]
    days += [day for row in rows for bar in row.bars for day in (bar.first, bar.last)]
    days += read_on
    first, last = min(days).toordinal(), max(days).toordinal()
    room = max(1.0, (last - first) * _ROOM)
    return _Paper(is_tall, usual if len(rows) <= _MANY else narrow, first - room, last + room)


def _marks(
    rows: Sequence[SeatRow], *, read_on: Sequence[date], paper: _Paper
) -> Iterator[altair.Chart]:
    """Lines first, then bars, then rings, so that what says more lies above."""
    import altair as alt

    across, until = _across(paper), alt.X2("last:Q")
    at = [number * paper.row for number in range(len(rows))]
    lines = [one for row, top in zip(rows, at, strict=True) for one in _lines(row, at=top)]
    bars = [one for row, top in zip(rows, at, strict=True) for one in _bars(row, at=top)]
    rings = [_point(row.stated, at=top) for row, top in zip(rows, at, strict=True) if row.stated]
    ticks = [_point(day, at=len(rows) * paper.row) for day in read_on]
    down = paper.lowered
    colour = alt.condition("datum.up", alt.value(drawing.MARK), alt.value(_GONE))
    line = _chart(lines).mark_rule(color=drawing.SOFT, yOffset=down)
    yield line.encode(x=across, x2=until)
    bar = _chart(bars).mark_bar(height=_BAR, cornerRadius=2, yOffset=down)
    yield bar.encode(x=across, x2=until, fill=colour)
    yield (
        _chart(rings)
        .mark_point(size=46, stroke=drawing.SOFT, fill="var(--paper)", opacity=1, yOffset=down)
        .encode(x=across)
    )
    yield (
        _chart(ticks)
        .mark_tick(
            color=drawing.SOFT, thickness=1.5, height=10, orient="vertical", yOffset=_READS / 2
        )
        .encode(x=across)
    )


def _chart(values: list[dict[str, Any]]) -> altair.Chart:
    import altair as alt

    return alt.Chart(alt.InlineData(values=values))


def _across(paper: _Paper) -> altair.X:
    import altair as alt

    first = date.fromordinal(int(paper.first)) + timedelta(days=1)
    last = date.fromordinal(int(paper.last))
    return alt.X(
        "first:Q",
        scale=alt.Scale(domain=[paper.first, paper.last], nice=False, zero=False),
        axis=days_axis(
            first, last=last, most=3 if paper.is_tall else 8, edge=0.1 if paper.is_tall else 0.0
        ),
        title=None,
    )


def _point(day: date, *, at: int) -> dict[str, Any]:
    return {"first": day.toordinal(), "row": at}


def _bars(row: SeatRow, *, at: int) -> Iterator[dict[str, Any]]:
    for bar in row.bars:  # half a day at each end, so that one seen once can be seen
        yield {
            "first": bar.first.toordinal() - 0.5,
            "last": bar.last.toordinal() + 0.5,
            "up": bar.is_up,
            "row": at,
        }


def _lines(row: SeatRow, *, at: int) -> Iterator[dict[str, Any]]:
    """From the stated date to the first bar, and from each bar to the next."""
    first = row.bars[0].first
    if row.stated and row.stated < first:
        yield {"first": row.stated.toordinal(), "last": first.toordinal(), "row": at}
    for one, other in zip(row.bars, row.bars[1:], strict=False):
        yield {"first": one.last.toordinal(), "last": other.first.toordinal(), "row": at}
