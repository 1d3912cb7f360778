"""The searches employers would type for someone like the person, from the imported postings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.actions.findability.me import Me
from breakthrough.actions.likeness import Market, likeness, market
from breakthrough.basics import Problem
from breakthrough.findability import (
    Adverts,
    Search,
    Sitting,
    as_written,
    derivations,
    names_of,
    names_of_places,
    places_of,
    salient_phrases,
    searches_of,
    sittings,
    worth_typing,
)
from breakthrough.market import Likeness, other_fields

_MOST = 300  # of the postings in my field, nearest first, searches are made of
FIRST_SIGHTING, STATED_DATE = "first sighting", "stated date"
_FEW = 5  # fewer postings like mine give no picture of a market


@dataclass(frozen=True, slots=True)
class MarketBasis:
    """The postings that searches rest on: those like mine among all, and when they were seen.

    Searches are made of `searched` of them, the nearest; `employers` are those of all like mine.
    """

    postings: int
    like_mine: int
    searched: int
    employers: int
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Derived:
    """Searches and what they were derived from.

    `dated_by` says what the day of each search is: "first sighting" by us, or, where the whole
    market was first read on one day, the "stated date" of the employers.
    """

    searches: tuple[Search, ...]
    basis: MarketBasis
    dated_by: str
    sittings: tuple[Sitting, ...]

    def derivations(self) -> Mapping[str, tuple[Search, ...]]:
        """The searches that the same postings give when made in other ways, by name."""
        return derivations(self.sittings)


def derived_searches(*, person: Me, crowd: CurrentCrowd, places: bool = False) -> Derived:
    """The searches for postings like the person's; with `places`, each limited to its posting's.

    Raises Problem when no market is imported or too few postings are like the person's.
    """
    of = market()
    found = likeness(of, titles=person.titles, text=person.text)
    if len(found.mine) < _FEW:
        raise _too_few(len(found.mine), len(of.postings))
    key = (of.key, person.titles, person.text, crowd.key, places)
    return _derived(_Task(of, found, crowd, places, key))


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """What searches are derived from, told apart in the cache by its key alone."""

    market: Market
    likeness: Likeness
    crowd: CurrentCrowd
    places: bool
    key: tuple[tuple[Path, str], tuple[str, ...], str, str, bool]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Task) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=4)
def _derived(task: _Task) -> Derived:
    of, found, crowd = task.market, task.likeness, task.crowd.crowd
    field, mine = found.field[:_MOST], found.mine[:_MOST]
    employers = of.column("employer")
    place_names = names_of_places(Counter(of.column("place")))
    salient = salient_phrases(
        of.words,
        employers=employers,
        field=field,
        others=other_fields(found.field, employers=employers),
    )
    salient = worth_typing(salient, phrases=crowd.phrases, n=len(crowd))
    column = of.postings.column("text")  # taken one by one: pa.array would load pandas
    texts = (column[row].as_py() for row in field.tolist())
    written = as_written([phrase.words for phrase in salient], texts=texts)
    names = names_of(employers) | place_names
    salient = tuple(p for p in salient if not written.holds_name(p.words, names=names))
    seen_on, dated_by = _days(of)
    made = sittings(
        of.words,
        rows=mine,
        adverts=Adverts(
            titles=of.column("title"),
            employers=employers,
            places=of.column("place"),
            seen_on=seen_on,
            filters=_filters(of) if task.places else (),
        ),
        salient=salient,
        written=written,
        place_names=place_names,
    )
    return Derived(searches_of(made), _basis(of, found, employers), dated_by, made)


def _filters(of: Market) -> list[tuple[str, ...]]:
    remote = of.postings.column("is_remote").to_pylist()
    return [
        places_of(place, is_remote=is_remote)
        for place, is_remote in zip(of.column("place"), remote, strict=True)
    ]


def _days(of: Market) -> tuple[list[date | None], str]:
    """(the day that stands for each posting's beginning, what kind of day it is)."""
    first = of.postings.column("first_seen").to_pylist()
    stated = of.postings.column("posted_on").to_pylist()
    if len(set(first)) > 1 or not any(stated):
        return first, FIRST_SIGHTING
    return [day or seen for day, seen in zip(stated, first, strict=True)], STATED_DATE


def _basis(of: Market, found: Likeness, employers: list[str]) -> MarketBasis:
    first, last = (
        [day for day in of.postings.column(name).to_pylist() if day]
        for name in ("first_seen", "last_seen")
    )
    return MarketBasis(
        postings=len(of.postings),
        like_mine=len(found.mine),
        searched=min(len(found.mine), _MOST),
        employers=len({employers[row] for row in found.mine.tolist()}),
        since=min(first, default=None),
        until=max(last, default=None),
    )


def _too_few(found: int, of: int) -> Problem:
    return Problem(
        f"Of {of:,} postings, {found} are for someone like you; that is too few to say anything.",
        expected=f"At least {_FEW} are needed.",
        next_step="Import boards of employers in your field, and check your titles in Evidence.",
    )
