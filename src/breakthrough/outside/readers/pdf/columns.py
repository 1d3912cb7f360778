"""The columns of a page, found by the white lane between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from breakthrough.evidence.cv.broken import is_broken
from breakthrough.evidence.cv.headings import part_named
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.outside.readers.pdf.rows import Row, Run, row_from

_LANE = 7.0  # points of white that divide columns; between words there are about 3
_LEAST_ROWS = 3  # that each column must fill
_DEEPEST = 4  # columns within columns
_LABELS = 0.3  # share of rows with a date from which a column is the dates of the other one
_MARGIN = 0.85  # share of rows with a date or a heading from which a column holds no text
_SAME_LINE = 3.0  # points between baselines that are meant as one line
_LEADING = 1.7  # times the size: lines of one paragraph are closer
_SIDE = 0.42  # of the width of both: a narrower column is a side bar


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that are read one after the other; `is_side` for a side bar, read after the rest."""

    rows: tuple[Row, ...]
    is_side: bool = False
    starts_column: bool = False


@dataclass(frozen=True, slots=True)
class _Lane:
    """A white lane that ends at `x`, along rows[first:last]."""

    x: float
    first: int
    last: int
    filled: int


def blocks_of(rows: Sequence[Row], *, depth: int = 0) -> Iterator[Block]:
    """The blocks of a page in reading order: above a lane, its columns, below it."""
    lane = _widest_lane(rows) if depth < _DEEPEST else None
    if lane is None:
        if rows:
            yield Block(tuple(rows))
        return
    yield from blocks_of(rows[: lane.first], depth=depth + 1)
    band = rows[lane.first : lane.last]
    left, right = _side(band, lane.x, is_left=True), _side(band, lane.x, is_left=False)
    if _are_labels(left, right):
        yield Block(tuple(_labelled(left, right)))
    elif _are_labels(right, left):
        yield Block(tuple(_labelled(right, left)))
    else:
        sides = _side_bar(left, right)
        for column, is_side in ((left, sides[0]), (right, sides[1])):
            for number, block in enumerate(blocks_of(column, depth=depth + 1)):
                yield Block(block.rows, block.is_side or is_side, number == 0)
    yield from blocks_of(rows[lane.last :], depth=depth + 1)


def _widest_lane(rows: Sequence[Row]) -> _Lane | None:
    """The lane beside which most rows stand on both sides."""
    lanes = (lane for x in _left_edges(rows) if (lane := _lane_at(rows, x)) is not None)
    return max(lanes, key=lambda lane: (lane.filled, lane.x), default=None)


def _left_edges(rows: Sequence[Row]) -> list[float]:
    """Where at least three runs begin, within two points: the possible left edges of a column."""
    edges = sorted(run.left for row in rows for run in row.runs)
    if not edges:
        return []
    groups: list[list[float]] = [[edges[0]]]
    for before, edge in pairwise(edges):
        if edge - before > 2.0:
            groups.append([])
        groups[-1].append(edge)
    return [group[0] for group in groups if len(group) >= _LEAST_ROWS][1:]


def _lane_at(rows: Sequence[Row], x: float) -> _Lane | None:
    """The longest stretch of rows that leaves the lane left of x white, with text on both sides."""
    best: _Lane | None = None
    first = 0
    for position in range(len(rows) + 1):
        if position < len(rows) and not _crosses(rows[position], x):
            continue
        lane = _trimmed(rows, x, first, position)
        if lane is not None and (best is None or lane.filled > best.filled):
            best = lane
        first = position + 1
    return best


