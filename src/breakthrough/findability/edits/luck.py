"""Whether an edit would still help with other employers, other people, another ranker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from math import exp, lgamma, log

import numpy as np
import numpy.typing as npt

from breakthrough.basics import Share
from breakthrough.findability.edits.edited import Scorer, total
from breakthrough.findability.ranking.bars import KEPT, PAGE_ONE
from breakthrough.findability.ranking.judge import Judge
from breakthrough.findability.ranking.ranker import VARIANTS
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.public import Edit, with_edits

LEAST_HOLDING = 0.8  # share of the draws in which an edit must help
DRAWS = 200  # of employers, under each ranker
_LEAST_GAIN = 1e-9  # of a search: a difference no larger is one of rounding
_PAGES = 10  # page lengths tried where a ranker tells only who is on a page

_Floats = npt.NDArray[np.float64]


class Luck:
    """Draws of rankers and employers, in which each edit of a choice helps or does not.

    An edit helps where leaving it out would lower the expected searches won, by weight. What is
    expected is over crowds like this one: were its people drawn anew, the number ahead of place p
    would vary like a Poisson count of mean p - 1, so that a search counts P(Poisson(p - 1) < 25). A
    search just won or nearly won counts in part, and one lucky win of one employer, missing in 37 %
    of the draws, does not hold.
    """

    def __init__(
        self,
        ranking: Ranking,
        *,
        profile: Profile,
        candidates: Sequence[Edit],
        weights: _Floats,
        seed: int,
        judges: Sequence[Judge] = (),
    ) -> None:
        others = (Ranking.of(ranking.searches, crowd=ranking.crowd, ranker=r) for r in VARIANTS)
        words = [_Words(one, profile=profile, candidates=candidates) for one in (ranking, *others)]
        asked = [_Asked(one, profile=profile, candidates=candidates) for one in judges]
        self._rankers: list[_Words | _Asked] = [*words, *asked]
        drawn = draws(ranking.searches, seed=seed, n=DRAWS) * weights
        self._weights = drawn / (weights.mean() if weights.sum() > 0 else 1.0)

    def holding(self, picked: Sequence[int]) -> list[Share]:
        """In how many of the draws each edit helps, the others of the choice being made."""
        found = np.zeros(len(picked), np.int64)
        for ranker in self._rankers:
            whole = ranker.chances(picked)
            for place in range(len(picked)):
                left = ranker.chances([*picked[:place], *picked[place + 1 :]])
                found[place] += int((self._weights @ (whole - left) > _LEAST_GAIN).sum())
        n = len(self._rankers) * len(self._weights)
        return [Share(count, n, None, None) for count in found.tolist()]

    def held(self, picked: Sequence[int]) -> list[int]:
        """The choice without the edits that do not hold, the least first, one after the other."""
        kept = list(picked)
        while kept:
            shares = self.holding(kept)
            worst = min(range(len(kept)), key=lambda place: (shares[place].count, -place))
            if holds(shares[worst]):
                break
            del kept[worst]
        return kept


def holds(share: Share) -> bool:
    return share.count >= LEAST_HOLDING * share.n


def draws(searches: Sequence[Search], *, seed: int, n: int) -> _Floats:
    """How often each search counts when its employers are drawn anew: float64[n, Q].

    A search of several employers belongs to each in equal parts; one of none always counts once.
    """
    employers = sorted({name for search in searches for name in search.employers})
    number = {name: at for at, name in enumerate(employers)}
    parts = np.zeros((len(employers), len(searches)))
    for at, search in enumerate(searches):
        for name in search.employers:
            parts[number[name], at] += 1 / len(search.employers)
    size = len(employers)
    even = np.full(size, 1 / max(size, 1))
    chance = np.random.default_rng(seed)
    drawn = chance.multinomial(size, even, size=n) if size else np.zeros((n, 0))
    alone = np.array([not search.employers for search in searches], dtype=float)
    return np.asarray(drawn @ parts + alone)


@cache
def chances_of_places(page: int = PAGE_ONE) -> tuple[float, ...]:
    """P(Poisson(p - 1) < page) for each place p; 0 where not found (0) and beyond 100 (101)."""

    def chance(ahead: int) -> float:
        if ahead == 0:
            return 1.0
        return sum(exp(n * log(ahead) - ahead - lgamma(n + 1)) for n in range(page))

    return (0.0, *(chance(place - 1) for place in range(1, KEPT)), 0.0)


class _Words:
    """A ranker whose places are known."""

    def __init__(self, ranking: Ranking, *, profile: Profile, candidates: Sequence[Edit]) -> None:
        self._scorer, self._bars = Scorer(ranking), ranking.bars
        self._base = self._scorer.text(profile)
        self._changes = [self._scorer.change(edit) for edit in candidates]
        self._shown = ranking.shows(profile.place)

    def chances(self, picked: Sequence[int]) -> _Floats:
        """The chance of page one in each search, float64[Q]."""
        scores = self._scorer.scores(total(self._base, [self._changes[at] for at in picked]))
        places = self._bars.places(np.where(self._shown, scores, 0).astype(np.int32))
        return np.array(chances_of_places())[places]


class _Asked:
    """A ranker that tells only who is on a page: asked for pages of the lengths that matter."""

    def __init__(self, judge: Judge, *, profile: Profile, candidates: Sequence[Edit]) -> None:
        self._judge, self._profile, self._candidates = judge, profile, candidates
        self._known: dict[tuple[int, ...], _Floats] = {}

    def chances(self, picked: Sequence[int]) -> _Floats:
        key = tuple(sorted(picked))
        if key not in self._known:
            edited = with_edits(self._profile, [self._candidates[at] for at in picked])
            pages = [self._judge.wins(edited, page=page) for page in _pages()]
            self._known[key] = np.mean(pages, axis=0)
        return self._known[key]


@cache
def _pages() -> tuple[int, ...]:
    """Page lengths: place p is within about the share of them that is the chance of p."""
    chances = chances_of_places()
    levels = [(part + 0.5) / _PAGES for part in range(_PAGES)]
    return tuple(max(p for p in range(1, KEPT) if chances[p] >= level) for level in levels)
