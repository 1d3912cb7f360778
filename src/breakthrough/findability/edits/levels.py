"""When a search is won, as conditions on which edits are chosen, text lengths held.

A word adds to a score by how often it stands in each field; a search is won when its words together
add enough. Both are put as "at least one of these for each of those": a search is won if and only
if every clause of it holds an edit chosen (or a mark that stands for several). Unlike a sum against
a threshold, such clauses leave a solver little room between whole and split choices. A search of
so many words that its clauses are too many to list is put as a sum, with the clauses of each two of
its words beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product

import numpy as np
import numpy.typing as npt

from breakthrough.findability.edits.clauses import (
    Clause,
    highest_below,
    least,
    pairs_below,
    sums_of,
)
from breakthrough.findability.edits.task import Task
from breakthrough.findability.text.profile import FIELDS
from breakthrough.findability.text.tokens import MOST_CREDITED

_MOST_CELLS = 20_000  # combinations of levels looked through for one search
_MOST_CLAUSES = 60

Sum = tuple[float, tuple[tuple[int, float], ...]]
_Longs = npt.NDArray[np.int64]


@dataclass(slots=True)
class Conditions:
    """Columns 0 … E - 1 are the edits, then marks. A mark may be 1 only if all its clauses hold.

    `sums`: marks with what they take and (column, what it gives): takes x mark <= sum of what is
    given. `wins`: the weight of each set of clauses that wins; `base`: what is won without an edit.
    """

    edits: int
    marks: list[frozenset[Clause]] = field(default_factory=list)
    sums: dict[int, Sum] = field(default_factory=dict)
    wins: dict[frozenset[Clause], float] = field(default_factory=dict)
    base: float = 0.0
    _known: dict[tuple[int, ...], int] = field(default_factory=dict)

    def mark(self, key: tuple[int, ...], clauses: frozenset[Clause]) -> int:
        """The column of a mark; the same key is the same mark."""
        if key not in self._known:
            self._known[key] = self.edits + len(self.marks)
            self.marks.append(clauses)
        return self._known[key]


def conditions(task: Task) -> Conditions:
    """What wins each search of a task whose text lengths are held."""
    found = Conditions(len(task.costs))
    words = _Words(task, found)
    scorer = task.scorer
    scores = scorer.scores(task.base, worth=task.held).astype(np.int64)
    by_search: list[list[int]] = [[] for _ in task.need]
    for term in words.movable:
        for search in scorer.holders[scorer.offsets[term] : scorer.offsets[term + 1]].tolist():
            by_search[search].append(term)
    for search, terms in enumerate(by_search):
        weight, gap = float(task.weights[search]), int(task.need[search] - scores[search])
        if gap <= 0:
            found.base += weight
        elif (clauses := words.clauses(terms, gap=gap)) is not None:
            found.wins[clauses] = found.wins.get(clauses, 0.0) + weight
    return found


class _Words:
    """Levels of each word that edits can move: what it adds beyond today, and what takes it there.

    Where a mention in a more visible field counts less than one below it (a very long headline), an
    added mention can cost; the levels then say the most that fewer mentions would give, so that
    what is won by them is never less than what is won.
    """

    def __init__(self, task: Task, found: Conditions) -> None:
        if task.held is None:
            raise ValueError("text lengths are not held")
        self._found = found
        self._scorer, self._worth = task.scorer, task.held
        self._adders = _adders(task)
        self.movable = sorted({term for term, _ in self._adders})
        self._base = task.base.mentions
        self._grids = {term: self._grid(term) for term in self.movable}
        self._levels = {term: np.unique(grid) for term, grid in self._grids.items()}
        self._columns: dict[tuple[int, int], Clause] = {}

    def clauses(self, terms: list[int], *, gap: int) -> frozenset[Clause] | None:
        """What must hold so that these words add at least `gap`; None if nothing can."""
        levels = [self._levels[term] for term in terms]
        if sum(int(level[-1]) for level in levels) < gap:
            return None
        cells = 1.0
        for level in levels:
            cells *= len(level)
        if cells <= _MOST_CELLS:
            found = highest_below(sums_of(levels), gap)
            if len(found) <= _MOST_CLAUSES:
                return least({self._beyond(terms, dict(enumerate(cell))) for cell in found})
        rows = {self._beyond(terms, cell) for cell in pairs_below(levels, gap)}
        return least(rows) | {frozenset({self._sum(terms, gap=gap)})}

    def _beyond(self, terms: list[int], cell: dict[int, int]) -> Clause:
        """Columns one of which brings a word beyond its level in a cell."""
        columns: set[int] = set()
        for at, level in cell.items():
            if level + 1 < len(self._levels[terms[at]]):
                columns |= self._reaching(terms[at], level + 1)
        return frozenset(columns)

    def _sum(self, terms: list[int], *, gap: int) -> int:
        """A mark that may be 1 only if the words add the gap; each word's part at most the gap."""
        given: list[tuple[int, float]] = []
        for term in terms:
            parts = np.minimum(self._levels[term], gap)
            for level in range(1, len(parts)):
                step = int(parts[level] - parts[level - 1])
                if step:
                    given.append((self._one(term, level), step / gap))
        mark = self._found.mark((*terms, gap, -2), frozenset())
        self._found.sums[mark] = (1.0, tuple(given))
        return mark

    def _one(self, term: int, level: int) -> int:
        """The single column that stands for a word at a level."""
        columns = self._reaching(term, level)
        if len(columns) == 1:
            (column,) = columns
            return column
        return self._found.mark((term, level, -3), frozenset({columns}))

    def _reaching(self, term: int, level: int) -> Clause:
        """Columns one of which brings a word to a level: its edits, or a mark."""
        key = (term, level)
        if key not in self._columns:
            grid = self._grids[term]
            rows = {
                self._mentions(term, cell, grid.shape)
                for cell in highest_below(grid, int(self._levels[term][level]))
            }
            clauses = least(rows)
            if len(clauses) == 1:
                (self._columns[key],) = clauses
            else:
                self._columns[key] = frozenset({self._found.mark(key, clauses)})
        return self._columns[key]

    def _mentions(self, term: int, cell: tuple[int, ...], shape: tuple[int, ...]) -> Clause:
        """Columns that add a mention beyond the cell's in some field."""
        columns: set[int] = set()
        for place, (at, size) in enumerate(zip(cell, shape, strict=True)):
            if at + 1 < size:
                adders = self._adders[term, place]
                if at == 0:
                    columns |= {edit for edit, _ in adders}
                else:
                    mark = self._found.mark((term, place, -1), frozenset())
                    self._found.sums[mark] = (2.0, tuple((at, float(n)) for at, n in adders))
                    columns.add(mark)
        return frozenset(columns)

    def _grid(self, term: int) -> _Longs:
        """What a word adds beyond today by added mentions, int64[≤3, ≤3, ≤3]; never falling."""
        sizes = []
        for place in range(len(FIELDS)):
            room = max(0, MOST_CREDITED - int(self._base[place, term]))
            sizes.append(min(room, sum(count for _, count in self._adders.get((term, place), ()))))
        cells = list(product(*(range(size + 1) for size in sizes)))
        mentions = self._base[:, term][None, :, None] + np.array(cells)[:, :, None]
        values = self._scorer.gains_of(term, mentions, worth=self._worth)
        grid = values.reshape([size + 1 for size in sizes])
        for axis in range(len(sizes)):
            grid = np.maximum.accumulate(grid, axis=axis)
        return np.asarray(grid - grid.reshape(-1)[0])


def _adders(task: Task) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """(word, field) → the edits that add it there, each with how many mentions, at most two."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    adds = task.adds
    for edit in np.flatnonzero(task.costs <= task.budget).tolist():
        for at in range(adds.starts[edit], adds.starts[edit + 1]):
            key = (int(adds.terms[at]), int(adds.fields[at]))
            found.setdefault(key, []).append((edit, min(int(adds.counts[at]), MOST_CREDITED)))
    return found