def _trimmed(rows: Sequence[Row], x: float, first: int, last: int) -> _Lane | None:
    """The stretch from the first row with text right of the lane to the last one on either side."""
    rights = [at for at in range(first, last) if any(run.left >= x - 1 for run in rows[at].runs)]
    lefts = [at for at in range(first, last) if any(run.left < x - 1 for run in rows[at].runs)]
    if len(rights) < _LEAST_ROWS or len(lefts) < _LEAST_ROWS:
        return None
    start = min(lefts) if min(lefts) < min(rights) else min(rights)
    if start < min(rights):  # a name above both columns, or the first line of the left one
        top = rows[min(rights)]
        beside_top = [at for at in lefts if rows[at].baseline - top.baseline <= top.size]
        start = min((*beside_top, min(rights)))
    beside = sum(start <= at for at in lefts)
    overlap = min(max(rights), max(lefts)) - max(start, min(lefts))
    if beside < _LEAST_ROWS or overlap < _LEAST_ROWS - 1:
        return None
    return _Lane(x, start, last, min(len(rights), beside))


def _crosses(row: Row, x: float) -> bool:
    """Whether a run of the row stands in the lane or runs through it."""
    return any(run.left < x - 1 and run.right > x - _LANE for run in row.runs)


def _side(rows: Sequence[Row], x: float, *, is_left: bool) -> list[Row]:
    found = []
    for row in rows:
        runs = [run for run in row.runs if (run.left < x - 1) == is_left]
        if runs:
            found.append(row_from(runs))
    return found


def _are_labels(labels: Sequence[Row], texts: Sequence[Row]) -> bool:
    """Whether one column holds the dates or the headings of what stands beside it in the other.

    Then most of its dates share a row with the other column, which has hardly any of its own; one
    that holds nothing but headings and dates is surely no text.
    """
    dated = [row for row in labels if _is_dated(row)]
    headed = [row for row in labels if not _is_dated(row) and part_named(_words([row]))]
    is_margin = bool(headed) and len(dated) + len(headed) >= _MARGIN * len(labels)
    if not is_margin and (len(dated) < _LABELS * len(labels) or not dated):
        return False
    shared = sum(
        any(abs(row.baseline - text.baseline) < _SAME_LINE for text in texts) for row in dated
    )
    others = sum(_is_dated(row) for row in texts)
    return shared >= 0.7 * len(dated) and (is_margin or others <= max(1, len(texts) // 8))


def _labelled(labels: Sequence[Row], texts: Sequence[Row]) -> list[Row]:
    """The rows of the text, each label whole beside the row it begins on.

    Dates that the narrow column broke over two rows are put together.
    """
    groups: list[list[Row]] = []
    for row in labels:
        last = groups[-1][-1] if groups else None
        is_wrapped = (
            last is not None
            and last.baseline - row.baseline < _LEADING * row.size
            and is_broken(_words(groups[-1]), _words([row]))
        )
        if is_wrapped:
            groups[-1].append(row)
        else:
            groups.append([row])
    merged = [_one_row(group) for group in groups]
    rows = [*merged, *texts]
    rows.sort(key=lambda row: -row.baseline)
    together: list[Row] = []
    for row in rows:
        if together and together[-1].baseline - row.baseline < _SAME_LINE:
            together[-1] = row_from([*together[-1].runs, *row.runs])
        else:
            together.append(row)
    return together


def _words(group: Sequence[Row]) -> str:
    return " ".join(run.text.strip() for row in group for run in row.runs)


def _one_row(group: Sequence[Row]) -> Row:
    first = group[0].runs[0]
    return Row((replace(first, text=_words(group)),))


def _is_dated(row: Row) -> bool:
    return any(dates_in(run.text) for run in row.runs)


def _side_bar(left: Sequence[Row], right: Sequence[Row]) -> tuple[bool, bool]:
    """Which of two columns is a side bar: the narrower one, when it is clearly narrower."""
    widths = (_width(left), _width(right))
    total = sum(widths)
    if total <= 0 or min(widths) >= _SIDE * total:
        return False, False
    return widths[0] < widths[1], widths[1] < widths[0]


def _width(rows: Sequence[Row]) -> float:
    runs: list[Run] = [run for row in rows for run in row.runs]
    return max(run.right for run in runs) - min(run.left for run in runs) if runs else 0.0
