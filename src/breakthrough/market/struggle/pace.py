"""How fast an employer's adverts come down beside comparable ones, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

SLOW = 0.8  # of the pace of all: what is slower counts as slow
NARROW = (0.5, 2.0)  # an interval that holds all of this says too little

Floats = npt.NDArray[np.float64]

_LIKENESS = 2.0 ** np.arange(-2, 8.25, 0.25)  # from 1/4 (all differ) to 2^8 (all are alike)


@dataclass(frozen=True, slots=True)
class Paces:
    """For each of E employers the pace at which its adverts come down, 1 being that of all.

    float64[E] each: the likely `pace`, its 90 % interval, and `slower`, how likely it is below 0.8.
    `spread`: the standard deviation of paces between employers.
    """

    pace: Floats
    low: Floats
    high: Floats
    slower: Floats
    spread: float


def paces(came_down: Floats, *, expected: Floats) -> Paces:
    """The paces of employers of whose adverts so many came down where so many were expected.

    Of employer e, d adverts came down where H would at the pace of all. Its pace l is drawn from
    Gamma(a, a), whose mean is 1, and d from Poisson(l H); so knowing d, l ~ Gamma(a + d, a + H).
    """
    from scipy.special import gammainc, gammaincinv  # slow to import

    alike = likeness(came_down, expected=expected)
    shape, rate = alike + came_down, alike + expected
    return Paces(
        pace=shape / rate,
        low=gammaincinv(shape, 0.05) / rate,
        high=gammaincinv(shape, 0.95) / rate,
        slower=gammainc(shape, SLOW * rate),
        spread=float(1 / np.sqrt(alike)),
    )


def likeness(came_down: Floats, *, expected: Floats) -> float:
    """The a of Gamma(a, a), the paces' distribution, from how the employers' numbers spread.

    The numbers d are negative binomial given a: their likelihood is the product over employers of
    Γ(a + d) / Γ(a) (a / (a + H))^a (H / (a + H))^d. It is worked out for a from 1/4 to 256 in steps
    of a quarter of a doubling, each thought as likely beforehand. What comes back is 1 over the
    mean of 1 / a, the variance of paces: the most likely a is often endless where employers are
    few.
    """
    from scipy.special import gammaln  # slow to import

    d, h = came_down[expected > 0], expected[expected > 0]
    log_likelihood = np.array(
        [
            (gammaln(a + d) - gammaln(a) + a * np.log(a / (a + h))).sum()
            + (d * np.log(h / (a + h))).sum()
            for a in _LIKENESS
        ]
    )
    weight = np.exp(log_likelihood - log_likelihood.max())
    return float(weight.sum() / (weight / _LIKENESS).sum())
