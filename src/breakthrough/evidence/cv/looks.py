"""Headings in words of the writer's own, known by looking like the other headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.vocabulary import (
    degree_score,
    organisation_score,
    school_score,
    title_score,
)
from breakthrough.evidence.date_ranges import dates_in, ranges_in

_MOST_WORDS = 6
Look = tuple[float, bool]


def heading_looks(lines: Sequence[Line], *, known: Collection[int]) -> frozenset[Look]:
    """The looks (size, bold) that only headings have in this document.

    Those of the headings `known` by their words, as positions; where there are none, the largest
    look that two lines or more share. A look in which titles, organisations or dates are set too
    tells nothing.
    """
    looks: Counter[Look] = Counter(_look(line) for line in lines if line.is_strong and line.size)
    heads = {_look(lines[position]) for position in known if lines[position].is_strong}
    if not known:
        shared = [look for look, count in looks.items() if count >= 2]
        heads = {max(shared)} if shared else set()
    return frozenset(
        look
        for look in heads
        if look[0] > 0
        and not any(
            _look(line) == look and position not in known and _names_something(line)
            for position, line in enumerate(lines)
        )
    )


def looks_like_heading(line: Line, *, looks: frozenset[Look]) -> bool:
    """Whether a line is set like a heading, and short enough for one."""
    return line.is_strong and _look(line) in looks and len(line.text.split()) <= _MOST_WORDS


def tells_of_roles(lines: Sequence[Line]) -> bool:
    """Whether lines under a heading of unknown meaning hold dated roles."""
    return _score(lines, title_score) > 0 and _is_dated(lines) and not tells_of_studies(lines)


def tells_of_studies(lines: Sequence[Line]) -> bool:
    """Whether lines under a heading of unknown meaning hold dated degrees or schools."""
    studies = _score(lines, degree_score) + _score(lines, school_score)
    return studies > _score(lines, title_score) and any(dates_in(line.text) for line in lines)


def _score(lines: Sequence[Line], of: Callable[[str], int]) -> int:
    return sum(bool(of(line.text)) for line in lines if line.is_heading_like)


def _is_dated(lines: Sequence[Line]) -> bool:
    return any(ranges_in(line.text) for line in lines)


def _look(line: Line) -> Look:
    return round(line.size * 2) / 2, line.is_bold


def _names_something(line: Line) -> bool:
    text = line.text
    return bool(title_score(text) or organisation_score(text) or dates_in(text))
