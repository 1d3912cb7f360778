"""Pages read over real HTTP from this computer, politely and within limits."""

from __future__ import annotations

import gzip
import itertools
import time
from http.server import BaseHTTPRequestHandler

import pytest
from loopback import NoWaiting, Said, Site, client_of, pieces

from breakthrough import __version__
from breakthrough.outside.collecting.unread import Unread

PAGE = "https://jobs.example.com/board"


def unread(site: Site, url: str = PAGE, **manners: object) -> Unread:
    with client_of(site, **manners) as client, pytest.raises(Unread) as caught:
        client.get(url)
    return caught.value


def test_a_page_is_read_under_our_own_name_with_a_contact(site: Site) -> None:
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site, contact="me@example.com") as client:
        assert client.get(PAGE).body == b"[]"
    names = {one.headers["User-Agent"] for one in site.asked}
    assert names == {f"Breakthrough/{__version__} (contact me@example.com)"}


def test_a_contact_cannot_add_a_header(site: Site) -> None:
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site, contact="me\r\nX-Other: 1") as client:
        client.get(PAGE)
    assert "X-Other" not in site.asked[-1].headers


def test_a_second_passes_between_two_requests_to_one_host(site: Site) -> None:
    site.says("jobs.example.com/board", Said(b"[]"))
    site.says("other.example.com/board", Said(b"[]"))
    pace = NoWaiting()
    with client_of(site, pace=pace) as client:
        client.get(PAGE)
        client.get(PAGE)
        assert pace.waits == [1.0, 1.0]  # from robots.txt to the page, from page to page
        client.get("https://other.example.com/board")
    assert pace.waits == [1.0, 1.0, 1.0]  # the other host was asked for its robots.txt at once


@pytest.mark.parametrize("line", ["Crawl-delay: 7", "Request-rate: 1/7s"])
def test_the_pause_that_a_host_asks_for_is_kept(site: Site, line: str) -> None:
    site.says("jobs.example.com/robots.txt", Said(f"User-agent: *\n{line}\n".encode()))
    site.says("jobs.example.com/board", Said(b"[]"))
    pace = NoWaiting()
    with client_of(site, pace=pace) as client:
        client.get(PAGE)
        client.get(PAGE)
    assert pace.waits == [1.0, 7.0]


def test_a_pause_longer_than_a_run_may_wait_lets_one_page_be_read(site: Site) -> None:
    site.says("jobs.example.com/robots.txt", Said(b"User-agent: *\nCrawl-delay: 3600\n"))
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client:
        assert client.get(PAGE).body == b"[]"
        with pytest.raises(Unread, match="3,600 seconds between requests") as caught:
            client.get(PAGE)
    assert caught.value.seconds == 3600


def test_what_robots_txt_forbids_is_not_asked_for(site: Site) -> None:
    site.says("jobs.example.com/robots.txt", Said(b"User-agent: *\nDisallow: /board\n"))
    site.says("jobs.example.com/board", Said(b"[]"))
    assert "asks programs not to read this" in unread(site).reason
    assert site.paths() == []


def test_rules_for_us_by_name_come_before_those_for_all(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /\n\nUser-agent: Breakthrough\nAllow: /board\n"
    site.says("jobs.example.com/robots.txt", Said(rules))
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client:
        assert client.get(PAGE).body == b"[]"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_without_a_robots_txt_there_are_no_rules(site: Site, status: int) -> None:
    site.says("jobs.example.com/robots.txt", Said(status=status))
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client:
        assert client.get(PAGE).body == b"[]"


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_with_a_robots_txt_out_of_order_nothing_is_read(site: Site, status: int) -> None:
    site.says("jobs.example.com/robots.txt", Said(status=status))
    site.says("jobs.example.com/board", Said(b"[]"))
    assert f"({status})" in unread(site).reason
    assert site.paths() == []


def test_a_robots_txt_is_asked_for_once_in_a_run_and_followed_where_it_moved(site: Site) -> None:
    site.says(
        "jobs.example.com/robots.txt",
        Said(status=301, headers={"Location": "https://example.com/robots.txt"}),
    )
    site.says("example.com/robots.txt", Said(b"User-agent: *\nDisallow: /secret\n"))
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client:
        client.get(PAGE)
        client.get(PAGE)
        with pytest.raises(Unread, match=r"robots\.txt"):
            client.get("https://jobs.example.com/secret")
    assert [one.path for one in site.asked].count("/robots.txt") == 2  # one at each host


def test_of_an_endless_robots_txt_the_beginning_counts(site: Site) -> None:
    def endless(handler: BaseHTTPRequestHandler) -> None:
        first = b"User-agent: *\nDisallow: /board\n"
        pieces(handler, itertools.chain([first], itertools.repeat(b"# more\n" * 1000)))

    site.says("jobs.example.com/robots.txt", endless)
    assert "asks programs not to read this" in unread(site, robots=20_000).reason


def test_an_answer_can_be_asked_for_only_if_it_has_changed(site: Site) -> None:
    marks = {"ETag": '"a"', "Last-Modified": "Mon, 05 Jan 2026 09:00:00 GMT"}
    site.says("jobs.example.com/board", Said(b"[]", headers=marks), Said(status=304))
    with client_of(site) as client:
        first = client.get(PAGE)
        again = client.get(PAGE, etag=first.etag, last_modified=first.last_modified)
    assert again.is_unchanged
    assert again.etag == '"a"'
    sent = site.asked[-1].headers
    assert sent["If-None-Match"] == '"a"'
    assert sent["If-Modified-Since"] == "Mon, 05 Jan 2026 09:00:00 GMT"


def test_not_changed_is_no_answer_to_a_question_that_was_not_put(site: Site) -> None:
    site.says("jobs.example.com/board", Said(status=304))
    assert "other than the page (304)" in unread(site).reason


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_for_a_short_pause_is_given_it(site: Site, status: int) -> None:
    busy = Said(status=status, headers={"Retry-After": "9"})
    site.says("jobs.example.com/board", busy, Said(b"[]"))
    pace = NoWaiting()
    with client_of(site, pace=pace) as client:
        assert client.get(PAGE).body == b"[]"
    assert 9.0 in pace.waits


def test_a_host_that_asks_for_a_long_pause_is_asked_nothing_more(site: Site) -> None:
    site.says("jobs.example.com/board", Said(status=429, headers={"Retry-After": "3600"}))
    site.says("jobs.example.com/other", Said(b"[]"))
    with client_of(site) as client:
        for url in (PAGE, "https://jobs.example.com/other"):
            with pytest.raises(Unread, match="left alone for a while") as caught:
                client.get(url)
            assert caught.value.seconds == 3600
    assert site.paths() == ["/board"]


@pytest.mark.parametrize("stated", ["-5", "soon", "", "1e3"])
def test_a_pause_that_cannot_be_read_is_a_quarter_of_an_hour(site: Site, stated: str) -> None:
    site.says("jobs.example.com/board", Said(status=429, headers={"Retry-After": stated}))
    assert unread(site).seconds == 15 * 60


def test_no_pause_is_remembered_for_more_than_a_day(site: Site) -> None:
    site.says("jobs.example.com/board", Said(status=429, headers={"Retry-After": "9" * 30}))
    assert unread(site).seconds == 24 * 3600


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "no such board or page"),
        (403, "does not let programs read it"),
        (500, "out of order"),
        (204, "other than the page"),
        (418, "other than the page"),
    ],
)
def test_any_other_status_says_what_it_means(site: Site, status: int, words: str) -> None:
    site.says("jobs.example.com/board", Said(status=status))
    assert words in unread(site).reason


