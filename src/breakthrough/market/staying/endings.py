"""How adverts end: one by one, with most of their board, or on a date set before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from breakthrough.market.spells import CAME_DOWN, CLEARED
from breakthrough.market.staying.risk import RiskTable
from breakthrough.market.staying.shares import log_log_interval
from breakthrough.market.staying.stays import CAUSES, Floats

EXPIRED = "expired"
NAMES = (CAME_DOWN, CLEARED, EXPIRED)  # in the order of CAUSES


@dataclass(frozen=True, slots=True)
class Ending:
    """The share of postings that ended in this way by each day of a curve; its 95 % interval."""

    ending: str
    share: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


def endings_of(table: RiskTable, *, start: int, ages: int) -> tuple[Ending, ...]:
    """For each way that was seen, its shares at `ages` ages of the table from `start` on.

    The ways add up with those still up to 1, since whoever ended in one way can end in no other:
    share(t) = sum over ages <= t of S(before) d / n, with S of all ways together (Aalen and
    Johansen 1978). One less the staying curve of one way alone would be too high.
    """
    at_risk = table.at_risk[start : start + ages]
    exits = table.hazard[:, start : start + ages] * at_risk
    found = []
    for row, name in zip(range(len(CAUSES)), NAMES, strict=True):
        if exits[row].any():
            share, variance = ended_share(exits, at_risk, row=row)
            low, high = log_log_interval(
                share, variance=np.divide(variance, share**2, where=share > 0, out=0 * share)
            )
            found.append(Ending(name, *(tuple(of.tolist()) for of in (share, low, high))))
    return tuple(found)


def ended_share(exits: Floats, at_risk: Floats, *, row: int) -> tuple[Floats, Floats]:
    """(share, variance) at each age, of `exits` float64[3, G] those of cause `row`.

    With F the share, S that of all still up before an age, D all exits and d those of this cause,
    var F(t) is the sum over ages j <= t of

        (F(t) - F(j))² D / (n (n - D)) + S(j)² d (n - d) / n³ - 2 (F(t) - F(j)) S(j) d / n²

    (Dinse and Larson 1986, by the delta method). The squares are multiplied out, so that running
    sums do.
    """
    every, down = exits.sum(axis=0), exits[row]
    before = np.concatenate([[1.0], np.cumprod(1 - every / at_risk)[:-1]])
    share = np.cumsum(before * down / at_risk)
    left = at_risk * (at_risk - every)
    a = np.divide(every, left, out=np.zeros_like(every), where=left > 0)
    b = before**2 * down * (at_risk - down) / at_risk**3
    c = before * down / at_risk**2
    squares = share**2 * np.cumsum(a) - 2 * share * np.cumsum(share * a) + np.cumsum(share**2 * a)
    variance = squares + np.cumsum(b) - 2 * (share * np.cumsum(c) - np.cumsum(share * c))
    return share, np.maximum(variance, 0)
