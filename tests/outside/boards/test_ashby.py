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

JOB: dict[str, Any] = {
    "id": "1111-2222",
    "title": "VP  Finance",
    "department": "G&A",
    "employmentType": "FullTime",
    "location": "New York",
    "secondaryLocations": [{"location": "Remote - US"}, {"location": "New York"}],
    "isRemote": None,
    "workplaceType": "Hybrid",
    "publishedAt": "2026-09-01T10:00:00.000+00:00",
    "isListed": True,
    "jobUrl": "https://jobs.ashbyhq.com/Example%20Co/1111-2222",
    "descriptionHtml": "<p>Lead finance for a carve-out.</p><ul><li>CA or CPA</li></ul>",
    "descriptionPlain": "Lead finance.",
    "shouldDisplayCompensationOnJobPostings": True,
    "compensation": {
        "compensationTiers": [],
        "summaryComponents": [
            {"compensationType": "EquityPercentage", "interval": "NONE", "currencyCode": None},
            {
                "compensationType": "Salary",
                "interval": "1 YEAR",
                "currencyCode": "USD",
                "minValue": 250000,
                "maxValue": 300000,
            },
        ],
    },
}


def board(*jobs: dict[str, Any], **beside: Any) -> dict[str, Any]:
    return {"apiVersion": "1", "jobs": list(jobs), **beside}


def job(**changes: Any) -> dict[str, Any]:
    return deepcopy(JOB) | changes


def test_a_posting_is_read_with_its_places_its_pay_and_its_text_by_lines() -> None:
    portion = ashby.parse(board(job()), name="boards.json")
    assert portion.reads[0].board == "ashby:example co"
    assert portion.reads[0].postings == (
        Posting(
            id="1111-2222",
            title="VP Finance",
            employer="Example Co",
            place="New York; Remote - US",
            department="G&A",
            is_remote=False,
            employment_type="FullTime",
            posted_on=date(2026, 9, 1),
            pay=Pay(Decimal(250000), Decimal(300000), "USD", "year"),
            url="https://jobs.ashbyhq.com/Example%20Co/1111-2222",
            text="Lead finance for a carve-out.\nCA or CPA",
        ),
    )
    assert portion.newest_on == date(2026, 9, 1)
    assert portion.problems == ()


def test_the_name_beside_the_jobs_and_the_name_in_an_address_are_one_board() -> None:
    named = ashby.parse(board(job(), board="example%20co"), name="a.json")
    assert named.reads[0].board == ashby.parse(board(job()), name="a.json").reads[0].board


def test_unlisted_postings_are_left_out_and_counted() -> None:
    portion = ashby.parse(board(job(), job(id="2", isListed=False)), name="a.json")
    assert len(portion.reads[0].postings) == 1
    assert portion.unlisted == 1


def test_an_empty_board_is_a_read_without_postings() -> None:
    portion = ashby.parse(board(board="example"), name="a.json")
    assert [read.board for read in portion.reads] == ["ashby:example"]
    assert portion.reads[0].postings == ()


def test_a_board_that_nothing_names_is_refused() -> None:
    with pytest.raises(ShapeError, match="board's name"):
        ashby.parse(board(), name="a.json")
    assert ashby.parse(board(), name="a.json", token="acme").reads[0].board == "ashby:acme"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": None}, "“title” is missing"),
        ({"title": ["CFO"]}, "“title” is a list"),
        ({"id": ""}, "“id” is missing"),
        ({"publishedAt": "soon"}, "“publishedAt” is “soon”"),
        ({"secondaryLocations": "Paris"}, "“secondaryLocations” is “Paris”"),
        ({"compensation": []}, "“compensation” is a list"),
    ],
)
def test_a_posting_of_a_wrong_shape_costs_itself_and_says_so(
    wrong: dict[str, Any], said: str
) -> None:
    portion = ashby.parse(board(job(id="ok"), job(**wrong), job(id="ok2")), name="a.json")
    assert [posting.id for posting in portion.reads[0].postings] == ["ok", "ok2"]
    assert len(portion.problems) == 1
    assert portion.problems[0].startswith("a.json, board Example Co, posting 2: " + said)
    assert "the others were read" in portion.problems[0]


def test_a_posting_that_is_no_object_costs_itself() -> None:
    portion = ashby.parse(board(job(), "CFO"), name="a.json")  # type: ignore[arg-type]
    assert len(portion.reads[0].postings) == 1
    assert "posting 2: the posting is “CFO”" in portion.problems[0]


def test_only_the_salary_is_pay_and_only_where_the_employer_shows_it() -> None:
    bonus = {
        "compensationType": "Bonus",
        "interval": "1 YEAR",
        "currencyCode": "USD",
        "minValue": 9,
    }
    only_bonus = job(compensation={"summaryComponents": [bonus]})
    hidden = job(shouldDisplayCompensationOnJobPostings=False)
    pays = [
        ashby.parse(board(one), name="a").reads[0].postings[0].pay for one in (only_bonus, hidden)
    ]
    assert pays == [None, None]


def test_pay_stands_in_the_tiers_where_there_is_no_summary() -> None:
    tiers = [
        {"components": [{"compensationType": "Salary", "interval": "1 HOUR", "currencyCode": "USD",
                         "minValue": low, "maxValue": high}]}
        for low, high in ((30, 40), (25, 35))
    ]  # fmt: skip
    found = ashby.parse(board(job(compensation={"compensationTiers": tiers})), name="a")
    assert found.reads[0].postings[0].pay == Pay(Decimal(25), Decimal(40), "USD", "hour")


def test_the_plain_description_is_used_where_there_is_no_other() -> None:
    portion = ashby.parse(board(job(descriptionHtml=" ")), name="a")
    assert portion.reads[0].postings[0].text == "Lead finance."


def test_no_other_board_system_takes_it_for_its_own() -> None:
    root = board(job())
    assert ashby.recognises(root)
    assert not greenhouse.recognises(root)
    assert not lever.recognises(root)
