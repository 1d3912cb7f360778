"""Every address that a redirect leads to is looked at like the first."""

from __future__ import annotations

import pytest
from loopback import Said, Site, client_of

from breakthrough.outside.collecting.unread import Unread

PAGE = "https://jobs.example.com/board"


def moved(to: str, status: int = 302) -> Said:
    return Said(status=status, headers={"Location": to})


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_followed(site: Site, status: int) -> None:
    site.says("jobs.example.com/board", moved("/new", status))
    site.says("jobs.example.com/new", Said(b"[]"))
    with client_of(site) as client:
        answer = client.get(PAGE)
    assert answer.body == b"[]"
    assert answer.url == "https://jobs.example.com/new"


def test_the_host_that_a_redirect_leads_to_has_rules_of_its_own(site: Site) -> None:
    site.says("jobs.example.com/board", moved("https://other.example.com/board"))
    site.says("other.example.com/robots.txt", Said(b"User-agent: *\nDisallow: /\n"))
    site.says("other.example.com/board", Said(b"[]"))
    with client_of(site) as client, pytest.raises(Unread, match="asks programs not to"):
        client.get(PAGE)
    assert site.paths("other.example.com") == []


@pytest.mark.parametrize(
    "to",
    [
        "https://127.0.0.1/board",
        "https://127.1/board",
        "https://2130706433/board",
        "https://0/board",
        "https://localhost/board",
        "https://10.0.0.1/board",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/board",
        "https://[::ffff:127.0.0.1]/board",
        "https://[fe80::1]/board",
        "https://[fd00::1]/board",
    ],
)
def test_a_redirect_into_a_private_network_is_refused(site: Site, to: str) -> None:
    site.says("jobs.example.com/board", moved(to))
    with client_of(site) as client, pytest.raises(Unread, match=r"private network|not found"):
        client.get(PAGE)
    assert {one.host for one in site.asked} == {"jobs.example.com"}


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("", "without end"),  # to itself
        ("/board", "without end"),
        ("http://jobs.example.com/board", "not encrypted"),
        ("file:///etc/passwd", "no address of a web page"),
        ("ftp://jobs.example.com/board", "no address of a web page"),
        ("https://me:secret@jobs.example.com/board", "a name or a password"),
        ("https://jobs.example.com:99999/board", "no address of a web page"),
        ("https:///board", "without end"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_refused(site: Site, to: str, words: str) -> None:
    site.says("jobs.example.com/board", moved(to))
    with client_of(site) as client, pytest.raises(Unread, match=words):
        client.get(PAGE)


def test_a_robots_txt_cannot_lead_into_a_private_network(site: Site) -> None:
    site.says("jobs.example.com/robots.txt", moved("https://10.0.0.1/robots.txt"))
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client, pytest.raises(Unread, match="private network"):
        client.get(PAGE)
    assert site.paths() == []


def test_a_robots_txt_that_leads_in_a_circle_is_none(site: Site) -> None:
    site.says("jobs.example.com/robots.txt", moved("/robots.txt"))
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client:
        assert client.get(PAGE).body == b"[]"
