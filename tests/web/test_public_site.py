"""The public site as this machine serves it: the site, one form, and nothing else of the owner."""

from __future__ import annotations

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest

SOURCES = Path(__file__).resolve().parents[2] / "src"
MARTA = Path(__file__).resolve().parents[1] / "presence/labelled_sentences/marta.json"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(SOURCES)}
ASKED = {
    "name": "Ines Novak",
    "reach": "ines@client.example",
    "need": "Our close takes fifteen days.",
    "came_across": "Your note on cash.",
}


def breakthrough(home: Path, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-P", "-m", "breakthrough", *words, "--home", str(home)],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, int]]:
    """(data folder, port) of a served site."""
    home = tmp_path_factory.mktemp("public") / "home"
    breakthrough(home, "evidence", "import", str(MARTA))
    breakthrough(home, "presence", "details", "--phone", "+44 113 496 0000")
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    with _serving(home, port):
        yield home, port


@contextmanager
def _serving(home: Path, port: int) -> Iterator[None]:
    words = ["presence", "serve", "--port", str(port), "--home", str(home)]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "breakthrough", *words],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        yield
    finally:
        process.terminate()
        process.wait(timeout=30)


def asked(
    port: int, path: str, *, form: dict[str, str] | None = None, method: str = "", host: str = ""
) -> tuple[int, dict[str, str], str]:
    """(status, headers, text) of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    body = urlencode(form) if form is not None else None
    headers = {"Host": host} if host else {}
    if body is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    connection.request(method or ("POST" if form is not None else "GET"), path, body, headers)
    given = connection.getresponse()
    text = given.read().decode("utf-8", "replace")
    return given.status, {k.lower(): v for k, v in given.getheaders()}, text


def test_pages_and_files_are_served_with_their_kind(served: tuple[Path, int]) -> None:
    _, port = served
    for path, kind in (
        ("/", "text/html"),
        ("/contact.html", "text/html"),
        ("/style.css", "text/css"),
        ("/cv.pdf", "application/pdf"),
        ("/resume.json", "application/json"),
        ("/robots.txt", "text/plain"),
        ("/contact.vcf", "text/vcard"),
    ):
        status, headers, _ = asked(port, path, host="marta.example")
        assert status == 200, path
        assert headers["content-type"].startswith(kind)
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "set-cookie" not in headers
    assert "Marta Lindqvist" in asked(port, "/")[2]


@pytest.mark.parametrize(
    "path",
    [
        "/today", "/evidence/", "/enter/abc", "/presence/", "/static/breakthrough/look.css",
        "/career.sqlite3", "/../career.sqlite3", "/%2e%2e/secret-key", "/..%2fsecret-key",
        "//etc/passwd", "/pack/linkedin.txt", "/site/index.html", "/secret-key",
    ],
)  # fmt: skip
def test_nothing_else_of_the_owner_can_be_reached(served: tuple[Path, int], path: str) -> None:
    _, port = served
    status, _, text = asked(port, path)
    assert status == 404
    assert "Traceback" not in text


def test_an_enquiry_is_thanked_and_becomes_a_conversation(served: tuple[Path, int]) -> None:
    home, port = served
    status, headers, _ = asked(port, "/enquiry", form=ASKED)
    assert (status, headers["location"]) == (303, "thanks.html")
    assert asked(port, "/thanks.html")[0] == 200
    told = breakthrough(home, "inbound")
    assert "1 of 1 conversation was begun by them." in told
    assert "Your note on cash." in told


def test_a_form_filled_by_a_machine_is_thanked_and_forgotten(served: tuple[Path, int]) -> None:
    home, port = served
    before = breakthrough(home, "inbound", "--json")
    filled = {**ASKED, "homepage": "https://spam.example"}
    assert asked(port, "/enquiry", form=filled)[0] == 303
    assert breakthrough(home, "inbound", "--json") == before


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({}, "not said what you need"),
        ({**ASKED, "need": "x" * 5000}, "5,000 characters"),
        ({**ASKED, "need": "x" * 100_000}, "too much"),
        ({f"f{n}": "x" for n in range(50)}, "too much"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(
    served: tuple[Path, int], form: dict[str, str], says: str
) -> None:
    home, port = served
    before = breakthrough(home, "inbound", "--json")
    status, headers, text = asked(port, "/enquiry", form=form)
    assert status == 400
    assert headers["content-type"].startswith("text/plain")
    assert says in text
    assert breakthrough(home, "inbound", "--json") == before


def test_only_a_form_is_taken(served: tuple[Path, int]) -> None:
    _, port = served
    assert asked(port, "/enquiry")[0] == 405
    assert asked(port, "/", method="DELETE")[0] == 405
    assert asked(port, "/", method="HEAD")[2] == ""


def test_a_change_is_served_without_a_new_start(served: tuple[Path, int]) -> None:
    home, port = served
    breakthrough(home, "presence", "details", "--takes-on", "Plants of up to 300 people")
    assert "Plants of up to 300 people" in asked(port, "/contact.html")[2]
