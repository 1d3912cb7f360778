"""The page Market on small markets of a few files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from breakthrough.outside import clock


@pytest.fixture(autouse=True)
def it_is_26_november(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 26))


def drop(owner: Client, *files: tuple[str, str], seen_on: str = "") -> str:
    """The words of the page after dropping files of these names and contents."""
    dropped = [SimpleUploadedFile(name, text.encode()) for name, text in files]
    return words(owner.post("/market/", {"files": dropped, "seen_on": seen_on}).content.decode())


def words(page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def shown(owner: Client, path: str) -> str:
    """The words of the page at this address."""
    return words(owner.get(path).content.decode())


def lever(*ids: str) -> str:
    return json.dumps(
        [
            {
                "id": id,
                "text": "CFO",
                "categories": {},
                "createdAt": 1788253200000,
                "hostedUrl": f"https://jobs.lever.co/acme/{id}",
            }
            for id in ids
        ]
    )


def test_a_guessed_day_is_called_a_guess_and_a_second_one_is_refused(owner: Client) -> None:
    page = drop(owner, ("acme.json", lever("1", "2")))
    assert "seen on 1 Sep 2026: it is the newest day stated inside. That is a guess" in page
    page = drop(owner, ("acme-again.json", lever("1")))
    assert "acme-again.json does not say on which day it was fetched" in page
    assert "under “Seen on” in the browser" in page
    drop(owner, ("acme-again.json", lever("1")), seen_on="2026-09-22")
    assert "Still up 1 of 2" in shown(owner, "/market/figures")


def test_search_results_say_neither_what_is_still_up_nor_for_how_long(owner: Client) -> None:
    files = [
        (f"search-{day}.csv", "id,title,company\n" + "".join(f"{id},CFO,Acme\n" for id in ids))
        for day, ids in (("2026-11-01", range(8)), ("2026-11-15", range(8, 16)))
    ]
    assert "16 postings of 1 employer are stored" in drop(owner, *files)
    page = shown(owner, "/market/figures")
    assert "Still up Not known, because no board was read whole" in page
    assert "Half stay up" not in page
    assert "Pay is shown Not known, because none of the tables" in page
    assert "0 of 0" not in page


def test_one_posting_of_one_employer_is_told_in_the_singular(owner: Client) -> None:
    page = drop(owner, ("jobs-2026-11-01.csv", "title,company\nCFO,Acme\n"))
    assert "1 posting of 1 employer is stored" in page


JOBS = "id,title,company,location,date_posted\n"


def jobs(*rows: str) -> str:
    return JOBS + "".join(f"{row}\n" for row in rows)


def test_the_page_leads_with_who_looks_and_each_name_leads_to_its_history(owner: Client) -> None:
    drop(owner, ("a-2026-11-01.csv", jobs("1,Controller,Acme,Leeds,2026-10-01")))
    page = owner.get("/market/?role=controller").content.decode()
    assert "1 employer is looking for what you asked for" not in words(page)  # known in part only
    assert "1 employer was looking for what you asked for when last read, 25 days ago" in words(
        page
    )
    assert page.index("Who is looking") < page.index("The market in figures")
    assert 'href="/market/employer?name=Acme&amp;role=controller"' in page
    told = shown(owner, "/market/employer?name=Acme&role=controller")
    assert (
        "Acme had 1 role up when last seen, on 1 Nov 2026, for 31 days by the date it states."
        in told
    )
    assert "nobody outside knows whether anyone was hired" in told
    assert "What range is set aside for this seat?" in told


def test_words_that_no_posting_has_are_told_so(owner: Client) -> None:
    drop(owner, ("a-2026-11-01.csv", jobs("1,Controller,Acme,Leeds,")))
    page = shown(owner, "/market/?role=astronaut")
    assert "No posting has all the words you asked for. " in page
    assert "Try fewer words." in page
    assert "Who is looking" not in page.partition("Show")[2]


def test_an_employer_that_is_not_known_or_not_one_is_told_calmly(owner: Client) -> None:
    drop(owner, ("a-2026-11-01.csv", jobs("1,Cook,Acme North,Leeds,", "2,Cook,Acme South,,")))
    page = shown(owner, "/market/employer?name=Beta")
    assert "No employer in the market has “Beta” in its name." in page
    page = shown(owner, "/market/employer?name=acme")
    assert "2 employers have “acme” in their name." in page
    assert "For example Acme North, Acme South." in page
    assert "Acme South had 1 role up" in shown(owner, "/market/employer?name=south")
    assert owner.get("/market/employer").headers["Location"] == "/market/"


def test_the_present_employer_is_left_out_and_never_shown(
    owner: Client, add_item: Callable[..., int]
) -> None:
    add_item("Controller", "Northwind Ltd", started="2020-01")
    add_item("Buyer", "Acme", started="2015-01", ended="2019-12")
    drop(
        owner,
        ("a-2026-11-01.csv", jobs("1,Controller,Northwind,Leeds,", "2,Controller,Acme,Leeds,")),
    )
    page = shown(owner, "/market/?role=controller")
    assert page.count("Northwind") == 1
    assert "Left out, because it is your present employer: Northwind ." in page
    told = shown(owner, "/market/employer?name=Northwind")
    assert "Northwind is your present employer" in told
    assert "When its adverts were up" not in told


def test_htmx_gets_an_employer_as_a_part_and_the_figures_without_a_heading(owner: Client) -> None:
    drop(owner, ("a-2026-11-01.csv", jobs("1,Controller,Acme,Leeds,")))
    part = owner.get("/market/employer?name=Acme", headers={"HX-Request": "true"})
    assert "<html" not in part.content.decode()
    assert "<h1>" in part.content.decode()
    asked = {"HX-Request": "true", "HX-Target": "figures"}
    below = owner.get("/market/figures", headers=asked).content.decode()
    assert below.startswith('<div id="figures">')
    assert "<h1>" not in below
    assert "<h1>" in owner.get("/market/figures").content.decode()
    assert 'hx-get="/market/figures' in owner.get("/market/").content.decode()


def today_is(monkeypatch: pytest.MonkeyPatch, year: int, month: int, day: int) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(year, month, day))


def ashby(day: str, *titles: str) -> tuple[str, str]:
    """A board read whole on this day."""
    found = [
        {
            "id": f"00000000-0000-4000-8000-{number:012}",
            "title": title,
            "isListed": True,
            "publishedAt": "2026-10-01T00:00:00.000Z",
            "jobUrl": f"https://jobs.ashbyhq.com/acme/00000000-0000-4000-8000-{number:012}",
        }
        for number, title in enumerate(titles)
    ]
    return f"acme-{day}.json", json.dumps({"apiVersion": "1", "jobs": found})


def test_boards_read_long_ago_are_told_in_the_past_with_the_day(
    owner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    drop(owner, ashby("2026-11-20", "Controller", "Buyer"))
    page = shown(owner, "/market/?role=controller")
    assert "1 employer is looking for what you asked for" in page
    assert "acme has 1 role up" in shown(owner, "/market/employer?name=acme&role=controller")
    today_is(monkeypatch, 2027, 12, 20)
    page = shown(owner, "/market/?role=controller")
    assert "1 employer was looking for what you asked for when last read, 13 months ago" in page
    assert "read 20 Nov 2026" in page
    told = shown(owner, "/market/employer?name=acme&role=controller")
    assert "acme had 1 role up on 20 Nov 2026" in told
    assert "How long and how hard it looked" in told


def test_an_employer_that_is_not_there_is_answered_with_404(owner: Client) -> None:
    drop(owner, ("a-2026-11-01.csv", jobs("1,Controller,Acme,Leeds,")))
    gone = owner.get("/market/employer?name=Beta")
    assert gone.status_code == 404
    assert "All who are looking" in words(gone.content.decode())
    assert "“%” has no letter and no digit" in shown(owner, "/market/employer?name=%25")


def test_a_name_can_neither_turn_the_line_nor_fill_the_page(owner: Client) -> None:
    drop(owner, ("a-2026-11-01.csv", jobs(f"1,Cook,Ac\u202eme {'x' * 5000},Leeds,")))
    page = owner.get("/market/?role=cook").content.decode()
    assert "\u202e" not in page
    assert f"{'x' * 10}…</bdi>" in page
    told = shown(owner, "/market/employer?name=acme")
    assert "x" * 70 not in told.partition("When its adverts were up")[0]


def test_all_that_do_not_fit_are_counted_with_what_to_do(
    owner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("breakthrough.web.market_words._MOST_ROWS", 11)
    drop(owner, ("a-2026-11-01.csv", jobs(*(f"{n},Cook,Inn {n},Leeds," for n in range(14)))))
    assert "3 more: narrow by role or place." in shown(owner, "/market/?role=cook")
