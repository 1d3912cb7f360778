"""The pages that need a market and a crowd say so while there is none, and help to get them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from breakthrough.records.models import AcceptedEdit, Contact, Crowd, Import

AddItem = Callable[..., int]


def _text(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_an_empty_career_is_led_to_the_first_run(owner: Client) -> None:
    answer = owner.get("/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/start/")


@pytest.mark.parametrize("path", ["/found/", "/start/changes", "/start/act", "/market/", "/"])
def test_without_a_crowd_or_a_market_a_page_says_what_is_missing_and_shows_no_number(
    owner: Client, add_item: AddItem, path: str
) -> None:
    add_item("Finance director", "Halvorsen", started="2019")
    page = _text(owner, path)
    assert "there is no market yet" in page.lower() or "no crowd yet" in page.lower()
    assert "0 of 0" not in page


def test_the_chair_without_a_crowd_offers_the_ways_to_get_one(
    owner: Client, add_item: AddItem
) -> None:
    add_item("Finance director", "Halvorsen", started="2019")
    page = _text(owner, "/start/chair")
    assert "There is no crowd yet" in page
    assert "Use my connections’ titles" in page
    assert "?need=Finance%20director" in page  # my own title, to try


def test_dropped_profiles_become_the_crowd_and_the_chair_answers(
    owner: Client, add_item: AddItem
) -> None:
    add_item("Finance director", "Halvorsen", started="2019", text="Closed the books in 4 days.")
    rows = "id,title,text\n" + "".join(
        f"{n},Finance director,I closed books in {n} countries\n" for n in range(1, 8)
    )
    profiles = SimpleUploadedFile("profiles 2026-11-01.csv", rows.encode())
    page = owner.post("/found/crowd", {"files": profiles}).content.decode()
    assert "7 profiles read; they are the crowd now." in page
    crowd = Crowd.objects.get()
    assert (crowd.count, crowd.dated_on, crowd.in_use) == (7, date(2026, 11, 1), True)
    page = _text(owner, "/found/?need=finance+director")
    assert page.count('<tr class="me">') == 1
    assert page.count("<b>You</b>") == 1


def test_dropped_profiles_are_added_to_the_crowd_in_use_where_asked(owner: Client) -> None:
    def dropped(name: str, numbers: range) -> SimpleUploadedFile:
        rows = "".join(f"{n},Controller,I closed books in {n} countries\n" for n in numbers)
        return SimpleUploadedFile(name, f"id,title,text\n{rows}".encode())

    assert 'name="how"' not in _text(owner, "/found/")
    owner.post("/found/crowd", {"files": dropped("a.csv", range(5))})
    assert 'name="how"' in _text(owner, "/found/")
    more = {"files": dropped("b.csv", range(3, 9)), "how": "add"}
    page = owner.post("/found/crowd", more).content.decode()
    assert "4 profiles added; the crowd has 9 profiles now." in page
    assert "word for word, and counted once: 2 profiles." in page
    assert Crowd.objects.get(in_use=True).count == 9
    replaced = {"files": dropped("c.csv", range(3)), "how": "replace"}
    assert "3 profiles read" in owner.post("/found/crowd", replaced).content.decode()
    assert Crowd.objects.get(in_use=True).count == 3


def test_connections_without_titles_cannot_be_a_crowd_and_the_page_says_why(
    owner: Client, add_item: AddItem
) -> None:
    add_item("Finance director", started="2019")
    page = owner.post("/found/connections", {"back": "start_chair"}).content.decode()
    assert "None of your contacts has a job title." in page


def test_titles_of_connections_become_a_crowd_that_says_it_is_titles_only(
    owner: Client, career: int, add_item: AddItem
) -> None:
    add_item("Finance director", started="2019")
    imported = Import.objects.get()
    for n in range(6):
        Contact.objects.create(
            career_id=career,
            imported=imported,
            name=f"Contact {n}",
            position="Finance manager",
            identity=str(n),
        )
    answer = owner.post("/found/connections", {"back": "start_chair"})
    assert answer.headers["Location"] == "/start/chair"
    page = _text(owner, "/start/chair?need=finance")
    assert "6 profiles, titles only" in page
    assert "Contact 1" not in page


def test_a_phrase_without_evidence_is_not_accepted(owner: Client, add_item: AddItem) -> None:
    add_item("Finance director", started="2019")
    form = {"surface": "headline", "text": "Nobel laureate", "back": "found"}
    page = owner.post("/found/accept", form).content.decode()
    assert "Accepted" not in page
    assert not AcceptedEdit.objects.exists()


def test_an_import_into_the_market_without_a_file_or_with_a_strange_day_is_told_calmly(
    owner: Client,
) -> None:
    assert "No file was chosen." in owner.post("/market/").content.decode()
    board = SimpleUploadedFile("board.json", b"{}")
    page = owner.post("/market/", {"files": board, "seen_on": "soon"}).content.decode()
    assert "&#x27;soon&#x27; is not a day." in page


def test_a_file_larger_than_the_browser_page_takes_is_refused(
    owner: Client, settings: object
) -> None:
    settings.BREAKTHROUGH_MAX_UPLOAD_BYTES = 10  # type: ignore[attr-defined]
    large = SimpleUploadedFile("cv.pdf", b"0123456789x")
    page = owner.post("/evidence/", {"files": large}).content.decode()
    assert "Import it in the terminal instead" in page


def test_an_unknown_address_is_told_calmly(owner: Client) -> None:
    answer = owner.get("/nothing-here/")
    assert answer.status_code == 404
    assert "Nothing stands at this address." in answer.content.decode()


def test_a_fault_is_told_calmly_and_htmx_gets_only_the_words(
    owner: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner.raise_request_exception = False

    def broken(career: int) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("breakthrough.web.views.evidence.list_evidence", broken)
    whole = owner.get("/evidence/")
    part = owner.get("/evidence/", headers={"hx-request": "true"})
    assert (whole.status_code, part.status_code) == (500, 500)
    assert "Something went wrong in the program." in whole.content.decode()
    assert "<html" in whole.content.decode()
    assert "<html" not in part.content.decode()
