"""A browser that is let in, and a small career to look at."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.test import Client
from playwright.sync_api import Browser, expect, sync_playwright

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind
from breakthrough.evidence.item import Source
from breakthrough.outside import clock
from breakthrough.records.models import EvidenceItem, Import, State
from breakthrough.web import door

sys.path.insert(0, str(Path(__file__).parent))  # for served.py, beside the tests
from served import CHROMIUM, FLAGS, Served, WalkedApp, Watched, build_sample, serving

expect.set_options(timeout=30_000)  # milliseconds: a busy machine is slow, not wrong

AddItem = Callable[..., int]


@pytest.fixture
def owner(home: Path) -> Client:
    """The owner's browser, on an empty data folder."""
    client = Client()
    client.get(f"/enter/{door.new_link_token()}")
    return client


@pytest.fixture
def add_item(career: int) -> AddItem:
    """Remembers one item as a file would bring it, and gives its id."""

    def add(
        title: str,
        organisation: str = "",
        *,
        kind: Kind = Kind.ROLE,
        started: str = "",
        ended: str = "",
        text: str = "",
        state: State = State.CONFIRMED,
    ) -> int:
        imported, _ = Import.objects.get_or_create(
            career_id=career,
            sha256="0" * 64,
            defaults={
                "family": "cv",
                "file_name": "cv.pdf",
                "imported_at": clock.now(),
                "is_draft": True,
            },
        )
        period = Period(
            PartialDate.parse(started) if started else None,
            PartialDate.parse(ended) if ended else None,
        )
        source = Source(Family.CV, "cv.pdf", "page 1")
        item = Item(kind, title, source, organisation=organisation, text=text, period=period)
        record = EvidenceItem.of(item, imported=imported)
        record.state = state
        record.save()
        return record.pk

    return add


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser; skips where the machine has none."""
    if not Path(CHROMIUM).exists():
        pytest.skip("needs Chromium (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def sample_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample world, built once; copy it to change it."""
    home = tmp_path_factory.mktemp("sample") / "home"
    build_sample(home)
    return home


@pytest.fixture
def fresh_app(sample_home: Path, tmp_path: Path) -> Iterator[Served]:
    """The app on a fresh copy of the sample world: its person's files are not read yet."""
    home = tmp_path / "home"
    shutil.copytree(sample_home, home)
    with serving(home) as served:
        yield served


@pytest.fixture(scope="session")
def walked_app(
    sample_home: Path, chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[WalkedApp]:
    """The app on the sample world with its person's files read: pages are only looked at."""
    home = tmp_path_factory.mktemp("walked") / "home"
    shutil.copytree(sample_home, home)
    with serving(home) as served:
        watched = Watched.open(chromium)
        watched.page.goto(served.link)
        watched.page.goto(f"{served.root}/start/files")
        watched.page.get_by_role("button", name="Use the sample person’s files").click()
        watched.page.get_by_role("link", name="See your timeline").click()
        yield WalkedApp(served, watched.context.cookies())
        watched.context.close()
