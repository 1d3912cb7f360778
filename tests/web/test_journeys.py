"""What a person does in a real browser, on the real server, in the sample world."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from served import Served, Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FIGURE = re.compile(r"(\d+) of (\d+) searches")


def _figure(page: Page) -> int:
    """On how many searches page one shows me, as the headline says."""
    found = FIGURE.search(page.get_by_role("heading", level=1).inner_text())
    assert found
    return int(found[1])


def _first_run_to_the_changes(page: Page) -> None:
    """Steps 1 to 4, each by the button that a person would press."""
    expect(page).to_have_url(re.compile("/start/files$"))
    page.get_by_role("button", name="Use the sample person’s files").click()
    page.get_by_role("link", name="See your timeline").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("roles since")
    page.get_by_role("button", name=re.compile("^Accept all")).click()
    expect(page.get_by_role("button", name=re.compile("^Accept all"))).to_have_count(0)
    page.get_by_role("link", name=re.compile("^(Yes, go on|Go on)$")).click()
    taps = page.get_by_role("button", name="They found me")
    taps.first.click()
    expect(taps.first).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="I answered an advert").nth(1).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 of 2 moves")
    page.get_by_role("button", name="Go on to the employer’s chair").click()
    page.get_by_label("What would an employer type?").fill("head of finance transformation")
    page.get_by_role("button", name="Search as they do").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("head of finance transformation")
    mine = page.locator("tr.me")
    expect(mine).to_have_count(1)
    expect(mine).to_contain_text("You")
    page.get_by_role("link", name="What would change it?").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_first_run_leads_from_a_file_to_one_act(
    chromium: Browser, fresh_app: Served, scripts: bool
) -> None:
    watched = Watched.open(chromium, scripts=scripts)
    page = watched.page
    page.goto(fresh_app.link)
    _first_run_to_the_changes(page)

    before = _figure(page)
    page.get_by_role("button", name=re.compile("^Accept")).first.click()
    expect(page.get_by_role("status").first).to_contain_text("Accepted. Page one shows you in")
    after = _figure(page)
    assert after > before
    undo = page.get_by_role("button", name=re.compile("^Undo")).first
    if scripts:
        expect(undo).to_be_focused()  # where the pressed button was, for who has no mouse
    undo.click()
    expect(page.get_by_role("status").first).to_contain_text("Taken back.")
    assert _figure(page) == before

    page.get_by_role("link", name="One act for today").click()
    expect(page.get_by_role("heading", name="One act for today")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="To Today").last.click()
    expect(page).to_have_url(f"{fresh_app.root}/")
    watched.assert_kept_to_itself(fresh_app)
    watched.context.close()


def test_every_step_of_the_first_run_can_be_skipped(chromium: Browser, fresh_app: Served) -> None:
    watched = Watched.open(chromium)
    page = watched.page
    page.goto(fresh_app.link)
    for number in range(1, 6):
        expect(page.locator(".progress")).to_contain_text(f"{number} of 6")
        page.get_by_role("link", name="Skip this step").click()
    expect(page.locator(".progress")).to_contain_text("6 of 6")
    watched.assert_kept_to_itself(fresh_app)
    watched.context.close()


def test_a_dropped_file_is_read_and_a_wrong_one_is_told_calmly(
    chromium: Browser, fresh_app: Served, tmp_path: Path
) -> None:
    watched = Watched.open(chromium)
    page = watched.page
    page.goto(fresh_app.link)
    recipe = tmp_path / "recipe.pdf"
    recipe.write_bytes(b"flour, eggs, milk")
    page.get_by_label("Drop your LinkedIn archive or your CV here").set_input_files(recipe)
    page.get_by_role("button", name="Read the files").click()
    expect(page.get_by_role("alert")).to_contain_text("recipe.pdf")
    archive = next((fresh_app.home / "sample-files").glob("*.zip"))
    page.get_by_label("Drop your LinkedIn archive or your CV here").set_input_files(archive)
    page.get_by_role("button", name="Read the files").click()
    expect(page.get_by_role("link", name="See your timeline")).to_be_visible()
    watched.assert_kept_to_itself(fresh_app)
    watched.context.close()


def test_the_link_opens_one_browser_and_no_other(chromium: Browser, fresh_app: Served) -> None:
    first, second = Watched.open(chromium), Watched.open(chromium)
    assert first.page.goto(fresh_app.link)
    expect(first.page.get_by_role("navigation", name="Main")).to_be_visible()
    answer = second.page.goto(fresh_app.link)
    assert answer
    assert answer.status == 403
    expect(second.page.get_by_role("heading", level=1)).to_contain_text("one-time link")
    for watched in (first, second):
        watched.context.close()


def test_a_page_left_open_when_the_session_ends_says_how_to_come_back(
    chromium: Browser, fresh_app: Served
) -> None:
    watched = Watched.open(chromium)
    page = watched.page
    page.goto(fresh_app.link)
    page.get_by_role("button", name="Use the sample person’s files").click()
    page.get_by_role("link", name="See your timeline").click()
    page.goto(f"{fresh_app.root}/start/moves")
    watched.context.clear_cookies()
    page.get_by_role("button", name="They found me").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("one-time link")
    watched.context.close()
