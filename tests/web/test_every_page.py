"""What holds on every page: readable by all, at every width, asking nobody else."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from served import WalkedApp, Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES = [
    "/",
    "/evidence/",
    "/market/",
    "/market/?role=finance",
    "/found/",
    "/found/?need=finance+director",
    "/start/files",
    "/start/timeline",
    "/start/moves",
    "/start/chair?need=head+of+finance+transformation",
    "/start/changes",
    "/start/act",
    "/nothing-here",
]
VIEWS = [("light", 1200), ("dark", 1200), ("light", 390), ("dark", 390)]


def _opened(chromium: Browser, app: WalkedApp, path: str, **view: object) -> Watched:
    watched = Watched.open(chromium, cookies=app.cookies, **view)  # type: ignore[arg-type]
    watched.page.goto(f"{app.served.root}{path}")
    for closed in watched.page.locator("main details:not([open]) > summary").all():
        closed.click()
    return watched


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(chromium: Browser, walked_app: WalkedApp, path: str) -> None:
    for scheme, width in VIEWS:
        watched = _opened(chromium, walked_app, path, scheme=scheme, width=width)
        found = Axe().run(watched.page)
        grave = [
            (one["id"], one["nodes"][0]["html"][:200])
            for one in found.response["violations"]
            if one["impact"] in {"serious", "critical"}
        ]
        assert grave == [], f"{path} {scheme} {width}"
        watched.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_no_other_host_and_breaks_no_content_policy(
    chromium: Browser, walked_app: WalkedApp, path: str
) -> None:
    watched = _opened(chromium, walked_app, path)
    complaints = [one for one in watched.complaints if "404" not in one]
    assert complaints == []
    assert all(url.startswith(f"{walked_app.served.root}/") for url in watched.requests)
    watched.context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 700])
def test_nothing_is_cut_off_or_scrolls_sideways(
    chromium: Browser, walked_app: WalkedApp, path: str, width: int
) -> None:
    watched = _opened(chromium, walked_app, path, width=width)
    needed = watched.page.evaluate("() => document.scrollingElement.scrollWidth")
    assert needed <= width
    watched.context.close()


@pytest.mark.parametrize("path", [path for path in PAGES if path != "/nothing-here"])
def test_a_page_says_it_is_invented_opens_with_one_heading_and_fills_one_button_at_most(
    chromium: Browser, walked_app: WalkedApp, path: str
) -> None:
    watched = _opened(chromium, walked_app, path)
    page = watched.page
    expect(page.get_by_text("Sample world: everything here is invented")).to_be_visible()
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.locator(".first").count() <= 1
    assert not re.search(r"\bappl(y|ies|ication)", page.inner_text("body"), re.IGNORECASE)
    watched.context.close()


@pytest.mark.parametrize("path", ["/evidence/", "/found/", "/market/"])
def test_the_phone_sees_the_tall_picture_and_the_desk_the_wide_one(
    chromium: Browser, walked_app: WalkedApp, path: str
) -> None:
    for width, shown, hidden in ((1200, "wide", "tall"), (390, "tall", "wide")):
        watched = _opened(chromium, walked_app, path, width=width)
        figure = watched.page.locator("figure").first
        expect(figure.locator(f".{shown} svg")).to_be_visible()
        expect(figure.locator(f".{hidden} svg")).to_be_hidden()
        assert figure.locator("figcaption").inner_text()
        watched.context.close()


def test_the_keyboard_alone_goes_from_the_first_link_to_an_answer(
    chromium: Browser, walked_app: WalkedApp
) -> None:
    watched = _opened(chromium, walked_app, "/start/moves")
    page = watched.page
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_text("To the content")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    wanted = page.get_by_role("button", name="I knew them").first
    for _ in range(20):
        page.keyboard.press("Tab")
        if wanted.evaluate("button => button === document.activeElement"):
            break
    outline = page.locator(":focus").evaluate("one => getComputedStyle(one).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(wanted).to_have_attribute("aria-pressed", "true")
    expect(wanted).to_be_focused()  # the place is kept when the page changes around it
    watched.context.close()


def test_every_page_can_be_reached_from_every_other_by_its_name(
    chromium: Browser, walked_app: WalkedApp
) -> None:
    watched = _opened(chromium, walked_app, "/")
    page = watched.page
    for name in ("Evidence", "Market", "Be found", "Today"):
        page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()
        here = page.get_by_role("navigation", name="Main").locator("[aria-current=page]")
        expect(here).to_have_text(name)
    watched.context.close()
