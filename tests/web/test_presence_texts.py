"""The texts about me, and for whom I stand."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

AddItem = Callable[..., int]
WHILE_TYPING = {"HX-Request": "true", "HX-Target": "tried-headline"}
LINE = "Cut audit fees by 12 %."


@pytest.fixture
def zoe(owner: Client, add_item: AddItem) -> Client:
    add_item("Finance Manager", "Contoso", started="2019-03", text=LINE)
    add_item("Controller", "Halvorsen", started="2014-01", ended="2018-12", text="Ran the close.")
    owner.post("/presence/details", {"name": "Zoë Example", "email": "zoe@zoe.example"})
    return owner


def text(answer: HttpResponse) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


def field(page: str, key: str) -> str:
    """What stands in the field of a text."""
    found = re.search(rf'<textarea dir="auto" id="own-{key}".*?>(.*?)</textarea>', page, re.DOTALL)
    assert found
    return found[1]


def test_every_text_stands_in_its_field_with_its_count(zoe: Client) -> None:
    page = text(zoe.get("/presence/texts"))
    assert "LinkedIn headline" in page
    assert re.search(r"\d+ of 220 characters", page)
    assert "Finance Manager" in field(page, "headline")
    assert page.count("<form") == page.count("<textarea")


def test_a_text_is_counted_and_checked_while_typing(zoe: Client) -> None:
    typed = {"key": "headline", "text": "Finance Manager at Globex"}
    part = text(zoe.post("/presence/try", typed, headers=WHILE_TYPING))
    assert f"<b>{len(typed['text'])}</b> of 220 characters" in part
    assert "<mark>Globex</mark>" in part
    assert "stands nowhere in your evidence" in part
    assert "nobody can say where you come" in part
    assert "<textarea" not in part


def test_a_text_that_is_too_long_says_by_how_much(zoe: Client) -> None:
    typed = {"key": "headline", "text": "x" * 223}
    part = text(zoe.post("/presence/try", typed, headers=WHILE_TYPING))
    assert f"{223 - 220} too many" in part


def test_without_scripts_a_tried_text_stands_in_its_open_field(zoe: Client) -> None:
    page = text(zoe.post("/presence/try", {"key": "headline", "text": "Finance at Globex"}))
    assert field(page, "headline") == "Finance at Globex"
    assert re.search(r'id="text-headline" open', page)
    assert "<mark>Globex</mark>" in page
    assert "Globex" not in field(text(zoe.get("/presence/texts")), "headline")  # nothing is kept


def test_my_own_text_is_kept_and_the_composed_one_comes_back(zoe: Client) -> None:
    composed = field(text(zoe.get("/presence/texts")), "headline")
    answer = zoe.post("/presence/texts", {"key": "headline", "text": "Finance Manager"})
    assert answer.headers["Location"] == "/presence/texts?open=headline#text-headline"
    page = text(zoe.get("/presence/texts?open=headline"))
    assert field(page, "headline") == "Finance Manager"
    assert "LinkedIn headline: kept." in page
    assert "in your words" in page
    zoe.post("/presence/texts", {"key": "headline", "text": "Finance Manager", "composed": "1"})
    assert field(text(zoe.get("/presence/texts")), "headline") == composed


def test_a_text_that_nothing_backs_is_kept_and_held_back(zoe: Client) -> None:
    zoe.post("/presence/texts", {"key": "headline", "text": "I led Globex."})
    page = text(zoe.get("/presence/texts"))
    assert "held back" in page
    assert "It is not published while something in it is not backed." in page


def test_markup_in_a_text_is_shown_as_text(zoe: Client) -> None:
    hostile = "</textarea><script>alert(1)</script>"
    for headers in ({}, WHILE_TYPING):
        typed = {"key": "headline", "text": hostile}
        assert "<script>alert" not in text(zoe.post("/presence/try", typed, headers=headers))
    zoe.post("/presence/texts", {"key": "headline", "text": hostile})
    assert "<script>alert" not in text(zoe.get("/presence/texts"))


def test_a_text_for_no_surface_is_told(zoe: Client) -> None:
    page = text(zoe.post("/presence/texts", {"key": "<i>nowhere", "text": "x"}))
    assert "is not a surface" in page
    assert "<i>nowhere" not in page


def test_a_text_without_end_is_refused_and_stays_in_its_field(zoe: Client) -> None:
    page = text(zoe.post("/presence/texts", {"key": "headline", "text": "x" * 20_001}))
    assert "20,001 characters" in page
    assert len(field(page, "headline")) == 20_001


def write(client: Client, name: str, **parts: object) -> HttpResponse:
    return client.post("/presence/position", {"name": name, **parts})


def test_the_first_version_is_invited_and_in_use_at_once(zoe: Client) -> None:
    page = text(zoe.get("/presence/position"))
    assert "You have not said yet for whom you stand." in page
    assert page.count('class="first"') == 1
    assert write(zoe, "Audits", for_whom="Boards", need="Lower audit fees", proof=[LINE])
    page = text(zoe.get("/presence/position"))
    assert "“Audits” is in use." in page
    assert "Lower audit fees" in page
    assert LINE in page
    assert "Lower audit fees" in text(zoe.get("/presence/"))


def test_a_version_is_changed_in_a_form_that_holds_it(zoe: Client) -> None:
    write(zoe, "Audits", for_whom="Boards", proof=[LINE])
    page = text(zoe.get("/presence/position?change=Audits"))
    assert ">Boards</textarea>" in page
    assert f'value="{LINE}" checked' in page
    write(zoe, "Audits", for_whom="Owners", proof=[])
    page = text(zoe.get("/presence/position"))
    assert '<dd dir="auto">Owners</dd>' in page
    assert "<dt>Proof</dt>" not in page


def test_what_was_typed_stays_when_something_is_wrong(zoe: Client) -> None:
    page = text(write(zoe, " ", for_whom="<i>Boards", need="Fees", proof=["Led Globex."]))
    assert "A positioning needs a name" in page
    assert ">&lt;i&gt;Boards</textarea>" in page
    assert ">Fees</textarea>" in page
    page = text(write(zoe, "Audits", proof=["Led Globex."]))
    assert "is not a line of your evidence" in page


def test_another_version_shows_what_it_would_change_before_it_is_used(zoe: Client) -> None:
    write(zoe, "Audits", for_whom="Boards", need="Lower audit fees")
    write(zoe, "Closing", for_whom="Groups", need="A close")
    page = text(zoe.get("/presence/position?compare=Closing"))
    assert re.search(r"<h1>“Closing” changes <b>\d+ of \d+</b> texts", page)
    assert re.search(r"<ins>[^<]*[Gg]roups", page)
    assert re.search(r"<del>[^<]*[Bb]oards", page)
    assert page.count('class="first"') == 1
    answer = zoe.post("/presence/position/use", {"name": "Closing", "why": "More calls"})
    assert answer.status_code == 302
    page = text(zoe.get("/presence/position"))
    assert "“Closing” is in use." in page
    assert "More calls" in page


def test_a_version_that_is_not_there_is_told(zoe: Client) -> None:
    assert "No positioning is called" in text(zoe.get("/presence/position?compare=Nothing"))
    page = text(zoe.post("/presence/position/use", {"name": "Nothing"}))
    assert "No positioning is called" in page
