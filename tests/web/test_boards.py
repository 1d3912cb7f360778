"""Boards watched on the page Market, over real HTTP from this computer."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client

sys.path.insert(0, str(Path(__file__).parents[1] / "outside" / "collecting"))
from boards_played import ASHBY_JOBS, ashby
from loopback import Said, Site, client_of, serving, told

from breakthrough.actions.watching import asking


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Boards are found on this computer, whatever their address."""
    with serving() as one:
        monkeypatch.setattr(asking, "polite_client", lambda: client_of(one))
        yield one


def sent(owner: Client, to: str, **fields: str) -> str:
    """The words of the page after sending a form."""
    page = owner.post(f"/market/{to}", fields).content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_boards_are_pasted_read_and_watched_no_longer(owner: Client, site: Site) -> None:
    site.says(ASHBY_JOBS, told(ashby("CFO", "FD")))
    page = sent(owner, "watch", urls="https://jobs.ashbyhq.com/acme\nnonsense\n")
    assert "1 board more to watch." in page
    assert "“nonsense” is no address on the public web." in page
    assert "acme ashby:acme : not read yet" in page
    page = sent(owner, "refresh")
    assert "1 board read: 2 postings." in page
    assert "2 postings of 1 employer are stored" in page
    assert "not asked again: 1." in sent(owner, "refresh")
    page = sent(owner, "unwatch", board="ashby:acme")
    assert "acme is watched no longer. What was seen of it stays." in page
    assert "2 postings of 1 employer are stored" in page
    assert "Read my boards" not in page


def test_a_board_that_could_not_be_read_says_why(owner: Client, site: Site) -> None:
    site.says(ASHBY_JOBS, Said(status=404))
    sent(owner, "watch", urls="jobs.ashbyhq.com/acme")
    page = sent(owner, "refresh")
    assert "No board was read." in page
    assert "api.ashbyhq.com has no such board or page (404)." in page


def test_what_is_no_address_is_told_beside_the_field(owner: Client, site: Site) -> None:
    assert "No address was given." in sent(owner, "watch", urls="  ")
    assert "not among the boards you watch" in sent(owner, "unwatch", board="ashby:other")
    assert site.asked == []


def test_what_a_page_says_of_itself_is_shown_as_text(owner: Client, site: Site) -> None:
    page = owner.post("/market/watch", {"urls": "https://a.example.com/<script>alert(1)</script>"})
    assert "<script>alert" not in page.content.decode()
