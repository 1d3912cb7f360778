from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import Problem
from breakthrough.outside.adverts import feed_in, page_in
from breakthrough.outside.board_systems import (
    SYSTEMS,
    Watched,
    detail_calls,
    first_call,
    joined,
    next_call,
    read_of,
    recognise,
    recognised_in,
)

GREENHOUSE = (
    "https://boards-api.greenhouse.io/v1/boards/acme/jobs?content=true&pay_transparency=true"
)
WORKABLE = "https://apply.workable.com/api/v1/widget/accounts/acme?details=true"
SMART = "https://api.smartrecruiters.com/v1/companies/Acme/postings?limit=100&offset=0"
ASHBY = "https://api.ashbyhq.com/posting-api/job-board/{}?includeCompensation=true"


@pytest.mark.parametrize(
    ("url", "board", "call"),
    [
        ("https://boards.greenhouse.io/Acme", "greenhouse:acme", GREENHOUSE),
        ("job-boards.greenhouse.io/acme/jobs/7?x=1", "greenhouse:acme", GREENHOUSE),
        ("https://boards.greenhouse.io/embed/job_board?for=acme", "greenhouse:acme", GREENHOUSE),
        ("https://boards.greenhouse.io/embed/job_app?token=7&for=acme", "greenhouse:acme",
         GREENHOUSE),
        (GREENHOUSE, "greenhouse:acme", GREENHOUSE),
        ("https://job-boards.eu.greenhouse.io/acme", "greenhouse:acme",
         GREENHOUSE.replace("boards-api.", "boards-api.eu.")),
        ("https://jobs.lever.co/Acme/0b1d/apply", "lever:Acme",
         "https://api.lever.co/v0/postings/Acme?mode=json"),
        ("https://jobs.eu.lever.co/acme", "lever:eu/acme",
         "https://api.eu.lever.co/v0/postings/acme?mode=json"),
        ("https://api.lever.co/v0/postings/acme", "lever:acme",
         "https://api.lever.co/v0/postings/acme?mode=json"),
        ("https://jobs.ashbyhq.com/Acme%20Foods/1c2d", "ashby:acme foods",
         ASHBY.format("Acme%20Foods")),
        ("https://api.ashbyhq.com/posting-api/job-board/acme", "ashby:acme", ASHBY.format("acme")),
        ("https://apply.workable.com/Acme/j/AAA1/", "workable:acme", WORKABLE),
        ("https://apply.workable.com/api/v1/widget/accounts/acme", "workable:acme", WORKABLE),
        ("https://apply.workable.com/api/v3/accounts/acme/jobs", "workable:acme", WORKABLE),
        ("https://jobs.smartrecruiters.com/Acme/744-cfo", "smartrecruiters:acme", SMART),
        ("https://careers.smartrecruiters.com/Acme", "smartrecruiters:acme", SMART),
        ("https://api.smartrecruiters.com/v1/companies/Acme/postings", "smartrecruiters:acme",
         SMART),
        ("https://acme.recruitee.com/o/cfo", "recruitee:acme",
         "https://acme.recruitee.com/api/offers/"),
        ("https://jobs.acme.com/api/offers/", "recruitee:jobs.acme.com",
         "https://jobs.acme.com/api/offers/"),
        ("https://acme.jobs.personio.de/job/7", "personio:acme",
         "https://acme.jobs.personio.de/xml?language=en"),
        ("https://acme.jobs.personio.com/", "personio:acme.jobs.personio.com",
         "https://acme.jobs.personio.com/xml?language=en"),
        ("https://acme.teamtailor.com/jobs/7-cfo", "teamtailor:acme",
         "https://acme.teamtailor.com/jobs.rss?per_page=200"),
        ("https://acme.na.teamtailor.com/", "teamtailor:acme.na.teamtailor.com",
         "https://acme.na.teamtailor.com/jobs.rss?per_page=200"),
        ("https://jobs.acme.com/jobs.rss", "teamtailor:jobs.acme.com",
         "https://jobs.acme.com/jobs.rss?per_page=200"),
    ],
)  # fmt: skip
def test_a_board_is_recognised_by_host_and_path(url: str, board: str, call: str) -> None:
    watched = recognise(url)
    assert watched is not None
    assert watched.board == board
    assert first_call(watched) == call


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.com/careers",
        "https://acme.com/careers?gh_jid=7",  # says which posting, not which board
        "https://boards.greenhouse.io/",
        "https://boards.greenhouse.io/embed/job_app?token=7",
        "https://greenhouse.io/acme",
        "https://boards.greenhouse.io.evil.example/acme",
        "https://lever.co/acme",
        "https://jobs.lever.co.evil.example/acme",
        "https://jobs.lever.co@evil.example/acme",
        "https://apply.workable.com/j/AAA1",  # a short link names no account
        "https://www.recruitee.com/pricing",
        "https://recruitee.com",
        "https://notrecruitee.com/o/cfo",
        "https://www.teamtailor.com/",
        "https://www.jobs.personio.de/",
        "https://jobs.smartrecruiters.com/oneclick-ui/company/Acme",
        "https://jobs.ashbyhq.com/..",
        "https://jobs.ashbyhq.com/a%2Fb",
    ],
)
def test_any_other_page_is_a_board_of_its_own_and_no_name_is_guessed(url: str) -> None:
    watched = recognise(url)
    assert watched is not None
    assert watched.system == "jobposting"
    assert first_call(watched) == url


