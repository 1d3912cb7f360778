"""How much any choice could win with text lengths as they come, not held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush

import numpy as np

from breakthrough.findability.edits.exact import Exact, exact
from breakthrough.findability.edits.fast import swapped
from breakthrough.findability.edits.task import Task

_CLOSE = 1e-6  # of a search's weight: a difference no larger is none
NEAR = 0.01  # of the ceiling
_FOR_ALL = 0.1  # share of the work spent on a full proof; after it a near one will do

Words = tuple[tuple[int, int], ...]  # fewest and most words added, per field


@dataclass(frozen=True, slots=True)
class Proof:
    """The best choice known, what no choice wins more than, and the work it took (`Exact`)."""

    picked: tuple[int, ...]
    ceiling: float
    work: float


def prove(task: Task, picked: Sequence[int], *, work: float) -> Proof:
    """The better of `picked` and what turns up while proving, and a ceiling for all choices.

    A longer text makes each mention count less. So among the choices that add between a and b words
    to a field none wins more than the best does with the text held a words longer. The choices are
    parted by how many words they add, each time where the ceiling is highest, half-way to the words
    of the choice that reaches it, until no ceiling is above the best choice known or the work is
    used up; after a part of it a ceiling that is near is enough.
    """
    best, wins = tuple(picked), task.wins(picked)
    closed = wins  # the highest ceiling of the parts that cannot be halved any more
    done = 0.0

    def part_of(words: Words, *, ceiling: float) -> _Part:
        nonlocal done
        found = _within(task, words, work=work - done, above=wins)
        done += found.work
        return _Part((-min(found.bound, ceiling), words), found)

    whole = tuple((0, int(top)) for top in _most_words(task))
    queue = [part_of(whole, ceiling=float(task.weights.sum()))]
    while queue and done < work:
        ceiling = -queue[0].key[0]
        is_near = done >= _FOR_ALL * work and ceiling - wins <= NEAR * ceiling
        if is_near or ceiling <= wins + _CLOSE or queue[0].found.picked is None:
            break
        part = heappop(queue)
        chosen = tuple(swapped(task, part.found.picked or ()))
        if task.wins(chosen) > wins:
            best, wins = chosen, task.wins(chosen)
        halves = part.halves(task)
        if not halves:
            closed = max(closed, ceiling)
        for words in halves:
            heappush(queue, part_of(words, ceiling=ceiling))
    return Proof(best, max([wins, closed, *(-part.key[0] for part in queue)]), done)


@dataclass(frozen=True, slots=True, order=True)
class _Part:
    """The choices that add so many words, by falling ceiling."""

    key: tuple[float, Words]
    found: Exact

    def halves(self, task: Task) -> list[Words]:
        """The part in two, half-way to what its best choice adds where that matters most.

        None where its texts are as long as they were held: then halves would say no more.
        """
        chosen = list(self.found.picked or ())
        words = self.key[1]
        added = task.adds.more[chosen].sum(axis=0)
        fewest = np.array([low for low, _ in words])
        held, true = (task.scorer.worth(task.base.lengths + more) for more in (fewest, added))
        if np.array_equal(held, true):
            return []
        place = int(np.argmax(held / true))
        low, high = words[place]
        at = (low + int(added[place]) + 1) // 2
        pieces = ((low, at - 1), (at, high))
        return [(*words[:place], piece, *words[place + 1 :]) for piece in pieces]


def _within(task: Task, words: Words, *, work: float, above: float) -> Exact:
    """The best of the choices that add so many words, all held at the fewest."""
    longer = task.base.lengths + np.array([fewest for fewest, _ in words])
    held = replace(task, held=task.scorer.worth(longer), words=words)
    return exact(held, seconds=None, work=work, above=above)


def _most_words(task: Task) -> list[int]:
    """No choice adds more words to a field than its longest edits together."""
    fits = task.costs <= task.budget
    longest = np.sort(task.adds.more[fits], axis=0)[::-1]
    return [int(top) for top in longest[: task.most].sum(axis=0)]
