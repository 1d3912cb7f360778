"""The lines of a document in reading order: the main text of all pages, then the side bars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from breakthrough.evidence.cv import Line
from breakthrough.evidence.cv.headings import part_named
from breakthrough.evidence.date_ranges import without_dates
from breakthrough.outside.readers.pdf.columns import Block, blocks_of
from breakthrough.outside.readers.pdf.pen import Piece
from breakthrough.outside.readers.pdf.rows import Row, Run, is_other_look, is_other_size, rows_of

_PAGE_NUMBER = re.compile(
    r"^(?:(?:page|seite|página|pagina)\s+)?\d{1,3}(?:\s*(?:of|von|de|sur|/)\s*\d{1,3})?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:page|seite|página|pagina)\s+\d{1,3}\s*(?:of|von|de|sur|/)\s*\d{1,3}", re.IGNORECASE
)
_BLOCK_GAP = 1.4  # times the usual distance of rows: white space that sets a block apart
_TAB_GAP = 2.0  # times the size: a gap within a row that divides what it says


def lines_of(pages: Sequence[Sequence[Piece]]) -> tuple[Line, ...]:
    """The lines of all pages. Page numbers and what every page repeats at its edge are left out."""
    main: list[Line] = []
    side: list[Line] = []
    seen: set[tuple[str, int]] = set()
    for number, pieces in enumerate(pages, start=1):
        rows = _without_edges(rows_of(pieces), seen=seen)
        for block in blocks_of(rows):
            (side if block.is_side else main).extend(_block_lines(block, page=number))
    return (*main, *side)


def _without_edges(rows: list[Row], *, seen: set[tuple[str, int]]) -> list[Row]:
    """The rows without page numbers, what stands beside one at an edge ("Zoë Example, Page 2 of
    3"), and without what an earlier page had at the same edge.
    """
    kept = [row for row in rows if not _PAGE_NUMBER.match(_text(row).strip())]
    kept = [row for row in kept if row not in (kept[0], kept[-1]) or not _holds_page_number(row)]
    edges = {_edge(row) for row in (*kept[:2], *kept[-2:])}
    repeated = edges & seen
    seen.update(edges)
    return [row for row in kept if _edge(row) not in repeated]


def _holds_page_number(row: Row) -> bool:
    return any(_NUMBERED.fullmatch(run.text.strip()) for run in row.runs)


def _edge(row: Row) -> tuple[str, int]:
    return _text(row), round(row.baseline / 2)


def _block_lines(block: Block, *, page: int) -> list[Line]:
    gaps = [
        above.baseline - below.baseline
        for above, below in zip(block.rows, block.rows[1:], strict=False)
    ]
    usual = median(gaps) if gaps else 0.0
    lines = []
    for position, row in enumerate(block.rows):
        gap = gaps[position - 1] if position else 0.0
        for number, part in enumerate(_without_margin_heading(row)):
            is_first = number == 0
            lines.append(
                Line(
                    _text(part),
                    size=round(part.size, 1),
                    is_bold=_first_words(part).is_bold,
                    starts_block=is_first and bool(position) and gap > _BLOCK_GAP * usual,
                    starts_column=is_first and position == 0 and block.starts_column,
                    left=round(part.runs[0].left, 1),
                    place=f"page {page}",
                )
            )
    return lines


def _without_margin_heading(row: Row) -> tuple[Row, ...]:
    """The row; a larger heading that stands in the margin beside it as a row of its own.

    A bold word of the same size ("Languages" in a table of skills) is a label and stays.
    """
    first, *rest = row.runs
    is_larger = bool(rest) and first.size > rest[0].size and is_other_size(first, rest[0])
    if is_larger and part_named(first.text):
        return Row((first,)), Row(tuple(rest))
    return (row,)


def _text(row: Row) -> str:
    """The runs of a row in one line, a tab where a wide gap or another look divides them."""
    text = row.runs[0].text.strip()
    for before, run in pairwise(row.runs):
        is_apart = run.left - before.right > _TAB_GAP * run.size or is_other_look(before, run)
        text += "\t" if is_apart and len(text) > 2 else " "
        text += run.text.strip()
    return text


def _first_words(row: Row) -> Run:
    """The run that tells the look of a line: the first that is more than dates."""
    return next((run for run in row.runs if without_dates(run.text)), row.runs[0])
