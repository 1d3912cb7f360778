"""`breakthrough market`: captures of job boards in, who is looking and for how long."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.basics import Problem
from breakthrough.cli import boards, employer_text, market_text
from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.market import ImportedMarket, MarketReport
    from breakthrough.cli.page import Page
    from breakthrough.market.employers import Looking
    from breakthrough.market.talk import EmployerTold

group = typer.Typer(help="The market: take postings in, watch, report.", no_args_is_help=True)

SeenOn = Annotated[
    datetime | None,
    typer.Option(
        "--seen-on",
        metavar="DATE",
        formats=["%Y-%m-%d"],
        help="The day the files were fetched, where they do not state it.",
        show_default=False,
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="NAME=COLUMN",
        help="In a CSV or Parquet file: which column holds what, e.g. title='Job Title'.",
        show_default=False,
    ),
]


@group.command("import")
def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    seen_on: SeenOn = None,
    column: Columns = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Read captures of employers' job boards (JSON, JSON Lines, gz), CSV or Parquet.

    Each file is what was seen on one day; the same file twice changes nothing. Ends with 1 when
    some of the files were refused and the others taken in.
    """

    def ask(career: int) -> ImportedMarket:
        from breakthrough.actions.market import import_market

        return import_market(
            career,
            paths=files,
            seen_on=seen_on.date() if seen_on else None,
            columns=named_columns(column) or None,
        )

    answer(
        ask,
        show=market_text.show_import,
        as_json=as_json,
        home=home,
        working="Reading postings",
        is_done=lambda given: not given.refused,
    )


group.command("watch")(boards.watch)
group.command("unwatch")(boards.unwatch)
group.command("boards")(boards.boards)
group.command("refresh")(boards.refresh)


@group.command("report")
def report(
    role: Annotated[str, typer.Option(help="Only roles whose title holds these words.")] = "",
    place: Annotated[str, typer.Option(help="Only postings at this place.")] = "",
    employer: Annotated[str, typer.Option(help="Only postings of this employer.")] = "",
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Show who is looking, for how long and how hard; then the figures, each with its n and source.

    With --employer, all about the one employer meant: its history, and how to talk to it.
    """

    def ask(career: int) -> MarketReport:
        from breakthrough.actions.market import market_report

        return market_report(career, role=role, place=place, employer=employer)

    answer(ask, show=_show_report, as_json=as_json, home=home, working="Reading the market")


@group.command("looking")
def looking(
    role: Annotated[str, typer.Option(help="Only roles whose title holds these words.")] = "",
    place: Annotated[str, typer.Option(help="Only postings at this place.")] = "",
    employer: Annotated[str, typer.Option(help="Only postings of this employer.")] = "",
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Show which employers look for someone like you, or for what you ask, for how long, how hard.

    Without the figures of `market report`, so it takes less time.
    """

    def ask(career: int) -> Looking | None:
        from breakthrough.actions.employers import employers_looking

        return employers_looking(career, role=role, place=place, employer=employer)

    answer(
        ask,
        show=_show_looking,
        as_json=as_json,
        home=home,
        working="Reading the market",
    )


@group.command("employer")
def employer(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="The employer's name, or words that only its name has.",
            show_default=False,
        ),
    ],
    role: Annotated[str, typer.Option(help="Only roles whose title holds these words.")] = "",
    place: Annotated[str, typer.Option(help="Only postings at this place.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="All its postings, not only those like your evidence.")
    ] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Show how long and how hard one employer looks, its adverts' history, and how to talk to it.

    Your present employer is never shown.
    """

    def ask(career: int) -> EmployerTold:
        from breakthrough.actions.employers import employer_told

        return employer_told(career, name=name, role=role, place=place, everything=everything)

    answer(
        ask,
        show=_show_employer,
        as_json=as_json,
        home=home,
        working="Reading the market",
    )


def _show_looking(page: Page, given: Looking | None) -> None:
    employer_text.show_looking(page, given)
    market_text.show_damage(page, given.problems if given else ())


def _show_employer(page: Page, given: EmployerTold) -> None:
    employer_text.show_employer(page, given)
    market_text.show_damage(page, given.problems)


def _show_report(page: Page, given: MarketReport) -> None:
    """First the employer asked for, or all who look; then the figures."""
    if given.told:
        employer_text.show_employer(page, given.told)
    else:
        employer_text.show_looking(page, given.looking)
    page.heading("The market in figures")
    market_text.show_report(page, given)


def named_columns(pairs: list[str] | None) -> dict[str, str]:
    """NAME=COLUMN pairs as a mapping; raises Problem for anything else."""
    columns: dict[str, str] = {}
    for pair in pairs or []:
        name, sign, column = pair.partition("=")
        if not sign or not name.strip() or not column.strip():
            raise Problem(
                f"--column {pair}: no NAME=COLUMN.",
                expected="The name of a field, an equals sign, the name of your column.",
                next_step="For example: --column title='Job Title'.",
            )
        columns[name.strip()] = column.strip()
    return columns
