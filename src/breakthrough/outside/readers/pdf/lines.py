"""The lines of a document in reading order: the main text of all pages, then the side bars."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

from breakthrough.evidence.cv import Line
from breakthrough.outside.readers.pdf.columns import Block, blocks_of
from breakthrough.outside.readers.pdf.pen import Piece
from breakthrough.outside.readers.pdf.rows import Row, rows_of

_PAGE_NUMBER = re.compile(
    r"^(?:(?:page|seite|página|pagina)\s+)?\d{1,3}(?:\s*(?:of|von|de|sur|/)\s*\d{1,3})?$",
    re.IGNORECASE,
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
    """The rows without page numbers, and without what an earlier page had at the same edge."""
    kept = [row for row in rows if not _PAGE_NUMBER.match(_text(row).strip())]
    edges = {_edge(row) for row in (*kept[:2], *kept[-2:])}
    repeated = edges & seen
    seen.update(edges)
    return [row for row in kept if _edge(row) not in repeated]


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
        lines.append(
            Line(
                _text(row),
                size=round(row.size, 1),
                is_bold=row.runs[0].is_bold,
                starts_block=bool(position) and gap > _BLOCK_GAP * usual,
                starts_column=position == 0 and block.starts_column,
                place=f"page {page}",
            )
        )
    return lines


def _text(row: Row) -> str:
    text = ""
    right = 0.0
    for run in row.runs:
        if text:
            text += "\t" if run.left - right > _TAB_GAP * run.size and len(text) > 2 else " "
        text += run.text.strip()
        right = run.right
    return text
