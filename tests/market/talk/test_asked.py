"""What an advert asks for, held against evidence; whom it names."""

from __future__ import annotations

import pytest

from breakthrough.basics import words
from breakthrough.market.talk.asked import Comparison, Proof, asked_of
from breakthrough.market.talk.reports_to import reports_to
from breakthrough.market.talk.spread import Spread
from breakthrough.market.wordlist import PostingWords

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
    def support(phrase: str) -> Proof | None:
        held = [one for one in evidence if " ".join(words(phrase)) in " ".join(words(one))]
        return Proof(held[0], "Director, Acme") if held else None

    return Comparison(
        support=support,
        tells=lambda said: not {"group", "pressure", "sound", "cheerful"} & set(said),
        is_asking=lambda said: not {"experience", "knowledge"}.isdisjoint(said),
        is_law=lambda said: {"race", "religion"} <= set(said),
    )


def test_a_line_is_held_where_evidence_says_its_longest_phrase_with_the_passage() -> None:
    lead = "Led the post-merger integration of three firms."
    asked, _ = asked_of(ADVERT, by=comparison(lead, "Integration of systems."))
    assert asked[0].said == "post-merger integration"
    assert asked[0].proof == Proof(lead, "Director, Acme")


def test_a_line_that_nothing_says_stays_open() -> None:
    asked, _ = asked_of(ADVERT, by=comparison("Led the post-merger integration."))
    assert [(one.line, one.proof) for one in asked[1:]] == [
        ("Sound knowledge of lease accounting.", None)
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
    assert asked[0].said == "tax"


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


def test_a_phrase_of_common_words_alone_tells_nothing_once_there_are_adverts_enough() -> None:
    texts = ["Team and finance.", *["Team."] * 99]
    of_many = Spread.of(PostingWords.of([""] * 100, texts))
    assert (of_many.tells(["team"]), of_many.tells(["finance"])) == (False, True)
    assert of_many.tells(["finance", "team"])
    of_few = Spread.of(PostingWords.of([""] * 99, texts[:99]))
    assert of_few.tells(["team"])
