from __future__ import annotations

import numpy as np
import pytest

from breakthrough.findability.trial.arms import Arm
from breakthrough.findability.trial.played import Wins
from breakthrough.findability.trial.pooled import DRAWS, Pool

EMPLOYERS = ("A", "B", "C")
# Per person: searches as (employers, none, chosen).
PEOPLE = [
    [(("A",), 0, 1), (("B",), 0, 0)],
    [(("A", "C"), 1, 1)],
    [(("B",), 0, 1), (("C",), 1, 1), (("A",), 0, 0)],
    [(("C",), 0, 0)],
    [(("A",), 0, 1), (("B", "C"), 0, 0)],
]


def wins(searches: list[tuple[tuple[str, ...], int, int]]) -> Wins:
    return Wins(
        tuple(names for names, _, _ in searches),
        {
            Arm.NONE: np.array([float(none) for _, none, _ in searches]),
            Arm.CHOSEN: np.array([float(chosen) for _, _, chosen in searches]),
        },
    )


def by_hand(value: int, *, seed: int) -> list[float]:
    """The share in every draw, pair by pair, from the same chance."""
    people = np.random.default_rng([seed, 0]).integers(5, size=(DRAWS, 5)).tolist()
    firms = np.random.default_rng([seed, 1]).integers(3, size=(DRAWS, 3)).tolist()
    shares = []
    for who, which in zip(people, firms, strict=True):
        won = n = 0.0
        for person, searches in enumerate(PEOPLE):
            for names, *values in searches:
                for name in names:
                    weight = who.count(person) * which.count(EMPLOYERS.index(name)) / len(names)
                    n += weight
                    won += weight * values[value]
        if n:
            shares.append(won / n)
    return shares


@pytest.fixture
def pool() -> Pool:
    return Pool.of([wins(one) for one in PEOPLE], seed=7)


def test_a_share_is_pairs_won_of_all_pairs(pool: Pool) -> None:
    assert pool.n == 2 + 1 + 3 + 1 + 2
    assert pool.share(Arm.NONE).share == pytest.approx(2 / 9, abs=1e-6)
    assert pool.share(Arm.CHOSEN).share == pytest.approx(5 / 9, abs=1e-6)


def test_the_interval_is_the_middle_of_draws_of_people_and_employers(pool: Pool) -> None:
    drawn = sorted(by_hand(1, seed=7))
    found = pool.share(Arm.CHOSEN)
    at = [max(0, int(np.ceil(part * len(drawn))) - 1) for part in (0.05, 0.95)]
    assert (found.low, found.high) == pytest.approx(tuple(drawn[one] for one in at), abs=1e-6)
    assert found.low is not None
    assert found.high is not None
    assert found.low < 5 / 9 < found.high


def test_a_difference_and_a_ratio_rest_on_the_same_draws(pool: Pool) -> None:
    assert pool.more(Arm.CHOSEN, than=Arm.NONE).value == pytest.approx(3 / 9, abs=1e-6)
    ratio = pool.times(Arm.CHOSEN, as_often_as=Arm.NONE)
    assert ratio.value == pytest.approx(5 / 2)
    pairs = zip(by_hand(1, seed=7), by_hand(0, seed=7), strict=True)
    # 0 wins of 0 says nothing, some of 0 is without end
    ratios = sorted(c / n if n else np.inf for c, n in pairs if c or n)
    assert ratio.low == pytest.approx(ratios[int(np.ceil(0.05 * len(ratios))) - 1], abs=1e-6)


def test_a_ratio_whose_draws_have_no_end_says_no_upper_end(pool: Pool) -> None:
    none = sum(not share for share in by_hand(0, seed=7)) / DRAWS
    assert none > 0.1  # in so many draws nothing is won as it is
    assert pool.times(Arm.CHOSEN, as_often_as=Arm.NONE).high is None


def test_what_is_the_same_differs_by_nothing_for_sure(pool: Pool) -> None:
    found = pool.more(Arm.NONE, than=Arm.NONE)
    assert (found.value, found.low, found.high) == (0.0, 0.0, 0.0)


def test_fewer_than_five_people_give_no_interval() -> None:
    few = Pool.of([wins(one) for one in PEOPLE[:4]], seed=7)
    found = few.share(Arm.CHOSEN)
    assert found.share == pytest.approx(4 / 7, abs=1e-6)
    assert (found.low, found.high) == (None, None)


def test_people_without_a_search_give_no_share() -> None:
    empty = Pool.of([wins([])], seed=7)
    assert empty.share(Arm.CHOSEN).share is None
    assert empty.n == 0


def test_the_same_seed_gives_the_same_figures_and_another_does_not(pool: Pool) -> None:
    people = [wins(one) for one in PEOPLE]
    assert Pool.of(people, seed=7).share(Arm.CHOSEN) == pool.share(Arm.CHOSEN)
    others = {Pool.of(people, seed=seed).share(Arm.CHOSEN).low for seed in range(6)}
    assert len(others) > 1
