"""A share with its counts, held against arithmetic by hand."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import LEAST_N, Share

Z = 1.6448536269514722  # 95 % of the normal distribution lie below: 90 % between both ends


def test_half_of_ten_by_hand():
    # Wilson: (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n), p = 1/2, n = 10
    middle = 1 / 2 + Z**2 / 20
    half = Z * sqrt(1 / 4 / 10 + Z**2 / 400)
    scale = 1 + Z**2 / 10
    share = Share.of(5, 10)
    assert share.value == 5 / 10
    assert share.low == pytest.approx((middle - half) / scale)
    assert share.high == pytest.approx((middle + half) / scale)
    assert (round(share.low, 3), round(share.high, 3)) == (0.269, 0.731)


def test_none_of_ten_still_may_be_some():
    # p = 0: low end 0, high end (z²/n) / (1 + z²/n) = z² / (n + z²)
    share = Share.of(0, 10)
    assert share.low == 0.0
    assert share.high == pytest.approx(Z**2 / (10 + Z**2))


def test_below_five_only_counts_are_shown():
    share = Share.of(2, LEAST_N - 1)
    assert (share.value, share.low, share.high) == (None, None, None)
    assert Share.of(2, LEAST_N).value == 2 / 5


@pytest.mark.parametrize(("count", "n"), [(-1, 5), (6, 5)])
def test_more_than_all_is_no_share(count, n):
    with pytest.raises(ValueError, match="is not a share"):
        Share.of(count, n)


@st.composite
def shares(draw) -> Share:
    n = draw(st.integers(LEAST_N, 10**6))
    return Share.of(draw(st.integers(0, n)), n)


@given(shares())
def test_the_share_lies_in_its_interval_and_that_between_none_and_all(share):
    assert 0 <= share.low <= share.value + 1e-12
    assert share.value - 1e-12 <= share.high <= 1


@given(shares())
def test_what_is_left_has_the_mirrored_interval(share):
    rest = Share.of(share.n - share.count, share.n)
    assert rest.low == pytest.approx(1 - share.high, abs=1e-9)


@given(shares())
def test_ten_times_the_data_narrow_the_interval(share):
    more = Share.of(share.count * 10, share.n * 10)
    assert more.high - more.low < share.high - share.low
