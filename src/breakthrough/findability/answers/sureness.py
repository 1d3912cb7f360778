"""How few of a larger crowd can hold something, when `k` of `n` seen hold it."""

from __future__ import annotations

from math import exp, floor, log

import numpy as np

_SURE = 0.95
_HALVINGS = 60  # of [0, 1]: far below what is shown


def at_most(k: int, n: int) -> float:
    """The one-sided 95 % upper bound of a share of which `k` of `n` were seen; 1 where k = n.

    The p at which k or fewer of n would be seen one time in twenty: sum over i <= k of
    C(n, i) p^i (1 - p)^(n - i) = 0.05; for k = 0 nearly 3 / n, the rule of three.
    Source: Clopper & Pearson 1934, Biometrika 26(4), 404-413; Hanley & Lippman-Hand 1983.

    >>> round(at_most(0, 1500) * 1500, 2)
    2.99
    """
    if not 0 <= k <= n or not n:
        raise ValueError(f"{k} of {n} is not a share")
    if k == n:
        return 1.0
    ways = np.concatenate([[0.0], np.cumsum(np.log((n - np.arange(k)) / np.arange(1, k + 1)))])
    seen = np.arange(k + 1)
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        p = (low + high) / 2
        if not 0 < p < 1:
            break
        terms = ways + seen * log(p) + (n - seen) * log(1 - p)
        highest = float(terms.max())
        chance = exp(highest + log(float(np.exp(terms - highest).sum())))
        low, high = (p, high) if chance > 1 - _SURE else (low, p)
    return high


def one_in(share: float) -> int:
    """The number in "fewer than 1 in 600": 1 / share, rounded down to two digits.

    Rounding down says less than is known, never more.

    >>> one_in(1 / 667), one_in(0.3)
    (660, 3)
    """
    whole = floor(1 / share)
    step: int = 10 ** max(len(str(whole)) - 2, 0)
    return whole // step * step
