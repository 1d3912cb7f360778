"""Every page of some sites, walked through once in real Chromium as a host would serve them."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from served import CHROMIUM, FLAGS
from site_faces import FULL, HOSTILE, POOR, at, site

from breakthrough.outside.printers.site import THEMES, Enquiries

HOST = "https://zoe.example"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'"
WIDE, PHONE = {"width": 1200, "height": 900}, {"width": 390, "height": 844}
_KINDS = {"html": "text/html; charset=utf-8", "css": "text/css", "svg": "image/svg+xml"}
_QR = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'
# What depends on colours alone: the rest is asked in light.
_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "resultTypes": ["violations"]}
_ALL = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}


@dataclass
class Walk:
    """What was seen; a look is a page's address with its width and colours."""

    looks: list[str] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    wider_than_the_window: list[str] = field(default_factory=list)
    unstyled: list[str] = field(default_factory=list)
    asked_elsewhere: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    sent: dict[str, list[str]] = field(default_factory=dict)
    after_sending: str = ""
    first_stop: str = ""
    stops_without_a_mark: list[str] = field(default_factory=list)
    stops: int = 0
    printed: dict[str, str] = field(default_factory=dict)


def walk() -> Walk:
    seen = Walk()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for theme in THEMES:
            _look_at_all(browser, theme=theme, seen=seen)
        _send_without_scripts(browser, seen=seen)
        browser.close()
    return seen


def _sites(theme: str) -> dict[str, dict[str, bytes]]:
    """Each under a folder of one host, and every link in it whole for that folder."""
    made = {"form": (FULL, Enquiries.FORM), "mail": (FULL, Enquiries.MAIL)}
    made |= {"poor": (POOR, Enquiries.MAIL), "hostile": (HOSTILE, Enquiries.MAIL)}
    return {
        name: site(at(face, f"{HOST}/{name}"), theme=theme, enquiries=enquiries)
        for name, (face, enquiries) in made.items()
    }


def _look_at_all(browser: Browser, *, theme: str, seen: Walk) -> None:
    sites = _sites(theme)
    context = browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
    page = _watched(context, sites=sites, seen=seen)
    for path in ("index", "contact", "thanks", "notes", "notes/a-carve-out", "deep/er/lost"):
        _look(page, url=f"{HOST}/form/{path}.html", theme=theme, seen=seen)
    for path in ("mail/contact", "poor/index", "hostile/index", "hostile/contact"):
        _look(page, url=f"{HOST}/{path}.html", theme=theme, seen=seen)
    page.goto(f"{HOST}/form/index.html")
    _step_through(page, seen=seen)
    page.emulate_media(media="print")
    seen.printed[theme] = page.inner_text("body")
    context.close()


def _watched(context: BrowserContext, *, sites: dict[str, dict[str, bytes]], seen: Walk) -> Page:
    def answer(route: Route) -> None:
        url = urlsplit(route.request.url)
        if f"{url.scheme}://{url.netloc}" != HOST:
            seen.asked_elsewhere.append(route.request.url)
            route.abort()
            return
        if route.request.method == "POST":
            seen.sent = parse_qs(route.request.post_data or "")
            url = url._replace(path="/form/thanks.html")
        name, _, path = url.path.removeprefix("/").partition("/")
        body = sites[name].get(path) or (_QR if path == "qr.svg" else sites[name]["404.html"])
        kind = _KINDS[path.rpartition(".")[2]]
        headers = {"content-type": kind, "content-security-policy": POLICY}
        route.fulfill(status=200, headers=headers, body=body)

    context.route("**/*", answer)
    page = context.new_page()
    page.on("console", lambda said: seen.complaints.append(said.text))
    page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    page.on("dialog", lambda dialog: (seen.dialogs.append(dialog.message), dialog.dismiss()))
    return page


def _look(page: Page, *, url: str, theme: str, seen: Walk) -> None:
    page.goto(url)
    where = f"{theme} {url.removeprefix(HOST)}"
    if page.evaluate("getComputedStyle(document.body).margin") != "0px":
        seen.unstyled.append(where)
    for width, scheme in ((WIDE, "light"), (PHONE, "light"), (PHONE, "dark")):
        page.set_viewport_size(width)  # type: ignore[arg-type]
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        look = f"{where} {width['width']} {scheme}"
        seen.looks.append(look)
        if page.evaluate("document.documentElement.scrollWidth") > width["width"]:
            seen.wider_than_the_window.append(look)
        found = Axe().run(page, options=_ALL if scheme == "light" else _COLOURS)
        seen.findings += [
            f"{look}: {one['id']} at {one['nodes'][0]['target']}"
            for one in found.response["violations"]
        ]
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    page.emulate_media(color_scheme="light")


def _step_through(page: Page, *, seen: Walk) -> None:
    """The page by keyboard alone, from its first stop to its last."""
    page.keyboard.press("Tab")
    seen.first_stop = page.inner_text(":focus")
    while page.evaluate("document.activeElement !== document.body"):
        seen.stops += 1
        if page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "none":
            seen.stops_without_a_mark.append(page.inner_text(":focus"))
        page.keyboard.press("Tab")


def _send_without_scripts(browser: Browser, *, seen: Walk) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = _watched(context, sites=_sites("paper"), seen=seen)
    page.goto(f"{HOST}/form/contact.html")
    page.get_by_label("What do you need?").fill("A close in four days.")
    page.get_by_label("Your name").fill("A Client")
    page.get_by_label("How I reach you").fill("client@example.com")
    page.get_by_role("button", name="Send").click()
    seen.after_sending = page.inner_text("h1")
    context.close()
