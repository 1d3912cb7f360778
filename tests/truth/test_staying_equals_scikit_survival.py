"""The staying curve and the ways of ending, held against scikit-survival."""

from __future__ import annotations

import numpy as np
import pytest
import sksurv.nonparametric as rival

from breakthrough.market.staying.endings import ended_share, endings_of
from breakthrough.market.staying.risk import risk_table
from breakthrough.market.staying.shares import shares_up
from breakthrough.market.staying.stays import BOARD_CLEARED, DOWN, EXPIRED, STILL_UP, Stays


def some_stays(seed: int, *, n: int = 400, late: bool = True) -> Stays:
    """Spells read daily, some watched from a later age on, with every way of ending."""
    rng = np.random.default_rng(seed)
    low = rng.geometric(0.04, n) - 1
    entry = np.minimum(rng.integers(0, 25, n) * rng.integers(0, 2, n), low) if late else 0 * low
    ending = rng.choice([STILL_UP, DOWN, DOWN, BOARD_CLEARED, EXPIRED], n)
    low[0], ending[0] = 500, STILL_UP  # where all are gone the rival's variance is no number
    return Stays(
        entry=entry,
        low=low,
        high=low + 1,
        ending=ending,
        weight=np.ones(n),
        system=np.zeros(n, np.int64),
        systems=("a",),
        group=np.zeros(n, np.int64),
        groups=("",),
    )


def ages_of(stays: Stays) -> tuple[np.ndarray, np.ndarray]:
    """(entry, exit) of those watched for any time at all, in half days."""
    return 2 * stays.entry, np.where(
        stays.ending == STILL_UP, 2 * stays.low, stays.low + stays.high
    )


@pytest.mark.parametrize("seed", range(20))
def test_share_and_interval_of_a_truncated_curve_are_equal(seed: int) -> None:
    stays = some_stays(seed)
    table = risk_table(stays)
    start = int(np.argmax(table.at_risk >= 10))
    ours = shares_up(table, start=start)
    entry, exit_at = ages_of(stays)
    since = int(table.half_days[start]) - 1
    watched = (exit_at > entry) & (exit_at > since)
    days, share, interval = rival.kaplan_meier_estimator(
        stays.ending[watched] == DOWN,
        exit_at[watched].astype(float),
        time_enter=np.maximum(entry[watched], since).astype(float),
        conf_type="log-log",
    )
    at = np.searchsorted(days, ours.half_days)
    assert (days[at] == ours.half_days).all()
    np.testing.assert_allclose(ours.share, share[at], rtol=0, atol=1e-12)
    inside = (ours.share > 0) & (ours.share < 1)
    np.testing.assert_allclose(ours.low[inside], interval[0, at][inside], rtol=0, atol=1e-12)
    np.testing.assert_allclose(ours.high[inside], interval[1, at][inside], rtol=0, atol=1e-12)
    assert inside.sum() > 10


@pytest.mark.parametrize("seed", range(10))
def test_the_share_that_ended_in_each_way_is_equal(seed: int) -> None:
    stays = some_stays(seed, late=False)
    table = risk_table(stays)
    entry, exit_at = ages_of(stays)
    watched = exit_at > entry
    days, theirs, interval = rival.cumulative_incidence_competing_risks(
        stays.ending[watched],
        exit_at[watched].astype(float),
        conf_type="log-log",
        var_type="Dinse_Approx",
    )
    at = np.searchsorted(days, table.half_days)
    ways = endings_of(table, start=0, ages=len(table.half_days))
    assert [way.ending for way in ways] == ["came_down", "cleared", "expired"]
    for row, way in enumerate(ways):
        np.testing.assert_allclose(way.share, theirs[row + 1][at], rtol=0, atol=1e-12)
        for ours, end in ((way.low, 0), (way.high, 1)):
            some = np.array(way.share) > 0
            np.testing.assert_allclose(
                np.array(ours)[some], interval[row + 1, end, at][some], rtol=0, atol=1e-12
            )


def test_the_variance_of_a_share_that_ended_is_the_sum_as_written() -> None:
    exits = np.array([[2.0, 1, 3], [1, 0, 2], [0, 1, 0]])
    at_risk = np.array([40.0, 30, 20])
    share, variance = ended_share(exits, at_risk, row=0)
    every, up = exits.sum(axis=0), 1.0
    before, by_hand = [], []
    for j in range(3):
        before.append(up)
        by_hand.append((by_hand[-1] if by_hand else 0) + up * exits[0, j] / at_risk[j])
        up *= 1 - every[j] / at_risk[j]
    assert share == pytest.approx(by_hand)
    n, d = at_risk, exits[0]
    assert variance[2] == pytest.approx(
        sum(
            (share[2] - share[j]) ** 2 * every[j] / (n[j] * (n[j] - every[j]))
            + before[j] ** 2 * d[j] * (n[j] - d[j]) / n[j] ** 3
            - 2 * (share[2] - share[j]) * before[j] * d[j] / n[j] ** 2
            for j in range(3)
        )
    )
