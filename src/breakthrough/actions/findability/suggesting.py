"""The changes chosen for one person, kept while nothing they rest on changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from breakthrough.actions.findability.view import View
from breakthrough.findability import Split, Suggestions, Surface, candidates, turn_of
from breakthrough.findability import improve as best_edits

SEED = 0  # decides which employers serve to choose


def suggestions(seen: View, *, budget: int) -> Suggestions:
    """Up to ten edits within `budget` characters; the same question again costs nothing."""
    person = seen.person
    key = (
        person.claims,
        person.edits,
        person.profile,
        tuple((one.search, one.fit.share) for one in seen.outcomes),
        turn_of(seen.derived.searches),
        seen.crowd.key,
        seen.crowd.basis.is_titles_only,
    )
    return _suggestions(_Asked(seen, budget, key))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What changes are chosen from, told apart in the cache by its key and the budget alone."""

    seen: View
    budget: int
    key: tuple[object, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Asked) and (other.key, other.budget) == (self.key, self.budget)

    def __hash__(self) -> int:
        return hash((self.key, self.budget))


@lru_cache(maxsize=4)
def _suggestions(asked: _Asked) -> Suggestions:
    """The candidates too come only from the searches used to choose."""
    seen = asked.seen
    qualified = [outcome.search for outcome in seen.outcomes]
    person, titles_only = seen.person, seen.crowd.basis.is_titles_only
    profile = person.searched(is_titles_only=titles_only)
    turn = turn_of(seen.derived.searches)
    chosen_on = Split.of(qualified, seed=SEED, turn=turn).chosen_on
    found = candidates(
        person.claims,
        searches=[s for s, is_used in zip(qualified, chosen_on, strict=True) if is_used],
        crowd=seen.crowd.crowd,
        profile=profile,
        edits=person.edits,
    )
    if titles_only:
        found = tuple(edit for edit in found if edit.surface is Surface.HEADLINE)
    return best_edits(
        seen.ranking.only(qualified),
        profile=profile,
        candidates=found,
        budget=asked.budget,
        seed=SEED,
        fits=[outcome.fit.share for outcome in seen.outcomes],
        turn=turn,
    )
