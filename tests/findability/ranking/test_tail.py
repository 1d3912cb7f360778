from __future__ import annotations

from math import comb, erf, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.findability import KEPT, PAGE_ONE, Bars
from breakthrough.findability.ranking.tail import (
    BEST,
    SHAPES,
    WiderBars,
    at_rank,
    fit,
    on_page,
    slopes,
    wider_bars,
)


def bars_of(*scores: float) -> Bars:
    best = np.zeros((1, KEPT), np.int32)
    kept = sorted((round(score) for score in scores), reverse=True)[:KEPT]
    best[0, : len(kept)] = kept
    return Bars(best, np.array([sum(score > 0 for score in scores)], np.int64))


def pareto(share: np.ndarray, *, scale: float, shape: float) -> np.ndarray:
    """The excess that a share of all excesses passes."""
    if shape == 0:
        return -scale * np.log(share)
    return scale / shape * (share**-shape - 1)


def test_a_place_between_two_whole_ones_has_the_score_between_theirs() -> None:
    best = bars_of(90, 70, 40).best
    assert at_rank(best, 1).tolist() == [90]
    assert at_rank(best, 1.25).tolist() == [90 * 0.75 + 70 * 0.25]
    assert at_rank(best, 0.2).tolist() == [90]
    assert at_rank(best, 500).tolist() == [0]


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=60),
    st.integers(0, 30),
    st.sampled_from([1, 3, 10, 25]),
)
def test_a_crowd_that_stands_for_itself_has_its_own_bar_without_doubt(
    crowd: list[int], mine: int, page: int
) -> None:
    bars = bars_of(*crowd)
    scores = np.array([mine], np.int32)
    found = wider_bars(bars, n=len(crowd), stands_for=len(crowd), page=page)
    place = int(bars.places(scores)[0])
    assert found.sigma.tolist() == [0]
    assert found.chance(scores).tolist() == [float(0 < place <= page)]


def test_a_bar_well_within_the_sample_is_read_off_at_its_place() -> None:
    scores = [1000 - 10 * at for at in range(100)]  # the place r has 1010 - 10 r
    found = wider_bars(bars_of(*scores), n=100, stands_for=200, page=25)
    place = 25 * 100 / 200
    assert found.theta.tolist() == [1010 - 10 * place]
    assert found.sigma[0] == pytest.approx(1.25 * 10 * sqrt(place * (1 - 100 / 200)))


def test_scale_and_shape_are_those_of_the_moments() -> None:
    excess = np.arange(14, 0, -1.0)  # 14, 13, … 1
    a0 = sum(range(1, 15)) / 14
    a1 = sum((14 - at) * at for at in range(14)) / 14 / 13
    shape = 2 - a0 / (a0 - 2 * a1)
    assert shape < SHAPES[0]  # evenly spread: shorter than any tail that is fitted
    padded = np.append(excess, 0.0)[None, :]
    assert fit(padded, excesses=np.array([14]))[1].tolist() == [SHAPES[0]]
    assert fit(padded, excesses=np.array([14]))[0][0] == pytest.approx(a0 * (1 - SHAPES[0]))


@pytest.mark.parametrize("shape", [-0.4, -0.2, 0.0, 0.2])
def test_known_tails_are_recovered(shape: float) -> None:
    m = 20_000
    excess = pareto((np.arange(m) + 0.5) / m, scale=300.0, shape=shape)
    scale, found = fit(excess[None, :], excesses=np.array([m]))
    assert found[0] == pytest.approx(shape, abs=0.01)
    assert scale[0] == pytest.approx(300, rel=0.01)


def test_a_bar_before_the_fifth_place_lies_on_the_fitted_tail() -> None:
    scores = [10_000 + pareto(np.array(at / 16), scale=900, shape=-0.2) for at in range(1, 40)]
    bars = bars_of(*map(float, scores))
    u = float(bars.best[0, BEST - 1])
    excess = np.append(bars.best[0, : BEST - 1] - u, 0.0)[None, :]
    scale, shape = (float(one[0]) for one in fit(excess, excesses=np.array([BEST - 1])))
    found = wider_bars(bars, n=39, stands_for=390, page=10)
    p = 10 * 39 / 390
    assert found.theta[0] == pytest.approx(u + scale / shape * ((BEST / p) ** shape - 1))
    assert found.theta[0] > u
    assert found.sigma[0] > 0


def test_with_too_few_matches_to_tell_the_shape_it_is_none() -> None:
    found = wider_bars(bars_of(90, 80, 75, 60, 55, 50), n=100, stands_for=1000, page=25)
    p = 25 * 100 / 1000
    mean = (40 + 30 + 25 + 10 + 5) / 5
    assert found.theta[0] == pytest.approx(50 + mean * log(6 / p))


def test_a_single_match_leaves_a_doubt_as_large_as_its_score() -> None:
    found = wider_bars(bars_of(90), n=100, stands_for=10_000, page=25)
    p = 25 * 100 / 10_000
    assert found.theta[0] == pytest.approx(90 + 90 * log(1 / p))
    assert found.sigma[0] > 90


