from __future__ import annotations

from datetime import date

import pytest

from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import Portion, ShapeError, feed_in
from breakthrough.outside.boards import teamtailor

ITEM = """<item><title>CFO &amp; more</title>
<description>&lt;p&gt;Lead finance.&lt;/p&gt;&lt;p&gt;R&amp;amp;D&lt;/p&gt;</description>
<pubDate>Fri, 27 Feb 2026 23:59:48 -0100</pubDate>
<link>https://example.teamtailor.com/jobs/7308188-cfo</link>
<remoteStatus>hybrid</remoteStatus><guid>679cc864</guid>
<tt:locations>
<tt:location><tt:name>HQ</tt:name><tt:city>Stockholm</tt:city><tt:country>Sweden</tt:country></tt:location>
<tt:location><tt:name>Office Oslo</tt:name><tt:city/><tt:country>Norway</tt:country></tt:location>
</tt:locations><tt:department>Finance</tt:department></item>"""
HOME = "https://example.teamtailor.com/jobs"


def feed(
    *items: str, link: str = HOME, namespace: str = "https://teamtailor.com/locations"
) -> bytes:
    return (
        f'<rss version="2.0" xmlns:tt="{namespace}"><channel><title>Example Inc</title>'
        f"<link>{link}</link>{''.join(items)}</channel></rss>"
    ).encode()


def parsed(*items: str, link: str = HOME, token: str = "") -> Portion:
    return teamtailor.parse(feed_in(feed(*items, link=link), name="a"), name="a", token=token)


def test_an_item_is_read_with_teamtailors_own_parts() -> None:
    portion = parsed(ITEM)
    assert portion.reads[0].board == "teamtailor:example"
    assert portion.reads[0].postings == (
        Posting(
            id="679cc864",
            title="CFO & more",
            employer="Example Inc",
            place="Stockholm, Sweden; Office Oslo, Norway",
            department="Finance",
            is_remote=False,
            posted_on=date(2026, 2, 28),  # 23:59 an hour west of Greenwich is the next day in UTC
            url="https://example.teamtailor.com/jobs/7308188-cfo",
            text="Lead finance.\nR&D",
        ),
    )


@pytest.mark.parametrize(
    ("said", "is_remote"),
    [("fully", True), ("none", False), ("hybrid", False), ("temporary", None), ("", None)],
)
def test_the_remote_status_says_yes_no_or_neither(said: str, is_remote: bool | None) -> None:
    (read,) = parsed(ITEM.replace("hybrid", said)).reads
    assert read.postings[0].is_remote is is_remote


def test_a_feed_on_an_own_domain_is_the_board_of_that_host() -> None:
    assert parsed(ITEM, link="https://jobs.example.com").reads[0].board == (
        "teamtailor:jobs.example.com"
    )
    assert parsed(ITEM, link="", token="example").reads[0].board == "teamtailor:example"
    with pytest.raises(ShapeError, match="the board's name is missing"):
        parsed(ITEM, link="")


def test_an_empty_feed_is_a_read_without_postings() -> None:
    (read,) = parsed().reads
    assert (read.postings, read.is_whole) == ((), True)


@pytest.mark.parametrize(
    ("items", "is_whole"), [(99, True), (100, False), (101, True), (199, True), (200, False)]
)
def test_a_feed_as_long_as_feeds_get_may_have_been_cut(items: int, is_whole: bool) -> None:
    found = (ITEM.replace("679cc864", str(number)) for number in range(items))
    assert parsed(*found).reads[0].is_whole is is_whole


def test_a_feed_of_something_else_is_none_of_teamtailors() -> None:
    others = "http://www.w3.org/2005/Atom"
    assert teamtailor.recognises(feed_in(feed(namespace=others), name="a"))  # by its address
    for text in (
        feed(ITEM, link="https://blog.example.com/jobs.rss", namespace=others),
        b"<rss/>",
        b"<feed/>",
        b"<workzag-jobs/>",
    ):
        assert not teamtailor.recognises(feed_in(text, name="a"))
    assert not teamtailor.recognises({"rss": {}})


def test_an_item_that_cannot_be_read_costs_itself() -> None:
    portion = parsed(ITEM.replace("CFO &amp; more", " "), ITEM.replace("Fri, 27 Feb", "Soon"), ITEM)
    (read,) = portion.reads
    assert (len(read.postings), read.is_whole) == (1, False)
    assert "posting 1: “title” is missing" in portion.problems[0]
    assert "posting 2: “pubDate” is “Soon 2026" in portion.problems[1]
