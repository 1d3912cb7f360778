"""The few truthful phrases that bring most searches to page one."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.edits.edited import Scorer, Text, total
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit, Surface

MOST_EDITS = 10
LEAST_EDITS = 3
DEFAULT_BUDGET = 300  # characters added in all

_Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Gain:
    """Searches on page one before and after, among those used to choose and those of others."""

    chosen_on_before: int
    chosen_on_after: int
    chosen_on: int
    unseen_before: int
    unseen_after: int
    unseen: int

    @property
    def unseen_added(self) -> int:
        return self.unseen_after - self.unseen_before

    @property
    def added(self) -> int:
        after = self.chosen_on_after + self.unseen_after
        return after - self.chosen_on_before - self.unseen_before


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An edit, what it adds when those before it are accepted, and how many scores it raises."""

    edit: Edit
    step: Gain
    nearer: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The edits chosen, each next one the one that adds most, and what they do together."""

    edits: tuple[Suggestion, ...]
    together: Gain
    considered: int
    budget: int


def split_by_employer(ranking: Ranking, *, seed: int) -> _Marks:
    """Which searches serve to choose: those that any employer of the first half would type.

    An employer's half is decided by a hash of its name and the seed, so it stays when others come.
    """
    return np.array(
        [any(_is_first_half(name, seed) for name in s.employers) for s in ranking.searches],
        dtype=bool,
    )


def improve(
    ranking: Ranking,
    *,
    profile: Profile,
    candidates: Sequence[Edit],
    budget: int = DEFAULT_BUDGET,
    seed: int = 0,
) -> Suggestions:
    """Up to ten edits within `budget` characters, chosen on half of the employers' searches.

    Greedy on (searches won, closeness to the bar), then single swaps until none helps; edits that
    win nothing beyond the third are dropped. All searches of `ranking` must be qualified ones.
    """
    chosen_on = split_by_employer(ranking, seed=seed)
    task = _Task.of(ranking, profile=profile, candidates=candidates, marks=chosen_on)
    picked = _greedy(task, budget=budget)
    picked = _swapped(task, picked, budget=budget)
    picked = _needed(task, picked)
    picked = _in_steps(task, picked)
    steps = [
        Suggestion(
            candidates[at],
            _gain(task, picked[: place + 1], since=picked[:place]),
            task.nearer(at),
        )
        for place, at in enumerate(picked)
    ]
    return Suggestions(
        tuple(steps),
        _gain(task, picked),
        considered=len(candidates),
        budget=budget,
    )


@dataclass(frozen=True, slots=True)
class _Task:
    scorer: Scorer
    base: Text
    changes: tuple[Text, ...]
    candidates: Sequence[Edit]
    bar: npt.NDArray[np.int32]
    marks: _Marks

    @classmethod
    def of(
        cls, ranking: Ranking, *, profile: Profile, candidates: Sequence[Edit], marks: _Marks
    ) -> _Task:
        scorer = Scorer(ranking)
        changes = tuple(scorer.change(edit) for edit in candidates)
        bar = ranking.bars.bar()
        return cls(scorer, scorer.text(profile), changes, candidates, bar, marks)

    def won(self, picked: Sequence[int]) -> _Marks:
        scores = self.scorer.scores(total(self.base, [self.changes[at] for at in picked]))
        return (scores > self.bar) & (scores > 0)

    def nearer(self, at: int) -> int:
        """In how many searches one edit raises the score."""
        before = self.scorer.scores(self.base)
        return int((self.scorer.scores(self.base + self.changes[at]) > before).sum())

    def worth(self, picked: Sequence[int]) -> tuple[int, float]:
        """(searches won, closeness) on the searches used to choose."""
        scores = self.scorer.scores(total(self.base, [self.changes[at] for at in picked]))
        scores, bar = scores[self.marks], self.bar[self.marks]
        close = np.minimum(1.0, scores / np.maximum(bar, 1))
        return int(((scores > bar) & (scores > 0)).sum()), round(float(close.sum()), 9)

    def cost(self, picked: Sequence[int]) -> int:
        return sum(len(self.candidates[at].text) for at in picked)

    def fits(self, picked: Sequence[int], budget: int) -> bool:
        """Within the budget, and no phrase twice, be it in another place or inside a longer one."""
        if self.cost(picked) > budget:
            return False
        phrases = [
            f" {self.candidates[at].text.casefold()} "
            for at in picked
            if self.candidates[at].surface is not Surface.ABOUT
        ]
        return not any(
            one in other
            for at, one in enumerate(phrases)
            for place, other in enumerate(phrases)
            if at != place
        )


def _greedy(task: _Task, *, budget: int) -> list[int]:
    picked: list[int] = []
    best = task.worth(picked)
    while len(picked) < MOST_EDITS:
        tries = [
            (task.worth([*picked, at]), -at)
            for at in range(len(task.candidates))
            if at not in picked and task.fits([*picked, at], budget)
        ]
        if not tries or max(tries)[0] <= best:
            break
        best, negative = max(tries)
        picked.append(-negative)
    return picked


def _swapped(task: _Task, picked: list[int], *, budget: int) -> list[int]:
    """Replace one edit by another as long as that wins more."""
    best = task.worth(picked)
    improved = True
    while improved:
        improved = False
        for place in range(len(picked)):
            for at in range(len(task.candidates)):
                other = [*picked[:place], at, *picked[place + 1 :]]
                if at in picked or not task.fits(other, budget):
                    continue
                if (worth := task.worth(other)) > best:
                    picked, best, improved = other, worth, True
    return picked


def _needed(task: _Task, picked: list[int]) -> list[int]:
    """Without the edits whose leaving loses no search; of the last three, nothing at all."""
    kept = list(picked)
    for at in reversed(picked):
        without = [other for other in kept if other != at]
        least = task.worth(kept) if len(kept) <= LEAST_EDITS else (task.worth(kept)[0], 0.0)
        if task.worth(without) >= least:
            kept = without
    return kept


def _in_steps(task: _Task, picked: Sequence[int]) -> list[int]:
    """The edits so ordered that each next one wins most."""
    ordered: list[int] = []
    left = list(picked)
    while left:
        best = max(left, key=lambda at: (task.worth([*ordered, at]), -at))
        ordered.append(best)
        left.remove(best)
    return ordered


def _gain(task: _Task, picked: Sequence[int], *, since: Sequence[int] = ()) -> Gain:
    before, after, marks = task.won(since), task.won(picked), task.marks
    return Gain(
        int(before[marks].sum()),
        int(after[marks].sum()),
        int(marks.sum()),
        int(before[~marks].sum()),
        int(after[~marks].sum()),
        int((~marks).sum()),
    )


def _is_first_half(employer: str, seed: int) -> bool:
    digest = hashlib.blake2b(f"{seed}:{employer}".encode(), digest_size=8).digest()
    return digest[0] % 2 == 0
