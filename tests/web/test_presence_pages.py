"""Details, what stays private, notes, what is copied, a page for one employer, differences."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from breakthrough.records.models import Contact, Import

AddItem = Callable[..., int]
DETAILS = {"name": "Zoë Example", "email": "zoe@zoe.example"}
ADVERT = """Finance Manager

What you bring
- Experience with S/4HANA implementations
- Carve-out experience
- Experience with Kubernetes
"""
LINES = "Led the S/4HANA implementation in six countries.\nPrepared the carve-out accounts."


@pytest.fixture
def zoe(owner: Client, add_item: AddItem) -> Client:
    add_item(
        "Finance Manager", "Contoso", started="2019-03", text=f"Cut audit fees by 12 %.\n{LINES}"
    )
    owner.post("/presence/details", DETAILS)
    return owner


def text(answer: HttpResponse) -> str:
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize(
    "path", ["details", "notes", "pack", "brief", "differences", "texts", "position", "check"]
)
def test_each_page_is_whole_or_a_part_and_has_one_heading(owner: Client, path: str) -> None:
    """Without evidence too: then it says what is needed."""
    whole = text(owner.get(f"/presence/{path}"))
    part = text(owner.get(f"/presence/{path}", headers={"HX-Request": "true"}))
    assert "<html" in whole
    assert "<html" not in part
    assert len(re.findall("<h1>", part)) == 1
    assert 'aria-label="Presence"' in part


def test_details_are_kept_and_counted(zoe: Client) -> None:
    links = "LinkedIn: https://www.linkedin.com/in/zoe\nhttps://zoe.example/talks"
    lines = {"links": links, "takes_on": "Interim work\n\nAdvice\n", "theme": "studio"}
    assert zoe.post("/presence/details", {**DETAILS, **lines}).status_code == 302
    page = text(zoe.get("/presence/details"))
    assert "can reach you in <b>3</b> ways" in page  # one e-mail address and two links
    assert "zoe.example: https://zoe.example/talks" in page
    assert "Interim work\nAdvice</textarea>" in page
    assert 'value="studio" checked' in page


def test_without_a_way_to_reach_me_the_page_says_so(owner: Client) -> None:
    assert "has no way yet to reach you" in text(owner.get("/presence/details"))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("email", "zoe<at>zoe"),
        ("phone", "call me"),
        ("address", "zoe.example"),
        ("links", "LinkedIn: linkedin.com"),
        ("takes_on", "one\n" * 13),
    ],
)
def test_a_wrong_detail_is_told_at_its_field_and_stays_there(
    zoe: Client, field: str, wrong: str
) -> None:
    page = text(zoe.post("/presence/details", {**DETAILS, "place": "Lisbon", field: wrong}))
    marked = re.search(r'id="(\w+)"[^>]*aria-invalid="true"', page)
    assert marked
    assert marked[1] == field
    assert f'href="#{field}"' in page
    assert 'value="Lisbon"' in page
    assert "<at>" not in page
    assert "Lisbon" not in text(zoe.get("/presence/details"))  # nothing was changed


def test_names_roles_and_contacts_are_kept_private_and_taken_back(
    zoe: Client, career: int, add_item: AddItem
) -> None:
    item = str(add_item("Adviser", "Heron", started="2015-01", ended="2016-01"))
    imported = Import.objects.get(career_id=career)
    Contact.objects.create(career_id=career, imported=imported, name="Ida Lund", identity="0")
    for given in ({"name": "Project <b>X"}, {"items": item}, {"person": "Ida Lund"}):
        answer = zoe.post("/presence/private", given)
        assert answer.headers["Location"] == "/presence/details#private"
    page = text(zoe.get("/presence/details"))
    assert "<span>Project &lt;b&gt;X</span>" in page
    assert "<span>Adviser, Heron</span>" in page
    assert "<span>Ida Lund</span>" in page
    assert f'<option value="{item}"' not in page
    for given in ({"name": "Project <b>X"}, {"items": item}, {"person": "Ida Lund"}):
        zoe.post("/presence/private", {**given, "back": "1"})
    page = text(zoe.get("/presence/details"))
    assert "<span>" not in page.partition('id="private"')[2].replace('<span class="unseen">', "")
    assert f'<option value="{item}"' in page


def test_the_present_employer_is_named_as_protected(zoe: Client) -> None:
    page = text(zoe.get("/presence/details"))
    assert "Your present employer" in page
    assert "<li>Contoso</li>" in page


def test_somebody_who_is_no_contact_is_told_and_stays_in_the_field(zoe: Client) -> None:
    page = text(zoe.post("/presence/private", {"person": "Nobody <i>"}))
    assert "is not among your contacts" in page
    assert 'value="Nobody &lt;i&gt;"' in page
    assert "<i>" not in page


def test_a_note_is_written_published_and_withdrawn(zoe: Client) -> None:
    note = {"title": "On closing", "text": "A close is a habit.\n\nMost treat it as a project."}
    assert zoe.post("/presence/notes", note).status_code == 302
    page = text(zoe.get("/presence/notes"))
    assert "<b>1</b> note, 0 on the site." in page
    zoe.post("/presence/notes/publish", {"slug": "on-closing"})
    assert "1 on the site." in text(zoe.get("/presence/notes"))
    zoe.post("/presence/notes/withdraw", {"slug": "on-closing"})
    assert "0 on the site." in text(zoe.get("/presence/notes"))
    assert "A close is a habit." in text(zoe.get("/presence/notes?change=on-closing"))


def test_what_a_note_may_not_say_is_told_when_it_is_kept_and_when_it_is_published(
    zoe: Client,
) -> None:
    case = {"title": "A <b>case", "text": "I cut costs at Globex by 40 %.", "kind": "case"}
    page = text(zoe.post("/presence/notes", case))
    assert "Kept as a draft." in page
    assert "<mark>Globex</mark>" in page
    assert "<b>case" not in page
    assert "I cut costs at Globex" in page
    page = text(zoe.post("/presence/notes/publish", {"slug": "a-b-case"}))
    assert "is not published" in page


def test_a_note_without_a_title_stays_in_the_form(zoe: Client) -> None:
    page = text(zoe.post("/presence/notes", {"title": " ", "text": "Some words."}))
    assert "A note needs a title" in page
    assert ">Some words.</textarea>" in page
    assert "No note has the address" in text(zoe.post("/presence/notes/withdraw", {"slug": "no"}))


def test_each_field_to_copy_has_its_text_and_count(zoe: Client) -> None:
    page = text(zoe.get("/presence/pack"))
    assert re.search(r"<h1><b>\d+</b> fields to copy", page)
    assert re.search(r"\d+ of 220 characters", page)
    assert 'value="Contoso" readonly' in page
    assert 'href="/presence/preview/pack/signature.html" download' in page


def test_a_brief_answers_with_my_lines_and_tells_me_alone_what_is_missing(zoe: Client) -> None:
    asked = {"text": ADVERT, "title": "Finance Manager", "employer": "Halvorsen <b>Foods"}
    page = text(zoe.post("/presence/brief", asked))
    sheet = page.partition('class="sheet"')[2].partition("</div>")[0]
    assert "Led the S/4HANA implementation in six countries" in sheet
    assert "Kubernetes" not in sheet
    assert "Kubernetes" in page.partition("Only for you")[2]
    assert "<b>Foods" not in page
    assert page.count('class="first"') == 1


def test_an_empty_brief_is_asked_for_again(zoe: Client) -> None:
    page = text(zoe.post("/presence/brief", {"text": " ", "title": "A role"}))
    assert "A brief needs the text" in page
    assert 'value="A role"' in page
    page = text(zoe.post("/presence/brief.pdf", {"text": " "}))
    assert "A brief needs the text" in page


def test_the_page_of_a_brief_is_downloaded_as_a_pdf(zoe: Client) -> None:
    answer = zoe.post("/presence/brief.pdf", {"text": ADVERT, "title": "Finance Manager"})
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="brief.pdf"'


def test_what_is_said_differently_is_shown_with_each_place(zoe: Client) -> None:
    assert "There is one place only" in text(zoe.get("/presence/differences"))
    key = re.search(r'name="key" value="(experience:\w+)"', text(zoe.get("/presence/texts")))
    assert key
    zoe.post("/presence/texts", {"key": key[1], "text": "Cut audit fees by 21 %."})
    page = text(zoe.get("/presence/differences"))
    assert "<b>1</b> thing said differently" in page
    assert "21" in page
    assert "a number" in page
