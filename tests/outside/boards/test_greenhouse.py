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
    "id": 127817,
    "internal_job_id": 144381,
    "title": "Chief Financial Officer",
    "updated_at": "2026-11-02T10:55:28-05:00",
    "first_published": "2026-10-20T09:00:00-04:00",
    "location": {"name": "Melbourne, Australia"},
    "absolute_url": "https://job-boards.greenhouse.io/example/jobs/127817",
    "company_name": "Example Co",
    "metadata": None,
    "content": "&lt;p&gt;Lead &amp;amp; grow finance.&lt;/p&gt;&lt;p&gt;R&amp;amp;D&lt;/p&gt;",
    "departments": [{"id": 1, "name": "Finance"}, {"id": 2, "name": "G&A"}],
    "pay_input_ranges": [
        {"min_cents": 30000000, "max_cents": 38000000, "currency_type": "AUD", "title": "Base"}
    ],
}


def board(*jobs: Any) -> dict[str, Any]:
    return {"jobs": list(jobs), "meta": {"total": len(jobs)}}


def job(**changes: Any) -> dict[str, Any]:
    return deepcopy(JOB) | changes


def test_a_posting_is_read_with_pay_in_units_and_html_unescaped_once() -> None:
    portion = greenhouse.parse(board(job()), name="a.json")
    assert portion.reads[0].board == "greenhouse:example"
    assert portion.reads[0].postings == (
        Posting(
            id="127817",
            title="Chief Financial Officer",
            employer="Example Co",
            place="Melbourne, Australia",
            department="Finance; G&A",
            posted_on=date(2026, 10, 20),
            pay=Pay(Decimal(300_000), Decimal(380_000), "AUD", "year"),  # 30,000,000 cents / 100
            url="https://job-boards.greenhouse.io/example/jobs/127817",
            text="Lead & grow finance.\nR&D",
        ),
    )


def test_the_newest_day_inside_counts_changes_too_but_a_change_is_no_posting_date() -> None:
    portion = greenhouse.parse(board(job(first_published=None)), name="a.json")
    assert portion.newest_on == date(2026, 11, 2)
    assert portion.reads[0].postings[0].posted_on is None


def test_prospect_posts_are_left_out_and_counted() -> None:
    prospect = job(id=2, internal_job_id=None)
    unmentioned = {key: value for key, value in job(id=3).items() if key != "internal_job_id"}
    portion = greenhouse.parse(board(job(), prospect, unmentioned), name="a.json")
    assert [posting.id for posting in portion.reads[0].postings] == ["127817", "3"]
    assert portion.prospects == 1


@pytest.mark.parametrize(
    ("zone", "interval"),
    [
        ({"title": "Hourly rate", "min_cents": 4_500, "currency_type": "USD"}, "hour"),
        ({"blurb": "<p>per month</p>", "min_cents": 800_000, "currency_type": "EUR"}, "month"),
        ({"title": "Base", "min_cents": 9_000_000, "currency_type": "GBP"}, "year"),
        ({"title": "Base", "min_cents": 4_500, "currency_type": "USD"}, ""),
        ({"title": "Base", "min_cents": 30_000_000, "currency_type": "JPY"}, ""),  # ¥ 300,000
    ],
)
def test_the_interval_of_pay_is_said_or_can_be_nothing_else(
    zone: dict[str, Any], interval: str
) -> None:
    portion = greenhouse.parse(board(job(pay_input_ranges=[zone])), name="a")
    pay = portion.reads[0].postings[0].pay
    assert pay is not None
    assert pay.interval == interval


def test_the_board_is_named_by_an_address_else_by_the_file_else_by_the_company() -> None:
    own_site = job(absolute_url="https://example.com/jobs?gh_jid=1")
    assert greenhouse.parse(board(own_site, job()), name="a").reads[0].board == "greenhouse:example"
    named = greenhouse.parse(board(own_site), name="a", token="Acme")
    assert named.reads[0].board == "greenhouse:acme"
    assert greenhouse.parse(board(own_site), name="a").reads[0].board == "greenhouse:exampleco"
    with pytest.raises(ShapeError, match="board's name"):
        greenhouse.parse(board(), name="a")


def test_an_empty_board_is_a_read_without_postings() -> None:
    portion = greenhouse.parse(board(), name="a", token="acme")
    assert portion.reads[0].postings == ()
    assert portion.reads[0].is_whole


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": {}}, "“title” is an object"),
        ({"location": "Paris"}, "“location” is “Paris”"),
        ({"content": 7}, "“content” is a number"),
        ({"pay_input_ranges": [{"min_cents": "lots"}]}, "“min_cents” is “lots”"),
    ],
)
def test_a_posting_of_a_wrong_shape_costs_itself(wrong: dict[str, Any], said: str) -> None:
    portion = greenhouse.parse(board(job(**wrong), job(id=2)), name="a.json")
    assert [posting.id for posting in portion.reads[0].postings] == ["2"]
    assert portion.problems[0].startswith(f"a.json, board example, posting 1: {said}")


CENSUS_ROW = {
    "company": "acme",
    "company_slug": "Acme",
    "title": "Controller",
    "location": "Remote (USA) ",
    "absolute_url": "https://job-boards.greenhouse.io/acme/jobs/7",
    "departments": [],
    "id": 7,
    "updated_at": "2025-11-27T06:41:52-05:00",
}


def test_a_census_is_a_read_of_every_board_in_it_without_posting_dates() -> None:
    other = CENSUS_ROW | {"company_slug": "beta", "company": "Beta", "id": 8}
    portion = greenhouse.parse([CENSUS_ROW, other, CENSUS_ROW | {"id": 9}], name="c.json")
    assert [(read.board, len(read.postings)) for read in portion.reads] == [
        ("greenhouse:acme", 2),
        ("greenhouse:beta", 1),
    ]
    assert portion.reads[0].postings[0].posted_on is None
    assert portion.reads[0].postings[0].place == "Remote (USA)"
    assert portion.newest_on == date(2025, 11, 27)


def test_a_bad_row_of_a_census_costs_itself() -> None:
    rows = [CENSUS_ROW, CENSUS_ROW | {"company_slug": ""}, None, CENSUS_ROW | {"id": 8}]
    portion = greenhouse.parse(rows, name="c.json")
    assert len(portion.reads[0].postings) == 2
    assert len(portion.problems) == 2
    assert portion.problems[0].startswith("c.json, posting 2: “company_slug” is missing.")


def test_no_other_board_system_takes_it_for_its_own() -> None:
    for root in (board(job()), board(), [CENSUS_ROW]):
        assert greenhouse.recognises(root)
        assert not ashby.recognises(root)
        assert not lever.recognises(root)
