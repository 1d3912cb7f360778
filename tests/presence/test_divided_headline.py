"""A headline divided by signs is judged part by part."""

from __future__ import annotations

import pytest
from small_career import Verdict, checked, marks


@pytest.mark.parametrize("sign", [" | ", " • ", " · ", "|", " ‖ "])
def test_what_was_done_elsewhere_may_stand_beside_a_title(sign: str) -> None:
    text = sign.join(("Finance Manager", "Raised €1.2m of grants", "Treasury"))
    assert marks(text) == []
    assert [text[one.start : one.end] for one in checked(text).sentences] == [
        "Finance Manager",
        "Raised €1.2m of grants",
        "Treasury",
    ]
    assert {one.verdict for one in checked(text).sentences} == {Verdict.BACKED}


def test_a_title_with_its_employer_holds_for_its_own_part_only() -> None:
    assert marks("Finance Manager at Contoso | Increased sites from 80 to 135") == []
    assert marks("Treasury | Increased sites from 80 to 135 at Contoso") != []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Finance Manager | Kubernetes | Treasury", [("skill", "Kubernetes")]),
        ("Finance Manager · treasury · sailing", [("unbacked", "sailing")]),
        ("Treasury | Chief Executive Officer", [("title", "Chief Executive Officer")]),
        ("Finance Manager | Raised €2.1m of grants", [("number", "€2.1m")]),
        ("Treasury | Led the migration to SAP", [("strength", "Led")]),
    ],
)
def test_each_part_is_held_against_evidence(text: str, wanted: list[tuple[str, str]]) -> None:
    found = marks(text)
    assert [words for _, words in found] == [words for _, words in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Finance Manager | Contoso | Raised €1.2m of grants", [("number", "€1.2m")]),
        ("Accountant · Fabrikam GmbH · 2012 – 2019", [("date", "2012 – 2019")]),
    ],
)
def test_a_line_that_names_the_employer_in_a_part_of_its_own_tells_of_one_role(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    assert marks(text) == wanted


def test_a_divided_line_that_names_a_role_holds_for_the_bullets_under_it() -> None:
    text = "Finance Manager | Contoso\n- Raised €1.2m of grants\n- Led a team of 43 accountants"
    assert marks(text) == [("number", "€1.2m")]


def test_parts_under_a_heading_stay_with_its_role() -> None:
    text = "Finance Manager, Contoso Ltd\n- Supported the migration to SAP | Raised €1.2m of grants"
    assert marks(text) == [("number", "€1.2m")]


def test_a_headline_in_another_language_is_not_checked() -> None:
    text = "Leiter Finanzen und Controlling | Ich habe die Planung der Werke aufgebaut"
    assert [one.verdict for one in checked(text).sentences] == [Verdict.NOT_CHECKED]
