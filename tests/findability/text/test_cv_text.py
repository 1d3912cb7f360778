from __future__ import annotations

from breakthrough.findability import Profile, profile_of_text


def test_the_first_line_is_the_title_and_the_skills_section_the_skills() -> None:
    text = "FINANCE DIRECTOR\nSummary\nCalm.\nSkills\nTreasury, IFRS\nExperience\nNorthwind\n"
    found = profile_of_text(text)
    assert found.title == "FINANCE DIRECTOR"
    assert found.skills == "Treasury, IFRS"
    assert found.body == "Calm.\nNorthwind"


def test_an_address_is_no_title_and_a_line_that_names_an_occupation_is() -> None:
    found = profile_of_text("ann@example.org\nController\nSkills:\nSAP")
    assert found == Profile("Controller", "SAP", "ann@example.org")


def test_the_name_at_the_head_of_a_cv_is_not_its_title() -> None:
    found = profile_of_text("Rosalind Quennell\nSenior Nurse\nSummary\nCalm.")
    assert found.title == "Senior Nurse"
    assert found.body == "Rosalind Quennell\nCalm."


def test_a_heading_is_no_title() -> None:
    assert profile_of_text("Summary\nCalm and kind.").title == ""


def test_an_empty_text_is_an_empty_profile() -> None:
    assert profile_of_text(" \n\n").text().strip() == ""
