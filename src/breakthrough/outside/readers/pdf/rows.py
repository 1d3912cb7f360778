"""Pieces of text as rows of runs: what stands on one baseline, cut where the gap is wide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.outside.readers.pdf.pen import Piece

_SPACE = 0.16  # of the size: a wider gap between pieces is a space between words
_BREAK = 1.15  # of the size: a wider gap divides two runs
_CHANGE = 0.55  # of the smaller size: divides runs where bold or size changes with it
_SAME_SIZE = 1.08  # times: letters that differ more are set in another size
_SAME_LINE = 0.35  # of the size: baselines closer than this are one line


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together on one baseline."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    is_bold: bool


@dataclass(frozen=True, slots=True)
class Row:
    """The runs on one baseline, left to right."""

    runs: tuple[Run, ...]

    @property
    def baseline(self) -> float:
        return self.runs[0].baseline

    @property
    def size(self) -> float:
        return max(run.size for run in self.runs)


def rows_of(pieces: Sequence[Piece]) -> list[Row]:
    """The rows of a page from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: (-one.baseline, one.left)):
        if not piece.text.strip():
            continue
        if rows and _is_on(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(runs)) for row in rows if (runs := _runs(row))]


def row_from(runs: Sequence[Run]) -> Row:
    """A row of some of another row's runs."""
    return Row(tuple(sorted(runs, key=lambda run: run.left)))


def is_other_look(one: Run | Piece, other: Run | Piece) -> bool:
    """Whether two are set in another weight or another size."""
    return one.is_bold != other.is_bold or is_other_size(one, other)


def is_other_size(one: Run | Piece, other: Run | Piece) -> bool:
    small, large = sorted((one.size, other.size))
    return large > _SAME_SIZE * small


def _is_on(row: list[Piece], piece: Piece) -> bool:
    return abs(row[0].baseline - piece.baseline) <= _SAME_LINE * min(row[0].size, piece.size)


def _runs(row: list[Piece]) -> list[Run]:
    runs: list[Run] = []
    for piece in sorted(row, key=lambda one: one.left):
        text = piece.text.replace("\0", "").replace("\xa0", " ")
        last = runs[-1] if runs else None
        gap = piece.left - last.right if last else 0.0
        size = max(piece.size, last.size) if last else piece.size
        if last is None or gap > _BREAK * size or _is_other_text(last, piece, gap):
            runs.append(
                Run(text, piece.left, piece.right, piece.baseline, piece.size, piece.is_bold)
            )
        elif not _is_shadow(last, piece):
            space = " " if gap > _SPACE * size and not last.text.endswith(" ") else ""
            runs[-1] = Run(
                f"{last.text}{space}{text}",
                last.left,
                max(last.right, piece.right),
                last.baseline,
                size,
                last.is_bold and piece.is_bold,
            )
    return [run for run in runs if run.text.strip()]


def _is_other_text(last: Run, piece: Piece, gap: float) -> bool:
    """Whether a clear gap is also where the look changes, as between a heading and its text."""
    return gap > _CHANGE * min(last.size, piece.size) and is_other_look(last, piece)


def _is_shadow(last: Run, piece: Piece) -> bool:
    """Bold faked by drawing the same words twice, a hair apart."""
    return piece.left < last.right - 0.6 * (piece.right - piece.left) and last.text.endswith(
        piece.text
    )
