from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pytest

from breakthrough.findability import Crowd, Profile, Ranker, Search
from breakthrough.findability.ranking.panel import Judged, panel, spread

ME = Profile("Financial Controller", "Treasury")
SEARCHES = (Search("controller"), Search("treasury", weight=3.0))


@dataclass(frozen=True, slots=True)
class Fixed:
    """A ranker whose answers were written down."""

    name: str
    answers: tuple[float, ...]
    searches: tuple[Search, ...] = SEARCHES

    def wins(self, profile: Profile, *, page: int = 25) -> npt.NDArray[np.float64]:
        return np.array(self.answers)

    def only(self, searches: Sequence[Search]) -> Fixed:
        return Fixed(self.name, self.answers[: len(searches)], tuple(searches))


def test_the_share_is_weighted_by_the_demand_for_each_search() -> None:
    found = spread([Fixed("one", (1, 0)), Fixed("two", (0.5, 1))], profile=ME)
    assert found is not None
    assert found.each == (
        Judged("one", 1 / (1 + 3), 1, 2),
        Judged("two", (0.5 + 3) / (1 + 3), 1.5, 2),
    )
    assert found.mean == (0.25 + 0.875) / 2
    assert (found.worst, found.name_of_worst) == (0.25, "one")


def test_weights_given_take_the_place_of_demand() -> None:
    found = spread([Fixed("one", (1, 0))], profile=ME, weights=np.array([2.0, 2.0]))
    assert found is not None
    assert found.mean == 2 / 4


def test_a_search_without_weight_is_not_counted() -> None:
    found = spread([Fixed("one", (1, 1))], profile=ME, weights=np.array([0.0, 2.0]))
    assert found is not None
    assert found.each == (Judged("one", 2 / 2, 1, 1),)


def test_of_two_equally_bad_the_first_is_named() -> None:
    found = spread([Fixed("one", (1, 1)), Fixed("two", (0, 0)), Fixed("three", (0, 0))], profile=ME)
    assert found is not None
    assert found.name_of_worst == "two"


def test_without_a_search_that_counts_nothing_is_known() -> None:
    assert spread([Fixed("one", (), ())], profile=ME) is None
    assert spread([Fixed("one", (1, 1))], profile=ME, weights=np.zeros(2)) is None
    assert spread([], profile=ME) is None


def test_rankers_asked_other_searches_are_not_compared() -> None:
    with pytest.raises(ValueError, match="not asked the same searches"):
        spread([Fixed("one", (1, 0)), Fixed("two", (1,), SEARCHES[:1])], profile=ME)
    with pytest.raises(ValueError, match="1 weights for 2 searches"):
        spread([Fixed("one", (1, 0))], profile=ME, weights=np.ones(1))


def test_the_panel_is_the_words_their_variants_operators_and_whoever_else_is_given(
    controllers: Crowd,
) -> None:
    more = Fixed("meaning", (1, 1))
    judges = panel(SEARCHES, crowd=controllers, ranker=Ranker(k1=0.9, name="mine"), more=[more])
    assert [judge.name for judge in judges] == [
        "mine",
        "words, long texts not discounted",
        "words, mentions soon enough",
        "words, title first",
        "words, all places alike",
        "operators, all must match",
        "meaning",
    ]
    found = spread(judges, profile=ME)
    assert found is not None
    assert found.worst <= found.mean <= 1
    operators = found.each[5]
    # 60 controllers and 10 with treasury match beside me; page one shows 25.
    assert operators.won == pytest.approx(25 / (60 + 1) + 1)
