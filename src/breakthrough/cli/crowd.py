"""`breakthrough crowd`: the profiles an employer would see."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import crowd_text
from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.crowd import CrowdBasis, CrowdList, ImportedCrowd

group = typer.Typer(help="The crowd: the profiles an employer would see.", no_args_is_help=True)

StandsFor = Annotated[
    int | None,
    typer.Option(
        "--stands-for",
        metavar="NUMBER",
        help="How many people the profiles are a sample of.",
        show_default=False,
    ),
]


@group.command("import")
def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    name: Annotated[str, typer.Option(help="What to call the crowd.")] = "",
    source: Annotated[str, typer.Option(help="Where the profiles are from.")] = "",
    dated_on: Annotated[
        datetime | None,
        typer.Option(
            "--dated-on",
            metavar="DATE",
            formats=["%Y-%m-%d"],
            help="The day the profiles are of.",
            show_default=False,
        ),
    ] = None,
    stands_for: StandsFor = None,
    adds: Annotated[
        bool, typer.Option("--add", help="Add them to the crowd in use.", show_default=False)
    ] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Read profiles as JSON Lines, CSV, Parquet or a folder of CVs."""

    def ask(career: int) -> ImportedCrowd:
        from breakthrough.actions.crowd import add_to_crowd, import_crowd

        take = add_to_crowd if adds else import_crowd
        return take(
            career,
            paths=files,
            name=name,
            source=source,
            dated_on=dated_on.date() if dated_on else None,
            stands_for=stands_for,
        )

    answer(ask, show=crowd_text.show_import, as_json=as_json, home=home, working="Reading profiles")


@group.command("list")
def list_all(as_json: AsJson = False, home: Home = None) -> None:
    """Show your crowds with their source, day and count."""

    def ask(career: int) -> CrowdList:
        from breakthrough.actions.crowd import list_crowds

        return list_crowds(career)

    answer(ask, show=crowd_text.show_list, as_json=as_json, home=home)


@group.command("stands-for")
def stands_for(
    people: Annotated[
        int,
        typer.Argument(metavar="NUMBER", help="How many people.", show_default=False),
    ],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Say how many people the crowd in use is a sample of, itself included."""

    def ask(career: int) -> CrowdBasis:
        from breakthrough.actions.crowd import change_stands_for

        return change_stands_for(career, people=people)

    answer(ask, show=crowd_text.show_stands_for, as_json=as_json, home=home)


@group.command("from-connections")
def from_connections(as_json: AsJson = False, home: Home = None) -> None:
    """Build a crowd of titles from your own connections, marked as titles only."""

    def ask(career: int) -> ImportedCrowd:
        from breakthrough.actions.crowd import crowd_from_connections

        return crowd_from_connections(career)

    answer(ask, show=crowd_text.show_import, as_json=as_json, home=home)
