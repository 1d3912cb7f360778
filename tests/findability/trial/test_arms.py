from __future__ import annotations

import pytest

from breakthrough.findability import Edit, Profile, Surface
from breakthrough.findability.trial.arms import (
    DRAWS,
    TIMES_SAID,
    Arm,
    arms,
    random_edits,
    true_phrases,
)
from breakthrough.findability.trial.player import Player, Public, player

BODY = """Controller
Northwind, Leeds
Jan 2019 to Current
Led month end close.
Cut working capital.
Built cash forecasts.
Ran statutory audit.
Accountant
Contoso, York
Jan 2015 to Dec 2018
Prepared group accounts.
Reviewed VAT returns.
Trained two juniors."""
POOL = [
    Edit(Surface.SKILLS, "treasury", "a"),
    Edit(Surface.HEADLINE, "Treasury", "a"),
    Edit(Surface.SKILLS, "group treasury", "b"),
    Edit(Surface.SKILLS, "audit", "c"),
    Edit(Surface.ABOUT, "Ran the audit of five plants in two countries.", "d"),
]


@pytest.fixture
def who() -> Player:
    found = player(Profile("Controller", "SAP, VAT, SQL", BODY), public=Public.THIRD)
    assert found is not None
    return found


def test_every_arm_by_hand(who: Player) -> None:
    chosen = [POOL[3], POOL[4]]
    made = arms(who, chosen=chosen, pool=POOL, seed=1)
    public = who.public
    assert made[Arm.NONE] == (public,)
    assert made[Arm.WHOLE] == (who.whole,)
    assert made[Arm.CHOSEN] == (
        Profile("Controller", f"{public.skills}\naudit", f"{public.body}\n{POOL[4].text}"),
    )
    assert made[Arm.STUFFING][0].skills == public.skills + "\naudit" * TIMES_SAID
    assert len(made[Arm.RANDOM]) == len(made[Arm.RANDOM_ASKED]) == DRAWS


def test_random_words_are_never_longer_than_the_chosen_ones(who: Player) -> None:
    chosen = [Edit(Surface.SKILLS, "x" * 20, "z")]
    made = arms(who, chosen=chosen, pool=POOL, seed=1)
    size = len(who.public.text())
    lengths = {len(one.text()) - size for one in made[Arm.RANDOM] + made[Arm.RANDOM_ASKED]}
    assert max(lengths) > 0
    assert max(lengths) <= 20 + 3  # a line break before each of at most three phrases


def test_with_nothing_chosen_nothing_random_is_added(who: Player) -> None:
    made = arms(who, chosen=[], pool=POOL, seed=1)
    assert set(made[Arm.RANDOM]) == set(made[Arm.CHOSEN]) == {who.public}


def test_random_words_never_say_the_same_twice() -> None:
    for seed in range(40):
        texts = [edit.text.casefold() for edit in random_edits(POOL, length=300, seed=seed)]
        assert sum("treasury" in text for text in texts) == 1
        assert len(texts) == 3  # one of the three with treasury, audit, the sentence


def test_random_words_fill_the_length_with_what_still_fits() -> None:
    for seed in range(20):
        found = random_edits(POOL, length=5, seed=seed)
        assert [edit.text for edit in found] == ["audit"]


def test_true_phrases_stand_in_the_evidence_and_not_in_public(who: Player) -> None:
    found = {(edit.surface, edit.text) for edit in true_phrases(who)}
    assert (Surface.SKILLS, "SQL") in found
    assert (Surface.SKILLS, "SAP") not in found  # the first of three skills is public
    assert (Surface.ABOUT, "Prepared group accounts.") in found
    assert (Surface.ABOUT, "Led month end close.") not in found
