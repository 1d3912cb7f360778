"""The front page of Presence, building, and what is previewed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client

AddItem = Callable[..., int]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def finance(add_item: AddItem) -> None:
    add_item("Finance Manager", "Contoso", started="2019-03", text="Cut audit fees by 12 %.")


@pytest.fixture
def reachable(owner: Client, finance: None) -> Client:
    """A browser whose owner may be published: a name, a role, an address to write to."""
    answer = owner.post("/presence/details", {"name": "Zoë Example", "email": "zoe@zoe.example"})
    assert answer.status_code == 302
    return owner


def text(answer: HttpResponse, *, status: int = 200) -> str:
    assert answer.status_code == status
    return answer.content.decode()


def test_without_evidence_the_page_says_what_is_needed(owner: Client) -> None:
    page = text(owner.get("/presence/"))
    assert "Nothing can be published about you yet." in page
    assert "There is nothing yet to publish." in page
    assert "Build" not in page


@pytest.mark.usefixtures("finance")
def test_without_a_name_the_page_leads_to_where_it_is_said(owner: Client) -> None:
    page = text(owner.get("/presence/"))
    assert "Your name is not known yet." in page
    assert 'href="/presence/details#name"' in page


def test_the_page_opens_with_how_my_texts_stand(reachable: Client) -> None:
    page = text(reachable.get("/presence/"))
    assert re.search(r"<h1><b>\d+</b> texts, none in your own words; all true", page)
    assert page.count('class="first"') == 1


def test_what_is_not_said_yet_leads_to_where_it_is_said(reachable: Client) -> None:
    page = text(reachable.get("/presence/"))
    assert '<a href="/presence/details#takes_on">What you take on</a>' in page
    assert "How you are reached</a>" not in page
    reachable.post("/presence/details", {"email": "zoe@zoe.example", "takes_on": "Interim work"})
    assert "#takes_on" not in text(reachable.get("/presence/"))


def test_presence_is_marked_in_the_main_navigation_on_its_other_pages_too(
    reachable: Client,
) -> None:
    assert '"/presence/" aria-current="page">Presence' in text(reachable.get("/presence/"))
    page = text(reachable.get("/presence/texts"))
    assert '"/presence/" aria-current="true">Presence' in page
    assert '"/presence/texts" aria-current="page">Texts' in page


def test_htmx_gets_only_the_part(reachable: Client) -> None:
    part = text(reachable.get("/presence/", headers=HTMX))
    assert "<h1>" in part
    assert "<html" not in part


def test_building_says_where_the_folder_is_and_what_to_upload(
    reachable: Client, home: Path
) -> None:
    page = text(reachable.post("/presence/build"))
    assert f"<code>{home / 'public' / 'site'}</code>" in page
    assert (home / "public" / "site" / "index.html").exists()
    assert (home / "public" / "pack" / "signature.html").exists()
    assert "to any web host" in page


def test_what_holds_back_is_told_and_nothing_is_built(reachable: Client, home: Path) -> None:
    reachable.post("/presence/texts", {"key": "headline", "text": "I led <b>Globex</b>."})
    page = text(reachable.get("/presence/"))
    assert "What holds it back" in page
    assert "<mark>Globex</mark>" in page
    page = text(reachable.post("/presence/build"))
    assert "Nothing is published yet." in page
    assert "<b>Globex" not in page
    assert 'class="first"' not in page
    assert not (home / "public").exists()


def test_nobody_builds_by_following_a_link(reachable: Client) -> None:
    assert reachable.get("/presence/build").status_code == 405


def test_what_searches_see_comes_by_itself_or_as_a_page(reachable: Client) -> None:
    assert "is not known" in text(reachable.get("/presence/searches"))
    part = text(reachable.get("/presence/searches", headers={**HTMX, "HX-Target": "searches"}))
    assert part.lstrip().startswith('<div id="searches">')
    assert "is not known" in part


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("site/index.html", "text/html"),
        ("site/style.css", "text/css"),
        ("site/cv.pdf", "application/pdf"),
        ("site/contact.vcf", "text/vcard"),
        ("site/card.png", "image/png"),
    ],
)
def test_a_previewed_file_has_its_kind_and_stands_alone(
    reachable: Client, name: str, kind: str
) -> None:
    answer = reachable.get(f"/presence/preview/{name}")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith(kind)
    allowed = dict(
        part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";")
    )
    assert allowed == {
        "default-src": "'none'",
        "style-src": "'self'",
        "img-src": "'self'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }


def test_the_preview_begins_at_the_front_and_keeps_the_look_asked_for(reachable: Client) -> None:
    assert reachable.get("/presence/preview/").headers["Location"].endswith("/site/index.html")
    answer = reachable.get("/presence/preview/?look=studio")
    assert answer.headers["Location"] == "/presence/preview/studio/site/index.html"
    sheets = {
        look: reachable.get(f"/presence/preview/{look}/site/style.css").content
        for look in ("paper", "studio")
    }
    assert sheets["paper"] != sheets["studio"]
    assert sheets["paper"] == reachable.get("/presence/preview/site/style.css").content


def test_a_file_of_the_pack_is_kept_and_not_opened(reachable: Client) -> None:
    answer = reachable.get("/presence/preview/pack/signature.html")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="signature.html"'


@pytest.mark.parametrize(
    "name", ["site/nothing.html", "site/../career.sqlite3", "nothing", "pack/"]
)
def test_a_name_that_is_no_file_is_not_there(reachable: Client, name: str) -> None:
    assert reachable.get(f"/presence/preview/{name}").status_code == 404


def test_a_preview_that_cannot_be_built_is_told_on_the_front_page(reachable: Client) -> None:
    reachable.post("/presence/texts", {"key": "headline", "text": "I led Globex."})
    page = text(reachable.get("/presence/preview/site/index.html"))
    assert "Nothing is published yet." in page
    assert "For whom you stand" in page


def test_a_preview_is_only_for_the_owner(reachable: Client) -> None:
    assert reachable.get("/presence/preview/site/index.html").status_code == 200
    assert Client().get("/presence/preview/site/index.html").status_code == 403
