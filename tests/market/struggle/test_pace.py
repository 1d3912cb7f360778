from __future__ import annotations

import numpy as np
import pytest

from breakthrough.market.struggle.pace import likeness, paces


def drawn(alike: float, *, employers: int, expected: float, seed: int = 1) -> np.ndarray:
    rng = np.random.default_rng(seed)
    return rng.poisson(rng.gamma(alike, 1 / alike, employers) * expected).astype(float)


def test_a_pace_lies_between_what_was_seen_and_that_of_all() -> None:
    came_down, expected = np.array([2.0, 20, 20, 20, 20, 38]), np.full(6, 20.0)
    found = paces(came_down, expected=expected)
    alike = 1 / found.spread**2
    assert found.pace == pytest.approx((alike + came_down) / (alike + expected))
    assert 2 / 20 < found.pace[0] < 1
    assert 1 < found.pace[5] < 38 / 20
    assert found.slower[0] > 0.95
    assert found.slower[5] < 0.01


def test_an_employer_of_whom_nothing_was_expected_is_as_fast_as_any_may_be() -> None:
    found = paces(np.array([0.0, 8, 12, 10]), expected=np.array([0.0, 10, 10, 10]))
    assert found.pace[0] == 1
    assert found.low[0] < 1 < found.high[0]


@pytest.mark.parametrize("alike", [1.0, 4.0, 16.0])
def test_how_much_employers_differ_is_found_from_their_numbers(alike: float) -> None:
    expected = np.full(2_000, 30.0)
    came_down = drawn(alike, employers=2_000, expected=30)
    assert likeness(came_down, expected=expected) == pytest.approx(alike, rel=0.15)


def test_employers_who_differ_by_chance_alone_are_found_to_be_alike() -> None:
    came_down = np.random.default_rng(2).poisson(30, 2_000).astype(float)
    assert likeness(came_down, expected=np.full(2_000, 30.0)) > 100


def test_the_interval_holds_nine_of_ten_paces_and_the_chance_to_be_slow_is_met() -> None:
    rng = np.random.default_rng(3)
    true = rng.gamma(4, 1 / 4, 4_000)
    expected = rng.uniform(1, 30, 4_000)
    found = paces(rng.poisson(true * expected).astype(float), expected=expected)
    held = ((found.low <= true) & (true <= found.high)).mean()
    assert held == pytest.approx(0.90, abs=0.015)
    likely = found.slower > 0.8
    assert (true[likely] < 0.8).mean() == pytest.approx(found.slower[likely].mean(), abs=0.03)