def test_a_body_beyond_the_limit_is_refused(site: Site) -> None:
    site.says("jobs.example.com/board", lambda one: pieces(one, itertools.repeat(b"x" * 65536)))
    assert "sent more than 1 MB" in unread(site, body=1024 * 1024).reason


def test_a_small_body_that_unpacks_to_a_huge_one_is_refused(site: Site) -> None:
    packed = gzip.compress(b"\0" * 50_000_000)
    assert len(packed) < 65536
    site.says("jobs.example.com/board", Said(packed, headers={"Content-Encoding": "gzip"}))
    assert "sent more than 1 MB" in unread(site, body=1024 * 1024).reason


def test_a_packed_body_is_unpacked_and_one_cut_short_is_refused(site: Site) -> None:
    packed = gzip.compress(b'{"jobs": []}')
    head = {"Content-Encoding": "gzip"}
    site.says(
        "jobs.example.com/board",
        Said(packed, headers=head),
        Said(packed[:-10], headers=head),
        Said(b"not packed", headers=head),
        Said(packed, headers={"Content-Encoding": "gzip, gzip"}),
    )
    with client_of(site) as client:
        assert client.get(PAGE).body == b'{"jobs": []}'
        for words in ("broke off", "cannot be unpacked", "did not ask for"):
            with pytest.raises(Unread, match=words):
                client.get(PAGE)


def test_a_body_shorter_than_announced_is_refused(site: Site) -> None:
    def cut(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "100")
        handler.end_headers()
        handler.wfile.write(b'{"jobs": []}')
        handler.close_connection = True

    site.says("jobs.example.com/board", cut)
    assert "broke off" in unread(site).reason


def test_a_body_that_drips_ends_with_the_time_for_it(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        def slowly() -> object:
            while True:
                time.sleep(0.05)
                yield b"x"

        pieces(handler, slowly())  # type: ignore[arg-type]

    site.says("jobs.example.com/board", drip)
    begun = time.monotonic()
    assert "took too long" in unread(site, exchange=0.4).reason
    assert time.monotonic() - begun < 2


def test_headers_that_drip_end_with_the_time_for_them(site: Site) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        for _ in range(100):
            time.sleep(0.05)
            handler.wfile.write(b"x")

    site.says("jobs.example.com/board", drip)
    begun = time.monotonic()
    assert "took too long" in unread(site, exchange=0.4).reason
    assert time.monotonic() - begun < 2


def test_a_host_that_says_nothing_is_left_after_a_while(site: Site) -> None:
    site.says("jobs.example.com/board", lambda _: time.sleep(3))
    assert "took too long" in unread(site, silence=0.3).reason


def test_what_is_no_http_at_all_is_unknown(site: Site) -> None:
    def rubbish(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"SSH-2.0-OpenSSH_9.6\r\n" * 10)
        handler.close_connection = True

    site.says("jobs.example.com/board", rubbish)
    assert "broke off" in unread(site).reason


def test_cookies_are_not_sent_back(site: Site) -> None:
    site.says("jobs.example.com/board", Said(b"[]", headers={"Set-Cookie": "who=me; Path=/"}))
    with client_of(site) as client:
        client.get(PAGE)
        client.get(PAGE)
    assert "Cookie" not in site.asked[-1].headers


def test_a_proxy_of_the_environment_is_not_used(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    site.says("jobs.example.com/board", Said(b"[]"))
    with client_of(site) as client:
        assert client.get(PAGE).body == b"[]"
