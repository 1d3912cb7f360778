"""Boards that answer in several calls."""

from __future__ import annotations

import json
from typing import Any

import pytest
from boards_played import SMART_JOBS, play_smart, smart_page, smart_text
from loopback import Said, Site, client_of, told
from rounds import watched

from breakthrough.outside.collecting.board import Collected, read_board
from breakthrough.outside.collecting.unread import Unread

SMART = "smartrecruiters:acme"


def read(site: Site, **earlier: Any) -> Collected:
    with client_of(site) as client:
        return read_board(watched(SMART), client=client, **earlier)


def play_pages(site: Site, *pages: object) -> None:
    """The pages of one list, by the number of the first posting on each."""
    for number, page in enumerate(pages):
        said = page if isinstance(page, Said) else told(page)
        site.says(f"{SMART_JOBS}?limit=100&offset={number * 2}", said)


def test_all_pages_and_all_texts_become_one_answer(site: Site) -> None:
    play_pages(
        site,
        smart_page("1", "2", total=3),
        smart_page("3", offset=2, total=3),
    )
    for one in "123":
        site.says(f"{SMART_JOBS}/{one}", told(smart_text(one)))
    found = read(site)
    (board,) = found.portion.reads
    assert board.is_whole
    texts = {posting.id: posting.text for posting in board.postings}
    assert texts == {one: f"Job\nText of {one}." for one in "123"}
    assert found.postings == len(texts)
    assert found.employer == "Acme"
    assert found.etag == ""


def test_a_text_that_is_known_is_not_asked_for_again(site: Site) -> None:
    play_smart(site, "1", "2")
    first = read(site)
    asked = len(site.paths())
    play_smart(site, "1", "2", "3")
    second = read(site, earlier=first.body)
    assert [path.rpartition("/")[2] for path in site.paths()[asked + 1 :]] == ["3"]
    assert all(posting.text for posting in second.portion.reads[0].postings)


@pytest.mark.parametrize(
    "second", [Said(status=500), told({"error": "none"}), told(smart_text("3")), told([])]
)
def test_a_page_that_cannot_be_read_makes_the_whole_board_unknown(site: Site, second: Said) -> None:
    play_pages(site, smart_page("1", "2", total=3), second)
    with pytest.raises(Unread):
        read(site)


def test_pages_that_lead_in_a_circle_are_refused(site: Site) -> None:
    site.says(SMART_JOBS, told(smart_page("1", "2", total=1000)))  # the first, for every offset
    with pytest.raises(Unread, match="do not end"):
        read(site)


def test_pages_without_end_are_refused(site: Site) -> None:
    def endless(handler: Any) -> None:
        offset = int(handler.path.rpartition("=")[2])
        root = smart_page(str(offset), offset=offset, total=10_000)
        body = json.dumps(root).encode()
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    site.says(SMART_JOBS, endless)
    with pytest.raises(Unread, match="do not end"):
        read(site)


def test_after_three_texts_that_cannot_be_had_no_more_are_asked_for(site: Site) -> None:
    site.says(SMART_JOBS, told(smart_page(*"123456", total=6)))
    found = read(site)
    assert found.postings == 6
    assert len(site.paths()) == 1 + 3
