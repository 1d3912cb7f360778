"""Sentences a first user found: lies that read like the evidence, and their true neighbours."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "surfaces"))

from composing import marks, person

CLOSE = 100 * (11 - 4) / 11  # per cent: "from 11 days to 4"
BEATEN = 100 * (7 - 5) / 5  # per cent: "€7m of synergies against a plan of €5m"


def marked(text: str) -> list[str]:
    """The words marked in a sentence of the sample person."""
    sample = person("sample")
    return [words for words, _ in marks(text, items=sample.items, name=sample.name)]


@pytest.mark.parametrize("share", [90, 99, 70, 65])
def test_a_change_larger_than_the_two_numbers_of_its_span_make_it_is_marked(share: int) -> None:
    assert share > CLOSE + 1
    assert marked(f"Month-end close fell by {share} %.") == [f"{share} %"]


@pytest.mark.parametrize("share", [60, 63, 64])
def test_a_change_that_the_two_numbers_of_a_span_make_may_be_said_rounded(share: int) -> None:
    assert share == 60 or abs(share - CLOSE) < 1
    assert marked(f"Month-end close fell by {share} %.") == []


def test_the_second_number_of_a_span_counts_what_the_first_does() -> None:
    assert marked("At Korvane the close takes four days.") == []
    assert marked("The close takes four days a month.") == []
    assert marked("At Korvane the close takes three days.") == ["three days"]


def test_a_result_held_against_a_plan_gives_by_how_much_it_was_beaten() -> None:
    assert marked(f"Synergies beat the plan by {BEATEN:.0f} %.") == []
    assert marked("Synergies beat the plan by 90 %.") == ["90 %"]


@pytest.mark.parametrize("rate", ["a month", "a week", "per month", "each quarter", "monthly"])
def test_a_number_a_year_is_not_so_much_in_a_shorter_time(rate: str) -> None:
    assert marked(f"The benefits are €3.1m {rate}.")


@pytest.mark.parametrize("rate", ["a year", "per year", "every year", "annually", "p.a."])
def test_a_number_a_year_may_be_said_in_every_wording_of_a_year(rate: str) -> None:
    assert marked(f"The benefits are €3.1m {rate}.") == []


def test_a_number_without_a_rate_has_none_and_one_with_a_rate_may_be_said_without() -> None:
    assert marked("I released €18m of working capital a year.") == ["€18m"]
    assert marked("The benefits are €3.1m.") == []


@pytest.mark.parametrize(
    "text",
    [
        "I run Korvane.",
        "I lead Korvane Industries.",
        "I manage Korvane, and I report to the board.",
    ],
)
def test_who_leads_finance_does_not_lead_the_employer(text: str) -> None:
    assert marked(text)


@pytest.mark.parametrize("text", ["I run finance at Korvane.", "I lead Korvane finance."])
def test_a_part_of_an_employer_is_led_by_who_leads_that_part(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I chair the board.",
        "I am a board member of several listed companies.",
        "Board member of several listed companies.",
        "I am a member of the board.",
        "I sit on the boards of three companies.",
        "As a former minister, I know how groups work.",
        "Trustee of a museum.",
    ],
)
def test_an_office_that_no_title_gives_is_marked(text: str) -> None:
    assert marked(text)


def test_a_board_that_is_only_reported_to_stays_unmarked() -> None:
    assert marked("I report the benefits to the board each quarter.") == []


@pytest.mark.parametrize(
    "text", ["I led 640 people.", "I managed 640 people.", "I lead a team of 640 people."]
)
def test_people_who_were_only_paid_were_not_led(text: str) -> None:
    assert marked(text)


@pytest.mark.parametrize(
    "text",
    ["I lead 62 people.", "I led a team of 34.", "Stand-alone payroll for 640 people."],
)
def test_people_who_were_led_may_be_told(text: str) -> None:
    assert marked(text) == []
