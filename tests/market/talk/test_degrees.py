"""Which degree a line asks for, and which degrees of a CV answer it."""

from __future__ import annotations

import pytest

from breakthrough.market.talk.degrees import degree_in

BACHELOR, MASTER, DOCTOR = 1, 2, 3


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Advanced degree in Economics", MASTER),
        ("An advanced degree is required", MASTER),
        ("Graduate degree in Physics or a related field", MASTER),
        ("Postgraduate degree", MASTER),
        ("Advanced degrees in a quantitative field", MASTER),
        ("Advanced degree (PhD) in Statistics", MASTER),
        ("Bachelor's or advanced degree in Finance", BACHELOR),
        ("Degree in Finance; an advanced degree is a plus", BACHELOR),
        ("University degree in Law", BACHELOR),
        ("Bachelor's or other undergraduate degree", BACHELOR),
        ("Degree required, advanced degree preferred", BACHELOR),
        ("Master's degree in Finance", MASTER),
        ("Bachelor's or Master's degree", BACHELOR),
        ("PhD in Chemistry", DOCTOR),
    ],
)
def test_a_line_asks_for_the_least_degree_that_it_names(line: str, level: int) -> None:
    degree = degree_in(line)
    assert degree is not None
    assert degree.level == level


def test_a_bachelor_does_not_answer_a_line_that_asks_for_an_advanced_degree() -> None:
    degree = degree_in("Advanced degree in Economics")
    assert degree is not None
    assert not degree.is_held_by("BSc Economics")
    assert degree.is_held_by("MSc Economics")
    assert degree.is_held_by("PhD in Economics")


def test_a_title_that_says_advanced_degree_is_one() -> None:
    degree = degree_in("Master's degree in Economics")
    assert degree is not None
    assert degree.is_held_by("Advanced degree in Economics")


def test_an_undergraduate_degree_is_a_bachelor() -> None:
    degree = degree_in("Degree in Economics")
    assert degree is not None
    assert degree.level == BACHELOR
    assert degree.is_held_by("Undergraduate degree in Economics")
