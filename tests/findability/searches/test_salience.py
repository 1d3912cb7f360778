"""Which phrases of adverts a recruiter would type, each class of fault by itself."""

from __future__ import annotations

from typing import Any

import pytest

from breakthrough.findability import Crowd, worth_typing

LAW = "We do not discriminate by race, religion, gender or veteran status."
WORK = "You have experience with the month-end close and FP&A."


@pytest.fixture
def typed(advert: Any, made: Any) -> Any:
    """The phrases typed for eight controllers' adverts that all say a sentence."""

    def phrases(said: str, *, title: str = "Financial Controller", **columns: str) -> set[str]:
        mine = [advert(title, f"{WORK} {said}", **columns) for _ in range(8)]
        nurses = [advert("Staff Nurse", "You need experience in triage.") for _ in range(8)]
        found: set[str] = made(mine, nurses).typed()
        return found

    return phrases


def test_a_phrase_of_the_field_is_found_whole_and_counted_by_employers(
    advert: Any, made: Any
) -> None:
    mine = [advert("Financial Controller", f"{WORK} The month-end close again.")] * 8
    found = {p.words: p.employers for p in made(mine, [advert("Staff Nurse", "Triage.")]).salient()}
    assert found[("month", "end", "close")] == 8
    assert ("month", "end") not in found  # mostly inside the longer one
    assert ("fp&a",) in found


def test_phrases_are_shown_as_most_adverts_write_them(typed: Any) -> None:
    assert {"FP&A", "month-end close"} <= typed("Month-end Close. month-end close.")


def test_a_phrase_of_one_or_two_employers_is_a_quirk(advert: Any, made: Any) -> None:
    mine = [advert("Controller", "You have experience of hedging and cash.")] * 2
    mine += [advert("Controller", "You have experience of cash.")] * 4
    found = made(mine, [advert("Nurse", "Triage.")] * 6).typed()
    assert "cash" in found
    assert "hedging" not in found


def test_what_forty_adverts_of_one_employer_say_is_its_quirk(advert: Any, made: Any) -> None:
    mine = [advert("Controller", "Experience of hedging.", employer="Tern")] * 40
    mine += [advert("Controller", "Experience of cash.")] * 5
    assert made(mine, [advert("Nurse", "Triage.")] * 6).typed() == {"cash"}


def test_what_nobody_asks_for_is_no_skill(typed: Any) -> None:
    assert "treasury" in typed("You bring knowledge of treasury.")
    assert "treasury" not in typed("Our treasury sits downstairs.")


@pytest.mark.parametrize(
    ("said", "never"),
    [
        (LAW, "veteran"),
        ("We offer dental, vision and a pension. Required.", "dental"),
        ("Experience required: apply with your resume by email address.", "email address"),
        ("Experience in a hybrid role required.", "hybrid"),
        ("Must be eligible for visa sponsorship.", "visa sponsorship"),
        ("Salary range required by us.", "salary"),
        ("You must be a passionate self-starter.", "passionate"),
        ("You must bring a positive attitude.", "positive attitude"),
        ("Experience juggling multiple priorities.", "multiple priorities"),
        ("Experience with direct reports.", "direct reports"),
        ("Experience with account executives.", "account executives"),
        ("You must know our engineers.", "engineers"),
        ("A high school diploma is required.", "school diploma"),
        ("Required to travel.", "travel"),
        ("A licence from TX is required.", "TX"),
    ],
)
def test_what_no_recruiter_types_never_shows(typed: Any, said: str, never: str) -> None:
    assert never not in typed(said)


def test_what_the_work_is_about_is_kept_whatever_the_word(typed: Any) -> None:
    said = "You have experience with benefits."
    assert "benefits" in typed(said, title="Benefits Controller")
    assert "benefits" not in typed(said)


def test_an_employers_name_never_shows_in_the_adverts_of_others(advert: Any, made: Any) -> None:
    mine = [advert("Controller", "You need experience with Tern and with Oak Ridge and cash.")] * 6
    others = [advert("Nurse", "Triage.", employer=name) for name in ("tern.io", "Oak Ridge Ltd")]
    found = made(mine, others).typed()
    assert "cash" in found
    assert not any("tern" in phrase or "oak" in phrase for phrase in found)


def test_an_employer_named_by_a_usual_word_takes_no_phrase_away(advert: Any, made: Any) -> None:
    mine = [advert("Controller", "Experience with the month-end close.")] * 6
    assert made(mine, [advert("Nurse", employer="Close")]).typed() == {"month-end close"}


def test_a_place_never_shows_but_a_usual_word_that_is_also_a_town_does(
    advert: Any, made: Any
) -> None:
    mine = [advert("Tutor", "Experience in Leeds and with guided reading.", place="Leeds")] * 4
    mine += [advert("Tutor", "Experience in Leeds and with guided reading.", place="Reading")] * 4
    assert made(mine, [advert("Nurse", "Triage.")] * 4).typed() == {"guided reading"}


def test_a_phrase_that_nobody_or_everybody_in_the_crowd_uses_is_not_typed(
    advert: Any, made: Any, controllers: Crowd
) -> None:
    mine = [advert("Controller", f"{WORK} Experience in treasury.")] * 8
    found = made(mine, [advert("Nurse", "Triage.")]).salient()
    assert {("fp&a",), ("month", "end", "close"), ("treasury",)} <= {p.words for p in found}
    kept = worth_typing(found, phrases=controllers.phrases, n=len(controllers))
    # Nobody writes FP&A, half of them the close; ten of 120 list treasury.
    assert [phrase.words for phrase in kept] == [("treasury",)]
