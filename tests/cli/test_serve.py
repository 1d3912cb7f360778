"""Serving: on loopback only, behind a one-time link, ended calmly."""

from __future__ import annotations

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from breakthrough.basics import Problem
from breakthrough.cli.serve import FIRST_PORT, LAST_PORT, LOOPBACK, free_port, has_browser

SOURCES = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A running server and its link."""
    environment = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    process = subprocess.Popen(
        [sys.executable, "-m", "breakthrough", "--home", str(tmp_path / "home")],
        env={**environment, "PYTHONPATH": str(SOURCES)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        assert process.stdout is not None
        line = next(line for line in process.stdout if "/enter/" in line)
        found = re.search(r"http://\S+", line)
        assert found is not None
        yield process, found.group()
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def get(link: str, *, host: str = "", cookie: str = "") -> http.client.HTTPResponse:
    parts = urlsplit(link)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    headers = {"Host": host or parts.netloc, **({"Cookie": cookie} if cookie else {})}
    connection.request("GET", parts.path, headers=headers)
    return connection.getresponse()


def test_the_link_lets_one_browser_in_once(served: tuple[subprocess.Popen[str], str]) -> None:
    _, link = served
    first = get(link)
    assert first.status == 302
    cookie = (first.getheader("Set-Cookie") or "").partition(";")[0]
    assert cookie.startswith("breakthrough-")
    assert get(link).status == 403
    evidence = link.partition("/enter/")[0] + "/evidence/"
    assert get(evidence).status == 403
    page = get(evidence, cookie=cookie)
    assert page.status == 200
    assert page.getheader("Content-Security-Policy")
    assert page.getheader("Cache-Control") == "no-store"


def test_another_name_for_this_machine_is_refused(
    served: tuple[subprocess.Popen[str], str],
) -> None:
    _, link = served
    assert get(link, host="employer.example").status == 400


def test_who_is_not_let_in_is_told_how_to_start_it_again_on_the_same_folder(
    served: tuple[subprocess.Popen[str], str], tmp_path: Path
) -> None:
    page = get(served[1].partition("/enter/")[0] + "/evidence/").read().decode()
    assert f" --home {tmp_path / 'home'}</code>" in page
    assert "What you have entered is still there." in page


def test_it_listens_on_loopback_only(served: tuple[subprocess.Popen[str], str]) -> None:
    parts = urlsplit(served[1])
    assert parts.hostname == LOOPBACK
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # nothing is sent: it only tells our own address
        except OSError:
            pytest.skip("this machine has no address but loopback")
        own_address = probe.getsockname()[0]
    with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
        socket.create_connection((own_address, parts.port or 0), timeout=2)


def test_ctrl_c_ends_it_calmly(served: tuple[subprocess.Popen[str], str]) -> None:
    process, _ = served
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=15)
    assert process.returncode == 0
    assert "Your data stays in its folder." in errors
    assert "Traceback" not in errors


def test_the_first_free_port_is_taken() -> None:
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as servers do
        first = free_port()
        taken.bind((LOOPBACK, first))
        taken.listen()
        assert FIRST_PORT <= first < free_port() <= LAST_PORT


def test_a_port_in_use_is_not_taken_over() -> None:
    with socket.socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        with pytest.raises(Problem, match="Choose another with --port"):
            free_port(taken.getsockname()[1])


def test_there_is_no_browser_without_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not has_browser()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_browser()
