from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import ShapeError
from breakthrough.outside.boards import ashby, greenhouse, workable

JOB: dict[str, Any] = {
    "title": "Finance Director",
    "shortcode": "AAA1",
    "employment_type": "Full-time",
    "telecommuting": False,
    "department": "Finance",
    "url": "https://apply.workable.com/j/AAA1",
    "application_url": "https://apply.workable.com/j/AAA1/apply",
    "published_on": "2026-09-22",
    "created_at": "2026-09-20",
    "country": "United States",
    "city": "New York",
    "state": "New York",
    "locations": [{"country": "United States", "city": "New York", "region": "New York"}],
    "description": "<p>Lead finance for a carve-out.</p>",
}
LONDON = [{"country": "United Kingdom", "city": "London", "region": "England", "hidden": False}]


def board(*jobs: Any) -> dict[str, Any]:
    return {"name": "Example Co", "description": None, "jobs": list(jobs)}


def job(**changes: Any) -> dict[str, Any]:
    return deepcopy(JOB) | changes


def test_a_job_listed_once_for_each_location_is_one_posting_with_all_of_them() -> None:
    root = board(job(), job(shortcode="B"), job(locations=LONDON))
    portion = workable.parse(root, name="a.json", token="example")
    (read,) = portion.reads
    assert (read.board, read.is_whole) == ("workable:example", True)
    assert [posting.id for posting in read.postings] == ["AAA1", "B"]
    assert read.postings[0] == Posting(
        id="AAA1",
        title="Finance Director",
        employer="Example Co",
        place="New York, United States; London, England, United Kingdom",
        department="Finance",
        is_remote=False,
        employment_type="Full-time",
        posted_on=date(2026, 9, 22),
        url="https://apply.workable.com/j/AAA1",
        text="Lead finance for a carve-out.",
    )
    assert portion.newest_on == date(2026, 9, 22)


def test_a_location_that_is_not_shown_is_not_told() -> None:
    hidden = [{"country": "Malta", "city": "Valletta", "region": "", "hidden": True}]
    portion = workable.parse(board(job(locations=hidden)), name="a", token="example")
    assert portion.reads[0].postings[0].place == "New York, United States"


def test_the_account_is_in_long_links_alone_else_in_the_name_of_the_file() -> None:
    long = job(url="https://apply.workable.com/Example-Co/j/AAA1/")
    assert workable.parse(board(long), name="a").reads[0].board == "workable:example-co"
    with pytest.raises(ShapeError, match="the account is missing"):
        workable.parse(board(job()), name="a")


def test_an_account_with_nothing_open_is_a_read_without_postings() -> None:
    assert workable.recognises(board())
    (read,) = workable.parse(board(), name="a", token="example").reads
    assert (read.postings, read.is_whole) == ((), True)


@pytest.mark.parametrize(
    "root", [{"jobs": []}, {"error": "not found"}, [], None, {"name": "A", "jobs": {}}, "jobs"]
)
def test_what_is_no_answer_of_workable_is_none(root: object) -> None:
    assert not workable.recognises(root)


def test_no_other_board_system_takes_it_for_its_own() -> None:
    for root in (board(job()), board()):
        assert not ashby.recognises(root)
        assert not greenhouse.recognises(root)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"shortcode": None}, "“shortcode” is missing"),
        ({"locations": "Rome"}, "“locations” is “Rome”"),
        ({"published_on": "soon"}, "“published_on” is “soon”"),
        ({"telecommuting": "no"}, "“telecommuting” is “no”"),
    ],
)
def test_a_job_of_a_wrong_shape_costs_itself_and_the_read_is_not_whole(
    wrong: dict[str, Any], said: str
) -> None:
    """A job that cannot be read would else look as if it had been taken down."""
    portion = workable.parse(board(job(**wrong), job(shortcode="B")), name="a", token="example")
    (read,) = portion.reads
    assert [posting.id for posting in read.postings] == ["B"]
    assert not read.is_whole
    assert portion.problems[0].startswith(f"a, board example, posting 1: {said}")
