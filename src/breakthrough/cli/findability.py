"""`breakthrough findability`: would they find me, and what would change it?"""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import explain_text, findability_text, validate_text
from breakthrough.cli.answer import AsJson, Home, answer
from breakthrough.cli.counting import counting

if TYPE_CHECKING:
    from breakthrough.actions.findability import (
        AcceptedRow,
        ChangedEdit,
        FindabilityReport,
        Improvement,
    )
    from breakthrough.actions.findability.earning import RareCombinations, WhatToEarn
    from breakthrough.actions.findability.explaining import SearchExplained
    from breakthrough.actions.findability.validating import Validation
    from breakthrough.cli.page import Page

group = typer.Typer(help="Would they find you, and what would change it?", no_args_is_help=True)


@group.command("report")
def report(as_json: AsJson = False, home: Home = None) -> None:
    """Show on how many of the searches you qualify for you come on page one, and why."""

    def ask(career: int) -> FindabilityReport:
        from breakthrough.actions.findability import findability_report

        return findability_report(career)

    answer(
        ask,
        show=findability_text.show_report,
        as_json=as_json,
        home=home,
        working="Running their searches",
    )


@group.command("improve")
def improve_text(
    budget: Annotated[
        int, typer.Option(metavar="CHARS", min=1, help="How many characters may be added.")
    ] = 300,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Show the few truthful phrases, out of your own evidence, that raise it most."""

    def ask(career: int) -> Improvement:
        from breakthrough.actions.findability import improve

        return improve(career, budget=budget)

    answer(
        ask,
        show=findability_text.show_improvement,
        as_json=as_json,
        home=home,
        working="Trying your own words",
    )


@group.command("accept")
def accept(
    surface: Annotated[str, typer.Argument(help="headline, about, skills or experience.")],
    text: Annotated[str, typer.Argument(help="The text as suggested.")],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Take a change on; only text that stands in your evidence can be taken on."""

    def ask(career: int) -> ChangedEdit:
        from breakthrough.actions.findability import accept_edit

        return accept_edit(career, surface=surface, text=text)

    answer(ask, show=findability_text.show_changed, as_json=as_json, home=home)


@group.command("undo")
def undo(
    edit: Annotated[int, typer.Argument(metavar="NO.", help="The number of the change.")],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Take a change back."""

    def ask(career: int) -> ChangedEdit:
        from breakthrough.actions.findability import undo_edit

        return undo_edit(career, edit=edit)

    answer(ask, show=findability_text.show_changed, as_json=as_json, home=home)


@group.command("edits")
def edits(as_json: AsJson = False, home: Home = None) -> None:
    """Show the changes you have taken on."""

    def ask(career: int) -> tuple[AcceptedRow, ...]:
        from breakthrough.actions.findability import list_edits

        return list_edits(career)

    answer(ask, show=findability_text.show_edits, as_json=as_json, home=home)


@group.command("explain")
def explain(
    search: Annotated[str, typer.Argument(metavar="SEARCH", help="What an employer would type.")],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Show word by word why SEARCH finds you where it does, and what would change it."""

    def ask(career: int) -> SearchExplained:
        from breakthrough.actions.findability.explaining import explain_search

        return explain_search(career, search=search)

    answer(
        ask,
        show=explain_text.show_explained,
        as_json=as_json,
        home=home,
        working="Running the search",
    )


@group.command("rare")
def rare(as_json: AsJson = False, home: Home = None) -> None:
    """Show what you can prove together that few of the crowd say, and who asks for it."""

    def ask(career: int) -> RareCombinations:
        from breakthrough.actions.findability.earning import rare_combinations

        return rare_combinations(career)

    answer(
        ask, show=explain_text.show_rare, as_json=as_json, home=home, working="Reading the crowd"
    )


@group.command("earn")
def earn(as_json: AsJson = False, home: Home = None) -> None:
    """Show which proof you do not have yet would open most searches; never text to add."""

    def ask(career: int) -> WhatToEarn:
        from breakthrough.actions.findability.earning import what_to_earn

        return what_to_earn(career)

    answer(
        ask, show=explain_text.show_earn, as_json=as_json, home=home, working="Trying what to earn"
    )


@group.command("validate")
def validate(
    people: Annotated[
        int, typer.Option(metavar="N", min=1, help="How many of the crowd play the person.")
    ] = 60,
    seed: Annotated[int, typer.Option(metavar="S", min=0, help="Decides every draw.")] = 1,
    is_third: Annotated[
        bool,
        typer.Option("--third", help="A third of each CV stands in public, not only its opening."),
    ] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Try the choice of words on people of the crowd: does it win searches it has not seen?"""
    seconds: list[float] = []

    def ask(career: int) -> Validation:
        from breakthrough.actions.findability.validating import validate
        from breakthrough.findability.trial.player import Public

        public = Public.THIRD if is_third else Public.OPENING
        started = perf_counter()
        with counting("Trying it on people of the crowd") as told:
            found = validate(career, people=people, seed=seed, public=public, told=told)
        seconds.append(perf_counter() - started)
        return found

    def show(page: Page, given: Validation) -> None:
        validate_text.show_validation(page, given, seconds=seconds[0])

    answer(ask, show=show, as_json=as_json, home=home)