@pytest.mark.parametrize(
    "url",
    ["", "acme", "Acme Foods", "mailto:jobs@acme.com", "javascript:alert(1)", "file:///etc/passwd",
     "http://127.0.0.1/jobs", "http://[::1]/", "http://localhost/jobs", "https://",
     "http://a b.com", "ftp://acme.com/jobs", "https://acme.com:99999/",
     "https://" + "a" * 3_000 + ".com"],
)  # fmt: skip
def test_what_is_no_web_address_is_recognised_as_nothing(url: str) -> None:
    assert recognise(url) is None


def test_a_page_is_the_same_board_however_it_was_reached() -> None:
    boards = {
        watched.board
        for url in (
            "https://careers.acme.com/jobs/7",
            "careers.acme.com/jobs/7/",
            "https://Careers.ACME.com/jobs/7?utm_source=mail&gclid=1#apply",
        )
        if (watched := recognise(url))
    }
    assert boards == {"jobposting:careers.acme.com/jobs/7"}
    other = recognise("https://careers.acme.com/jobs?id=7")
    assert other is not None
    assert other.board == "jobposting:careers.acme.com/jobs?id=7"


@given(st.text(max_size=60) | st.from_regex(r"https://jobs\.ashbyhq\.com/.{0,20}", fullmatch=True))
def test_any_text_is_an_address_that_can_be_called_or_none(url: str) -> None:
    watched = recognise(url)
    if watched and watched.system != "jobposting":
        assert recognise(first_call(watched)) is not None
        assert recognise(first_call(watched)) == Watched(
            watched.system, watched.token, first_call(watched)
        )


def test_a_careers_page_names_the_boards_it_shows_and_leads_to() -> None:
    page = page_in(
        b"<a href='https://jobs.lever.co/acme/1'>CFO</a><a href='https://jobs.lever.co/acme/2'>"
        b"<iframe src='//boards.greenhouse.io/embed/job_board?for=acme'></iframe>"
        b"<a href='/jobs.rss'>feed</a><a href='https://acme.com/careers'>us</a>"
    )
    assert [watched.board for watched in recognised_in(page)] == ["lever:acme", "greenhouse:acme"]


def watched(url: str) -> Watched:
    found = recognise(url)
    assert found is not None
    return found


