"""The same question asked otherwise: other engines, a larger crowd, other searches, one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from breakthrough.actions.findability.panel import embedding_judges
from breakthrough.actions.findability.ranking import ranking_of, with_places
from breakthrough.actions.findability.searches import derived_searches
from breakthrough.actions.findability.view import View
from breakthrough.basics import Share
from breakthrough.findability import VARIANTS, Fit, Judge, Outcome, Search, counts_for
from breakthrough.findability.ranking.boolean import BooleanJudge
from breakthrough.findability.ranking.panel import Judged, spread
from breakthrough.findability.ranking.places import is_within, rows_within
from breakthrough.findability.ranking.wider import WiderRanking


@dataclass(frozen=True, slots=True)
class Rankers:
    """The share on page one, by demand, under several rankers.

    `mean` and `worst` are over `each`; the first of `each` gives the headline's places. `won`
    counts searches; where a ranker gives chances it is a sum of chances.
    """

    mean: float
    worst: float
    name_of_worst: str
    each: tuple[Judged, ...]


@dataclass(frozen=True, slots=True)
class Wider:
    """The share on page one, by demand, among the larger crowd that this one stands for.

    `low` and `high` bound it where every bar is off by as much as is likely (5 to 95 %).
    """

    stands_for: int
    share: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Derivation:
    """The share on page one, by demand, when the same postings are made into searches in one way.

    `won` of `n` searches that I qualify for; the share is None where there are none.
    """

    name: str
    share: float | None
    won: int
    n: int


@dataclass(frozen=True, slots=True)
class InPlace:
    """The searches that show my place, among the `crowd` profiles they show: page one in `share`.

    `elsewhere` searches that I would qualify for look in other places and do not show me.
    """

    place: str
    share: Share
    crowd: int
    elsewhere: int


def rankers(seen: View) -> Rankers | None:
    """None without a search that I qualify for."""
    found = spread(judges(seen), profile=seen.profile, weights=counts_for(seen.outcomes))
    return Rankers(found.mean, found.worst, found.name_of_worst, found.each) if found else None


def judges(seen: View) -> tuple[Judge, ...]:
    """The rankers asked about the searches I qualify for, the one of the headline first.

    A model of meanings is the last, where the settings name one.
    """
    qualified = _searches(seen.outcomes)
    every = seen.derived.searches
    variants = (ranking_of(every, crowd=seen.crowd, ranker=ranker) for ranker in VARIANTS)
    return (
        seen.ranking.only(qualified),
        *(one.only(qualified) for one in variants),
        BooleanJudge.of(qualified, crowd=seen.crowd.crowd),
        *embedding_judges(qualified, crowd=seen.crowd),
    )


def wider(seen: View) -> Wider | None:
    """None where the crowd is not said to stand for a larger one, or no search counts."""
    stands_for = seen.crowd.basis.stands_for
    if stands_for is None:
        return None
    ranking = WiderRanking(seen.ranking.only(_searches(seen.outcomes)), stands_for)
    found = ranking.expected(seen.profile, weights=counts_for(seen.outcomes))
    return Wider(stands_for, found.share, found.low, found.high, found.n) if found else None


def derivations(seen: View) -> tuple[Derivation, ...]:
    """The figure under each way of making searches, the one used for the headline first."""
    made = seen.derived.derivations()
    every = tuple(dict.fromkeys(search for searches in made.values() for search in searches))
    ranking = ranking_of(every, crowd=seen.crowd, ranker=seen.ranking.ranker)
    wins = dict(zip(every, ranking.wins(seen.profile).tolist(), strict=True))
    evidence = seen.person.evidence
    fits = {search: evidence.fit(search) for search in every}
    return tuple(_derivation(name, made[name], fits=fits, wins=wins) for name in made)


def _derivation(
    name: str,
    searches: Sequence[Search],
    *,
    fits: Mapping[Search, Fit],
    wins: Mapping[Search, float],
) -> Derivation:
    qualified = [search for search in searches if fits[search].is_qualified]
    counts = [search.weight * fits[search].share for search in qualified]
    won = fsum(count for search, count in zip(qualified, counts, strict=True) if wins[search])
    total = fsum(counts)
    return Derivation(
        name,
        won / total if total else None,
        sum(bool(wins[search]) for search in qualified),
        len(qualified),
    )


def in_place(seen: View) -> InPlace | None:
    """None where my place or those of the crowd are not known, or no search shows it."""
    mine = seen.profile.place
    crowd = with_places(seen.crowd)
    if not mine or not crowd.crowd.places:
        return None
    derived = derived_searches(person=seen.person, crowd=crowd, places=True)
    evidence = seen.person.evidence
    qualified = [s for s in derived.searches if s.place and evidence.fit(s).is_qualified]
    shown = [search for search in qualified if is_within(mine, search.place)]
    if not shown:
        return None
    ranking = ranking_of(shown, crowd=crowd, ranker=seen.ranking.ranker)
    won = int(ranking.wins(seen.profile).sum())
    place = Counter(search.place for search in shown).most_common(1)[0][0]
    return InPlace(
        place,
        Share.of(won, len(shown)),
        int(rows_within(crowd.crowd, place).sum()),
        len(qualified) - len(shown),
    )


def _searches(found: Sequence[Outcome]) -> tuple[Search, ...]:
    return tuple(outcome.search for outcome in found)
