"""A description as the bullets and sentences it is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.evidence import sentences
from breakthrough.evidence.sentences import is_bullet, without_bullet


def split(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


@pytest.mark.parametrize("sign", ["•", "-", "–", "*", "▪", "·", "1.", "2)"])
def test_a_bullet_sign_divides_and_is_left_out(sign):
    assert split(f"{sign} Built the team\n{sign} Cut cost") == ["Built the team", "Cut cost"]
    assert is_bullet(f"{sign} Built the team")


@pytest.mark.parametrize(
    "whole",
    [
        "Sold the U.S. business for approx. 12 m.",
        "Ran Contoso Inc. for Dr. Sample",
        "Grew revenue 3.5 times, e.g. Asia",
        "Led z.B. Controlling",
    ],
)
def test_an_abbreviation_ends_no_sentence(whole):
    assert split(whole) == [whole]


def test_sentences_end_at_their_marks():
    assert split("Built it. Sold it! Why? Because.") == [
        "Built it.",
        "Sold it!",
        "Why?",
        "Because.",
    ]


def test_a_wrapped_line_goes_on():
    assert split("Led the carve-out of\nthe logistics arm") == [
        "Led the carve-out of\nthe logistics arm"
    ]


def test_an_empty_line_divides_even_before_lower_case():
    assert split("Led teams\n\nand more") == ["Led teams", "and more"]


def test_bullets_in_one_line_divide():
    assert split("Led teams • Cut cost • Won") == ["Led teams", "Cut cost", "Won"]


def test_a_minus_sign_is_no_bullet():
    assert without_bullet("-5 % cost") == "-5 % cost"


@given(st.text())
def test_every_sentence_stands_where_it_says(text):
    ends = 0
    for sentence in sentences(text):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start >= ends
        ends = sentence.end
