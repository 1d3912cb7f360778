"""The choice of edits that wins most, with how much more any other could win."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.findability.edits.exact import exact
from breakthrough.findability.edits.fast import fast, swapped
from breakthrough.findability.edits.lengths import prove
from breakthrough.findability.edits.task import Task

_LENGTHS_TRIED = 3  # times the lengths are held anew at those of the choice found last
# Limits of the proof. In seconds they would make the answer differ by machine.
_NODES = 20
_MOST_PARTS = 24
_MOST_WORK = 2e6  # parts x (entries of the equations)^2: well under a second on a common machine
_NEAR = 0.01  # a gap no larger is told for texts of any length
_HAIR = 1e-6


@dataclass(frozen=True, slots=True)
class Choice:
    """Edits by number; `gap`: how much more, as a share of the most, another choice might win.

    `is_any_length`: the gap holds whatever the texts' lengths; else for texts as long as these.
    """

    picked: tuple[int, ...]
    gap: float
    is_any_length: bool


def choose(task: Task) -> Choice:
    """The better of the fast choice and the exact ones, by what their texts truly score.

    For the fast one, text lengths are held at those of the choice found last until it stays the
    same, then lifted and single exchanges tried. The exact search holds the lengths that gives;
    where its equations are small enough, more of them prove the choice for texts of any length.
    """
    quick = _settled(task)
    held = exact(task.with_lengths_of(quick), seconds=None, nodes=_NODES)
    best = _better(task, quick, held.picked or ())
    parts = min(_MOST_PARTS, int(_MOST_WORK / max(1, held.size) ** 2))
    if parts:
        proof = prove(task, best, parts=parts, nodes=_NODES)
        best = _better(task, best, proof.picked)
        far = gap(task.wins(best), ceiling=proof.ceiling)
        if far <= _NEAR:
            return Choice(tuple(best), far, is_any_length=True)
    if best != quick:
        held = exact(task.with_lengths_of(best), seconds=None, nodes=_NODES)
    return Choice(tuple(best), gap(task.wins(best), ceiling=held.bound), is_any_length=False)


def _better(task: Task, one: list[int], other: Sequence[int]) -> list[int]:
    """The better after single exchanges of the other; of equals the first."""
    return max(one, swapped(task, other), key=task.worth)


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
