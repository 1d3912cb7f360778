"""The choice of edits that wins most, with how much more any other could win."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from breakthrough.findability.edits.exact import exact
from breakthrough.findability.edits.fast import fast, swapped
from breakthrough.findability.edits.task import Task

_LENGTHS_TRIED = 3  # times the lengths are held anew at those of the choice found last
_NODES = 500  # branches of the proof: a limit in seconds would make the choice differ by machine
_MOST_ENTRIES = 60_000  # words added to searches; above it, even the first branch takes too long


@dataclass(frozen=True, slots=True)
class Choice:
    """Edits by number; `gap`: how much more, as a share of the most, another choice might win.

    The gap holds while texts are as long as the choice makes them; None: not worked out.
    """

    picked: tuple[int, ...]
    gap: float | None

    @property
    def is_proven(self) -> bool:
        return self.gap == 0.0


def choose(task: Task) -> Choice:
    """The better of the fast choice and the exact one, by what their texts truly score.

    Text lengths are held at those of the choice found last until it stays the same, then lifted and
    single exchanges tried. The exact search stops after a number of branches, not of seconds, so
    that every machine finds the same.
    """
    picked = _settled(task)
    held = task.with_lengths_of(picked)
    if len(task.adds.terms) * len(task.need) > _MOST_ENTRIES**2:
        return Choice(tuple(picked), None)
    proof = exact(held, seconds=None, nodes=_NODES)
    if proof.picked is not None and proof.wins > held.wins(picked):
        other = swapped(task, proof.picked)
        if task.worth(other) > task.worth(picked):
            picked = other
            proof = exact(task.with_lengths_of(picked), seconds=None, nodes=_NODES)
    return Choice(tuple(picked), gap(task.wins(picked), ceiling=proof.bound))


def gap(wins: float, *, ceiling: float) -> float:
    """(ceiling - wins) / ceiling; 0 where nothing can be won, and where they differ by a hair."""
    if ceiling <= 0 or np.isclose(wins, ceiling, rtol=1e-7) or wins > ceiling:
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
