"""`breakthrough presence`: what they find, true in every line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import presence_built_text, presence_text
from breakthrough.cli.answer import AsJson, Home, answer
from breakthrough.cli.given_text import GIVEN, given_text

if TYPE_CHECKING:
    from breakthrough.actions.presence import (
        BriefTold,
        BuiltPresence,
        CheckedText,
        ClientsBuilt,
        Differing,
        Pack,
    )

group = typer.Typer(help="What they find: true in every line.", no_args_is_help=True)

Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="The folder to build into.", file_okay=False)
]
Theme = Annotated[str, typer.Option(help="The look: paper or studio.", show_default=False)]


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

        piped = given_text(file) if file == "-" else ""
        return check_text(
            career, text=piped, file=None if file == "-" else Path(file), hidden=hide or []
        )

    answer(
        ask, show=presence_text.show_check, as_json=as_json, home=home, working="Reading the text"
    )


@group.command("build")
def build(out: Out, theme: Theme = "", as_json: AsJson = False, home: Home = None) -> None:
    """Build your site, CV, contact card and texts into a folder.

    The folder `site` in it is for any web host; `pack` holds what you send or copy by hand. What
    you put there yourself stays. A text that says what your evidence does not is named, and nothing
    is built. Ends with 1 when something could not be made.
    """

    def ask(career: int) -> BuiltPresence:
        from breakthrough.actions.presence import build

        return build(career, out=out, theme=theme)

    answer(
        ask,
        show=presence_built_text.show_built,
        as_json=as_json,
        home=home,
        working="Building",
        is_done=lambda given: not given.problems,
    )


@group.command("clients")
def clients(
    folder: Annotated[
        Path,
        typer.Argument(metavar="FOLDER", help="A JSON Resume or LinkedIn archive for each client."),
    ],
    out: Out,
    theme: Theme = "",
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Build the site and CV of every client of a practice, each into a folder of their own.

    From their files alone; nothing of them is kept here. Ends with 1 when some could not be built.
    """

    def ask(career: int) -> ClientsBuilt:
        from breakthrough.actions.presence import build_clients

        return build_clients(folder, out=out, theme=theme)

    answer(
        ask,
        show=presence_built_text.show_clients,
        as_json=as_json,
        home=home,
        working="Building",
        is_done=lambda given: not given.refused,
    )


@group.command("pack")
def pack(as_json: AsJson = False, home: Home = None) -> None:
    """Show what to copy into each field of LinkedIn, and an introduction others may forward."""

    def ask(career: int) -> Pack:
        from breakthrough.actions.presence import pack

        return pack(career)

    answer(ask, show=presence_built_text.show_pack, as_json=as_json, home=home)


@group.command("brief")
def brief(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE", show_default=False, help=f"The advert or need. {GIVEN}"),
    ],
    title: Annotated[str, typer.Option(help="The role, where the text does not say it.")] = "",
    employer: Annotated[str, typer.Option(help="Who asks for it.")] = "",
    need: Annotated[
        bool, typer.Option("--need", help="It is a need in running words, not an advert.")
    ] = False,
    out: Annotated[
        Path | None,
        typer.Option(metavar="FILE.pdf", help="Write the page as PDF.", show_default=False),
    ] = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Make one page for one employer: what they ask for, and which lines of yours answer it.

    What they ask for and your evidence does not show is listed for you as a gap, and stands nowhere
    on the page.
    """

    def ask(career: int) -> BriefTold:
        from breakthrough.actions.presence import brief

        text = given_text(file)
        return brief(career, text=text, title=title, employer=employer, is_need=need, out=out)

    answer(ask, show=presence_built_text.show_brief, as_json=as_json, home=home)


@group.command("differences")
def differences(as_json: AsJson = False, home: Home = None) -> None:
    """Find where your files and texts differ: dates, titles, numbers."""

    def ask(career: int) -> Differing:
        from breakthrough.actions.presence import differing

        return differing(career)

    answer(ask, show=presence_built_text.show_differing, as_json=as_json, home=home)
