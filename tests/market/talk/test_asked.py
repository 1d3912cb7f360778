"""What an advert asks for, held against evidence; whom it names."""

from __future__ import annotations

import pytest

from breakthrough.market.talk import Comparison, Proof, Saying, Sayings, Where
from breakthrough.market.talk.asked import asked_of
from breakthrough.market.talk.reports_to import reports_to

ADVERT = """We make boats.
Requirements
- Experience of post-merger integration in a group.
- Sound knowledge of lease accounting.
- Min. 8 years of experience
- A cheerful temper under pressure
- Equal opportunity regardless of race and religion is required
Benefits
- Experience our gym and free fruit
"""


def comparison(*evidence: str) -> Comparison:
    says = [Saying(one, Where.TEXT, Proof(one, "Director, Acme")) for one in evidence]
    return Comparison(
        sayings=Sayings(says),
        is_asking=lambda said: not {"experience", "knowledge"}.isdisjoint(said),
        is_law=lambda said: {"race", "religion"} <= set(said),
    )


def test_a_line_is_shown_where_evidence_says_all_it_asks_for_with_the_passage() -> None:
    lead = "Led the post-merger integration of a group."
    text = "Requirements\n- Experience of post-merger integration.\n"
    asked, _ = asked_of(text, by=comparison("Integration of systems.", lead))
    assert asked[0].said == "post-merger integration"
    assert asked[0].proof == Proof(lead, "Director, Acme")
    assert asked[0].is_shown


def test_a_line_that_nothing_says_stays_open() -> None:
    asked, _ = asked_of(ADVERT, by=comparison("Led the integration of a merger."))
    assert [(one.line, one.proof) for one in asked] == [
        ("Experience of post-merger integration in a group.", None),
        ("Sound knowledge of lease accounting.", None),
    ]


def test_a_line_shown_in_part_names_the_part_and_stays_open() -> None:
    text = "Requirements\n- Experience with SQL and Kubernetes.\n- 8+ years of FP&A experience.\n"
    asked, _ = asked_of(text, by=comparison("Wrote SQL daily.", "Built the FP&A team."))
    assert [(one.said, one.rest, one.is_shown) for one in asked] == [
        ("SQL", "the rest is yours to show", False),
        ("FP&A", "the 8 years are yours to show", False),
    ]


def test_years_alone_and_character_are_counted_but_not_told_and_law_and_gifts_are_neither() -> None:
    asked, left_out = asked_of(ADVERT, by=comparison())
    assert [one.line for one in asked] == [
        "Experience of post-merger integration in a group.",
        "Sound knowledge of lease accounting.",
    ]
    assert left_out == 2  # the years, the temper


def test_words_across_a_comma_are_no_phrase() -> None:
    text = "Requirements\n- Knowledge of tax, law\n"
    asked, _ = asked_of(text, by=comparison("Wrote on tax law."))
    assert asked[0].said == ""


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("Nice. You report to the chief executive. Soon.", "You report to the chief executive."),
        ("Reporting directly to the CFO, you own all planning.",
         "Reporting directly to the CFO, you own all planning."),
        ("Your line manager will be Maren Adeyemi.", "Your line manager will be Maren Adeyemi."),
        ("• Set up reporting to comply with new rules", ""),
        ("• Report on synergies to stakeholders every month", ""),
        ("Reporting to our stakeholders", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_whom_a_seat_reports_to_is_quoted_or_not_known(text: str, passage: str) -> None:
    assert reports_to(text) == passage
