"""Where I come in each search: one dot a search, page one shaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, log
from typing import TYPE_CHECKING, Any

from breakthrough.basics import count_text
from breakthrough.web.charts import drawing
from breakthrough.web.charts.drawing import Picture

if TYPE_CHECKING:
    import altair

    from breakthrough.web.charts.drawing import Layers

LAST = 100  # places are known exactly up to here
_LARGEST_DOT, _SMALLEST_DOT = (
    10,
    4,
)  # pixels; where even these do not fit, a dot is several searches
_BEFORE = 0.12  # of the log axis before place 1, so that a dot there is whole
_LABEL_HEIGHT = 34  # above the dots, for the words "page one"
_LEAST_HEIGHT = 70


@dataclass(frozen=True, slots=True)
class _Paper:
    """Pixels along the places, for each block after them, and across, where dots pile up."""

    axis: int
    block: int
    space: int
    across: int

    def at(self, place: float) -> float:
        """How far along a place from 1 to 100 stands, on a log scale."""
        return self.axis * (log(place) + _BEFORE) / (log(LAST) + _BEFORE)


_WIDE = _Paper(axis=700, block=104, space=24, across=170)
_TALL = _Paper(axis=330, block=48, space=16, across=270)


@dataclass(frozen=True, slots=True)
class _Dots:
    """Dots that do not overlap, as (along, across, on page one) in pixels, and how many each is."""

    values: list[tuple[float, float, bool]]
    size: int
    highest: float
    searches_each: int


@lru_cache(maxsize=32)
def places_chart(places: tuple[int | None, ...], *, crowd: int, page: int) -> Picture:
    """The picture for places (1 is first, None beyond 100, 0 not found) among `crowd` profiles.

    `page`: how many places page one has.
    """
    won = sum(place is not None and 0 < place <= page for place in places)
    label = (
        f"{count_text(len(places), 'search', 'searches')} placed by where you come among "
        f"{count_text(crowd, 'profile')}: "
        f"{won:,} on page one. {_half(places, page=page)}"
    )
    wide, tall = _dots(places, page=page, paper=_WIDE), _dots(places, page=page, paper=_TALL)
    dot = "one search" if wide.searches_each == 1 else f"up to {wide.searches_each} searches"
    return Picture(
        drawing.draw(_layers(wide, places, page=page, paper=_WIDE), label=label),
        drawing.draw(_layers(tall, places, page=page, paper=_TALL), label=label),
        f"Each dot is {dot}, at the place where you come among {count_text(crowd, 'profile')}. "
        f"{_half(places, page=page)}",
    )


def _half(places: Sequence[int | None], *, page: int) -> str:
    """Where the worse half of the searches begins, or the better half ends."""
    ordered = sorted(LAST + 1 if place is None else place or LAST + 2 for place in places)
    worse, better = ordered[len(ordered) // 2], ordered[(len(ordered) - 1) // 2]
    if worse > LAST:
        return f"Half of them put you beyond place {LAST}, or do not find you at all."
    if worse > page:
        return f"Half of them put you at place {worse} or further down, where few employers look."
    return f"Half of them put you at place {better} or better."


def _dots(places: Sequence[int | None], *, page: int, paper: _Paper) -> _Dots:
    """As large as the paper allows; columns meet at the edge of page one."""
    exact = [place for place in places if place]
    blocks = _blocks(places, paper=paper)
    edge = paper.at(page + 0.5)
    for size in range(_LARGEST_DOT, _SMALLEST_DOT - 1, -1):
        columns = Counter(int((paper.at(place) - edge) // size) for place in exact)
        lines = paper.block // size
        tallest = max([*columns.values(), *(ceil(count / lines) for _, _, count in blocks)])
        if tallest * size <= paper.across:
            break
    each = ceil(tallest * size / paper.across)
    values = [
        (max(edge + (column + 0.5) * size, size / 2), (row + 0.5) * size, column < 0)
        for column, count in sorted(columns.items())
        for row in range(ceil(count / each))
    ]
    values += [
        (start + (dot % lines + 0.5) * size, (dot // lines + 0.5) * size, False)
        for _, start, count in blocks
        for dot in range(ceil(count / each))
    ]
    return _Dots(values, size, ceil(tallest / each) * size, each)


def _blocks(places: Sequence[int | None], *, paper: _Paper) -> list[tuple[str, float, int]]:
    """Name, start and count of what stands beyond the exact places."""
    named = ((f"beyond {LAST}", places.count(None)), ("not found", places.count(0)))
    start, blocks = paper.axis + paper.space, []
    for name, count in named:
        if count:
            blocks.append((name, float(start), count))
            start += paper.block + paper.space
    return blocks


def _labels(
    places: Sequence[int | None], *, page: int, paper: _Paper
) -> Iterator[tuple[float, str]]:
    """Where along the paper which words stand."""
    yield from ((paper.at(place), str(place)) for place in sorted({1, 10, page, LAST}))
    middle = paper.block / 2
    yield from ((start + middle, name) for name, start, _ in _blocks(places, paper=paper))


@dataclass(frozen=True, slots=True)
class _Frame:
    """The drawing's size; along the places is rightwards when wide, downwards when tall."""

    is_tall: bool
    length: float
    across: float

    def place(self, along: str, across: str) -> dict[str, Any]:
        """The channels for two fields in pixels."""
        import altair as alt

        ends = [self.length, 0] if self.is_tall else [0, self.length]
        first: dict[str, Any] = {"scale": alt.Scale(domain=ends, nice=False), "axis": None}
        second: dict[str, Any] = {
            "scale": alt.Scale(domain=[0, self.across], nice=False),
            "axis": None,
        }
        if self.is_tall:
            return {"y": alt.Y(f"{along}:Q", **first), "x": alt.X(f"{across}:Q", **second)}
        return {"x": alt.X(f"{along}:Q", **first), "y": alt.Y(f"{across}:Q", **second)}


