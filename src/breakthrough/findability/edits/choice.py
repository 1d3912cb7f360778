"""The choice of edits that wins most, with how much more any other could win."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.findability.edits.fast import fast, swapped
from breakthrough.findability.edits.lengths import prove
from breakthrough.findability.edits.task import Task

_LENGTHS_TRIED = 3  # times the lengths are held anew at those of the choice found last
# Limits of the proof. In seconds they would make the answer differ by machine.
_NODES = 200
_MOST_PARTS = 24
_MOST_CELLS = 400_000  # edits x searches x parts
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Choice:
    """Edits by number; `gap`: how much more, as a share of the most, another choice might win."""

    picked: tuple[int, ...]
    gap: float


def choose(task: Task) -> Choice:
    """The better of the fast choice and the exact one, by what their texts truly score.

    For the fast one, text lengths are held at those of the choice found last until it stays the
    same, then lifted and single exchanges tried.
    """
    quick = _settled(task)
    cells = max(1, len(task.costs) * len(task.need))
    parts = min(_MOST_PARTS, max(1, _MOST_CELLS // cells))
    proof = prove(task, quick, parts=parts, nodes=_NODES)
    picked = max(quick, swapped(task, proof.picked), key=task.worth)
    return Choice(tuple(picked), gap(task.wins(picked), ceiling=proof.ceiling))


def gap(wins: float, *, ceiling: float) -> float:
    """(ceiling - wins) / ceiling; 0 where nothing can be won, and where they differ by a hair."""
    if ceiling <= 0 or wins >= ceiling * (1 - _HAIR):
        return 0.0
    return (ceiling - wins) / ceiling


def _settled(task: Task) -> list[int]:
    picked: list[int] = []
    for _ in range(_LENGTHS_TRIED):
        again = fast(task.with_lengths_of(picked))
        if again == picked:
            break
        picked = again
    return swapped(task, picked)
