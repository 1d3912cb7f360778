from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability import PAGE_ONE, Profile, Search
from breakthrough.findability.trial.arms import Arm
from breakthrough.findability.trial.played import FirstPlaces, field_of, played

SEARCHES = (
    Search("treasury", employers=("A",)),
    Search("audit", employers=("B", "C")),
    Search("tax", employers=("C",)),
)
ARMS = {
    Arm.NONE: (Profile("controller"),),
    Arm.RANDOM: (Profile("controller tax"), Profile("controller sql")),
    Arm.CHOSEN: (Profile("controller treasury audit"),),
    Arm.WHOLE: (Profile("controller treasury audit tax"),),
}


@dataclass(frozen=True)
class Literal:
    """A judge that shows whoever has the word in the title."""

    searches: tuple[Search, ...]
    name: str = "literal"

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        return np.array([float(one.text in profile.title) for one in self.searches])

    def only(self, searches: Sequence[Search]) -> Literal:
        return Literal(tuple(searches))


def test_what_each_arm_wins_is_told_apart_by_what_served_to_choose() -> None:
    marks = np.array([True, False, False])
    found = played([Literal(SEARCHES)], arms=ARMS, marks=marks, work="tax", pool=4, used=13)
    others, before = found.others["literal"], found.chosen_on["literal"]
    assert others.employers == (("B", "C"), ("C",))
    assert {arm: won.tolist() for arm, won in others.won.items()} == {
        Arm.NONE: [0, 0],
        Arm.RANDOM: [0, 1 / 2],  # tax in one of the two draws
        Arm.CHOSEN: [1, 0],
        Arm.WHOLE: [1, 1],
    }
    assert before.employers == (("A",),)
    assert {arm: won.tolist() for arm, won in before.won.items()} == {
        Arm.NONE: [0],
        Arm.CHOSEN: [1],
    }


def test_the_field_is_the_word_that_most_employers_ask_for() -> None:
    searches = [
        Search("a", must_haves=("controller", "month end"), employers=("A", "B")),
        Search("b", must_haves=("Controller",), employers=("C",)),
        Search("c", must_haves=("tax", "month end"), employers=("A", "B", "D", "E")),
        Search("d", must_haves=("tax",), employers=("A", "B")),
    ]
    assert field_of(searches) == "tax"  # four employers, controller three
    assert field_of([]) == ""


@dataclass(frozen=True)
class SecondPlace(Literal):
    """A judge for whom everybody comes second."""

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        return np.array([float(page >= 2) for _ in self.searches])

    def only(self, searches: Sequence[Search]) -> SecondPlace:
        return SecondPlace(tuple(searches))


def test_page_one_may_have_another_length() -> None:
    mine = Profile("tax")
    assert FirstPlaces(SecondPlace(SEARCHES), 1).wins(mine).tolist() == [0, 0, 0]
    assert FirstPlaces(SecondPlace(SEARCHES), 2).only(SEARCHES[:1]).wins(mine).tolist() == [1]
