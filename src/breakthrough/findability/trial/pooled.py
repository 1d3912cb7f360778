"""All people together: shares of searches won, with intervals over people and employers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.trial.arms import Arm
from breakthrough.findability.trial.played import Wins

DRAWS = 1000
LEAST_PEOPLE = 5  # with fewer, drawing people anew says nothing about how sure a figure is
_INTERVAL = (0.05, 0.95)
_AT_ONCE = 50  # draws worked out together, to spare memory
_DIGITS = 6

_Floats = npt.NDArray[np.float64]
_Longs = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Range:
    """A figure with its 90 % interval; null where it cannot be said."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """The share of pairs (person, search) on page one, with its 90 % interval; `n` pairs."""

    share: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Pool:
    """What all people's pairs come to under one judge, as they are and in every draw.

    won and pairs: float64[1 + DRAWS], the pairs as they are first; won per arm.
    A search of several employers belongs to each in equal parts. In a draw people and employers
    are both drawn anew, and a pair weighs the product of how often its two were drawn.
    Source: Owen 2007, "The pigeonhole bootstrap", Annals of Applied Statistics 1(2), 386-411.
    """

    people: int
    n: int
    pairs: _Floats
    won: Mapping[Arm, _Floats]

    @classmethod
    def of(cls, people: Sequence[Wins], *, seed: int) -> Pool:
        """Every judge's pool of the same people and seed rests on the same draws."""
        n = sum(len(one.employers) for one in people)
        arms = list(people[0].won) if people else []
        rows = [[np.ones(len(one.employers)) for one in people]]
        rows += [[one.won[arm] for one in people] for arm in arms]
        owners, employers, values = _cells(people, rows)
        sums = _in_draws(owners, employers, values, people=len(people), seed=seed)
        return cls(len(people), n, sums[0], dict(zip(arms, sums[1:], strict=True)))

    def share(self, arm: Arm) -> Figure:
        """sum won / sum pairs."""
        found = self._range(self._shares(arm))
        return Figure(found.value, found.low, found.high, self.n)

    def more(self, arm: Arm, *, than: Arm, in_other: Pool | None = None) -> Range:
        """The difference of two shares, in parts of 1; the second may be that of another pool."""
        other = in_other or self
        return self._range(self._shares(arm) - other._shares(than))

    def times(self, arm: Arm, *, as_often_as: Arm) -> Range:
        """How many times as many pairs are won; without an upper end where draws have none."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return self._range(self.won[arm] / self.won[as_often_as])

    def gains_beyond(self, other: Pool, *, before: Arm, after: Arm) -> Range:
        """How much larger the gain from one arm to another is here than in another pool."""
        here = self._shares(after) - self._shares(before)
        there = other._shares(after) - other._shares(before)
        return self._range(here - there)

    def _shares(self, arm: Arm) -> _Floats:
        with np.errstate(invalid="ignore"):
            return self.won[arm] / self.pairs

    def _range(self, values: _Floats) -> Range:
        return range_of(values, people=self.people)


def range_of(values: _Floats, *, people: int) -> Range:
    """The first value, with the middle 90 % of the others: float64[1 + DRAWS].

    Draws without a pair say nothing and are left out; what is infinite is said as null.
    """
    drawn = values[1:][~np.isnan(values[1:])]
    if people < LEAST_PEOPLE or not len(drawn):
        return Range(_plain(values[0]), None, None)
    low, high = np.quantile(drawn, _INTERVAL, method="inverted_cdf").tolist()
    return Range(_plain(values[0]), _plain(low), _plain(high))


def _plain(value: float) -> float | None:
    return round(float(value), _DIGITS) + 0.0 if np.isfinite(value) else None


def _cells(
    people: Sequence[Wins], rows: Sequence[Sequence[_Floats]]
) -> tuple[_Longs, _Longs, _Floats]:
    """(person, employer) of every cell, int64[C]; the sums of each row in it, float64[K, C]."""
    cells: dict[tuple[int, str], int] = {}
    at: list[int] = []
    parts: list[float] = []
    source: list[int] = []
    place = 0
    for person, one in enumerate(people):
        for names in one.employers:
            for name in names:
                at.append(cells.setdefault((person, name), len(cells)))
                parts.append(1 / len(names))
                source.append(place)
            place += 1
    number = {name: k for k, name in enumerate(sorted({name for _, name in cells}))}
    values = np.zeros((len(rows), len(cells)))
    for k, row in enumerate(rows):
        every = np.concatenate([*row, np.zeros(0)])
        values[k] = np.bincount(at, weights=every[source] * parts, minlength=len(cells))
    owners = np.array([person for person, _ in cells], np.int64)
    return owners, np.array([number[name] for _, name in cells], np.int64), values


def _in_draws(
    owners: _Longs, employers: _Longs, values: _Floats, *, people: int, seed: int
) -> _Floats:
    """Each row's sum as it is, then in every draw: float64[K, 1 + DRAWS]."""
    firms = int(employers.max()) + 1 if len(employers) else 0
    of_people = _times_drawn(people, seed=[seed, 0])
    of_firms = _times_drawn(firms, seed=[seed, 1])
    found = np.zeros((len(values), 1 + DRAWS))
    found[:, 0] = values.sum(axis=1)
    for start in range(0, DRAWS, _AT_ONCE):
        some = slice(start, start + _AT_ONCE)
        weights = of_people[some][:, owners] * of_firms[some][:, employers]
        for k, row in enumerate(values):
            found[k, 1 + start : 1 + start + _AT_ONCE] = (weights * row).sum(axis=1)
    return found


def _times_drawn(n: int, *, seed: Sequence[int]) -> _Longs:
    """How often each of n is drawn in n draws with putting back: int64[DRAWS, n]."""
    if not n:
        return np.zeros((DRAWS, 0), np.int64)
    drawn = np.random.default_rng(seed).integers(n, size=(DRAWS, n))
    counts = [np.bincount(row, minlength=n) for row in drawn]
    return np.array(counts, np.int64)
