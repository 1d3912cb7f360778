"""People of the crowd, one after the other, each with its searches, edits and judges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.actions.crowd.current import crowd_store
from breakthrough.actions.findability.me import Me
from breakthrough.actions.findability.searches import derived_searches
from breakthrough.basics import Problem
from breakthrough.findability import (
    PAGE_ONE,
    PAGES,
    Crowd,
    Fit,
    Judge,
    Profile,
    Ranker,
    Ranking,
    Search,
    candidates,
    improve,
    split_by_employer,
)
from breakthrough.findability.ranking.panel import panel
from breakthrough.findability.trial.arms import arms
from breakthrough.findability.trial.others import without
from breakthrough.findability.trial.played import FirstPlaces, Played, field_of, played
from breakthrough.findability.trial.player import Player, Public, player
from breakthrough.outside.engines import FtsEngine, TantivyEngine

MOST_FOR_ENGINES = 50_000  # profiles; the engines hold every text in memory

OTHER_PAGES = tuple(page for page in PAGES if page != PAGE_ONE)
TOO_SHORT = "too short, or without a title or a role, to stand for a person"
NO_MARKET = "without enough postings for such a person"
NO_SEARCH = "without a search they qualify for in each half of the employers"


class Engine(Protocol):
    """A search engine that holds the crowd."""

    def judge(self, searches: Sequence[Search], *, without: int | None = None) -> Judge: ...


@dataclass(frozen=True, slots=True)
class Company:
    """The crowd with its texts, the engines that hold it, and the seed of every choice.

    `public`: how much of each person stands in public.
    """

    crowd: CurrentCrowd
    profiles: tuple[Profile, ...]
    engines: tuple[Engine, ...]
    seed: int
    public: Public

    @classmethod
    def of(cls, crowd: CurrentCrowd, *, seed: int, public: Public = Public.OPENING) -> Company:
        profiles = tuple(row.profile for row in crowd_store().rows(crowd.key))
        return cls(crowd, profiles, _engines(profiles), seed, public)

    def people(self) -> Iterator[Played | str]:
        """Each profile in an order drawn by the seed: what came of it, or why it was left out."""
        order = np.random.default_rng(self.seed).permutation(len(self.profiles))
        for row in order.tolist():
            who = player(self.profiles[row], public=self.public)
            yield TOO_SHORT if who is None else self._play(who, row=row)

    def _play(self, who: Player, *, row: int) -> Played | str:
        others = without(self.crowd.crowd, row=row)
        asked_for = self._asked_for(who, others=others, row=row)
        if asked_for is None:
            return NO_MARKET
        searches = tuple(asked_for)
        ranking = Ranking.of(searches, crowd=others, ranker=Ranker())
        marks = split_by_employer(ranking, seed=self.seed)
        if not 0 < marks.sum() < len(marks):
            return NO_SEARCH
        chosen_on = [one for one, mark in zip(searches, marks.tolist(), strict=True) if mark]
        pool = candidates(who.claims, searches=chosen_on, crowd=others, profile=who.public)
        chosen = improve(
            ranking,
            profile=who.public,
            candidates=pool,
            seed=self.seed,
            fits=[fit.share for fit in asked_for.values()],
        )
        edits = [one.edit for one in chosen.edits]
        own_seed = int(np.random.SeedSequence([self.seed, row]).generate_state(1)[0])
        more = [engine.judge(searches, without=row) for engine in self.engines]
        pages = [FirstPlaces(ranking, page) for page in OTHER_PAGES]
        return played(
            (*panel(searches, crowd=others, more=more), *pages),
            arms=arms(who, chosen=edits, pool=pool, seed=own_seed),
            marks=marks,
            work=field_of(searches),
            pool=len(pool),
            used=sum(len(edit.text) for edit in edits),
        )

    def _asked_for(self, who: Player, *, others: Crowd, row: int) -> dict[Search, Fit] | None:
        """The searches that all its evidence qualifies it for; None without postings for it."""
        person = Me(who.items, who.claims, (), who.public)
        crowd = CurrentCrowd(self.crowd.basis, f"{self.crowd.key} without {row}", others)
        try:
            derived = derived_searches(person=person, crowd=crowd)
        except Problem:
            return None
        evidence = person.evidence
        fits = {search: evidence.fit(search) for search in derived.searches}
        return {search: fit for search, fit in fits.items() if fit.is_qualified}


def _engines(profiles: Sequence[Profile]) -> tuple[Engine, ...]:
    """Those that can be asked about a crowd of this size on this machine."""
    if len(profiles) > MOST_FOR_ENGINES:
        return ()
    found: list[Engine] = [FtsEngine(profiles)]
    if TantivyEngine.is_installed():
        found.append(TantivyEngine(profiles))
    return tuple(found)
