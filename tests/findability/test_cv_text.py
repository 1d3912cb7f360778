from __future__ import annotations

from breakthrough.findability import Profile, profile_of_text


def test_the_first_line_is_the_title_and_the_skills_section_the_skills() -> None:
    text = "FINANCE DIRECTOR\nSummary\nCalm.\nSkills\nTreasury, IFRS\nExperience\nNorthwind\n"
    found = profile_of_text(text)
    assert found.title == "FINANCE DIRECTOR"
    assert found.skills == "Treasury, IFRS"
    assert found.body == "Calm.\nNorthwind"


def test_an_address_or_a_heading_is_no_title() -> None:
    found = profile_of_text("ann@example.org\nController\nSkills:\nSAP")
    assert found == Profile("", "SAP", "ann@example.org\nController")


def test_an_empty_text_is_an_empty_profile() -> None:
    assert profile_of_text(" \n\n") == Profile("", "", "\n")
