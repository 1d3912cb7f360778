"""Boards watched and read, over real HTTP from this computer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "outside" / "collecting"))
from boards_played import ASHBY_JOBS, GREENHOUSE_JOBS, ashby, greenhouse, page
from loopback import Said, Site, client_of, serving, told

from breakthrough.actions.market import market_report
from breakthrough.actions.watching import (
    Reading,
    asking,
    refresh,
    unwatch,
    watch,
    watched,
)
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.outside.collecting import Outcome
from breakthrough.records.models import Career

ACME = "https://jobs.ashbyhq.com/acme"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """Boards are found on this computer, whatever their address."""
    with serving() as one:
        monkeypatch.setattr(asking, "polite_client", lambda: client_of(one))
        yield one


def move_clock(monkeypatch: pytest.MonkeyPatch, time: timedelta) -> None:
    at = clock.now() + time
    monkeypatch.setattr(clock, "now", lambda: at)


def careers_page(*links: str) -> Said:
    anchors = "".join(f'<a href="{link}">Jobs</a>' for link in links)
    return Said(f"<!doctype html><html><body>{anchors}</body></html>".encode())


def test_a_board_is_known_by_its_address_without_asking_anybody(career: int, site: Site) -> None:
    given = watch(career, urls=[f"{ACME}/1c2d", "  ", "boards.greenhouse.io/acme"])
    assert [line.board for line in given.added] == ["ashby:acme", "greenhouse:acme"]
    assert {line.reading for line in given.added} == {Reading.NEVER}
    assert site.asked == []
    again = watch(career, urls=[ACME])
    assert ([line.board for line in again.already], again.added) == (["ashby:acme"], ())


def test_the_board_that_a_careers_page_leads_to_is_watched(career: int, site: Site) -> None:
    site.says("acme.example.com/careers", careers_page(f"{ACME}/1", f"{ACME}/2", "https://a.com"))
    (line,) = watch(career, urls=["https://acme.example.com/careers"]).added
    assert line.board == "ashby:acme"
    assert unwatch(career, url="https://acme.example.com/careers").board == "ashby:acme"
    assert watched(career).boards == ()


def test_a_careers_page_that_has_moved_to_a_board_is_that_board(career: int, site: Site) -> None:
    to = {"Location": "https://boards.greenhouse.io/acme"}
    site.says("acme.example.com/careers", Said(status=302, headers=to))
    site.says("boards.greenhouse.io/acme", careers_page())
    (line,) = watch(career, urls=["acme.example.com/careers"]).added
    assert line.board == "greenhouse:acme"


def test_a_page_that_states_its_jobs_as_data_is_a_board_of_its_own(career: int, site: Site) -> None:
    site.says("acme.example.com/careers", Said(page("CFO", "FD")))
    (line,) = watch(career, urls=["https://acme.example.com/careers"]).added
    assert line.board == "jobposting:acme.example.com/careers"
    assert refresh(career).postings == 2


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (careers_page(ACME, "https://jobs.lever.co/other"), "leads to 2 boards"),
        (careers_page("https://example.com/apply"), "shows no board that can be read"),
        (Said(b'{"jobs": "many"}'), "shows no board that can be read"),
        (Said(b'{"jobs": '), "not whole JSON"),
        (Said(status=404), "no such board or page"),
        (Said(status=302, headers={"Location": "https://10.0.0.1/"}), "private network"),
    ],
    ids=range(6),
)
def test_a_page_that_shows_no_one_board_is_refused_with_the_reason(
    career: int, site: Site, said: Said, words: str
) -> None:
    site.says("acme.example.com/careers", said)
    with pytest.raises(Problem, match=words):
        watch(career, urls=["https://acme.example.com/careers"])
    given = watch(career, urls=["https://acme.example.com/careers", ACME])
    assert len(given.added) == 1
    assert words in given.refused[0]


@pytest.mark.parametrize("url", ["", "nonsense", "http://127.0.0.1/jobs", "file:///etc/passwd"])
def test_what_is_no_address_is_refused(career: int, site: Site, url: str) -> None:
    with pytest.raises(Problem, match="address"):
        watch(career, urls=[url])
    assert site.asked == []


def test_what_a_refresh_reads_is_in_the_report(career: int, site: Site) -> None:
    site.says(ASHBY_JOBS, told(ashby("CFO", "Finance Director")))
    watch(career, urls=[ACME])
    given = refresh(career)
    assert (given.read, given.postings, given.new_texts, given.unread) == (1, 2, 2, 0)
    (one,) = given.boards
    assert one.outcome is Outcome.READ
    assert (one.line.reading, one.line.postings) == (Reading.LISTED, 2)
    assert one.line.read_on == clock.today()
    report = market_report(career)
    assert (report.postings, report.boards, report.reads) == (2, 1, 1)
    assert report.source.startswith("boards read 2")
    assert refresh(career).recent == 1
    assert refresh(career, is_forced=True).read == 1


def test_a_board_that_could_not_be_read_keeps_its_adverts(
    career: int, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.says(GREENHOUSE_JOBS, told(greenhouse("CFO", "FD")))
    watch(career, urls=["https://boards.greenhouse.io/acme"])
    refresh(career)
    site.says(GREENHOUSE_JOBS, Said(status=503, headers={"Retry-After": "7200"}))
    move_clock(monkeypatch, timedelta(days=1))
    given = refresh(career)
    (line,) = watched(career).boards
    assert given.boards[0].line == line
    assert (given.read, given.unread) == (0, 1)
    assert (line.reading, line.employer, line.postings) == (Reading.UNKNOWN, "Acme", 2)
    assert "out of order" in line.reason
    assert line.failed_on == clock.now().astimezone().date()
    assert line.wait_until is not None
    assert market_report(career).postings == 2
    assert refresh(career).waiting == 1
    site.says(GREENHOUSE_JOBS, told(greenhouse("CFO")))
    move_clock(monkeypatch, timedelta(hours=3))
    assert refresh(career).boards[0].line.reading is Reading.LISTED
    assert watched(career).boards[0].failed_on is None


def test_an_empty_board_has_nothing_open_a_day_later(
    career: int, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.says(ASHBY_JOBS, told({"jobs": []}))
    watch(career, urls=[ACME])
    assert refresh(career).boards[0].line.reading is Reading.EMPTY_ONCE
    move_clock(monkeypatch, timedelta(days=1))
    assert refresh(career).boards[0].line.reading is Reading.EMPTY


def test_a_refresh_with_no_board_watched_does_nothing(career: int, site: Site) -> None:
    assert refresh(career).boards == ()
    assert site.asked == []


def test_one_career_does_not_see_the_boards_of_another(career: int, site: Site) -> None:
    other = Career.objects.create()
    watch(other.pk, urls=[ACME])
    assert watched(career).boards == ()
    with pytest.raises(Problem, match="not among the boards you watch"):
        unwatch(career, url=ACME)
    assert len(watched(other.pk).boards) == 1


def test_what_was_seen_of_a_board_stays_when_it_is_watched_no_longer(
    career: int, site: Site
) -> None:
    site.says(ASHBY_JOBS, told(ashby("CFO")))
    watch(career, urls=[ACME])
    refresh(career)
    unwatch(career, url="ashby:acme")
    assert market_report(career).postings == 1


def test_who_asks_names_the_contact_of_the_settings(
    career: int, settings: pytest.FixtureRequest
) -> None:
    settings.BREAKTHROUGH_CONTACT = "me@example.com"  # type: ignore[attr-defined]
    with asking.polite_client() as client:
        assert "me@example.com" in client.user_agent


def test_a_damaged_import_of_boards_says_to_read_them_again(
    career: int, site: Site, home: Path
) -> None:
    site.says(ASHBY_JOBS, told(ashby("CFO")))
    watch(career, urls=[ACME])
    refresh(career)
    (file,) = (home / "market").glob("*/sightings.parquet")
    file.write_bytes(b"damaged")
    (problem,) = market_report(career).problems
    assert "If your boards brought it, read them again" in problem
    refresh(career)
    assert market_report(career).problems == ()
    assert market_report(career).postings == 1
