"""The bar of a larger crowd, estimated from the best scores of a sample of it."""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, log, sqrt

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE, Bars

# Chosen on the crowds of benchmarks/tail.py, so what that prints of them is no test on unseen ones.
BEST = 15  # scores the tail is fitted to
LEAST_RANK = 5.0  # from this place in the sample on, the sample's own scores say more than a fit
SHAPES = (-0.5, 0.3)  # science A5: what the fitted shape is kept within
_MORE = 1.25  # bars are off by more than theory says; with it nine bands in ten hold the truth

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class WiderBars:
    """Per search the bar of the larger crowd, and how far off it may be.

    theta float64[Q], sigma float64[Q], in the unit of scores; sigma is a standard deviation, 0
    where nothing is estimated. best int32[Q, KEPT] are the sample's best scores. reach
    float64[KEPT + 2] is, per j, the chance that at least j of the sample are on page one.
    """

    theta: _Floats
    sigma: _Floats
    best: npt.NDArray[np.int32]
    reach: _Floats

    def chance(self, scores: npt.NDArray[np.int32]) -> _Floats:
        """The chance that a score beats the bar, float64[Q]; an equal score stands before mine.

        Phi((s - theta) / sigma), kept within what the sample says without any tail: where j of it
        score as much or more, I win only if at least j of it are on page one, and surely if j + 1
        are. A profile that does not match has no chance.
        """
        ahead = scores - self.theta
        doubt = np.where(self.sigma > 0, self.sigma, 1.0)
        phi = np.array([erfc(-z / sqrt(2)) / 2 for z in (ahead / doubt).tolist()])
        found = np.where(self.sigma > 0, phi, (ahead > 0).astype(np.float64))
        return self._within(found, scores)

    def _within(self, found: _Floats, scores: npt.NDArray[np.int32]) -> _Floats:
        above = (self.best >= scores[:, None]).sum(axis=1)
        kept = np.clip(found, self.reach[above + 1], self.reach[above])
        return np.where(scores > 0, kept, 0.0)


def wider_bars(
    bars: Bars,
    *,
    n: int,
    stands_for: int,
    page: int = PAGE_ONE,
    ceiling: _Floats | None = None,
) -> WiderBars:
    """The bar of page one in a crowd of `stands_for`, of which `n` profiles are a fair sample.

    The place K of the larger crowd is the place p = K n / N in the sample. From LEAST_RANK on it is
    read off the sample; before, a generalised Pareto tail fitted to its BEST scores is read there.
    Searches that so few match that with me all come on page one (M N / n < K) have the bar 0.
    `bars` must have counted the matches.
    `ceiling` float64[Q]: the most that anybody can score; no bar is above.
    Raises ValueError when the sample is larger than what it stands for. Source: science A5.
    """
    if not 0 < n <= stands_for:
        raise ValueError(f"{n} profiles cannot stand for {stands_for}")
    sampled = n / stands_for
    p = page * sampled
    if p >= LEAST_RANK or n == stands_for:
        theta, sigma = _read_off(bars.best, p=p, left=1 - sampled)
    else:
        theta, sigma = _fitted(bars, p=p, left=1 - sampled)
    if ceiling is not None:
        theta = np.minimum(theta, ceiling)
    everybody = bars.matched * stands_for < page * n
    reach = on_page(n, stands_for=stands_for, page=page, up_to=bars.best.shape[1] + 1)
    theta, sigma = (np.where(everybody, 0.0, one) for one in (theta, sigma))
    return WiderBars(theta, sigma, bars.best, reach)


def on_page(n: int, *, stands_for: int, page: int, up_to: int) -> _Floats:
    """Per j from 0 to `up_to` the chance that at least j of the sample are among the `page` best.

    Each of the larger crowd is as likely to be in the sample, so how many are is hypergeometric:
    P(m + 1) / P(m) = (K - m)(n - m) / ((m + 1)(N - K - n + m + 1)). Nothing is assumed of scores.
    """
    size = min(page, stands_for)
    least, most = max(0, n + size - stands_for), min(size, n)
    logs = [0.0]
    for m in range(least, most):
        more, fewer = (size - m) * (n - m), (m + 1) * (stands_for - size - n + m + 1)
        logs.append(logs[-1] + log(more) - log(fewer))
    weights = np.zeros(max(up_to, most) + 1)
    weights[least : most + 1] = np.exp(np.array(logs) - max(logs))
    found = np.cumsum(weights[::-1])[::-1]
    shares: _Floats = found / found[0]
    return shares[: up_to + 1]


