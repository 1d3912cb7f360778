"""All commands in one place; what is slow to load is loaded by the command that needs it."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from breakthrough import __version__
from breakthrough.cli import (
    chair,
    crowd,
    demo,
    evidence,
    findability,
    inbound,
    market,
    presence,
    presence_notes,
    presence_own,
    public_site,
    serve,
    today,
)
from breakthrough.cli.answer import Home

app = typer.Typer(
    name="breakthrough",
    help="Would they find you, and what would change it? Without a command: opens in the browser.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,  # a bug shows its whole traceback
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)
app.command("demo")(demo.demo)
app.command("today")(today.today)
app.add_typer(evidence.group, name="evidence")
app.add_typer(market.group, name="market")
app.add_typer(crowd.group, name="crowd")
app.command("chair")(chair.chair)
app.add_typer(findability.group, name="findability")
app.add_typer(presence.group, name="presence")
app.command("inbound")(inbound.inbound)
_IN_PRESENCE = (presence_own, presence_notes, public_site)  # they add their commands to its group


@app.callback(invoke_without_command=True)
def breakthrough(
    context: typer.Context,
    home: Home = None,
    port: serve.Port = 0,
    browser: serve.Browser = True,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Would they find you, and what would change it?

    Without a command: opens your career in the browser, on this computer only.
    """
    if version:
        typer.echo(f"breakthrough {__version__}")
    elif context.invoked_subcommand is None:
        serve.serve(home=home, port=port, browser=browser)
    elif home is not None:  # written before the command, it holds for the command
        os.environ["BREAKTHROUGH_HOME"] = str(home.expanduser().absolute())


def main() -> None:
    """Runs the command the user wrote; a reader that stops reading (`| head`) ends it quietly."""
    os.umask(0o077)  # whatever is written here is its owner's alone
    try:
        app(prog_name="breakthrough")
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
