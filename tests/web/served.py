"""The real server on a data folder, and a real browser that watches what a page does."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, Queue

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Served:
    """Where the app answers, and its one-time link."""

    home: Path
    link: str

    @property
    def root(self) -> str:
        return self.link.partition("/enter/")[0]


@dataclass(frozen=True)
class WalkedApp:
    """An app with a career in it, and the cookies of the browser that was let in."""

    served: Served
    cookies: list[dict[str, object]]


@contextmanager
def serving(home: Path) -> Iterator[Served]:
    """The app as its owner starts it, in a process of its own."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    process = subprocess.Popen(
        [
            *(sys.executable, "-c", "from breakthrough.cli import main; main()"),
            *("--home", str(home), "--no-browser", "--port", str(port)),
        ],
        stdout=subprocess.PIPE,
        text=True,
        env=_environment(),
    )
    try:
        yield Served(home, _link(process))
    finally:
        process.terminate()
        process.wait(timeout=20)


def build_sample(home: Path) -> None:
    """The sample world, built by a process of its own so that this one's settings stay."""
    build = (
        "import sys, pathlib\n"
        "from breakthrough.actions.opening import open_home\n"
        "home = pathlib.Path(sys.argv[1]); home.mkdir(parents=True); open_home(home)\n"
        "from breakthrough.actions.sample import build_sample_world\n"
        "build_sample_world(home)\n"
    )
    subprocess.run([sys.executable, "-c", build, str(home)], check=True, env=_environment())


def _environment() -> dict[str, str]:
    source = Path(__file__).resolve().parents[2] / "src"
    kept = {name: value for name, value in os.environ.items() if name != "BREAKTHROUGH_HOME"}
    return {**kept, "PYTHONPATH": str(source), "PYTHONUNBUFFERED": "1"}


def _link(process: subprocess.Popen[str]) -> str:
    """The link among the first lines the server prints."""
    lines: Queue[str] = Queue()
    assert process.stdout is not None
    output = process.stdout
    threading.Thread(target=lambda: [lines.put(line) for line in output], daemon=True).start()
    while True:
        try:
            line = lines.get(timeout=_PATIENCE_SECONDS)
        except Empty as silent:
            raise AssertionError(f"no link was printed; exit {process.poll()}") from silent
        if "/enter/" in line:
            return line.strip()


@dataclass
class Watched:
    """A page, and everything it asked for and complained about."""

    context: BrowserContext
    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def open(
        cls,
        browser: Browser,
        *,
        cookies: list[dict[str, object]] | None = None,
        width: int = 1200,
        scheme: str = "light",
        scripts: bool = True,
    ) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
        )
        if cookies:
            context.add_cookies(cookies)  # type: ignore[arg-type]
        watched = cls(context, context.new_page())
        watched.page.on("request", watched._asked)
        watched.page.on("console", watched._said)
        watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        return watched

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def assert_kept_to_itself(self, served: Served) -> None:
        """Nothing asked of another host, and nothing the browser complained of."""
        elsewhere = [url for url in self.requests if not url.startswith(f"{served.root}/")]
        assert elsewhere == []
        assert self.complaints == []