def at_rank(best: npt.NDArray[np.int32], rank: float) -> _Floats:
    """The score at a place between the whole ones, on the line between its neighbours; float64[Q].

    `best` int32[Q, KEPT]; places before the first and after the last are those.
    """
    rank = min(max(rank, 1.0), float(best.shape[1]))
    above = int(rank)
    below = min(above + 1, best.shape[1])
    part = rank - above
    return best[:, above - 1] * (1 - part) + best[:, below - 1] * part


def _read_off(best: npt.NDArray[np.int32], *, p: float, left: float) -> tuple[_Floats, _Floats]:
    """How many of the true page one are in the sample has mean p and variance about p (1 - n/N)."""
    spread = (p * left) ** 0.5
    return at_rank(best, p), _MORE * (at_rank(best, p - spread) - at_rank(best, p + spread)) / 2


def _fitted(bars: Bars, *, p: float, left: float) -> tuple[_Floats, _Floats]:
    """theta = u + (s / xi)((k / p)^xi - 1), u the k-th best score; its error by the delta method.

    The error of u and that of the fit are taken as independent (Rényi's representation).
    """
    k = np.minimum(np.minimum(bars.matched, BEST), bars.best.shape[1])
    filled = np.maximum(k, 1)
    u = np.take_along_axis(bars.best, filled[:, None] - 1, axis=1)[:, 0].astype(np.float64)
    scale, shape = fit(np.maximum(bars.best[:, :BEST] - u[:, None], 0.0), excesses=filled - 1)
    # A single profile that matches tells nothing of the spread: it is taken as large as its score.
    scale = np.where(filled == 1, u, scale)
    ratio = np.maximum(filled / p, 1.0)
    by_scale, by_shape = slopes(scale, shape, ratio=ratio)
    of_scale, of_shape, both = _variances(scale, shape)
    of_fit = by_scale**2 * of_scale + by_shape**2 * of_shape + 2 * by_scale * by_shape * both
    variance = (np.maximum(of_fit, 0.0) + (scale * ratio**shape) ** 2) / filled
    return u + scale * by_scale, _MORE * np.sqrt(variance * left)


def fit(excess: _Floats, *, excesses: npt.NDArray[np.int64]) -> tuple[_Floats, _Floats]:
    """Scale and shape of a generalised Pareto tail by probability-weighted moments, kept in SHAPES.

    xi = 2 - a0 / (a0 - 2 a1), s = a0 (1 - xi), with a0 the mean of the m excesses and a1 that of
    excess times (its place from above, from 0) / (m - 1). With fewer than BEST scores the shape is
    0, as they tell nothing of it.
    `excess` float64[Q, BEST], highest first, 0 beyond `excesses` int64[Q].
    Source: Hosking & Wallis 1987, Technometrics 29(3), 339-349.
    """
    m = np.maximum(excesses, 1)
    places = np.arange(excess.shape[1])
    a0 = excess.sum(axis=1) / m
    a1 = (excess * places).sum(axis=1) / m / np.maximum(m - 1, 1)
    under = a0 - 2 * a1
    raw = 2 - a0 / np.where(under > 0, under, 1.0)
    shape = np.where(under > 0, np.clip(raw, *SHAPES), SHAPES[1])
    shape = np.where(excesses < BEST - 1, 0.0, shape)
    return a0 * (1 - shape), shape


def slopes(scale: _Floats, shape: _Floats, *, ratio: _Floats) -> tuple[_Floats, _Floats]:
    """How (s / xi)(r^xi - 1) changes with s and with xi; at xi = 0, log r and s (log r)^2 / 2."""
    grows = np.log(ratio)
    is_flat = np.abs(shape) < 1e-4  # the limit is nearer than the quotient's rounding
    xi = np.where(is_flat, 1.0, shape)
    grown = np.expm1(xi * grows)
    by_scale = np.where(is_flat, grows, grown / xi)
    by_shape = np.where(is_flat, grows**2 / 2, (grown + 1) * grows / xi - grown / xi**2)
    return by_scale, scale * by_shape


def _variances(scale: _Floats, shape: _Floats) -> tuple[_Floats, _Floats, _Floats]:
    """m times the variances of scale and shape, and m times their covariance.

    Hosking & Wallis 1987, equation (9), with xi = -k.
    """
    xi = shape
    under = (1 - 2 * xi) * (3 - 2 * xi)
    of_scale = scale**2 * (7 - 18 * xi + 11 * xi**2 - 2 * xi**3) / under
    of_shape = (1 - xi) * (2 - xi) ** 2 * (1 - xi + 2 * xi**2) / under
    both = -scale * (2 - xi) * (2 - 6 * xi + 7 * xi**2 - 2 * xi**3) / under
    return of_scale, of_shape, both
