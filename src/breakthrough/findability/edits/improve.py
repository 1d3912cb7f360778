"""The few truthful phrases that bring most searches to page one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt

from breakthrough.basics import Share
from breakthrough.findability.edits.adoption import Adoption, adoptions
from breakthrough.findability.edits.choice import choose
from breakthrough.findability.edits.fast import in_steps, swapped
from breakthrough.findability.edits.gain import Gain, gain
from breakthrough.findability.edits.luck import Luck
from breakthrough.findability.edits.split import Split
from breakthrough.findability.edits.task import DEFAULT_BUDGET, Task
from breakthrough.findability.ranking.judge import Judge
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit

_REFILLS = 3  # times the room of what did not hold is offered to other edits

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An edit, what it adds when those before it are accepted, and how many it brings nearer.

    `nearer`: searches not on page one today in which it alone raises the score. `holds_in`: the
    draws of rankers and employers in which it helps, at least 80 % (`Luck`).
    """

    edit: Edit
    step: Gain
    nearer: int
    holds_in: Share


@dataclass(frozen=True, slots=True)
class Suggestions:
    """The edits chosen, each next one the one that adds most, and what they do together.

    `gap`: by how much of the most that any choice could win the best choice found may fall short on
    the searches used to choose; 0 is proven best. It holds for texts of any length, or, if not
    `is_any_length`, for texts as long as that choice makes them. `dropped` counts edits of that
    choice that rest on luck and were left out. `left`: what remains when none, a quarter and all of
    those who could do the same.
    """

    edits: tuple[Suggestion, ...]
    together: Gain
    considered: int
    budget: int
    gap: float
    is_any_length: bool
    dropped: int
    left: tuple[Adoption, ...]
    turn: date | None

    @property
    def is_proven(self) -> bool:
        return self.gap == 0.0


def improve(
    ranking: Ranking,
    *,
    profile: Profile,
    candidates: Sequence[Edit],
    budget: int = DEFAULT_BUDGET,
    seed: int = 0,
    fits: Sequence[float] | None = None,
    turn: date | None = None,
    judges: Sequence[Judge] = (),
) -> Suggestions:
    """Up to ten edits within `budget` characters, chosen on early searches of half the employers.

    All searches of `ranking` must be qualified ones; `fits` are the shares of their must-haves that
    evidence supports (all 1 by default), `turn` the day that parts early from late. `judges`: more
    rankers of the same searches that an edit must please, beside the variants of words.
    """
    split = Split.of(ranking.searches, seed=seed, turn=turn)
    given = _Given(ranking, profile, tuple(candidates), _weights(ranking, fits), split, seed)
    task = given.used.task(budget=budget)
    choice, luck = choose(task), given.luck(judges)
    picked = in_steps(task, _lasting(task, choice.picked, luck))
    return Suggestions(
        edits=given.steps(picked, holding=luck.holding(picked)),
        together=given.gain(given.task(), picked),
        considered=len(candidates),
        budget=budget,
        gap=choice.gap,
        is_any_length=choice.is_any_length,
        dropped=len(set(choice.picked) - set(picked)),
        left=given.left(picked),
        turn=turn,
    )


def _weights(ranking: Ranking, fits: Sequence[float] | None) -> npt.NDArray[np.float64]:
    """What each search counts: its demand times how well the person fits it."""
    demand = np.array([search.weight for search in ranking.searches], dtype=np.float64)
    return demand if fits is None else demand * np.array(fits)


@dataclass(frozen=True, slots=True)
class _Given:
    """All searches with what they weigh and what they serve for, and what can be chosen."""

    ranking: Ranking
    profile: Profile
    candidates: tuple[Edit, ...]
    weights: _Floats
    split: Split
    seed: int

    def luck(self, judges: Sequence[Judge]) -> Luck:
        """The trial of edits on the searches used to choose."""
        used = self.used
        return Luck(
            used.ranking,
            profile=used.profile,
            candidates=used.candidates,
            weights=used.weights,
            seed=used.seed,
            judges=[judge.only(used.ranking.searches) for judge in judges],
        )

    @property
    def used(self) -> _Given:
        """The same with those searches alone that serve to choose."""
        marks = self.split.chosen_on
        pairs = zip(self.ranking.searches, marks.tolist(), strict=True)
        ranking = self.ranking.only([search for search, is_used in pairs if is_used])
        return replace(self, ranking=ranking, weights=self.weights[marks])

    def task(self, *, budget: int = DEFAULT_BUDGET) -> Task:
        return Task.of(
            self.ranking,
            profile=self.profile,
            candidates=self.candidates,
            weights=self.weights,
            budget=budget,
        )

    def gain(self, task: Task, picked: Sequence[int], *, since: Sequence[int] = ()) -> Gain:
        before, after = task.won(since), task.won(picked)
        return gain(before, after, weights=self.weights, split=self.split)

    def steps(self, picked: Sequence[int], *, holding: Sequence[Share]) -> tuple[Suggestion, ...]:
        task = self.task()
        today = task.scorer.scores(task.base)
        off = today < task.need
        return tuple(
            Suggestion(
                self.candidates[at],
                self.gain(task, picked[: place + 1], since=picked[:place]),
                int((off & (task.scorer.scores(task.text([at])) > today)).sum()),
                holding[place],
            )
            for place, at in enumerate(picked)
        )

    def left(self, picked: Sequence[int]) -> tuple[Adoption, ...]:
        """What remains when others do the same; nothing without an edit."""
        if not picked:
            return ()
        return adoptions(
            self.ranking,
            profile=self.profile,
            edits=[self.candidates[at] for at in picked],
            weights=self.weights,
            split=self.split,
            seed=self.seed,
        )


def _lasting(task: Task, picked: Sequence[int], luck: Luck) -> list[int]:
    """The edits that hold; the room of those that do not goes to others, as long as they do."""
    tried = set(picked)
    kept = luck.held(picked)
    for _ in range(_REFILLS):
        more = swapped(task.without(tried - set(kept)), kept)
        if set(more) <= tried:
            break
        tried |= set(more)
        again = luck.held(more)
        if task.worth(again) > task.worth(kept):
            kept = again
    return kept
