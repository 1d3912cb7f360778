from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import ShapeError
from breakthrough.outside.boards import smartrecruiters

ROW: dict[str, Any] = {
    "id": "744000154478885",
    "name": "Sales Lead",
    "company": {"identifier": "ExampleCo", "name": "Example Co"},
    "releasedDate": "2026-10-08T00:00:00.000Z",
    "location": {"city": "Madrid", "region": "MD", "country": "es", "remote": False,
                 "fullLocation": "Madrid, MD, Spain"},
    "department": {"id": "1", "label": "Sales"},
    "typeOfEmployment": {"id": "permanent", "label": "Full-time"},
    "ref": "https://api.smartrecruiters.com/v1/companies/ExampleCo/postings/744000154478885",
}  # fmt: skip
DETAIL: dict[str, Any] = {
    "id": "744000154478885",
    "name": "Sales Lead",
    "postingUrl": "https://jobs.smartrecruiters.com/ExampleCo/744000154478885",
    "jobAd": {
        "sections": {
            "companyDescription": {"title": "Company", "text": "<p>We sell.</p>"},
            "jobDescription": {"title": "Job", "text": "<p>Lead sales.</p>"},
            "qualifications": {"title": "Qualifications", "text": "<ul><li>MBA</li></ul>"},
            "additionalInformation": {"title": "More", "text": ""},
        }
    },
}


def row(**changes: Any) -> dict[str, Any]:
    return deepcopy(ROW) | changes


def page(*rows: Any, offset: int = 0, total: int | None = None) -> dict[str, Any]:
    found = len(rows) if total is None else total
    return {"offset": offset, "limit": 100, "totalFound": found, "content": list(rows)}


def test_a_list_is_read_without_texts() -> None:
    (read,) = smartrecruiters.parse(page(row()), name="a.json").reads
    assert (read.board, read.is_whole) == ("smartrecruiters:exampleco", True)
    assert read.postings == (
        Posting(
            id="744000154478885",
            title="Sales Lead",
            employer="Example Co",
            place="Madrid, MD, Spain",
            department="Sales",
            is_remote=False,
            employment_type="Full-time",
            posted_on=date(2026, 10, 8),
            url="https://jobs.smartrecruiters.com/ExampleCo/744000154478885",
        ),
    )


def test_one_posting_by_itself_has_its_text_and_says_nothing_of_the_others() -> None:
    (read,) = smartrecruiters.parse(DETAIL, name="a.json").reads
    assert (read.board, read.is_whole) == ("smartrecruiters:exampleco", False)
    assert read.postings[0].text == (
        "Company\nWe sell.\nJob\nLead sales.\nQualifications\nMBA"  # without the empty section
    )


def test_pages_and_texts_are_joined_to_one_answer() -> None:
    pages = [
        page(row(), row(id="2"), total=3),
        page(row(id="2"), row(id="3"), offset=2, total=3),  # the list moved while it was read
    ]
    joined = smartrecruiters.joined(pages, details=[DETAIL, {"error": "gone"}])
    (read,) = smartrecruiters.parse(joined, name="a").reads
    assert [posting.id for posting in read.postings] == ["744000154478885", "2", "3"]
    assert [bool(posting.text) for posting in read.postings] == [True, False, False]
    assert read.is_whole


def test_a_list_shorter_than_it_says_is_not_whole() -> None:
    lone = page(row(), total=2)
    assert not smartrecruiters.parse(lone, name="a").reads[0].is_whole
    assert not smartrecruiters.parse(smartrecruiters.joined([lone]), name="a").reads[0].is_whole


def test_the_pages_after_the_first_are_asked_for_until_all_were_seen() -> None:
    def after(root: Any) -> str | None:
        return smartrecruiters.next_call("ExampleCo", root=root)

    postings = "https://api.smartrecruiters.com/v1/companies/ExampleCo/postings"
    assert smartrecruiters.first_call("ExampleCo") == f"{postings}?limit=100&offset=0"
    hundred = [row(id=str(number)) for number in range(100)]
    assert after(page(*hundred, total=250)) == f"{postings}?limit=100&offset=100"
    assert after(page(*hundred, offset=100, total=250)) == f"{postings}?limit=100&offset=200"
    assert after(page(*hundred[:50], offset=200, total=250)) is None
    assert after(page(offset=0, total=250)) is None  # an empty page would be asked for for ever
    assert after(page(*hundred, offset=9_900, total=10**9)) is None
    assert after({"error": 1}) is None


def test_texts_are_asked_for_by_addresses_of_our_own_making_and_up_to_a_bound() -> None:
    rows = [row(id="1", ref="https://elsewhere.example/"), row(id="a/../b"), row(id=3), "no row"]
    calls = smartrecruiters.detail_calls("ExampleCo", root=page(*rows), most=2)
    postings = "https://api.smartrecruiters.com/v1/companies/ExampleCo/postings"
    assert calls == (f"{postings}/1", f"{postings}/a%2F..%2Fb")
    assert len(smartrecruiters.detail_calls("ExampleCo", root=page(*rows), most=9)) == 3


def test_a_company_with_nothing_open_is_named_by_the_file_alone() -> None:
    assert smartrecruiters.recognises(page())
    (read,) = smartrecruiters.parse(page(), name="a", token="ExampleCo").reads
    assert (read.board, read.postings, read.is_whole) == ("smartrecruiters:exampleco", (), True)
    with pytest.raises(ShapeError, match="the company is missing"):
        smartrecruiters.parse(page(), name="a")


@pytest.mark.parametrize(
    "root",
    [{"content": []}, {"content": [], "totalFound": "1"}, {"content": [], "totalFound": True},
     {"content": [], "totalFound": -1}, {"totalFound": 0}, {"message": "error"}, [], None],
)  # fmt: skip
def test_what_is_no_answer_of_smartrecruiters_is_none(root: object) -> None:
    assert not smartrecruiters.recognises(root)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": []}, "“name” (the title) is a list"),
        ({"location": "Madrid"}, "“location” is “Madrid”"),
        ({"department": {"label": {}}}, "“department.label” is an object"),
        ({"jobAd": {"sections": {"jobDescription": {"text": 7}}}}, "“jobDescription.text” is a"),
    ],
)
def test_a_posting_of_a_wrong_shape_costs_itself(wrong: dict[str, Any], said: str) -> None:
    portion = smartrecruiters.parse(page(row(**wrong), row(id="2")), name="a")
    assert [posting.id for posting in portion.reads[0].postings] == ["2"]
    assert not portion.reads[0].is_whole
    assert portion.problems[0].startswith(f"a, board ExampleCo, posting 1: {said}")
