"""Which edits would help with other employers, and which rest on one lucky win."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import exp

import numpy as np
import numpy.typing as npt
import pytest

from breakthrough.findability import (
    Crowd,
    Edit,
    Profile,
    Ranker,
    Ranking,
    Search,
    Surface,
    improve,
)
from breakthrough.findability.edits.luck import Luck, chances_of_places, draws, holds

CrowdOf = Callable[[list[Profile]], Crowd]
TREASURY = Edit(Surface.HEADLINE, "treasury", "cv")
AUDIT = Edit(Surface.HEADLINE, "audit", "cv")


def people() -> list[Profile]:
    """Thirty who say treasury and thirty who say audit, all in their long text only."""
    words = ["treasury"] * 30 + ["audit"] * 30
    return [Profile("clerk", "", f"{word} work") for word in words]


def asked(*, treasury: int, audit: int) -> list[Search]:
    """As many employers search for each; every search is of one employer."""
    found = [Search(f"treasury t{at}", (), (f"T {at}",)) for at in range(treasury)]
    return found + [Search(f"audit a{at}", (), (f"A {at}",)) for at in range(audit)]


def luck_of(searches: list[Search], crowd: Crowd, candidates: list[Edit]) -> Luck:
    ranking = Ranking.of(searches, crowd=crowd, ranker=Ranker())
    return Luck(
        ranking,
        profile=Profile("clerk", "", ""),
        candidates=candidates,
        weights=np.ones(len(searches)),
        seed=0,
    )


def test_a_win_of_one_employer_among_twenty_does_not_hold_and_one_of_many_does(
    crowd_of: CrowdOf,
) -> None:
    luck = luck_of(asked(treasury=19, audit=1), crowd_of(people()), [TREASURY, AUDIT])
    many, one = luck.holding([0, 1])
    assert holds(many)
    assert not holds(one)
    # One of twenty employers is drawn in 1 - (19/20)^20 of the draws; when it is, its edit helps.
    assert one.count / one.n == pytest.approx(1 - (19 / 20) ** 20, abs=0.1)
    assert many.n == 5 * 200  # rankers x draws
    assert luck.held([0, 1]) == [0]


def test_words_nobody_searches_for_and_the_same_words_in_another_order_never_hold(
    crowd_of: CrowdOf,
) -> None:
    placebo = [
        Edit(Surface.ABOUT, "gladly and with care", "cv"),
        Edit(Surface.ABOUT, "clerk", "cv"),
        TREASURY,
    ]
    luck = luck_of(asked(treasury=10, audit=0), crowd_of(people()), placebo)
    shares = luck.holding([0, 1, 2])
    assert [share.count for share in shares[:2]] == [0, 0]
    assert luck.held([0, 1, 2]) == [2]


def test_of_two_edits_that_win_the_same_one_is_kept(crowd_of: CrowdOf) -> None:
    again = Edit(Surface.SKILLS, "treasury", "cv")
    luck = luck_of(asked(treasury=10, audit=0), crowd_of(people()), [TREASURY, again])
    assert len(luck.held([0, 1])) == 1


def test_improve_suggests_only_what_holds_and_counts_what_it_left_out(crowd_of: CrowdOf) -> None:
    searches = asked(treasury=30, audit=1)
    ranking = Ranking.of(searches, crowd=crowd_of(people()), ranker=Ranker())
    seed = next(  # one with the lone employer among those used to choose
        seed
        for seed in range(20)
        if improve(ranking, profile=Profile("clerk", "", ""), candidates=[AUDIT], seed=seed).dropped
    )
    found = improve(
        ranking, profile=Profile("clerk", "", ""), candidates=[TREASURY, AUDIT], seed=seed
    )
    assert [one.edit for one in found.edits] == [TREASURY]
    assert found.dropped == 1
    assert found.is_proven
    assert holds(found.edits[0].holds_in)


def test_a_judge_that_knows_only_who_is_on_a_page_is_asked_too(crowd_of: CrowdOf) -> None:
    class Deaf:
        """A ranker that never finds anybody."""

        name = "deaf"

        def __init__(self, searches: tuple[Search, ...]) -> None:
            self.searches = searches

        def wins(self, profile: Profile, *, page: int = 25) -> npt.NDArray[np.float64]:
            return np.zeros(len(self.searches))

        def only(self, searches: list[Search]) -> Deaf:
            return Deaf(tuple(searches))

    searches = asked(treasury=12, audit=0)
    ranking = Ranking.of(searches, crowd=crowd_of(people()), ranker=Ranker())
    alone = improve(ranking, profile=Profile("clerk", "", ""), candidates=[TREASURY])
    assert len(alone.edits) == 1
    # Five rankers of words say yes in nearly all draws; two deaf ones make it 5 in 7, below 80 %.
    deaf = [Deaf(ranking.searches), Deaf(ranking.searches)]
    found = improve(ranking, profile=Profile("clerk", "", ""), candidates=[TREASURY], judges=deaf)
    assert found.edits == ()
    assert found.dropped == 1


def test_the_chance_of_page_one_is_that_of_a_crowd_drawn_anew() -> None:
    chances = chances_of_places(2)
    assert chances[0] == 0.0  # not found
    assert chances[1] == 1.0  # nobody ahead
    assert chances[2] == pytest.approx(exp(-1) * (1 + 1))  # P(Poisson(1) < 2)
    assert chances[4] == pytest.approx(exp(-3) * (1 + 3))  # P(Poisson(3) < 2)
    assert chances[101] == 0.0  # beyond 100
    assert all(one >= other for one, other in pairwise(chances[1:]))


def test_a_search_of_two_employers_belongs_half_to_each() -> None:
    searches = [Search("a", (), ("X", "Y")), Search("b", (), ("X",)), Search("c")]
    drawn = draws(searches, seed=0, n=50)
    assert drawn.shape == (50, 3)
    # With two employers drawn, X comes x times and Y 2 - x times: a counts (x + 2 - x) / 2 = 1.
    assert np.allclose(drawn[:, 0], 1.0)
    assert set(drawn[:, 1].tolist()) == {0.0, 1.0, 2.0}
    assert np.allclose(drawn[:, 2], 1.0)
