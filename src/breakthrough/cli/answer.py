"""What every command does alike: open the data folder, ask one action, print its answer."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import typer

from breakthrough.basics import Problem

if TYPE_CHECKING:
    from breakthrough.cli.page import Page

Given = TypeVar("Given")

AsJson = Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")]
Home = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        help="Use this data folder instead of your own.",
        file_okay=False,
        show_default=False,
    ),
]

COULD_NOT, INPUT_IS_WRONG = 1, 2


def answer(
    ask: Callable[[int], Given],
    *,
    show: Callable[[Page, Given], None],
    as_json: bool,
    home: Path | None,
    working: str = "",
    is_done: Callable[[Given], bool] | None = None,
) -> None:
    """Asks one action about the own career and prints what it gives.

    `working`: what a terminal shows while it takes long. Exit 2 when the user can put it right,
    1 when the machine could not, or could do only a part: `is_done` says whether all was.
    """
    with ending(as_json=as_json):
        with at_work(working):
            career, is_invented = _opened(home)
            given = ask(career)
        if as_json:
            _print_json(given)
        else:
            page = _page(home, is_invented=is_invented)
            show(page, given)
        if is_done is not None and not is_done(given):
            raise typer.Exit(COULD_NOT)


@contextmanager
def ending(*, as_json: bool) -> Iterator[None]:
    """Turns what the user can put right into exit 2, and what the machine could not into exit 1.

    A command that the user stops says so.
    """
    from breakthrough.actions.opening import FAILURES
    from breakthrough.outside.home import data_folder

    try:
        yield
    except Problem as problem:
        _stop(problem, as_json=as_json, code=INPUT_IS_WRONG)
    except BrokenPipeError:
        raise  # the reader has gone: nobody is left to tell
    except KeyboardInterrupt:
        typer.echo("Stopped. What was stored before stays as it was.", err=True)
        raise
    except FAILURES as failure:
        told = Problem(
            f"It could not be done; the system said: {failure}.",
            expected=f"The data folder is {data_folder(environment=os.environ)}.",
        )
        _stop(told, as_json=as_json, code=COULD_NOT)


@contextmanager
def at_work(words: str) -> Iterator[None]:
    """A bar that moves while a person at a terminal waits; nothing when piped."""
    if not words or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(pulse_style="cyan"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        progress.add_task(words, total=None)
        yield


def _opened(home: Path | None) -> tuple[int, bool]:
    from breakthrough.actions.opening import open_home

    open_home(home)
    from breakthrough.actions.career import career_name, own_career

    career = own_career()
    return career, career_name(career).is_invented


def _print_json(given: object) -> None:
    from breakthrough.cli.plain import as_json

    sys.stdout.write(as_json(given) + "\n")


def _page(home: Path | None, *, is_invented: bool) -> Page:
    from rich.console import Console

    from breakthrough.cli.page import Page

    page = Page(Console(highlight=False, markup=False, emoji=False), home=home)
    if is_invented:
        page.notes(["Sample world: everything here is invented."])
    return page


def _stop(problem: Problem, *, as_json: bool, code: int) -> NoReturn:
    sys.stderr.write(f"{problem}\n")
    if as_json:
        _print_json({"problem": problem})
    raise typer.Exit(code)
