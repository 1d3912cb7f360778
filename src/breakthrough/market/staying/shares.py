"""The share of postings still up at each age, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from breakthrough.market.staying.risk import RiskTable
from breakthrough.market.staying.stays import CAUSES, DOWN, Floats, Ints

Z95 = 1.959963984540054  # 97.5th percentile of the normal distribution: a two-sided 95 % interval
_WIDEST = 500.0  # the logarithm of a power beyond which an end is 0 or 1 anyway
_MOST = 1 - 1e-12
_NONE = 0.01  # exits at an age, as a part of one spell, that count as none


@dataclass(frozen=True, slots=True)
class Shares:
    """At each age in half days: the share still up, its 95 % interval, and how many are watched."""

    half_days: Ints
    share: Floats
    low: Floats
    high: Floats
    at_risk: Floats

    def until(self, end: int) -> Shares:
        """The first `end` ages."""
        return Shares(*(getattr(self, name)[:end] for name in self.__slots__))


def shares_up(table: RiskTable, *, start: int = 0) -> Shares:
    """The share not come down (for the cause DOWN; others censor) at the ages from `start` on.

    S(t) = product over ages <= t of (1 - d / n), given that a posting was up before the first of
    them. Where every exit is exact, var log S(t) = sum of d / (n (n - d)) (Greenwood 1926); else
    see `_variance_between`. The interval is S ** exp(± 1.96 sd(log S) / log S) (log-log;
    Kalbfleisch and Prentice 2002, section 1.4). Where the share is 1 or 0 both ends are that.
    """
    exits, hazard = (of[CAUSES.index(DOWN), start:] for of in (table.exits, table.hazard))
    at_risk = table.at_risk[start:]
    share = np.asarray(np.cumprod(1 - hazard), np.float64)
    if table.is_exact:
        left = at_risk * (at_risk - exits)
        variance = np.cumsum(np.divide(exits, left, out=np.zeros_like(exits), where=left > 0))
    else:
        variance = _variance_between(table, start=start)
    low, high = log_log_interval(share, variance=variance)
    return Shares(table.half_days[start:], share, low, high, at_risk)


def log_log_interval(share: Floats, *, variance: Floats) -> tuple[Floats, Floats]:
    """The ends of the 95 % interval of a share, from the variance of its logarithm."""
    inside = (share > 0) & (share < 1)
    some = np.where(inside, share, 0.5)
    wide = np.exp(np.minimum(Z95 * np.sqrt(variance) / -np.log(some), _WIDEST))
    return np.where(inside, some**wide, share), np.where(inside, some ** (1 / wide), share)


def _variance_between(table: RiskTable, *, start: int) -> Floats:
    """float64[G - start]: var log S where some exits lie between two reads.

    With L = -log(1 - hazard) of each stretch, a spell that came down at ages [a, b) says by
    log(1 - exp(-x)), x = L(a) + … + L(b - 1), and by terms linear in L. The negative second
    derivative in each pair of its ages is r(x) = exp(-x) / (1 - exp(-x))²; the sum over the spells
    is the information on L, its inverse the variance, and var log S(t) the sum over all pairs of
    ages up to t. For exact exits alone this is Greenwood's sum. Ages at which none came down have
    L = 0 and are left out.
    """
    exits, hazard = (of[CAUSES.index(DOWN)] for of in (table.exits, table.hazard))
    some = np.bincount(table.stretches, exits)[table.stretches] > _NONE
    active = np.flatnonzero(some & (np.arange(len(exits)) >= start))
    total = np.concatenate([[0.0], np.cumsum(-np.log1p(-np.minimum(hazard[active], _MOST)))])
    _each, stretch = np.unique(table.stretches[active], return_inverse=True)
    member = np.eye(len(_each))[stretch]
    information = member.T @ _information(table, active=active, total=total) @ member
    so_far = np.cumsum(member, axis=0)
    variance = np.einsum("ij,jk,ik->i", so_far, np.linalg.pinv(information), so_far)
    at = np.searchsorted(active, np.arange(start, len(exits)), side="right")
    return np.asarray(np.maximum(np.concatenate([[0.0], variance])[at], 0))


def _information(table: RiskTable, *, active: Ints, total: Floats) -> Floats:
    """float64[A, A]: the information on L at the active ages."""
    stays = table.stays
    since = np.where(table.between, 2 * stays.low, stays.low + stays.high - 1)
    until = np.where(table.between, 2 * stays.high, stays.low + stays.high)
    ages = table.half_days[active]
    first = np.searchsorted(ages, since, side="right")
    beyond = np.searchsorted(ages, until, side="right")
    real = (stays.ending == DOWN) & (beyond > first) & (until > 2 * stays.entry)
    first, last = first[real], beyond[real] - 1
    x = total[last + 1] - total[first]
    spans = np.zeros((len(active), len(active)))
    np.add.at(spans, (first, last), stays.weight[real] * np.exp(-x) / np.expm1(-x) ** 2)
    upper = np.cumsum(np.cumsum(spans, axis=0)[:, ::-1], axis=1)[:, ::-1]
    return np.asarray(np.triu(upper) + np.triu(upper, 1).T)
