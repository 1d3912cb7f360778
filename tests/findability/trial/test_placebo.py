from __future__ import annotations

from collections import Counter

from breakthrough.basics import words
from breakthrough.findability import Profile
from breakthrough.findability.trial.placebo import reworded, unchanged_in_meaning

PUBLIC = Profile(
    "IT Director",
    "US GAAP",
    "Led the IT team, with SAP S/4HANA.\n01/2019\nCut a cost to a half.\nRan R&D in the US.",
)


def test_a_placebo_keeps_every_word_that_carries_meaning_as_often_as_before() -> None:
    changed = unchanged_in_meaning(PUBLIC, seed=3)
    assert Counter(words(changed.body)) == Counter(words(PUBLIC.body))
    assert (changed.title, changed.skills) == (PUBLIC.title, PUBLIC.skills)


def test_a_placebo_changes_order_small_words_commas_and_capitals() -> None:
    changed = unchanged_in_meaning(PUBLIC, seed=3).body
    assert changed != PUBLIC.body
    assert words(changed) != words(PUBLIC.body)  # the order
    assert reworded("Led the team, with SAP") == "Led Their Team; by SAP"


def test_the_same_seed_gives_the_same_placebo() -> None:
    assert unchanged_in_meaning(PUBLIC, seed=3) == unchanged_in_meaning(PUBLIC, seed=3)
