"""`breakthrough presence serve`: the public site from this machine, with its contact form."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from breakthrough.cli.answer import Home, ending
from breakthrough.cli.presence import group
from breakthrough.cli.serve import LOOPBACK, free_port

PUBLIC_SETTINGS = "breakthrough.web.public.settings"
_BLOCKING_THREADS = 8


@group.command("serve")
def serve(
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Listen on this port.", show_default=False)
    ] = 0,
    host: Annotated[
        str,
        typer.Option(help="The address to listen on; 0.0.0.0 lets the whole network in."),
    ] = LOOPBACK,
    home: Home = None,
) -> None:
    """Serve your public site from this machine, until Ctrl-C.

    Nothing else of yours can be reached there. What somebody asks on the contact page becomes a
    conversation, which `inbound` shows. Put a web server with a certificate before it.
    """
    # Before anything reads the settings: the server's process takes them over as they are.
    os.environ["DJANGO_SETTINGS_MODULE"] = PUBLIC_SETTINGS
    with ending(as_json=False):
        from breakthrough.actions.opening import close_home, open_home

        open_home(home)
        from breakthrough.actions.career import own_career
        from breakthrough.actions.presence import check_site

        check_site(own_career())
        chosen = free_port(port)
        close_home()  # the server's own process opens it anew
    who = "on this computer only" if host == LOOPBACK else f"to whoever reaches {host}"
    sys.stdout.write(f"Your site is served at http://{host}:{chosen}/, {who}.\n")
    sys.stdout.flush()
    _run(host, chosen)
    sys.stderr.write("\nYour site is served no longer.\n")


def _run(host: str, port: int) -> None:
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    Server(
        "breakthrough.web.public.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=1,
        blocking_threads=_BLOCKING_THREADS,
        websockets=False,
        log_level=LogLevels.error,
        workers_kill_timeout=1,
    ).serve()
