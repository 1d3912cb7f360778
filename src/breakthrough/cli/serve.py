"""The app in the browser: one process, on loopback only, behind a one-time link."""

from __future__ import annotations

import os
import socket
import sys
import threading
import time
import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from breakthrough.basics import Problem
from breakthrough.cli.answer import ending
from breakthrough.outside.command import AGAIN, FORGETS, command

LOOPBACK = "127.0.0.1"
FIRST_PORT, LAST_PORT = 8377, 8476
_BLOCKING_THREADS = 8  # one person, a few tabs, and the parts that htmx asks for
_PATIENCE_SECONDS = 30

Port = Annotated[
    int,
    typer.Option(
        "--port",
        help=f"Listen on this port; without it, the first free one from {FIRST_PORT}.",
        min=0,
        max=65535,
        show_default=False,
    ),
]
Browser = Annotated[
    bool, typer.Option("--browser/--no-browser", help="Open a browser where there is one.")
]


def serve(
    *,
    home: Path | None,
    port: int,
    browser: bool,
    note: str = "",
    farewell: str = "Your data stays in its folder.",
    again: str = "",
) -> None:
    """Serves the app until Ctrl-C; `note` is printed before the link, `farewell` at the end.

    `again`: the words that begin anew, where the data folder goes when the app stops.
    """
    os.environ[AGAIN] = command(again, environment=os.environ, home=None if again else home)
    os.environ[FORGETS] = again
    with ending(as_json=False):
        from breakthrough.actions.opening import close_home, open_home

        open_home(home)
        from breakthrough.web.door import new_link_token

        chosen = free_port(port)
        link = f"http://{LOOPBACK}:{chosen}/enter/{new_link_token()}"
        close_home()  # the server's own process opens it anew
    told = threading.Thread(
        target=_tell_when_ready, args=(link, chosen), kwargs={"browser": browser, "note": note}
    )
    told.daemon = True
    told.start()
    _run_server(chosen)
    sys.stderr.write(f"\nBreakthrough has stopped. {farewell}\n")


def free_port(wanted: int = 0) -> int:
    """The port wanted, or the first free one from 8377 on; raises Problem where none is free."""
    for port in [wanted] if wanted else range(FIRST_PORT, LAST_PORT + 1):
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trial.bind((LOOPBACK, port))
            except OSError:
                continue
            return port
    seen = f"Port {wanted} is" if wanted else f"All ports from {FIRST_PORT} to {LAST_PORT} are"
    raise Problem(
        f"{seen} in use or not allowed.",
        next_step="Choose another with --port, or stop the program that uses it.",
    )


def has_browser() -> bool:
    """Whether this machine has a screen to open a browser on."""
    if sys.platform == "darwin" or os.name == "nt":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run_server(port: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "breakthrough.web.wsgi:application",
        address=LOOPBACK,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=_BLOCKING_THREADS,
        websockets=False,
        log_level=LogLevels.error,
        workers_kill_timeout=1,  # it sometimes waits in vain for itself; writes are transactions
    ).serve()


def _tell_when_ready(link: str, port: int, *, browser: bool, note: str) -> None:
    """Prints the link once the server answers, and opens it where there is a browser."""
    until = time.monotonic() + _PATIENCE_SECONDS
    while not _answers(port):
        if time.monotonic() > until:
            sys.stderr.write("The server has not answered yet; the link may need a moment.\n")
            break
        time.sleep(0.05)
    lines = [note, "Breakthrough is running, on this computer only. Open:", f"  {link}"]
    lines.append("The link lets one browser in, once. Ctrl-C stops Breakthrough.")
    sys.stdout.write("\n".join(line for line in lines if line) + "\n")
    sys.stdout.flush()
    if browser and has_browser():
        webbrowser.open(link)


def _answers(port: int) -> bool:
    try:
        with socket.create_connection((LOOPBACK, port), timeout=0.5):
            return True
    except OSError:
        return False
