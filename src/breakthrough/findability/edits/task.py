"""The choice of edits as arrays: what each adds, what a search takes, what may stand together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from breakthrough.findability.edits.edited import Scorer, Text, total
from breakthrough.findability.edits.groups import excludes, groups
from breakthrough.findability.ranking.ranker import SCALE
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.text.profile import FIELDS, Profile
from breakthrough.findability.text.public import Edit

MOST_EDITS = 10
DEFAULT_BUDGET = 300  # characters added in all

_NEVER = 1 << 40  # beyond any score: the search looks elsewhere

_Longs = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]
Worth = tuple[float, float]  # weighted wins, weighted closeness


@dataclass(frozen=True, slots=True)
class Adds:
    """The words of E edits: those of edit e at [starts[e], starts[e + 1]) of the other three.

    `more` int64[E, 3] counts the words each adds to a field, searched for or not.
    """

    starts: _Longs
    fields: _Longs
    terms: _Longs
    counts: _Longs
    more: _Longs

    @classmethod
    def of(cls, changes: Sequence[Text]) -> Adds:
        rows = [np.nonzero(change.mentions) for change in changes]
        sizes = [len(fields) for fields, _ in rows]
        none = np.zeros(0, np.int64)
        return cls(
            np.cumsum([0, *sizes], dtype=np.int64),
            np.concatenate([none, *(fields for fields, _ in rows)]),
            np.concatenate([none, *(terms for _, terms in rows)]),
            np.concatenate([none, *(c.mentions[at] for c, at in zip(changes, rows, strict=True))]),
            np.array([c.lengths for c in changes], np.int64).reshape(-1, len(FIELDS)),
        )


@dataclass(frozen=True, slots=True)
class Task:
    """Choose among E edits for Q searches. `need` int64[Q] is the score that wins; `weights`
    float64[Q] the searches' worth; `costs` int64[E] are characters.

    `sets` are edits of which at most one may be chosen. `held` float64[3]: what a mention counts in
    each field, where text lengths are held; None where they follow from the text. `words`: fewest
    and most words that the choice may add to each field, heeded by the exact search alone.
    """

    scorer: Scorer
    base: Text
    changes: tuple[Text, ...]
    adds: Adds
    need: _Longs
    weights: _Floats
    costs: _Longs
    sets: tuple[tuple[int, ...], ...]
    excluded: npt.NDArray[np.bool_]
    budget: int
    most: int = MOST_EDITS
    held: _Floats | None = None
    words: tuple[tuple[int, int], ...] | None = None

    @classmethod
    def of(
        cls,
        ranking: Ranking,
        *,
        profile: Profile,
        candidates: Sequence[Edit],
        weights: _Floats,
        budget: int = DEFAULT_BUDGET,
    ) -> Task:
        """The task on all searches of a ranking, with text lengths as they will be."""
        scorer = Scorer(ranking)
        changes = tuple(scorer.change(edit) for edit in candidates)
        sets = groups(candidates)
        return cls(
            scorer,
            scorer.text(profile),
            changes,
            Adds.of(changes),
            np.where(ranking.shows(profile.place), ranking.bars.bar().astype(np.int64) + 1, _NEVER),
            weights,
            np.array([len(edit.text) for edit in candidates], dtype=np.int64),
            sets,
            excludes(sets, n=len(candidates)),
            budget,
        )

    def with_lengths_of(self, picked: Sequence[int]) -> Task:
        """The same with text lengths held as they are when these edits are made."""
        return replace(self, held=self.scorer.worth(self.text(picked).lengths))

    def without(self, edits: Iterable[int]) -> Task:
        """The same without some of the edits, whose numbers stay: they cost more than there is."""
        costs = self.costs.copy()
        costs[list(edits)] = self.budget + 1
        return replace(self, costs=costs)

    def text(self, picked: Sequence[int]) -> Text:
        return total(self.base, [self.changes[at] for at in picked])

    def won(self, picked: Sequence[int]) -> npt.NDArray[np.bool_]:
        """Which searches the edits win."""
        return self.scorer.scores(self.text(picked), worth=self.held) >= self.need

    def wins(self, picked: Sequence[int]) -> float:
        """Weighted searches won."""
        return float(self.weights[self.won(picked)].sum())

    def is_allowed(self, picked: Sequence[int]) -> bool:
        """Within the budget, not too many, none that exclude each other."""
        chosen = list(picked)
        return (
            len(chosen) <= self.most
            and int(self.costs[chosen].sum()) <= self.budget
            and not self.excluded[np.ix_(chosen, chosen)].any()
        )

    def open_to(self, picked: Sequence[int]) -> _Longs:
        """The edits that may still be added, in their order."""
        chosen = list(picked)
        if len(chosen) >= self.most:
            return np.zeros(0, np.int64)
        left = self.budget - int(self.costs[chosen].sum())
        free = (self.costs <= left) & ~self.excluded[chosen].any(axis=0)
        free[chosen] = False
        return np.flatnonzero(free)

    def tried(self, picked: Sequence[int], tries: _Longs) -> _Floats:
        """(weighted wins, weighted closeness) with each of `tries` added: float64[n, 2].

        -1 adds nothing. Closeness is the sum of min(1, score / score that wins). Rounded to 1e-9,
        so that the order of adding decides nothing.
        """
        from breakthrough.findability.edits.trial_kernel import try_each  # numba is slow to import

        text, adds, ranking = self.text(picked), self.adds, self.scorer.ranking
        means = ranking.crowd.statistics.mean_lengths
        norm = np.array([ranking.ranker.weights, ranking.ranker.b, means]).T.copy()
        found = try_each(
            tries,
            text.mentions,
            text.lengths,
            adds.starts,
            adds.fields,
            adds.terms,
            adds.counts,
            adds.more,
            np.zeros(0) if self.held is None else self.held,
            norm,
            self.scorer.idf,
            ranking.ranker.k1,
            float(SCALE),
            self.scorer.offsets,
            self.scorer.holders,
            self.need,
            self.weights,
        )
        return np.asarray(found.round(9))

    def worth(self, picked: Sequence[int]) -> Worth:
        """(weighted wins, weighted closeness) of a choice."""
        wins, close = self.tried(picked, np.array([-1])).tolist()[0]
        return wins, close
