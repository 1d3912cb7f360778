"""A good choice of edits, soon: one by one from several starts, then single exchanges."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from breakthrough.findability.edits.task import Task, Worth

_MOST_ROUNDS = 60  # each round betters the choice; far fewer were ever needed

_Floats = npt.NDArray[np.float64]
_Longs = npt.NDArray[np.int64]


def fast(task: Task) -> list[int]:
    """Edits, by number and ascending, that win much; no single exchange of one wins more.

    Measured by weighted wins, then closeness to the bars. Four starts differ in what the next edit
    is chosen by; the best of what single exchanges make of them is taken.
    Source: science A8.
    """
    ends = [swapped(task, one_by_one(task, by=by)) for by in (_most, _most_a_sign, _nearest)]
    return max(ends, key=lambda picked: (task.worth(picked), [-at for at in picked]), default=[])


def one_by_one(task: Task, *, by: Callable[[_Floats, _Longs], tuple[_Floats, ...]]) -> list[int]:
    """Each next edit is the best by a measure, as long as one betters (wins, closeness)."""
    picked: list[int] = []
    best = task.worth(picked)
    while len(tries := task.open_to(picked)):
        found = task.tried(picked, tries)
        better = [tuple(row) > best for row in found.tolist()]
        if not any(better):
            break
        keys = by(found - np.array(best), task.costs[tries])
        ranks = np.lexsort((tries, *(-key for key in reversed(keys))))
        at = next(int(row) for row in ranks if better[row])
        picked.append(int(tries[at]))
        best = _pair(found[at])
    return sorted(picked)


def swapped(task: Task, picked: Sequence[int]) -> list[int]:
    """The choice after adding, leaving and exchanging single edits, each time the best way."""
    chosen = sorted(picked)
    best = task.worth(chosen)
    for _ in range(_MOST_ROUNDS):
        worth, move = max(_moves(task, chosen), default=(best, chosen))
        if worth <= best:
            break
        best, chosen = worth, move
    return chosen


def in_steps(task: Task, picked: Sequence[int]) -> list[int]:
    """The edits so ordered that each next one wins most."""
    ordered: list[int] = []
    left = sorted(picked)
    while left:
        worths = task.tried(ordered, np.array(left)).tolist()
        at = max(range(len(left)), key=lambda place: (worths[place], -left[place]))
        ordered.append(left.pop(at))
    return ordered


def _moves(task: Task, chosen: list[int]) -> list[tuple[Worth, list[int]]]:
    """For the whole choice, and for it without each edit in turn, the best thing to add or none."""
    found = []
    for without in (None, *chosen):
        kept = [at for at in chosen if at != without]
        tries = np.concatenate([[-1], task.open_to(kept)]).astype(np.int64)
        values = task.tried(kept, tries)
        at = int(np.lexsort((tries, -values[:, 1], -values[:, 0]))[0])
        added = [int(tries[at])] if tries[at] >= 0 else []
        found.append((_pair(values[at]), sorted([*kept, *added])))
    return found


def _most(gain: _Floats, costs: _Longs) -> tuple[_Floats, ...]:
    return gain[:, 0], gain[:, 1]


def _most_a_sign(gain: _Floats, costs: _Longs) -> tuple[_Floats, ...]:
    return gain[:, 0] / costs, gain[:, 1] / costs


def _nearest(gain: _Floats, costs: _Longs) -> tuple[_Floats, ...]:
    return (gain[:, 1],)


def _pair(row: _Floats) -> Worth:
    return float(row[0]), float(row[1])
