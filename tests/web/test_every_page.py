"""What holds on every page: readable by all, at every width, asking nobody else."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect
from served import WalkedApp, Watched

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NOWHERE = "/nothing-here"
PAGES = [
    "/",
    "/evidence/",
    "/market/",
    "/market/figures",
    "/market/employer?name=Ivorine+Coatings",
    "/found/?need=finance+director",
    "/presence/",
    "/presence/searches",
    "/presence/position",
    "/presence/texts",
    "/presence/details",
    "/presence/notes",
    "/presence/pack",
    "/presence/brief",
    "/presence/check",
    "/presence/differences",
    "/conversations/",
    "/start/files",
    "/start/timeline",
    "/start/moves",
    "/start/chair?need=head+of+finance+transformation",
    "/start/changes",
    "/start/act",
    NOWHERE,
]
VIEWS = [("light", 1200), ("dark", 1200), ("light", 390)]
WIDTHS = [1200, 700, 390, 320]
_NEEDED_WIDTH = "() => document.scrollingElement.scrollWidth"
_OPEN_ALL = "() => document.querySelectorAll('main details').forEach(one => { one.open = true })"


@pytest.fixture(scope="module", params=VIEWS, ids=lambda view: f"{view[0]} {view[1]}")
def browser_page(
    request: pytest.FixtureRequest, chromium: Browser, walked_app: WalkedApp
) -> Iterator[Watched]:
    """One browser for each look, so that pages are opened in it one after another."""
    scheme, width = request.param
    watched = Watched.open(chromium, cookies=walked_app.cookies, scheme=scheme, width=width)
    yield watched
    watched.context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_readable_by_all_and_keeps_to_itself(
    browser_page: Watched, walked_app: WalkedApp, path: str
) -> None:
    page = browser_page.page
    browser_page.requests.clear()
    browser_page.complaints.clear()
    page.goto(f"{walked_app.served.root}{path}")
    page.evaluate(_OPEN_ALL)

    view = page.viewport_size
    assert view
    for width in [width for width in WIDTHS if width <= view["width"]]:
        page.set_viewport_size({**view, "width": width})
        assert page.evaluate(_NEEDED_WIDTH) <= width  # nothing cut off, no sideways scrolling
    page.set_viewport_size(view)

    found = Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:200]) for one in found] == []
    assert all(url.startswith(f"{walked_app.served.root}/") for url in browser_page.requests)
    assert [one for one in browser_page.complaints if "404" not in one] == []
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert page.locator(".first").count() <= 1
    assert not re.search(r"\bappl(y|ies|ication)", page.inner_text("body"), re.IGNORECASE)
    if path != NOWHERE:  # that one is drawn without asking whose career it is
        expect(page.get_by_text("Sample world: everything here is invented")).to_be_visible()


def _opened(chromium: Browser, app: WalkedApp, path: str, *, width: int = 1200) -> Watched:
    watched = Watched.open(chromium, cookies=app.cookies, width=width)
    watched.page.goto(f"{app.served.root}{path}")
    watched.page.evaluate(_OPEN_ALL)
    return watched


@pytest.mark.parametrize(
    "path", ["/evidence/", "/found/", "/market/figures", "/market/employer?name=Ivorine+Coatings"]
)
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
    for name in ("Evidence", "Market", "Be found", "Presence", "Conversations", "Today"):
        page.get_by_role("navigation", name="Main").get_by_role("link", name=name).click()
        here = page.get_by_role("navigation", name="Main").locator("[aria-current=page]")
        expect(here).to_have_text(name)
    watched.context.close()
