"""A whole CV as a text: headings, contact lines, projects and parts."""

from __future__ import annotations

from small_career import ITEMS, checked, item

from breakthrough.evidence import Kind as ItemKind

PROJECT = item(
    ItemKind.PROJECT,
    "Closing in four days",
    text="For Contoso: manual journals reduced by 58 per cent.",
    dates=("2022-02", "2023-11"),
)
SKILL = item(ItemKind.SKILL, "IFRS 16")
EVIDENCE = (*ITEMS, PROJECT, SKILL)


def passages(text: str) -> list[str]:
    return [text[one.start : one.end] for one in checked(text, items=EVIDENCE).findings]


def test_a_line_of_contact_details_states_no_number() -> None:
    assert passages("ada@novak.example · +31 20 555 0142 · https://novak.example/1999") == []


def test_a_number_in_a_name_is_part_of_the_name() -> None:
    assert passages("Treasury, IFRS 16") == []
    assert passages("Treasury, IFRS 17") == ["17"]
    assert passages("Closing in four days (Feb 2022 – Nov 2023)") == []


def test_a_project_that_names_an_employer_speaks_of_it_too() -> None:
    assert passages("At Contoso I reduced manual journals by 58 per cent.") == []
    assert passages("At Fabrikam I reduced manual journals by 58 per cent.") == ["58 per cent"]


def test_a_part_of_a_cv_ends_the_role_before_it() -> None:
    role = "Accountant, Fabrikam GmbH, 2014–2019\n- Built the cost report\n"
    assert passages(f"{role}- Cut audit fees by 12 %") == ["12 %"]
    assert passages(f"{role}Summary\nCut audit fees by 12 %") == []
    assert passages(f"{role}Certifications\nACCA, May 2017") == []


def test_a_place_in_the_name_of_a_project_is_no_employer() -> None:
    lisbon = item(ItemKind.PROJECT, "Lisbon move", "Lisbon move", text="Moved 9 people.")
    text = "In Lisbon I cut audit fees by 12 %."
    found = checked(text, items=(*ITEMS, lisbon)).findings
    assert found == ()