def _layers(dots: _Dots, places: Sequence[int | None], *, page: int, paper: _Paper) -> Layers:
    import altair as alt

    is_tall = paper is _TALL
    blocks = len(_blocks(places, paper=paper))
    length = paper.axis + (blocks * (paper.block + paper.space) or 20)
    highest = max(dots.highest + _LABEL_HEIGHT, _LEAST_HEIGHT)
    frame = _Frame(is_tall, length, paper.across if is_tall else highest)
    chart = alt.layer(
        *_page_one(paper.at(page + 0.5), frame=frame),
        _names(_labels(places, page=page, paper=paper), frame=frame),
        _drawn(dots, frame=frame),
    )
    if is_tall:
        return drawing.sized(chart, width=drawing.TALL, height=length + 10, left=76, bottom=4)
    return drawing.sized(chart, width=drawing.WIDE, height=int(highest) + 36, left=4, bottom=30)


def _page_one(edge: float, *, frame: _Frame) -> list[altair.Chart]:
    import altair as alt

    ends = {"from": 0, "to": edge, "bottom": 0, "top": frame.across}
    base = alt.Chart(alt.InlineData(values=[ends]))
    beyond = {"y2": "to:Q", "x2": "top:Q"} if frame.is_tall else {"x2": "to:Q", "y2": "top:Q"}
    side: dict[str, Any] = (
        {"align": "right", "dx": -8} if frame.is_tall else {"align": "left", "dx": 8}
    )
    words = base.mark_text(
        text="page one", baseline="top", dy=8, color=drawing.MARK, fontSize=13, **side
    )
    return [
        base.mark_rect(color=drawing.MARK_SOFT).encode(**frame.place("from", "bottom"), **beyond),
        words.encode(**frame.place("from", "top")),
    ]


def _names(labels: Iterable[tuple[float, str]], *, frame: _Frame) -> altair.Chart:
    import altair as alt

    side: dict[str, Any] = (
        {"align": "right", "baseline": "middle", "dx": -8}
        if frame.is_tall
        else {"align": "center", "baseline": "top", "dy": 8}
    )
    values = [{"at": at, "up": 0, "text": text} for at, text in labels]
    words = alt.Chart(alt.InlineData(values=values)).mark_text(
        color=drawing.SOFT, fontSize=13, **side
    )
    named: altair.Chart = words.encode(**frame.place("at", "up"), text="text:N")
    return named


def _drawn(dots: _Dots, *, frame: _Frame) -> altair.Chart:
    import altair as alt

    values = [{"at": at, "up": up, "won": won} for at, up, won in dots.values]
    circles = alt.Chart(alt.InlineData(values=values)).mark_circle(
        size=(dots.size * 0.8) ** 2, opacity=1
    )
    colour = alt.condition("datum.won", alt.value(drawing.MARK), alt.value(drawing.SOFT))
    drawn: altair.Chart = circles.encode(**frame.place("at", "up"), color=colour)
    return drawn
