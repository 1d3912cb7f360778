"""The searches employers would type for someone like the person, from the imported postings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
from django.conf import settings

from breakthrough.actions.crowd import CurrentCrowd
from breakthrough.actions.findability.me import Me
from breakthrough.basics import Problem
from breakthrough.findability import (
    Crowd,
    Search,
    as_written,
    salient_phrases,
    searches_of,
    sittings,
    worth_typing,
)
from breakthrough.market import Likeness, PostingWords, like_mine, other_fields
from breakthrough.outside.warehouse import Warehouse
from breakthrough.outside.wordlists import kept_words

_FEW = 5  # fewer postings like mine give no picture of a market


@dataclass(frozen=True, slots=True)
class MarketBasis:
    """The postings that searches rest on: those like mine among all, and when they were seen."""

    postings: int
    like_mine: int
    employers: int
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Derived:
    """Searches and what they were derived from; `like_mine` are rows of (board, posting id)."""

    searches: tuple[Search, ...]
    basis: MarketBasis
    like_mine: tuple[tuple[str, str], ...]


def derived_searches(*, person: Me, crowd: CurrentCrowd) -> Derived:
    """Raises Problem when no market is imported or too few postings are like the person's."""
    home = settings.BREAKTHROUGH_HOME
    fingerprint = Warehouse(home / "market").fingerprint()
    return _derived(home, fingerprint, person.titles, person.text, crowd.key, _Held(crowd.crowd))


def prepare_words() -> None:
    """Number the words of the imported market now, so that the first report need not."""
    _market(settings.BREAKTHROUGH_HOME, Warehouse(_folder()).fingerprint())


def _folder() -> Path:
    return Path(settings.BREAKTHROUGH_HOME) / "market"


class _Held:
    """A crowd as an argument that the cache does not look at; its key stands beside it."""

    def __init__(self, crowd: Crowd) -> None:
        self.crowd = crowd

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=8)
def _derived(
    home: Path, fingerprint: str, titles: tuple[str, ...], text: str, key: str, held: _Held
) -> Derived:
    postings, words = _market(home, fingerprint)
    employers = postings.column("employer").to_pylist()
    likeness = like_mine(words, employers=employers, titles=titles, text=text)
    if len(likeness.mine) < _FEW:
        raise _too_few(len(likeness.mine), len(postings))
    salient = salient_phrases(
        words,
        employers=employers,
        field=likeness.field,
        others=other_fields(likeness.field, employers=employers),
    )
    salient = worth_typing(salient, tokens=held.crowd.tokens, vocabulary=held.crowd.vocabulary)
    texts = postings.column("text").take(pa.array(likeness.field)).to_pylist()
    found = sittings(
        words,
        rows=likeness.mine,
        titles=postings.column("title").to_pylist(),
        employers=employers,
        salient=salient,
    )
    written = as_written([phrase.words for phrase in salient], texts=texts)
    return Derived(
        searches_of(found, written=written),
        _basis(postings, likeness, employers),
        _keys(postings, likeness),
    )


@lru_cache(maxsize=2)
def _market(home: Path, fingerprint: str) -> tuple[pa.Table, PostingWords]:
    postings = Warehouse(home / "market").latest_postings()
    if not len(postings):
        raise Problem(
            "There is no market yet, so there are no searches.",
            expected="Searches are made from the postings of employers.",
            next_step="Import a capture of a job board, or a table of postings.",
        )

    def build() -> PostingWords:
        titles, texts = (postings.column(name).to_pylist() for name in ("title", "text"))
        return PostingWords.of(titles, texts)

    folder = home / "market" / "derived"
    return postings, kept_words(folder, fingerprint=fingerprint, build=build)


def _basis(postings: pa.Table, likeness: Likeness, employers: Sequence[str]) -> MarketBasis:
    first = [day for day in postings.column("first_seen").to_pylist() if day]
    last = [day for day in postings.column("last_seen").to_pylist() if day]
    return MarketBasis(
        postings=len(postings),
        like_mine=len(likeness.mine),
        employers=len({employers[row] for row in likeness.mine.tolist()}),
        since=min(first, default=None),
        until=max(last, default=None),
    )


def _keys(postings: pa.Table, likeness: Likeness) -> tuple[tuple[str, str], ...]:
    chosen = postings.select(["board", "posting_id"]).take(pa.array(likeness.mine))
    boards, ids = (chosen.column(name).to_pylist() for name in ("board", "posting_id"))
    return tuple(zip(boards, ids, strict=True))


def _too_few(found: int, of: int) -> Problem:
    return Problem(
        f"Of {of:,} postings, {found} are for someone like you; that is too few to say anything.",
        expected=f"At least {_FEW} are needed.",
        next_step="Import boards of employers in your field, and check your titles in Evidence.",
    )