EMPTY: list[tuple[str, Any]] = [
    ("https://jobs.ashbyhq.com/acme", {"jobs": [], "apiVersion": "1"}),
    ("https://jobs.ashbyhq.com/acme", {"jobs": []}),
    ("https://boards.greenhouse.io/acme", {"jobs": [], "meta": {"total": 0}}),
    ("https://boards.greenhouse.io/acme", {"jobs": []}),
    ("https://jobs.lever.co/acme", []),
    ("https://apply.workable.com/acme", {"name": "Acme", "description": None, "jobs": []}),
    ("https://jobs.smartrecruiters.com/acme", {"totalFound": 0, "offset": 0, "content": []}),
    ("https://acme.recruitee.com", {"offers": []}),
    ("https://acme.jobs.personio.de", feed_in(b"<workzag-jobs/>", name="")),
    (
        "https://acme.teamtailor.com",
        feed_in(
            b"<rss xmlns:tt='https://teamtailor.com/locations'><channel><title>A</title></channel>"
            b"</rss>",
            name="",
        ),
    ),
]


@pytest.mark.parametrize(("url", "root"), EMPTY)
def test_an_empty_list_of_the_right_shape_is_a_read_of_nothing(url: str, root: Any) -> None:
    asked = watched(url)
    (read,) = read_of(asked, root=root).reads
    assert (read.board, read.postings, read.is_whole) == (asked.board, (), True)


OTHERS: list[object] = [
    {}, {"error": "not found"}, {"message": "", "jobs": None}, {"jobs": {}}, [[]], ["x"], None, 7,
    "ok", {"ok": True, "jobs": "none"}, page_in(b"<html><body>Not found</body></html>"),
    feed_in(b"<error/>", name=""), feed_in(b"<rss><channel/></rss>", name=""),
]  # fmt: skip


@pytest.mark.parametrize("system", [system.SYSTEM for system in SYSTEMS])
@pytest.mark.parametrize("root", OTHERS)
def test_anything_but_the_right_shape_is_no_read_at_all(system: str, root: object) -> None:
    asked = Watched(system, "acme", "https://acme.example/jobs")
    with pytest.raises(Problem, match=f"did not answer with a board of {system}"):
        read_of(asked, root=root)


def test_the_answer_of_another_system_is_no_read_either() -> None:
    for url, _ in EMPTY:
        asked = watched(url)
        for other, root in EMPTY:
            is_alike = root == {"jobs": []} and asked.system in ("ashby", "greenhouse")
            if watched(other).system != asked.system and not is_alike:
                with pytest.raises(Problem):
                    read_of(asked, root=root)


def test_a_read_is_kept_under_the_name_by_which_the_board_is_watched() -> None:
    offer = {"id": 1, "title": "CFO", "careers_url": "https://jobs.acme.com/o/cfo"}
    asked = watched("https://acme.recruitee.com")
    assert read_of(asked, root={"offers": [offer]}).reads[0].board == "recruitee:acme"
    posting = {"id": "1", "text": "CFO", "hostedUrl": "https://jobs.eu.lever.co/acme/1"}
    asked = watched("https://jobs.eu.lever.co/acme")
    (read,) = read_of(asked, root=[posting]).reads
    assert (read.board, read.postings[0].employer) == ("lever:eu/acme", "acme")


def test_only_smartrecruiters_is_asked_more_than_once() -> None:
    row = {"id": "1", "name": "CFO"}
    pages = [
        {"totalFound": 2, "offset": 0, "content": [row]},
        {"totalFound": 2, "offset": 1, "content": [row | {"id": "2"}]},
    ]
    asked = watched("https://jobs.smartrecruiters.com/Acme")
    assert next_call(asked, root=pages[0]) == SMART.replace("offset=0", "offset=1")
    assert next_call(asked, root=pages[1]) is None
    assert len(detail_calls(asked, root=joined(asked, answers=pages))) == 2
    whole = joined(asked, answers=pages, details=[{"id": "1", "jobAd": {"sections": {}}}])
    assert read_of(asked, root=whole).reads[0].is_whole
    for url, root in EMPTY:
        assert next_call(watched(url), root=root) is None
        assert detail_calls(watched(url), root=root) == ()
    assert next_call(asked, root={"error": 1}) is None
    other = watched("https://jobs.lever.co/acme")
    assert joined(other, answers=[[]]) == []
