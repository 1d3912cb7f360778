from __future__ import annotations

from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from breakthrough.basics import Pay
from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import ShapeError
from breakthrough.outside.boards import ashby, greenhouse, lever

ROW: dict[str, Any] = {
    "id": "0b1d",
    "text": "Chief Financial Officer",
    "categories": {
        "location": "London",
        "commitment": "Full-time",
        "team": "Finance",
        "department": "G&A",
        "allLocations": ["London", "Dublin"],
    },
    "workplaceType": "remote",
    "description": "<p>Intro</p><p>Lead finance.</p>",
    "lists": [{"text": "Requirements", "content": "<li>CA or CPA</li><li>M&amp;A</li>"}],
    "additional": "",
    "additionalPlain": "We hire fairly.",
    "hostedUrl": "https://jobs.lever.co/Example/0b1d",
    "createdAt": 1_788_000_000_000,
    "salaryRange": {
        "currency": "GBP",
        "interval": "per-year-salary",
        "min": 180000,
        "max": 220000,
    },
}


def row(**changes: Any) -> dict[str, Any]:
    return deepcopy(ROW) | changes


def test_a_posting_is_read_with_the_requirements_out_of_its_lists() -> None:
    portion = lever.parse([row()], name="a.json")
    assert portion.reads[0].board == "lever:Example"  # case counts at Lever
    assert portion.reads[0].postings == (
        Posting(
            id="0b1d",
            title="Chief Financial Officer",
            employer="Example",
            place="London; Dublin",
            department="G&A",
            is_remote=True,
            employment_type="Full-time",
            posted_on=date(2026, 8, 29),
            pay=Pay(Decimal(180_000), Decimal(220_000), "GBP", "year"),
            url="https://jobs.lever.co/Example/0b1d",
            text="Intro\nLead finance.\nRequirements\nCA or CPA\nM&A\nWe hire fairly.",
        ),
    )


def test_opening_and_body_are_read_where_there_is_no_description() -> None:
    found = lever.parse(
        [row(description=None, opening="<p>Hi</p>", descriptionBodyPlain="Body", lists=None)],
        name="a",
    )
    assert found.reads[0].postings[0].text == "Hi\nBody\nWe hire fairly."


def test_an_unspecified_workplace_is_not_known() -> None:
    found = lever.parse([row(workplaceType="unspecified")], name="a")
    assert found.reads[0].postings[0].is_remote is None


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": None}, "“text” (the title) is missing"),
        ({"categories": "London"}, "“categories” is “London”"),
        ({"lists": [3]}, "a list of requirements is a number"),
        ({"salaryRange": {"min": "much", "currency": "GBP"}}, "“min” is “much”"),
    ],
)
def test_a_posting_of_a_wrong_shape_costs_itself(wrong: dict[str, Any], said: str) -> None:
    portion = lever.parse([row(id="ok"), row(**wrong)], name="a.json")
    assert [posting.id for posting in portion.reads[0].postings] == ["ok"]
    assert portion.problems[0].startswith(f"a.json, board Example, posting 2: {said}")


def test_a_site_that_nothing_names_is_refused() -> None:
    with pytest.raises(ShapeError, match="site's name"):
        lever.parse([row(hostedUrl="https://example.com")], name="a.json")


def test_no_other_board_system_takes_it_for_its_own() -> None:
    assert lever.recognises([row()])
    assert not ashby.recognises([row()])
    assert not greenhouse.recognises([row()])
