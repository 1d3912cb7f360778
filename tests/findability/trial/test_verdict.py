from __future__ import annotations

import numpy as np
import pytest

from breakthrough.findability.trial.arms import Arm
from breakthrough.findability.trial.played import Played, Wins
from breakthrough.findability.trial.verdict import OTHER_FIELDS, Cases, fields, verdict


def person(work: str, *, none: float, random: float, chosen: float, before: float = 1) -> Played:
    """One who has one search of each half of the employers."""
    won = {arm: np.zeros(1) for arm in Arm}
    won |= {
        Arm.NONE: np.array([none]),
        Arm.RANDOM: np.array([random]),
        Arm.CHOSEN: np.array([chosen]),
    }
    chosen_on = {Arm.NONE: np.array([none]), Arm.CHOSEN: np.array([before])}
    return Played(
        work,
        {"words": Wins((("A",),), won)},
        {"words": Wins((("B",),), chosen_on)},
        pool=3,
        used=20,
    )


PEOPLE = [
    person("tax", none=0, random=0.25, chosen=1),
    person("tax", none=0, random=0, chosen=0),
    person("tax", none=1, random=1, chosen=1),
    person("audit", none=0, random=0.5, chosen=0, before=0),
    person("law", none=1, random=0.75, chosen=0),
]


def test_a_judge_s_figures_by_hand() -> None:
    found = verdict(PEOPLE, judge="words", is_used=True, seed=1)
    assert found.none.share == pytest.approx(2 / 5)
    assert found.random.share == pytest.approx((0.25 + 1 + 0.5 + 0.75) / 5)
    assert found.chosen.share == pytest.approx(2 / 5)
    assert found.ratio_chosen_to_random.value == pytest.approx(2 / 2.5)
    assert found.chosen_on.share == pytest.approx(4 / 5)
    assert found.overfit.value == pytest.approx(4 / 5 - 2 / 5)
    assert found.gain_lost.value == pytest.approx((4 / 5 - 2 / 5) - (2 / 5 - 2 / 5))


def test_people_who_lose_are_counted() -> None:
    found = verdict(PEOPLE, judge="words", is_used=True, seed=1)
    assert found.against_none == Cases(better=1, same=3, worse=1)
    assert found.against_random == Cases(better=1, same=2, worse=2)


def test_fields_of_few_people_are_told_together() -> None:
    first, second = fields(PEOPLE, judge="words")
    assert (first.work, first.people, first.n) == ("tax", 3, 3)
    assert (first.none, first.random, first.chosen, first.worse) == (1, 1.2, 2, 0)
    assert (second.work, second.people, second.worse) == (OTHER_FIELDS, 2, 2)
