"""`breakthrough presence`: what they find, true in every line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import presence_text
from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.presence import CheckedText

group = typer.Typer(help="What they find: true in every line.", no_args_is_help=True)


@group.command("check")
def check(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE",
            show_default=False,
            help="A plain text, PDF or DOCX; - reads what is piped in.",
        ),
    ],
    hide: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name that must not appear; may be repeated."),
    ] = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Hold a text about you against your evidence, sentence by sentence.

    Each sentence is backed by lines of your evidence, or says nothing that can be checked, or is
    marked: a number, date, name, title, skill or part that evidence does not back. Sentences in
    English are checked; of others it says that they were not.
    """

    def ask(career: int) -> CheckedText:
        from breakthrough.actions.presence import check_text
        from breakthrough.outside.files import decoded

        if file == "-":
            piped = decoded(sys.stdin.buffer.read())
            return check_text(career, text=piped, hidden=hide or [])
        return check_text(career, file=Path(file), hidden=hide or [])

    answer(
        ask, show=presence_text.show_check, as_json=as_json, home=home, working="Reading the text"
    )
