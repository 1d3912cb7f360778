"""The words in which a profile states a must-have, without those that may name somebody."""

from __future__ import annotations

from collections.abc import Callable

from breakthrough.basics import marked_words
from breakthrough.findability import Crowd, MustHave, Profile, named_by_none, passage, small_words

Made = Callable[[list[Profile]], Crowd]
SMALL = small_words(
    ["ran treasury and hedging at a group of plants as controller for sales in two regions"] * 2
)


def shown(body: str, wanted: str, *, crowd_of: Made) -> str:
    profile = Profile("", body=body)
    one = MustHave(wanted, (tuple(marked_words(wanted)),), 2)
    return passage(profile, one, crowd=crowd_of([profile] * 3), small=SMALL)


def test_the_sentence_that_states_it_is_shown(crowd_of: Made) -> None:
    body = "Joined in 2015. Ran treasury and hedging in two regions. Left."
    assert shown(body, "treasury", crowd_of=crowd_of) == "Ran treasury and hedging in two regions"


def test_a_sentence_that_denies_it_is_not_shown(crowd_of: Made) -> None:
    body = "No treasury in two regions.\nRan treasury as controller."
    assert shown(body, "treasury", crowd_of=crowd_of) == "Ran treasury as controller"
    assert shown("No treasury in two regions.", "treasury", crowd_of=crowd_of) == ""


def test_names_of_people_and_employers_are_left_out(crowd_of: Made) -> None:
    body = "Mary Quillfeather ran treasury at Northfold Valves with hedging"
    assert shown(body, "treasury", crowd_of=crowd_of) == "… ran treasury at … with hedging"


def test_a_name_made_of_everyday_words_is_left_out_where_a_name_stands(crowd_of: Made) -> None:
    body = "Ran treasury for Group Sales"
    assert shown(body, "treasury", crowd_of=crowd_of) == "Ran treasury for …"


def test_addresses_and_numbers_to_call_are_left_out(crowd_of: Made) -> None:
    body = "treasury controller, m.quill@northfold.example, +44 20 7946 0991"
    told = shown(body, "treasury", crowd_of=crowd_of)
    assert told.startswith("treasury controller, …")
    assert not {"quill", "northfold", "7946", "0991"} & set(told.replace("@", " ").split())


def test_the_must_have_itself_stays_in_capitals(crowd_of: Made) -> None:
    assert shown("Led SAP at Northfold", "SAP", crowd_of=crowd_of).startswith("… SAP at …")


def test_a_long_sentence_is_cut_on_both_sides(crowd_of: Made) -> None:
    told = shown(" ".join(["plants"] * 40 + ["treasury"] + ["plants"] * 40), "treasury",
                 crowd_of=crowd_of)  # fmt: skip
    assert told == " ".join(["…", *["plants"] * 9, "treasury", *["plants"] * 9, "…"])


def test_a_word_that_hardly_any_profile_holds_is_left_out(crowd_of: Made) -> None:
    people = [Profile("", body="ran treasury") for _ in range(3)]
    crowd = crowd_of([*people, Profile("", body="ran treasury zyxwort")])
    assert named_by_none("ran treasury zyxwort", crowd=crowd, small=SMALL) == "ran treasury …"


def test_a_title_of_names_alone_is_not_shown(crowd_of: Made) -> None:
    crowd = crowd_of([Profile("Controller at Northfold Valves")] * 3)
    told = named_by_none("Controller at Northfold Valves", crowd=crowd, small=SMALL)
    assert told == "Controller at …"
    assert named_by_none("Mary Quillfeather and Northfold", crowd=crowd, small=SMALL) == ""
