"""Searches read with operators: every group must be there, and a recruiter reads so many."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.phrase_rows import (
    Phrase,
    packed,
    phrases_held,
    read_phrase,
    rows_holding,
)
from breakthrough.findability.ranking.places import rows_within
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile

Groups = tuple[tuple[Phrase, ...], ...]


@dataclass(frozen=True, slots=True)
class BooleanJudge:
    """Searches with operators over one crowd: a profile matches or it does not.

    matched int64[Q] counts the profiles of the crowd that match, those in the search's place alone.
    Who matches stands anywhere among all who do, so the chance to be read is
    v = [all groups matched] x min(1, depth / (M + 1)), with M = matched and the depth a page.
    Source: science A2; the + 1 is the profile asked about, which is not in the crowd.
    """

    searches: tuple[Search, ...]
    groups: tuple[Groups, ...]
    matched: npt.NDArray[np.int64]
    name: str = "operators, all must match"

    @classmethod
    def of(cls, searches: Sequence[Search], *, crowd: Crowd) -> BooleanJudge:
        """The judge with its counts made now."""
        groups = tuple(map(read_groups, searches))
        phrases = {phrase: None for one in groups for group in one for phrase in group}
        rows = dict(zip(phrases, rows_holding(list(phrases), crowd=crowd), strict=True))
        places = sorted({search.place for search in searches})
        there = {place: packed(rows_within(crowd, place)) for place in places}
        matched = np.zeros(len(searches), np.int64)
        for at, (search, asked) in enumerate(zip(searches, groups, strict=True)):
            found = there[search.place]
            for group in asked:
                found = found & np.bitwise_or.reduce([rows[phrase] for phrase in group])
            matched[at] = int(np.bitwise_count(found).sum()) if asked else 0
        return cls(tuple(searches), groups, matched)

    def only(self, searches: Sequence[Search]) -> BooleanJudge:
        """The same for some of its searches, with their counts as they are."""
        places = {search: at for at, search in enumerate(self.searches)}
        rows = [places[search] for search in searches]
        kept = tuple(self.groups[row] for row in rows)
        return BooleanJudge(tuple(searches), kept, self.matched[np.array(rows, np.int64)])

    def matches(self, profile: Profile) -> npt.NDArray[np.bool_]:
        """Whether it holds a phrase of every group, bool[Q]; its place does not count."""
        sizes = [len(phrase) for one in self.groups for group in one for phrase in group]
        held = phrases_held(profile, longest=max(sizes, default=0))
        found = [bool(one) and all(map(_any_in(held), one)) for one in self.groups]
        return np.array(found, np.bool_)

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """Per search the chance that the profile is among the `page` results read; float64[Q]."""
        read = np.minimum(1.0, page / (self.matched + 1.0))
        return np.where(self.matches(profile), read, 0.0)


def read_groups(search: Search) -> Groups:
    """What a search asks for; a group of stop words alone asks for nothing and is left out.

    A search of which nothing is left finds nobody.
    """
    groups = (tuple(dict.fromkeys(map(read_phrase, group))) for group in search.must_groups)
    return tuple(kept for group in groups if (kept := tuple(phrase for phrase in group if phrase)))


def _any_in(held: set[Phrase]) -> Callable[[Sequence[Phrase]], bool]:
    return lambda group: not held.isdisjoint(group)
