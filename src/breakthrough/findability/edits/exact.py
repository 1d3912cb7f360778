"""The best choice of edits while text lengths are held, with proof, or how far it may be off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from breakthrough.findability.edits.clauses import Clause
from breakthrough.findability.edits.levels import Conditions, conditions
from breakthrough.findability.edits.task import Task

if TYPE_CHECKING:
    from highspy import Highs, HighsLp

_Row = dict[int, float]  # column → coefficient
_MORE = 1e-5  # of a search's weight: beyond what the solver lets pass as equal
_CLOSE = 1e-6  # of a search's weight: a difference no larger is none
# One score is a 2^-20 beyond another, which the solver's usual 1e-6 lets pass as equal.
_SETTINGS = {"threads": 1, "random_seed": 0, "mip_feasibility_tolerance": 1e-9}


@dataclass(frozen=True, slots=True)
class Exact:
    """The best choice found (None: none before the limit), what it wins, and a proven ceiling.

    `wins` counts the choice as it scores; `bound` is never below the best there is. `work`: entries
    of the equations times the rounds of the solver, about two million a second.
    """

    picked: tuple[int, ...] | None
    wins: float
    bound: float
    work: float

    @property
    def is_proven(self) -> bool:
        return self.picked is not None and self.wins >= self.bound - _CLOSE


def exact(
    task: Task,
    *,
    seconds: float | None = 1.0,
    work: float | None = None,
    above: float | None = None,
) -> Exact:
    """The edits that win most weighted searches, by branch and bound (HiGHS).

    `above`: only choices that win more are of interest, which is sooner said; without one, `above`
    is the ceiling. Where `task.words` cannot be kept nothing is, and minus infinity is the ceiling.
    Stops after `seconds`, or after `work`, which unlike seconds is the same on any machine.
    `task.held` must be given: the model is exact only while text lengths are held.
    Source: science A7, with conditions in place of sums (`levels.py`).
    """
    from highspy import HighsModelStatus  # slow to import

    model = _Model.of(task, conditions(task), above=above)
    if not len(task.costs) or (not model.reward.any() and task.words is None):
        return Exact((), task.wins(()), model.base, 0)
    solver = _solver(model, seconds=seconds)
    rounds = _run(solver, most=None if work is None else work / model.size)
    done = float(model.size * (1 + rounds))
    if solver.getModelStatus() == HighsModelStatus.kInfeasible:
        return Exact(None, 0.0, -np.inf if above is None else above, done)
    info = solver.getInfo()
    ceiling = model.base + float(model.reward.sum())
    if np.isfinite(info.mip_dual_bound):
        ceiling = min(ceiling, model.base - info.mip_dual_bound)
    if not np.isfinite(info.objective_function_value):
        return Exact(None, 0.0, ceiling, done)
    values = np.array(solver.getSolution().col_value)
    picked = tuple(np.flatnonzero(values[: len(task.costs)] > 0.5).tolist())
    wins = task.wins(picked)
    return Exact(picked, wins, max(ceiling, wins), done)


def _solver(model: _Model, *, seconds: float | None) -> Highs:
    from highspy import Highs

    solver = Highs()
    solver.silent()
    for name, value in _SETTINGS.items():
        solver.setOptionValue(name, value)
    if seconds is not None:
        solver.setOptionValue("time_limit", seconds)
    solver.passModel(model.equations())
    return solver


def _run(solver: Highs, *, most: float | None) -> int:
    """Solve; how many rounds it took. Stops after `most`."""
    rounds = 0

    def another(event: Any) -> None:
        nonlocal rounds
        rounds += 1
        if most is not None and rounds > most:
            event.interrupt()

    solver.cbMipInterrupt.subscribe(another)
    solver.run()
    return rounds


@dataclass(frozen=True, slots=True)
class _Model:
    """Columns: edits, marks, sets of searches won alike. Rows: sum <= limit."""

    reward: npt.NDArray[np.float64]
    rows: tuple[_Row, ...]
    limits: tuple[float, ...]
    base: float

    @classmethod
    def of(cls, task: Task, given: Conditions, *, above: float | None) -> _Model:
        first = given.edits + len(given.marks)
        sure = sum(weight for clauses, weight in given.wins.items() if not clauses)
        wins = [(clauses, weight) for clauses, weight in given.wins.items() if clauses]
        wins.sort(key=lambda one: sorted(map(sorted, one[0])))
        reward = np.array([0.0] * first + [weight for _, weight in wins])
        rows = list(_budget_rows(task))
        for at, clauses in enumerate(given.marks):
            rows += _needs(given.edits + at, clauses)
        for mark, (takes, gives) in given.sums.items():
            rows.append((_sum_row(mark, takes, gives), 0.0))
        for at, (clauses, _) in enumerate(wins):
            rows += _needs(first + at, clauses)
        base = given.base + sure
        if above is not None:
            more = {first + at: -weight for at, (_, weight) in enumerate(wins)}
            rows.append((more, base - above - _MORE))
        return cls(reward, tuple(row for row, _ in rows), tuple(top for _, top in rows), base)

    @property
    def size(self) -> int:
        return sum(len(row) for row in self.rows)

    def equations(self) -> HighsLp:
        from highspy import HighsLp, HighsVarType, MatrixFormat, kHighsInf

        rows, columns = len(self.rows), len(self.reward)
        found = HighsLp()
        found.num_row_, found.num_col_ = rows, columns
        found.col_cost_ = -self.reward
        found.col_lower_, found.col_upper_ = np.zeros(columns), np.ones(columns)
        found.row_lower_, found.row_upper_ = np.full(rows, -kHighsInf), np.array(self.limits)
        found.integrality_ = [HighsVarType.kInteger] * columns
        matrix = found.a_matrix_
        matrix.format_ = MatrixFormat.kRowwise
        matrix.start_ = np.cumsum([0, *(len(row) for row in self.rows)])
        matrix.index_ = np.array([column for row in self.rows for column in row])
        matrix.value_ = np.array([value for row in self.rows for value in row.values()])
        return found


def _needs(column: int, clauses: Iterable[Clause]) -> Iterator[tuple[_Row, float]]:
    """The column may be 1 only with one of each clause."""
    for clause in sorted(map(sorted, clauses)):
        yield {column: 1.0, **dict.fromkeys(clause, -1.0)}, 0.0


def _sum_row(mark: int, takes: float, gives: Iterable[tuple[int, float]]) -> _Row:
    """What the mark takes, the columns give; one that gives to several words gives to each."""
    row = {mark: takes}
    for column, amount in gives:
        row[column] = row.get(column, 0.0) - amount
    return row


def _budget_rows(task: Task) -> Iterator[tuple[_Row, float]]:
    edits = range(len(task.costs))
    yield {at: float(task.costs[at]) for at in edits}, float(task.budget)
    for place, (fewest, most) in enumerate(task.words or ()):
        words = task.adds.more[:, place].tolist()
        yield {at: float(words[at]) for at in edits}, float(most)
        yield {at: -float(words[at]) for at in edits}, -float(fewest)
    yield dict.fromkeys(edits, 1.0), float(task.most)
    for members in task.sets:
        yield dict.fromkeys(members, 1.0), 1.0
