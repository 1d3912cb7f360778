"""Which postings are for someone like me."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from breakthrough.basics import words
from breakthrough.market.rank import NOT_A_FIELD, highest_level, level

FLOOR = 0.08  # below this, two random adverts are as alike (Ashby boards of October 2025)
MOST = 300  # postings taken; more add searches of other fields, not more of mine
_SEEDS = 25  # nearest postings whose words widen mine
_SEEDS_AN_EMPLOYER = 3  # so that one employer's wording does not take over
_TITLE_FLOOR = 0.2  # what a posting with no word of my titles keeps of its score
_RANK_WORTH = 0.25  # what a word such as "senior" counts beside a word such as "finance"
_LEVELS_AROUND = 2

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PostingWords:
    """The distinct words of N postings, numbered: of the title, and of title and text together.

    Each pair holds offsets int64[N+1] and terms int32; `levels` int64[N] is `rank.level`.
    """

    vocabulary: dict[str, int]
    title: tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]
    whole: tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]
    levels: npt.NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.levels)

    @classmethod
    def of(cls, titles: Sequence[str], texts: Sequence[str]) -> PostingWords:
        vocabulary: dict[str, int] = {}

        def number(found: Iterable[str]) -> list[int]:
            return sorted({vocabulary.setdefault(word, len(vocabulary)) for word in found})

        by_title = [number(words(title)) for title in titles]
        by_text = [
            number([*words(title), *words(text)]) for title, text in zip(titles, texts, strict=True)
        ]
        levels = np.array([level(title) for title in titles], dtype=np.int64)
        return cls(vocabulary, _lists(by_title), _lists(by_text), levels)

    def to_arrow(self) -> tuple[pa.Table, pa.Table]:
        """(a row per posting, a row per word), to keep beside the market."""
        postings = pa.table(
            {
                "title": pa.ListArray.from_arrays(*map(_arrow, self.title)),
                "whole": pa.ListArray.from_arrays(*map(_arrow, self.whole)),
                "level": self.levels,
            }
        )
        return postings, pa.table({"word": list(self.vocabulary)})

    @classmethod
    def from_arrow(cls, postings: pa.Table, known: pa.Table) -> PostingWords:
        columns = [postings.column(name).combine_chunks() for name in ("title", "whole")]
        title, whole = (
            (c.offsets.to_numpy().astype(np.int64), c.values.to_numpy()) for c in columns
        )
        vocabulary = {word: at for at, word in enumerate(known.column("word").to_pylist())}
        return cls(vocabulary, title, whole, postings.column("level").to_numpy())


def like_mine(
    postings: PostingWords,
    *,
    employers: Sequence[str],
    titles: Sequence[str],
    text: str,
) -> npt.NDArray[np.int64]:
    """The rows of the postings that resemble a person's titles and evidence, nearest first.

    Cosine of idf-weighted words, text times title; the nearest postings' own words then widen the
    person's (Rocchio 1971), and the score is taken again. Postings two steps of the ladder off
    the person's highest title are left out. Empty where nothing is alike.
    """
    if not len(postings) or not titles:
        return np.zeros(0, np.int64)
    whole = _Side.of(postings.whole, len(postings.vocabulary))
    title = _Side.of(postings.title, len(postings.vocabulary), worth=_rank_worth(postings))
    mine = whole.vector(_known(postings, [*titles, text]))
    mine_title = title.vector(_known(postings, titles))
    first = whole.cosine(mine) * (_TITLE_FLOOR + title.cosine(mine_title))
    seeds = _seeds(first, employers)
    second = whole.cosine(mine + whole.centre(seeds, first)) * (
        _TITLE_FLOOR + title.cosine(mine_title + title.centre(seeds, first))
    )
    near = np.abs(postings.levels - highest_level(titles)) <= _LEVELS_AROUND
    order = np.argsort(-second, kind="stable")
    order = order[(second[order] >= FLOOR) & near[order]]
    return order[:MOST].astype(np.int64)


@dataclass(frozen=True, slots=True)
class _Side:
    """Postings as unit vectors of idf weights: weight float64[V], norm float64[N]."""

    offsets: npt.NDArray[np.int64]
    terms: npt.NDArray[np.int32]
    rows: npt.NDArray[np.int64]
    weight: _Floats
    norm: _Floats

    @classmethod
    def of(
        cls,
        lists: tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]],
        size: int,
        worth: _Floats | None = None,
    ) -> _Side:
        offsets, terms = lists
        n = len(offsets) - 1
        rows = np.repeat(np.arange(n), np.diff(offsets))
        weight = np.log(n / np.maximum(np.bincount(terms, minlength=size), 1)) if n else np.zeros(size)
        if worth is not None:
            weight = weight * worth
        norm = np.sqrt(np.bincount(rows, weights=weight[terms] ** 2, minlength=n))
        return cls(offsets, terms, rows, weight, np.maximum(norm, 1e-9))

    def vector(self, terms: Sequence[int]) -> _Floats:
        found = np.zeros(len(self.weight))
        found[list(terms)] = self.weight[list(terms)]
        return _unit(found)

    def cosine(self, vector: _Floats) -> _Floats:
        products = (vector * self.weight)[self.terms]
        return np.bincount(self.rows, weights=products, minlength=len(self.norm)) / (
            self.norm * max(float(np.linalg.norm(vector)), 1e-9)
        )

    def centre(self, rows: Sequence[int], shares: _Floats) -> _Floats:
        """The unit vector in the middle of some postings, each counted by its share."""
        middle = np.zeros(len(self.weight))
        for row in rows:
            terms = self.terms[self.offsets[row] : self.offsets[row + 1]]
            middle[terms] += shares[row] * self.weight[terms] / self.norm[row]
        return _unit(middle)


def _unit(vector: _Floats) -> _Floats:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def _known(postings: PostingWords, texts: Iterable[str]) -> list[int]:
    found = {word for text in texts for word in words(text)}
    return sorted(postings.vocabulary[word] for word in found if word in postings.vocabulary)


def _rank_worth(postings: PostingWords) -> _Floats:
    return np.array([_RANK_WORTH if word in NOT_A_FIELD else 1.0 for word in postings.vocabulary])


def _seeds(scores: _Floats, employers: Sequence[str]) -> list[int]:
    taken: dict[str, int] = {}
    seeds: list[int] = []
    for row in np.argsort(-scores, kind="stable").tolist():
        if len(seeds) == _SEEDS or scores[row] <= 0:
            break
        taken[employers[row]] = taken.get(employers[row], 0) + 1
        if taken[employers[row]] <= _SEEDS_AN_EMPLOYER:
            seeds.append(row)
    return seeds


def _lists(rows: Sequence[Sequence[int]]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    offsets = np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64)
    return offsets, np.array([term for row in rows for term in row], dtype=np.int32)


def _arrow(values: npt.NDArray[np.int64] | npt.NDArray[np.int32]) -> pa.Array:
    return pa.array(values.astype(np.int32))
