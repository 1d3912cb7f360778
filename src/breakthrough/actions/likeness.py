"""Which postings of the imported market are for someone like the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock

import pyarrow as pa
from django.conf import settings

from breakthrough.basics import Problem
from breakthrough.evidence import Claim, Item, Kind, claims
from breakthrough.market import Likeness, PostingWords, like_mine
from breakthrough.market.employers import Alike, alike_of
from breakthrough.outside.warehouse import Warehouse
from breakthrough.outside.wordlists import kept_words


@dataclass(frozen=True, slots=True)
class Market:
    """The latest state of every posting, with their words numbered; `key` changes when they do."""

    key: tuple[Path, str]
    postings: pa.Table
    words: PostingWords

    def column(self, name: str) -> list[str]:
        values: list[str] = self.postings.column(name).to_pylist()
        return values


def market() -> Market:
    """The imported market. Raises Problem when there is none."""
    folder = _folder()
    with _loading:
        return _market(folder, Warehouse(folder).fingerprint())


def prepare_words() -> None:
    """Number the words of the market now, so that the first report after an import is quick."""
    folder = _folder()
    if Warehouse(folder).imports():
        market()


def postings_like(items: Sequence[Item]) -> tuple[tuple[str, str], ...] | None:
    """(board, posting id) of the postings like a person's evidence; None without any of either."""
    found = alike_postings(items)
    return None if found is None else tuple(found)


def alike_postings(items: Sequence[Item]) -> dict[tuple[str, str], Alike] | None:
    """The same, each with how alike it is."""
    if not items or not Warehouse(_folder()).imports():
        return None
    of, held = market(), titles_in(items)
    found = likeness(of, titles=held, text=text_in(claims(items)))
    rows = of.postings.select(["board", "posting_id", "title"]).take(pa.array(found.mine))
    boards, ids, titles = (rows.column(name).to_pylist() for name in rows.column_names)
    steps = alike_of(titles, mine=held, scores=found.scores)
    return dict(zip(zip(boards, ids, strict=True), steps, strict=True))


def likeness(of: Market, *, titles: tuple[str, ...], text: str) -> Likeness:
    """The rows of the market's postings that resemble titles and evidence."""
    return _likeness(_Keyed(of), titles, text)


def titles_in(items: Sequence[Item]) -> tuple[str, ...]:
    """The distinct titles of the roles held, in the order of the evidence."""
    held = (item.title for item in items if item.kind is Kind.ROLE and item.title)
    return tuple(dict.fromkeys(held))


def text_in(found: Sequence[Claim]) -> str:
    """All that the claims say."""
    return "\n".join(claim.text for claim in found)


def _folder() -> Path:
    return Path(settings.BREAKTHROUGH_HOME) / "market"


_loading = Lock()


class _Keyed:
    """A market as an argument of a cache, told apart by its key."""

    def __init__(self, market: Market) -> None:
        self.market = market

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Keyed) and other.market.key == self.market.key

    def __hash__(self) -> int:
        return hash(self.market.key)


@lru_cache(maxsize=4)
def _likeness(keyed: _Keyed, titles: tuple[str, ...], text: str) -> Likeness:
    of = keyed.market
    return like_mine(of.words, employers=of.column("employer"), titles=titles, text=text)


@lru_cache(maxsize=2)
def _market(folder: Path, fingerprint: str) -> Market:
    postings = Warehouse(folder).latest_postings()
    if not len(postings):
        raise Problem(
            "There is no market yet, so there are no searches.",
            expected="Searches are made from the postings of employers.",
            next_step="Import a capture of a job board, or a table of postings.",
        )

    def build() -> PostingWords:
        titles, texts = (postings.column(name).to_pylist() for name in ("title", "text"))
        return PostingWords.of(titles, texts)

    words = kept_words(folder / "derived", fingerprint=fingerprint, build=build)
    return Market((folder, fingerprint), postings, words)