def test_where_few_match_everybody_who_does_is_on_page_one_as_far_as_is_known() -> None:
    found = wider_bars(bars_of(90, 70), n=100, stands_for=1000, page=25)  # 20 in all
    assert found.theta.tolist() == [0]
    assert found.sigma.tolist() == [0]
    one, two = (1 - none_to(at, drawn=100, of=1000) for at in (0, 1))
    assert found.chance(np.array([91], np.int32))[0] == 1
    assert found.chance(np.array([80], np.int32))[0] == pytest.approx(one)
    assert found.chance(np.array([1], np.int32))[0] == pytest.approx(two)
    assert found.chance(np.array([0], np.int32))[0] == 0


def none_to(most: int, *, drawn: int, of: int, page: int = PAGE_ONE) -> float:
    """The chance that at most so many of page one are among those drawn, by counting draws."""
    possible = range(min(most, drawn) + 1)
    ways = sum(comb(page, m) * comb(of - page, drawn - m) for m in possible)
    return ways / comb(of, drawn)


@pytest.mark.parametrize(("n", "of"), [(40, 400), (30, 31), (26, 40), (10, 20)])
def test_how_many_of_the_sample_are_on_page_one_is_counted_as_draws(n: int, of: int) -> None:
    page = min(PAGE_ONE, of)
    found = on_page(n, stands_for=of, page=PAGE_ONE, up_to=12)
    expected = [1.0] + [1 - none_to(j - 1, drawn=n, of=of, page=page) for j in range(1, 13)]
    assert found == pytest.approx(np.array(expected), abs=1e-12)


def test_the_whole_of_mankind_can_be_stood_for() -> None:
    found = on_page(1_000, stands_for=10_000_000_000, page=25, up_to=102)
    assert found[0] == 1
    assert found[1] == pytest.approx(25 * 1_000 / 10_000_000_000, rel=1e-3)
    assert found.shape == (103,)


def test_the_chance_is_that_of_the_normal_curve_around_the_bar() -> None:
    nothing_said = np.array([1.0] + [0.0] * (KEPT + 1))
    best = np.zeros((3, KEPT), np.int32)
    found = WiderBars(np.full(3, 100.0), np.array([10.0, 10.0, 0.0]), best, nothing_said)
    assert found.chance(np.array([105, 90, 100], np.int32)) == pytest.approx(
        np.array([(1 + erf(0.5 / sqrt(2))) / 2, (1 + erf(-1 / sqrt(2))) / 2, 0])
    )


def test_the_chance_stays_within_what_the_sample_says_by_itself() -> None:
    scores = [10_000 - 100 * at for at in range(60)]
    found = wider_bars(bars_of(*scores), n=60, stands_for=240, page=25)
    for ahead in range(12):  # so many of the sample score more than I do
        chance = found.chance(np.array([10_050 - 100 * ahead], np.int32))[0]
        at_least = 1 - none_to(ahead, drawn=60, of=240)
        at_most = 1 - none_to(ahead - 1, drawn=60, of=240)
        assert at_least - 1e-9 <= chance <= at_most + 1e-9


def test_a_score_that_many_of_the_sample_reach_has_next_to_no_chance() -> None:
    scores = [1000] * 3 + [10] * 97
    found = wider_bars(bars_of(*scores), n=100, stands_for=1000, page=25)
    assert found.chance(np.array([10], np.int32))[0] == 0  # a hundred reach it, 25 are shown
    assert found.chance(np.array([11], np.int32))[0] <= 1 - none_to(2, drawn=100, of=1000)


def test_no_bar_is_above_what_anybody_can_score() -> None:
    bars = bars_of(*(1000 + 2.0 ** (at / 4) for at in range(60)))
    free = wider_bars(bars, n=60, stands_for=60_000)
    held = wider_bars(bars, n=60, stands_for=60_000, ceiling=np.array([free.theta[0] - 500]))
    assert held.theta[0] == free.theta[0] - 500
    assert held.sigma.tolist() == free.sigma.tolist()


def test_a_sample_larger_than_what_it_stands_for_is_refused() -> None:
    with pytest.raises(ValueError, match="30 profiles cannot stand for 20"):
        wider_bars(bars_of(1), n=30, stands_for=20)


@pytest.mark.parametrize("shape", [-0.4, 0.0, 0.25])
def test_the_slopes_are_those_of_the_curve(shape: float) -> None:
    def curve(scale: float, at: float) -> float:
        return float(pareto(np.array(1 / 6), scale=scale, shape=at))

    step = 1e-6
    found = slopes(np.array([3.0]), np.array([shape]), ratio=np.array([6.0]))
    assert found[0][0] == pytest.approx((curve(3 + step, shape) - curve(3, shape)) / step, rel=1e-4)
    rise = (curve(3, shape + 1e-3) - curve(3, shape - 1e-3)) / 2e-3
    assert found[1][0] == pytest.approx(rise, rel=1e-4)


@pytest.mark.parametrize(("n", "page"), [(300, 25), (150, 10)])
def test_the_true_bar_lies_in_the_band_about_nine_times_in_ten(n: int, page: int) -> None:
    crowds = np.random.default_rng(3).exponential(1e5, (500, 3_000)) + 1e5
    best = -np.sort(-crowds[:, :n], axis=1)[:, :KEPT]
    bars = Bars(best.astype(np.int32), np.full(500, n))
    found = wider_bars(bars, n=n, stands_for=3_000, page=page)
    truth = -np.sort(-crowds, axis=1)[:, page - 1]
    inside = np.abs(truth - found.theta) <= 1.645 * found.sigma
    assert 0.83 <= inside.mean() <= 0.97
    assert abs((found.theta - truth).mean() / truth.mean()) < 0.03
