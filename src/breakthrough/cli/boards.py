"""`market watch`, `unwatch`, `boards` and `refresh`: employers' boards read from the web."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import boards_text
from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.watching import BoardLine, BoardList, Refreshed, WatchedNow


def watch(
    urls: Annotated[
        list[str],
        typer.Argument(metavar="URL...", help="The address of a careers page.", show_default=False),
    ],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Watch the boards of these careers pages: `market refresh` reads them.

    A page of no known board system is asked for once, to see which board it shows. Ends with 1
    when some of the addresses gave no board.
    """

    def ask(career: int) -> WatchedNow:
        from breakthrough.actions.watching import watch

        return watch(career, urls=urls)

    answer(
        ask,
        show=boards_text.show_watched_now,
        as_json=as_json,
        home=home,
        working="Looking for boards",
        is_done=lambda given: not given.refused,
    )


def unwatch(
    url: Annotated[
        str,
        typer.Argument(
            metavar="URL", help="Its address, or its name in `market boards`.", show_default=False
        ),
    ],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Watch a board no longer, by its address or its name in the list. What was seen stays."""

    def ask(career: int) -> BoardLine:
        from breakthrough.actions.watching import unwatch

        return unwatch(career, url=url)

    answer(ask, show=boards_text.show_unwatched, as_json=as_json, home=home)


def boards(as_json: AsJson = False, home: Home = None) -> None:
    """Show the boards you watch, when each was read, and what could not be."""

    def ask(career: int) -> BoardList:
        from breakthrough.actions.watching import watched

        return watched(career)

    answer(ask, show=boards_text.show_boards, as_json=as_json, home=home)


def refresh(
    force: Annotated[
        bool, typer.Option("--force", help="Also read boards that were read within six hours.")
    ] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Read the boards you watch, politely: one request at a time, as each host allows.

    May be stopped at any moment and called again. Ends with 1 when some could not be read: nothing
    of those counts as come down.
    """

    def ask(career: int) -> Refreshed:
        from breakthrough.actions.watching import refresh
        from breakthrough.cli.counting import counting

        with counting("Reading your boards") as told:
            return refresh(career, is_forced=force, told=told)

    answer(
        ask,
        show=boards_text.show_refreshed,
        as_json=as_json,
        home=home,
        is_done=lambda given: not given.unread,
    )
