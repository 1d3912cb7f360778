from __future__ import annotations

from copy import deepcopy
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from breakthrough.basics import Pay
from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import ShapeError
from breakthrough.outside.boards import recruitee

OFFER: dict[str, Any] = {
    "id": 2781634,
    "title": "CFO",
    "company_name": "Example BV",
    "department": "Finance",
    "employment_type_code": "fulltime_permanent",
    "salary": {"min": "120000", "max": "150000", "period": "year", "currency": "EUR"},
    "remote": False,
    "hybrid": True,
    "on_site": False,
    "location": "Amsterdam, Netherlands",
    "city": "Amsterdam",
    "country": "Netherlands",
    "published_at": "2026-09-01 10:00:00 UTC",
    "close_at": "2026-10-01 22:00:00 UTC",
    "careers_url": "https://example.recruitee.com/o/cfo",
    "description": "<p>Lead finance.</p>",
    "requirements": "<p>CA</p>",
}


def offer(**changes: Any) -> dict[str, Any]:
    return deepcopy(OFFER) | changes


def only(**changes: Any) -> Posting:
    (read,) = recruitee.parse({"offers": [offer(**changes)]}, name="a", token="example").reads
    (posting,) = read.postings
    return posting


def test_an_offer_is_read_with_pay_written_as_text() -> None:
    portion = recruitee.parse({"offers": [offer()]}, name="a.json")
    assert portion.reads[0].board == "recruitee:example"
    assert portion.reads[0].postings == (
        Posting(
            id="2781634",
            title="CFO",
            employer="Example BV",
            place="Amsterdam, Netherlands",
            department="Finance",
            is_remote=False,
            employment_type="fulltime_permanent",
            posted_on=date(2026, 9, 1),
            closes_on=date(2026, 10, 1),
            pay=Pay(Decimal(120_000), Decimal(150_000), "EUR", "year"),
            url="https://example.recruitee.com/o/cfo",
            text="Lead finance.\nCA",
        ),
    )


@pytest.mark.parametrize(
    ("remote", "hybrid", "on_site", "is_remote"),
    [
        (True, False, False, True),
        (True, True, True, True),  # remote is one of the ways
        (False, False, True, False),
        (None, True, None, False),
        (False, False, False, False),
        (None, None, None, None),
        (None, False, False, None),
    ],
)
def test_three_signs_say_where_the_work_is(
    remote: bool | None, hybrid: bool | None, on_site: bool | None, is_remote: bool | None
) -> None:
    assert only(remote=remote, hybrid=hybrid, on_site=on_site).is_remote is is_remote


@pytest.mark.parametrize(
    ("salary", "pay"),
    [
        (None, None),
        ({"min": None, "max": None, "period": None, "currency": None}, None),
        ({"min": "0", "max": "", "period": "month", "currency": "EUR"}, None),
        ({"min": "4500.50", "period": "month", "currency": "eur"},
         Pay(Decimal("4500.50"), None, "EUR", "month")),
    ],
)  # fmt: skip
def test_pay_is_none_where_no_amount_is_shown(salary: Any, pay: Pay | None) -> None:
    assert only(salary=salary).pay == pay


def test_the_board_is_named_by_recruitees_host_else_by_the_file_else_by_the_own_host() -> None:
    own = offer(careers_url="https://jobs.example.com/o/cfo")
    assert recruitee.parse({"offers": [own, offer()]}, name="a").reads[0].board == (
        "recruitee:example"
    )
    assert recruitee.parse({"offers": [own]}, name="a", token="ex").reads[0].board == "recruitee:ex"
    assert recruitee.parse({"offers": [own]}, name="a").reads[0].board == (
        "recruitee:jobs.example.com"
    )
    with pytest.raises(ShapeError, match="the board's name is missing"):
        recruitee.parse({"offers": []}, name="a")


def test_an_employer_without_offers_is_a_read_without_postings() -> None:
    assert recruitee.recognises({"offers": []})
    (read,) = recruitee.parse({"offers": []}, name="a", token="example").reads
    assert (read.postings, read.is_whole) == ((), True)


@pytest.mark.parametrize(
    "root", [{"offers": None}, {"offers": {}}, {"offers": [{"price": 7}]}, {"error": 1}, [], None]
)
def test_what_is_no_answer_of_recruitee_is_none(root: object) -> None:
    assert not recruitee.recognises(root)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"salary": "much"}, "“salary” is “much”"),
        ({"salary": {"min": "lots", "currency": "EUR"}}, "“salary.min” is “lots”"),
        ({"remote": "yes"}, "“remote” is “yes”"),
        ({"title": None}, "“title” is missing"),
    ],
)
def test_an_offer_of_a_wrong_shape_costs_itself(wrong: dict[str, Any], said: str) -> None:
    portion = recruitee.parse({"offers": [offer(**wrong), offer(id=2)]}, name="a")
    assert [posting.id for posting in portion.reads[0].postings] == ["2"]
    assert not portion.reads[0].is_whole
    assert portion.problems[0].startswith(f"a, board example, posting 1: {said}")
