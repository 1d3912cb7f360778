"""Which postings are for someone like me."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.market.rank import NOT_A_FIELD, highest_level
from breakthrough.market.wordlist import Lists, PostingWords

FLOOR = 0.08  # below this, two random adverts are as alike (Ashby boards of October 2025)
_SEEDS = 25  # nearest postings whose words widen mine
_SEEDS_AN_EMPLOYER = 3  # so that one employer's wording does not take over
_TITLE_FLOOR = 0.2  # what a posting with no word of my titles keeps of its score
_RANK_WORTH = 0.25  # what a word such as "senior" counts beside a word such as "finance"
_LEVELS_AROUND = 2

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Rows of postings, nearest first: in my field at any level, and of those the ones at mine.

    `scores` are those of `mine`.
    """

    field: npt.NDArray[np.int64]
    mine: npt.NDArray[np.int64]
    scores: _Floats


def like_mine(
    postings: PostingWords, *, employers: Sequence[str], titles: Sequence[str], text: str
) -> Likeness:
    """The postings that resemble a person's titles and evidence; empty where nothing is alike.

    Cosine of idf-weighted words, text times title; the nearest postings' own words then widen the
    person's (Rocchio 1971), and the score is taken again. Of a posting without a text only the
    field words of its title count. `mine` leaves out postings more than two steps of the ladder off
    the person's highest title.
    """
    if not len(postings) or not titles:
        return Likeness(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))
    numbers = postings.numbers()
    field = np.array([word not in NOT_A_FIELD for word in postings.words])
    sides = _Sides(
        whole=_Side.of(postings.whole, len(postings.words)),
        title=_Side.of(postings.title, len(postings.words), np.where(field, 1.0, _RANK_WORTH)),
        bare=_Side.of(postings.title, len(postings.words), field.astype(float)),
        has_text=_count(postings.whole) > _count(postings.title),
    )
    mine = sides.whole.vector(_known(numbers, [*titles, text]))
    title = sides.title.vector(_known(numbers, titles))
    bare = sides.bare.vector(_known(numbers, titles))
    first = sides.scores(mine, title, bare)
    seeds = _seeds(first, employers)
    second = sides.scores(
        mine + sides.whole.centre(seeds, first),
        title + sides.title.centre(seeds, first),
        bare + sides.bare.centre(seeds, first),
    )
    order = np.argsort(-second, kind="stable")
    order = order[second[order] >= FLOOR].astype(np.int64)
    near = np.abs(postings.levels[order] - highest_level(titles)) <= _LEVELS_AROUND
    return Likeness(order, order[near], second[order[near]])


@dataclass(frozen=True, slots=True)
class _Sides:
    """Postings by all their words, by their titles, and by the field words of their titles."""

    whole: _Side
    title: _Side
    bare: _Side
    has_text: npt.NDArray[np.bool_]

    def scores(self, mine: _Floats, title: _Floats, bare: _Floats) -> _Floats:
        """A posting without a text is held to what the nearest with one reach, by its title."""
        by_title = self.title.cosine(title)
        told = self.whole.cosine(mine) * (_TITLE_FLOOR + by_title)
        if self.has_text.all():
            return told
        usual = np.sort(self.whole.cosine(mine)[self.has_text])[-_SEEDS:]
        level = float(usual.mean()) if len(usual) else 1.0
        by_field = self.bare.cosine(bare)
        untold = level * by_field * (_TITLE_FLOOR + by_field)
        return np.where(self.has_text, told, untold)


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
        lists: Lists,
        size: int,
        worth: _Floats | None = None,
    ) -> _Side:
        offsets, terms = lists
        n = len(offsets) - 1
        rows = np.repeat(np.arange(n), np.diff(offsets))
        weight = np.log(1 + n / np.maximum(np.bincount(terms, minlength=size), 1))
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
            self.norm * _length(vector)
        )

    def centre(self, rows: Sequence[int], shares: _Floats) -> _Floats:
        """The unit vector in the middle of some postings, each counted by its share."""
        middle = np.zeros(len(self.weight))
        for row in rows:
            terms = self.terms[self.offsets[row] : self.offsets[row + 1]]
            middle[terms] += shares[row] * self.weight[terms] / self.norm[row]
        return _unit(middle)


def _unit(vector: _Floats) -> _Floats:
    return vector / _length(vector)


def _length(vector: _Floats) -> float:
    """The same bits on any number of cores, which numpy's own norm does not promise."""
    return max(float(np.sqrt(np.sum(vector * vector))), 1e-9)


def _count(lists: Lists) -> npt.NDArray[np.int64]:
    return np.diff(lists[0])


def _known(numbers: dict[str, int], texts: Iterable[str]) -> list[int]:
    found = {word for text in texts for word in words(text)}
    return sorted(numbers[word] for word in found if word in numbers)


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


def other_fields(
    field: npt.NDArray[np.int64], *, employers: Sequence[str]
) -> npt.NDArray[np.int64]:
    """Postings to hold a field against: as many of each employer as the field has on average."""
    inside = set(field.tolist())
    each = max(1, round(len(inside) / max(1, len({employers[row] for row in inside}))))
    taken: dict[str, int] = {}
    rows = []
    for row, employer in enumerate(employers):
        if row not in inside and taken.get(employer, 0) < each:
            taken[employer] = taken.get(employer, 0) + 1
            rows.append(row)
    return np.array(rows, dtype=np.int64)
