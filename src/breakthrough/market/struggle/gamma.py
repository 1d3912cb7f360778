"""The gamma distribution: how likely a value below x is, and below which value a share lies."""

from __future__ import annotations

from math import lgamma, log
from statistics import NormalDist

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

_CLOSE = 1e-16
_MOST_TERMS = 10_000
_TINY = 1e-300
_MOST_STEPS = 60
_NEAR = 1e-9  # of the value itself; the step after it would be far smaller


def gamma_cdf(x: Floats, *, shape: Floats) -> Floats:
    """P(X <= x) for X ~ Gamma(shape, rate 1), elementwise; for a rate r pass r x.

    Below shape + 1 by the series x^a e^-x / Γ(a + 1) (1 + x/(a+1) + x²/((a+1)(a+2)) + …), above by
    the continued fraction of its complement (DLMF 8.7.1 and 8.9.2, by Lentz's method).
    """
    x, a = np.broadcast_arrays(np.asarray(x, float), np.asarray(shape, float))
    below = np.zeros(x.shape)
    near, far = (x > 0) & (x < a + 1), x >= a + 1
    below[near] = _series(x[near], a[near])
    below[far] = 1 - _fraction(x[far], a[far])
    return below


def gamma_quantile(share: float, *, shape: Floats) -> Floats:
    """The x with P(X <= x) = share for X ~ Gamma(shape, rate 1), elementwise; divide by a rate.

    Newton's method on the logarithm of the smaller tail, as a function of log x: both are concave,
    so it comes closer with every step from wherever it starts. It starts where a normal cube root
    would have it (Wilson and Hilferty 1931), or where the first term of the series alone would.
    """
    a = np.asarray(shape, float)
    z = NormalDist().inv_cdf(share)
    cube = a * (1 - 1 / (9 * a) + z / (3 * np.sqrt(a))) ** 3
    term = np.exp((log(share) + log_gamma(a + 1)) / a)
    x = np.where(a > 1, np.maximum(cube, term), term)
    for _step in range(_MOST_STEPS):
        below = gamma_cdf(x, shape=a)
        slope = _factor(x, a)  # of P(X <= x) in log x
        tail, goal, sign = (below, share, 1) if share <= 0.5 else (1 - below, 1 - share, -1)
        step = sign * tail / slope * np.log(tail / goal)
        x = x * np.exp(-np.clip(step, -2, 2))
        if np.abs(step).max(initial=0) < _NEAR:
            break
    return np.asarray(x)


def _factor(x: Floats, a: Floats) -> Floats:
    """x^a e^-x / Γ(a)."""
    return np.asarray(np.exp(a * np.log(x) - x - log_gamma(a)))


def log_gamma(a: Floats) -> Floats:
    """log Γ(a), elementwise."""
    values, at = np.unique(a, return_inverse=True)
    return np.array([lgamma(one) for one in values.tolist()])[at].reshape(np.shape(a))


def _series(x: Floats, a: Floats) -> Floats:
    term = 1 / a
    total = term.copy()
    for number in range(1, _MOST_TERMS):
        term = term * x / (a + number)
        total = total + term
        if not (term > total * _CLOSE).any():
            break
    return np.asarray(_factor(x, a) * total)


def _fraction(x: Floats, a: Floats) -> Floats:
    b = x + 1 - a
    c = np.full(x.shape, 1 / _TINY)
    d = 1 / b
    value = d.copy()
    for number in range(1, _MOST_TERMS):
        an = number * (a - number)
        b = b + 2
        d = 1 / _off_zero(an * d + b)
        c = _off_zero(b + an / c)
        value = value * (c * d)
        if not (np.abs(c * d - 1) > _CLOSE * 4).any():
            break
    return np.asarray(_factor(x, a) * value)


def _off_zero(values: Floats) -> Floats:
    return np.where(np.abs(values) < _TINY, _TINY, values)
