from __future__ import annotations

from math import exp

import numpy as np
import pytest
from scipy import special

from breakthrough.market.struggle.gamma import gamma_cdf, gamma_quantile, log_gamma


def test_with_shape_one_it_is_the_exponential_distribution() -> None:
    assert gamma_cdf(np.array([0.5, 3.0]), shape=np.array([1.0])) == pytest.approx(
        [1 - exp(-0.5), 1 - exp(-3)]
    )


def test_nothing_lies_below_zero() -> None:
    assert gamma_cdf(np.array([0.0, -1.0]), shape=np.array(2.0)).tolist() == [0, 0]


def test_it_is_that_of_scipy() -> None:
    shapes = np.geomspace(0.25, 2_000, 60)[:, None]
    x = shapes * np.geomspace(0.05, 5, 40)[None, :]
    np.testing.assert_allclose(
        gamma_cdf(x, shape=shapes), special.gammainc(shapes, x), rtol=0, atol=1e-11
    )
    np.testing.assert_allclose(log_gamma(shapes), special.gammaln(shapes), rtol=1e-13)


@pytest.mark.parametrize("share", [0.05, 0.5, 0.95])
def test_the_quantile_is_that_of_scipy(share: float) -> None:
    shapes = np.geomspace(0.25, 2_000, 60)
    np.testing.assert_allclose(
        gamma_quantile(share, shape=shapes), special.gammaincinv(shapes, share), rtol=1e-9
    )
