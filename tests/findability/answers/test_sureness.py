"""The bound of what is rare, against SciPy's and by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta

from breakthrough.findability.answers.sureness import at_most, one_in


@given(st.integers(1, 200_000), st.floats(0, 1))
def test_the_bound_is_that_of_clopper_and_pearson(n: int, part: float) -> None:
    k = min(int(n * part**6), n)  # mostly few
    expected = 1.0 if k == n else float(beta.ppf(0.95, k + 1, n - k))
    assert at_most(k, n) == pytest.approx(expected, rel=1e-6)


def test_nobody_in_1800_means_at_most_three_in_1800() -> None:
    exact = 1 - 0.05 ** (1 / 1800)  # (1 - p)^1800 = 0.05
    assert at_most(0, 1800) == pytest.approx(exact)
    assert at_most(0, 1800) == pytest.approx(3 / 1800, rel=0.01)  # the rule of three
    assert one_in(at_most(0, 1800)) == 600


def test_one_in_is_rounded_down_so_that_it_never_says_more_than_is_known() -> None:
    assert [one_in(1 / x) for x in (1.0, 9.6, 60.2, 667, 6_670.5)] == [1, 9, 60, 660, 6_600]


def test_more_seen_means_a_higher_bound_and_a_larger_crowd_a_lower_one() -> None:
    assert at_most(0, 500) < at_most(1, 500) < at_most(5, 500) < at_most(500, 500) == 1
    assert at_most(0, 5000) < at_most(0, 500)


def test_more_than_all_cannot_be_seen() -> None:
    with pytest.raises(ValueError, match="7 of 5"):
        at_most(7, 5)
    with pytest.raises(ValueError, match="0 of 0"):
        at_most(0, 0)
