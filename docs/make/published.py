"""Takes the pictures of what is published: site and CV of the sample person, in both looks."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[2]
IMAGES = ROOT / "docs" / "images"
NEED = "a month-end close in days, and cash that can be trusted"
_PAGES = (  # name, look, page, colours, width, height
    ("site-paper", "paper", "index.html", "light", 1100, 1250),
    ("site-paper-dark", "paper", "index.html", "dark", 1100, 900),
    ("site-studio", "studio", "index.html", "light", 1100, 900),
    ("site-studio-dark", "studio", "index.html", "dark", 1100, 800),
    ("site-phone", "paper", "index.html", "light", 390, 1000),
    ("site-phone-dark", "studio", "index.html", "dark", 390, 1000),
    ("site-contact", "paper", "contact.html", "light", 1100, 900),
)


def say_whom(home: Path) -> None:
    """What the sample person says of herself, as the tutorial has it."""
    proof = "Took month-end close from 11 days to 4 across nine countries."
    whom = ["--for", "manufacturers whose close takes too long", "--need", NEED]
    _run(home, "position", "Closing", *whom, "--proof", proof)
    reached = ["--email", "helena@varga-lindqvist.example", "--link"]
    reached += ["https://www.linkedin.com/in/helena-varga-lindqvist-example"]
    offered = ["--takes-on", "Finance transformation for manufacturers"]
    offered += ["--terms", "Six to twelve months"]
    _run(home, "details", "--address", "https://helena.example", *reached, *offered)


def published(browser: Browser, *, home: Path, folder: Path) -> None:
    """Builds both looks and takes their pictures."""
    for look in ("paper", "studio"):
        _run(home, "build", "--out", str(folder / look), "--theme", look)
        _cv(folder / look / "site/cv.pdf", name=f"cv-{look}")
    for name, look, page, colours, width, height in _PAGES:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if colours == "dark" else "light",
        )
        opened = context.new_page()
        opened.goto((folder / look / "site" / page).as_uri())
        opened.screenshot(path=IMAGES / f"{name}.png", animations="disabled")
        context.close()
        _told(IMAGES / f"{name}.png")


def _cv(pdf: Path, *, name: str) -> None:
    """The first page of a CV; needs pdftoppm (Debian's poppler-utils)."""
    if shutil.which("pdftoppm") is None:
        sys.stderr.write("The pictures of the CVs need pdftoppm, of Debian's poppler-utils.\n")
        return
    target = IMAGES / name
    first = ["-f", "1", "-l", "1", "-singlefile"]
    subprocess.run(["pdftoppm", "-png", "-r", "70", *first, pdf, target], check=True)
    _told(target.with_suffix(".png"))


def _told(path: Path) -> None:
    sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB\n")


def _run(home: Path, *words: str) -> None:
    subprocess.run(
        [sys.executable, "-P", "-m", "breakthrough", "presence", *words, "--home", str(home)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
        stdout=subprocess.DEVNULL,
    )
