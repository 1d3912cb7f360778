"""From whom I stand for to a built site and somebody who writes, in a real browser."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from served import Served, Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def _read_files(page: Page, app: Served) -> None:
    page.goto(app.link)
    page.goto(f"{app.root}/start/files")
    page.get_by_role("button", name="Use the sample person’s files").click()
    page.get_by_role("link", name="See your timeline").click()
    page.get_by_role("button", name=re.compile("^Accept all")).click()
    expect(page.get_by_role("button", name=re.compile("^Accept all"))).to_have_count(0)


def _assert_readable(page: Page) -> None:
    """No finding of any impact, and nothing wider than the window."""
    page.evaluate("() => Promise.all(document.getAnimations().map(one => one.finished))")
    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:200]) for one in found] == []
    width = page.viewport_size
    assert width
    assert page.evaluate("() => document.scrollingElement.scrollWidth") <= width["width"]


def _say_for_whom(page: Page, app: Served) -> None:
    page.goto(f"{app.root}/presence/")
    _assert_readable(page)
    page.get_by_role("link", name="Say for whom you stand").click()
    page.get_by_label("What you call it").fill("Closing")
    page.get_by_label("For whom").fill("Groups with many local ledgers")
    page.get_by_label("Which need of theirs you meet").fill("A month-end close that takes days")
    page.get_by_text("Proof: choose lines of your evidence").click()
    page.get_by_role("checkbox", name=re.compile("Took month-end close")).first.check()
    _assert_readable(page)
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("“Closing” is in use")


def _type_a_headline(page: Page) -> None:
    """The count, what nothing backs and what searches do, each without pressing anything."""
    page.get_by_role("navigation", name="Presence").get_by_role("link", name="Texts").click()
    page.locator("summary", has_text="LinkedIn headline").click()
    field = page.get_by_role("textbox", name="LinkedIn headline")
    tried = page.locator("#tried-headline")
    field.fill("Finance Director at Globex")
    expect(tried).to_contain_text(f"{len('Finance Director at Globex')} of 220 characters")
    expect(tried.locator("mark")).to_have_text("Globex")
    shown = r"Page one shows your LinkedIn page with these texts in \d+ of \d+ searches"
    expect(tried).to_contain_text(re.compile(shown))
    _assert_readable(page)
    field.fill("Finance Director")
    expect(tried).to_contain_text(f"{len('Finance Director')} of 220 characters")
    expect(tried.locator("mark")).to_have_count(0)
    page.get_by_role("button", name=re.compile("^Save.*headline")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 in your own words")


def _say_how_i_am_reached(page: Page) -> None:
    page.get_by_role("navigation", name="Presence").get_by_role("link", name="Details").click()
    page.get_by_label("E-mail").fill("helena@marchetti.example")
    page.get_by_role("button", name="Keep these details").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("reach you in 1 way")
    _assert_readable(page)


def _build(page: Page, app: Served) -> None:
    page.get_by_role("navigation", name="Presence").get_by_role("link", name="Overview").click()
    expect(page.get_by_text("Page one shows your page")).to_be_visible()  # came by itself
    page.get_by_role("button", name="Build").click()
    expect(page.get_by_role("status").filter(has_text="Built:")).to_contain_text("To upload")
    assert (app.home / "public" / "site" / "index.html").exists()
    _assert_readable(page)


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1200), ("dark", 1200), ("light", 390)], ids=str
)
def test_a_person_says_whom_they_are_for_writes_a_headline_and_builds(
    chromium: Browser, fresh_app: Served, scheme: str, width: int
) -> None:
    watched = Watched.open(chromium, scheme=scheme, width=width)
    page = watched.page
    _read_files(page, fresh_app)
    _say_for_whom(page, fresh_app)
    _type_a_headline(page)
    _say_how_i_am_reached(page)
    _build(page, fresh_app)

    with page.context.expect_page() as opened:
        page.get_by_role("link", name=re.compile("^Your site")).click()
    expect(opened.value.get_by_role("heading", level=1)).to_contain_text("Helena")
    assert opened.value.url == f"{fresh_app.root}/presence/preview/site/index.html"
    paper = "rgb(250, 247, 240)" if scheme == "light" else "rgb(25, 23, 20)"
    opened.value.wait_for_load_state()  # with its sheet
    body = opened.value.locator("body")
    assert body.evaluate("one => getComputedStyle(one).backgroundColor") == paper
    opened.value.close()

    page.get_by_role("navigation", name="Main").get_by_role("link", name="Conversations").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("No conversation is remembered yet.")
    _assert_readable(page)
    watched.assert_kept_to_itself(fresh_app)
    watched.context.close()


def test_without_scripts_a_headline_is_tried_kept_and_taken_back(
    chromium: Browser, fresh_app: Served
) -> None:
    watched = Watched.open(chromium, scripts=False)
    page = watched.page
    _read_files(page, fresh_app)
    page.goto(f"{fresh_app.root}/presence/texts?open=headline")
    page.get_by_role("textbox", name="LinkedIn headline").fill("Finance Director at Globex")
    page.get_by_role("button", name=re.compile("^Try it.*headline")).click()
    expect(page.locator("#tried-headline mark")).to_have_text("Globex")
    page.get_by_role("textbox", name="LinkedIn headline").fill("Finance Director")
    page.get_by_role("button", name=re.compile("^Save.*headline")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("1 in your own words")
    page.get_by_role("button", name=re.compile("^Back to the composed text.*headline")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("none in your own words")
    page.goto(f"{fresh_app.root}/presence/")
    page.get_by_role("link", name="Whether your page comes above your CV").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What searches see of your page")
    watched.context.close()
