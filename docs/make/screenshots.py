"""Takes the pictures of docs/images: the first run and the pages, on the sample world.

Run it as script/docs --screenshots, then look at every picture.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
NEED = "head of finance transformation"
_WIDE, _PHONE = 960, 390

sys.path.insert(0, str(ROOT / "tests" / "web"))  # the browser journeys' own way to serve the app
from published import published, say_whom  # noqa: E402
from served import CHROMIUM, FLAGS, Served, build_sample, serving  # noqa: E402


class Camera:
    """A page, and the pictures taken of it."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def take(self, name: str, *, height: int) -> None:
        """The top of the page; what has the focus shows no ring."""
        self.page.set_viewport_size({"width": self.page.viewport_size["width"], "height": height})
        self.page.evaluate("document.activeElement?.blur()")
        self.page.evaluate("window.scrollTo(0, 0)")
        self.page.wait_for_timeout(300)  # a picture is taken of a page at rest
        path = IMAGES / f"{name}.png"
        self.page.screenshot(path=path, animations="disabled")
        sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB\n")


def first_run(camera: Camera) -> None:
    """The six steps, each left by the button that a person would press."""
    page = camera.page
    camera.take("1-files", height=760)
    page.get_by_role("button", name="Use the sample person’s files").click()
    page.get_by_role("link", name="See your timeline").click()
    page.get_by_role("button", name=re.compile("^Accept all")).click()
    page.get_by_role("button", name=re.compile("^Accept all")).wait_for(state="detached")
    camera.take("2-timeline", height=700)
    page.get_by_role("link", name=re.compile("^(Yes, go on|Go on)$")).click()
    for number, answer in enumerate(("Someone introduced me", "They found me", "I knew them")):
        page.get_by_role("button", name=answer).nth(number).click()
        page.wait_for_timeout(500)
    camera.take("3-moves", height=760)
    page.get_by_role("button", name="Go on to the employer’s chair").click()
    page.get_by_label("What would an employer type?").fill(NEED)
    page.get_by_role("button", name="Search as they do").click()
    page.locator("tr.me").wait_for()
    camera.take("4-chair", height=1160)
    page.get_by_role("link", name="What would change it?").click()
    page.get_by_role("button", name=re.compile("^Accept")).first.wait_for()
    camera.take("5-changes", height=760)
    page.get_by_role("button", name=re.compile("^Accept")).first.click()
    page.get_by_role("button", name=re.compile("^Undo")).first.wait_for()
    camera.take("5-accepted", height=860)
    page.get_by_role("link", name="One act for today").click()
    camera.take("6-act", height=700)


def pages(camera: Camera, *, root: str) -> None:
    """The pages one comes back to."""
    for name, path, height in (
        ("today", "/", 720),
        ("evidence", "/evidence/", 820),
        ("market", "/market/", 1120),
        ("employer", "/market/employer?name=Ivorine+Coatings", 1060),
        ("found", "/found/", 900),
        ("presence", "/presence/", 1180),
        ("texts", "/presence/texts", 900),
    ):
        camera.page.goto(f"{root}{path}")
        camera.page.wait_for_load_state("networkidle")  # parts that htmx asks for
        camera.take(name, height=height)


def walk(browser: Browser, served: Served) -> None:
    context = browser.new_context(viewport={"width": _WIDE, "height": 900}, color_scheme="light")
    page = context.new_page()
    page.goto(served.link)
    first_run(Camera(page))
    say_whom(served.home)
    pages(Camera(page), root=served.root)
    page.set_viewport_size({"width": _PHONE, "height": 780})
    page.goto(f"{served.root}/found/")
    Camera(page).take("phone", height=780)
    context.close()


def main() -> None:
    """Builds the sample world, serves it, walks through it, throws it away."""
    IMAGES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="breakthrough-demo-") as folder:
        home = Path(folder) / "home"
        build_sample(home)
        with serving(home) as served, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            walk(browser, served)
            published(browser, home=home, folder=Path(folder) / "published")
            browser.close()


if __name__ == "__main__":
    main()
