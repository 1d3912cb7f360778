"""The choice of edits that wins most, with how much more any other could win."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.findability.edits.exact import exact
from breakthrough.findability.edits.fast import fast, swapped
from breakthrough.findability.edits.lengths import NEAR, prove
from breakthrough.findability.edits.task import Task

_LENGTHS_TRIED = 3  # times the lengths are held anew at those of the choice found last
# Limits of the proofs (`Exact.work`). In seconds they would make the answer differ by machine.
_FOR_ANY_LENGTH = 2e5
_FOR_ITS_LENGTH = 3e5
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
    same, then lifted and single exchanges tried. Then it is proven for texts of any length, as far
    as a limit allows. Where that leaves more than a small gap the exact search holds the lengths of
    the choice, and the smaller of the two gaps is told.
    """
    proof = prove(task, _settled(task), work=_FOR_ANY_LENGTH)
    best = list(proof.picked)
    far = gap(task.wins(best), ceiling=proof.ceiling)
    if far <= NEAR:
        return Choice(tuple(best), far, is_any_length=True)
    held = exact(task.with_lengths_of(best), seconds=None, work=_FOR_ITS_LENGTH)
    better = _better(task, best, held.picked or ())
    if better != best:
        held = exact(task.with_lengths_of(better), seconds=None, work=_FOR_ITS_LENGTH)
    wins = task.wins(better)
    far, near = gap(wins, ceiling=proof.ceiling), gap(wins, ceiling=held.bound)
    return Choice(tuple(better), min(far, near), is_any_length=far <= near)


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
