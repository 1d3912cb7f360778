"""A text is pasted, and shown with what is marked."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from playwright.sync_api import Browser, expect
from served import WalkedApp, Watched

AddItem = Callable[..., int]


@pytest.fixture
def finance(add_item: AddItem) -> None:
    add_item("Finance Manager", "Contoso", started="2019-03", text="Cut audit fees by 12 %.")


def sent(client: Client, **fields: object) -> str:
    answer = client.post("/presence/check", fields)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.usefixtures("finance")
def test_a_pasted_text_is_shown_with_its_marks_and_reasons(owner: Client) -> None:
    page = sent(owner, text="I cut audit fees by 21 %.\r\nI like order.")
    assert "<b>1 of 2</b> sentences says what your evidence does not." in page
    assert '<mark id="m1">21 %<sup><a href="#r1" aria-label="Reason 1">1</a></sup></mark>' in page
    assert "Your evidence says 12 %" in page
    assert "Says nothing that can be checked: 1 sentence" in page
    assert "checks English" in page


@pytest.mark.usefixtures("finance")
def test_a_file_is_checked_instead_of_the_text(owner: Client) -> None:
    file = SimpleUploadedFile("about.txt", b"I led Globex.")
    page = sent(owner, text="I like order.", files=file)
    assert '<mark id="m1">Globex' in page or "Globex</b>" in page
    assert "I like order." not in page


@pytest.mark.usefixtures("finance")
def test_markup_in_a_text_is_shown_as_text(owner: Client) -> None:
    page = sent(owner, text="<script>alert(1)</script> I led <b>Globex</b>.")
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.usefixtures("finance")
def test_names_that_must_not_appear_are_marked(owner: Client) -> None:
    page = sent(owner, text="I cut audit fees for Heron.", hidden="Heron, Project X")
    assert "confidential" in page
    assert 'value="Heron, Project X"' in page


@pytest.mark.usefixtures("finance")
def test_an_empty_text_is_asked_for_again(owner: Client) -> None:
    page = sent(owner, text=" ")
    assert "The text is empty." in page
    assert 'aria-invalid="true"' in page


def test_without_evidence_the_page_says_what_to_do_first(owner: Client) -> None:
    assert "Is every line about you true?" in owner.get("/presence/check").content.decode()
    page = sent(owner, text="I run a plant.")
    assert "There is nothing yet to hold a text against." in page


@pytest.mark.browser
@pytest.mark.slow
@pytest.mark.parametrize(
    ("scheme", "width", "scripts"),
    [("light", 1200, True), ("dark", 1200, True), ("light", 390, True), ("light", 390, False)],
)
def test_a_checked_text_is_readable_by_all_with_and_without_scripts(
    chromium: Browser, walked_app: WalkedApp, scheme: str, width: int, scripts: bool
) -> None:
    watched = Watched.open(
        chromium, cookies=walked_app.cookies, scheme=scheme, width=width, scripts=scripts
    )
    page = watched.page
    page.goto(f"{walked_app.served.root}/presence/check")
    text = (
        "I have deep experience with Kubernetes. I like order. Ich mag das und bin froh. "
        + "x" * 300
    )
    page.get_by_label("Paste a text about you").fill(text)
    page.get_by_role("button", name="Check the text").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("what your evidence does not")
    expect(page.locator("mark").first).to_contain_text("Kubernetes")
    expect(page.get_by_label("Paste a text about you")).to_have_value(text)
    if scripts:
        assert page.evaluate("() => document.scrollingElement.scrollWidth") <= width
        found = Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
        watched.assert_kept_to_itself(walked_app.served)
    watched.context.close()
