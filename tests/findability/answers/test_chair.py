from __future__ import annotations

from collections.abc import Callable

import pytest

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Chair,
    Crowd,
    Evidence,
    Profile,
    Ranker,
    chair,
    crowd_wording,
    shown_title,
    title_words,
)

CV = Source(Family.CV, "cv.docx")
ITEMS = [
    Item(Kind.ROLE, "Financial Controller", CV, text="Ran hedging for the group."),
    Item(Kind.SKILL, "Treasury", CV),
]
ME = Profile(
    "Financial Controller",
    "",
    "Ran treasury once, and plants, depots, ledgers, closings and audits for many years.",
)


def seat(need: str, crowd: Crowd, profile: Profile = ME) -> Chair:
    return chair(
        need, crowd=crowd, profile=profile, evidence=Evidence(claims(ITEMS)), ranker=Ranker()
    )


def test_the_chair_counts_who_matches_one_word_and_who_matches_all(controllers: Crowd) -> None:
    found = seat("controller treasury", controllers)
    assert found.crowd == 120
    assert found.matched_any == 60
    assert found.matched_all == 10


def test_ten_with_treasury_in_their_skills_stand_before_me(controllers: Crowd) -> None:
    found = seat("controller treasury", controllers)
    assert found.place == 11
    assert [seen.place for seen in found.top] == list(range(1, 11))
    assert all(seen.lacks == () for seen in found.top)


def test_equal_profiles_stand_before_me(controllers: Crowd) -> None:
    twin = Profile(
        "Financial Controller",
        "Budgeting",
        "Ran month end close for plant 7. Proven track record of success.",
    )
    assert seat("controller", controllers, twin).place == 60 + 1


def test_a_need_that_is_nowhere_in_my_text_does_not_find_me(controllers: Crowd) -> None:
    found = seat("nurse triage", controllers)
    assert found.place is None
    assert found.matched_all == 60


def test_each_word_of_the_need_says_where_it_stands_for_me(controllers: Crowd) -> None:
    standings = {
        word.text: word.standing.value
        for word in seat("Controller treasury hedging IFRS", controllers).words
    }
    assert standings == {
        "Controller": "seen",
        "treasury": "far down",
        "hedging": "unpublished",
        "IFRS": "nowhere",
    }


def test_a_need_without_a_word_is_refused_with_what_to_type(controllers: Crowd) -> None:
    for need in ("", "  ", "of the", "&&& ???"):
        with pytest.raises(Problem, match="no word to search for"):
            seat(need, controllers)


def test_a_name_in_a_title_line_is_not_shown(
    crowd_of: Callable[[list[Profile]], Crowd],
) -> None:
    people = [
        Profile("Rosalind Quennell, Financial Controller", "", "A financial controller for years.")
        for _ in range(5)
    ]
    crowd = crowd_of(people)
    known = title_words(crowd)
    shown = shown_title("Rosalind Quennell, Financial Controller", crowd=crowd, known=known)
    assert shown == "Financial Controller"
    assert shown_title("Rosalind Quennell", crowd=crowd, known=known) == ""


def test_a_sentence_that_many_also_wrote_is_crowd_wording(controllers: Crowd) -> None:
    found = crowd_wording(
        [
            "A proven track record of success",
            "Cut working capital by selling the Oslo depot.",
            "Too short",
        ],
        crowd=controllers,
    )
    assert [(one.others, one.is_crowd_wording) for one in found] == [(60, True), (0, False)]
    assert found[0].of == 120


def test_nearly_the_same_is_three_fifths_of_all_distinct_words(controllers: Crowd) -> None:
    # proven, track, record, success: 4 words of the crowd's sentence.
    close, far = crowd_wording(
        ["Proven track record of mine", "Proven record here and there"], crowd=controllers
    )
    assert close.others == 60  # {proven, track, record} of 5 words: 3/5
    assert far.others == 0  # {proven, record} of 5 words or more: 2/5
