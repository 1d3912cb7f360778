from __future__ import annotations

import pytest

from breakthrough.market.demand.frames import is_quality
from breakthrough.market.demand.terms import terms_in
from breakthrough.market.demand.written import pieces


def alone(line: str) -> list[str]:
    """What stands in the line as a skill in a list does."""
    return [" ".join(said.key) for said in terms_in(line) if said.is_alone]


def test_words_that_frame_a_skill_are_no_part_of_it() -> None:
    line = "5+ years of proven experience with Python, Go or strong SQL skills"
    assert alone(line) == ["python", "go", "sql"]


@pytest.mark.parametrize(
    ("line", "term"),
    [
        ("Experience with Node.js", "node"),
        ("Experience with NodeJS", "node"),
        ("Experience with CI/CD", "ci/cd"),
        ("Experience with A/B testing", "a/b testing"),
        ("Experience with go-to-market", "go to market"),
        ("Experience with go to market", "go to market"),
        ("Experience in e-commerce", "ecommerce"),
        ("Experience with C++", "c++"),
        ("Experience with FP&A", "fp&a"),
        ("Experience with R", "r"),
        ("Knowledge of US GAAP", "US gaap"),
    ],
)
def test_a_term_is_read_as_one_however_it_is_joined(line: str, term: str) -> None:
    assert alone(line) == [term]


def test_a_slash_between_two_long_words_separates_them() -> None:
    assert alone("Experience with JavaScript/TypeScript") == ["javascript", "typescript"]


def test_tools_and_systems_go_only_after_a_name() -> None:
    assert alone("Experience with CRM systems") == ["crm"]
    assert alone("Experience with distributed systems") == ["distributed system"]


def test_a_subject_of_study_is_no_term() -> None:
    line = "Degree in Economics, Finance or Statistics. Experience with forecasting"
    assert alone(line) == ["forecasting"]


def test_people_character_and_numbers_are_no_terms() -> None:
    assert alone("Strong communication, attention to detail, a team player, 10 customers") == []


def test_what_follows_experience_with_is_framed_until_the_sentence_ends() -> None:
    said = {" ".join(one.key): one.is_framed for one in terms_in("Knowledge of tax, VAT. Excel")}
    assert said == {"tax": True, "vat": True, "excel": False}


def test_what_stands_before_skills_is_framed() -> None:
    (said,) = terms_in("Excellent modelling skills")
    assert (said.key, said.is_framed) == (("modelling",), True)


def test_a_capital_at_the_start_of_a_sentence_makes_no_name() -> None:
    first, second = (piece[0] for piece in pieces("Excel. With Excel") if piece)
    assert (first.is_name, second.is_name) == (False, True)
    assert pieces("GAAP")[0][0].is_name


def test_words_that_say_how_are_told_from_words_that_say_what() -> None:
    assert [word for word in ("scalable", "polished", "intuitive") if not is_quality(word)] == []
    assert [word for word in ("deployment", "analytic", "content", "tax") if is_quality(word)] == []


def test_a_frame_that_begins_a_name_stays_with_it() -> None:
    line = "Strong experience of working capital improvement, general ledger and real estate"
    assert alone(line) == ["working capital improvement", "general ledger", "real estate"]
    assert "capital improvement" not in [" ".join(said.key) for said in terms_in(line)]
    assert alone("Working knowledge of SQL") == ["sql"]


@pytest.mark.parametrize(
    "line",
    [
        "Experience of finance transformation in a group with several countries",
        "Fluent German in addition to English",
        "Experience of a target operating model and its introduction",
        "Long experience of forecasting",
        "Group analysis",
    ],
)
def test_words_that_name_no_skill_by_themselves_are_no_terms(line: str) -> None:
    words = {said.key[0] for said in terms_in(line) if len(said.key) == 1}
    assert not words & {"group", "addition", "introduction", "long", "analysis"}
