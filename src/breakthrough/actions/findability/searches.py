"""The searches employers would type for someone like the person, from the imported postings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.actions.findability.me import Me
from breakthrough.actions.likeness import Market, likeness, market
from breakthrough.basics import Problem
from breakthrough.findability import (
    Search,
    as_written,
    salient_phrases,
    searches_of,
    sittings,
    worth_typing,
)
from breakthrough.market import Likeness, other_fields

_MOST = 300  # of the postings in my field, nearest first, searches are made of
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
    """Searches and what they were derived from."""

    searches: tuple[Search, ...]
    basis: MarketBasis


def derived_searches(*, person: Me, crowd: CurrentCrowd) -> Derived:
    """Raises Problem when no market is imported or too few postings are like the person's."""
    of = market()
    found = likeness(of, titles=person.titles, text=person.text)
    if len(found.mine) < _FEW:
        raise _too_few(len(found.mine), len(of.postings))
    return _derived(_Task(of, found, crowd, (of.key, person.titles, person.text, crowd.key)))


@dataclass(frozen=True, slots=True, eq=False)
class _Task:
    """What searches are derived from, told apart in the cache by its key alone."""

    market: Market
    likeness: Likeness
    crowd: CurrentCrowd
    key: tuple[tuple[Path, str], tuple[str, ...], str, str]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Task) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


@lru_cache(maxsize=4)
def _derived(task: _Task) -> Derived:
    of, found, crowd = task.market, task.likeness, task.crowd.crowd
    field, mine = found.field[:_MOST], found.mine[:_MOST]
    employers = of.column("employer")
    salient = salient_phrases(
        of.words,
        employers=employers,
        field=field,
        others=other_fields(found.field, employers=employers),
    )
    salient = worth_typing(salient, phrases=crowd.phrases, n=len(crowd))
    texts = of.postings.column("text").take(pa.array(field)).to_pylist()
    made = sittings(
        of.words, rows=mine, titles=of.column("title"), employers=employers, salient=salient
    )
    written = as_written([phrase.words for phrase in salient], texts=texts)
    return Derived(searches_of(made, written=written), _basis(of, found, employers))


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
