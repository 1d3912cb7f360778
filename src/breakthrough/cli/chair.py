"""`breakthrough chair`: one search from the employer's side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import chair_text
from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.chair import ChairView


def chair(
    need: Annotated[str, typer.Argument(metavar="NEED", show_default=False)],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Sit in the employer's chair: search the crowd for NEED, and see where you come.

    For example: breakthrough chair "head of finance transformation"
    """

    def ask(career: int) -> ChairView:
        from breakthrough.actions.chair import chair as sit_in_it

        return sit_in_it(career, need=need)

    answer(ask, show=chair_text.show, as_json=as_json, home=home, working="Searching the crowd")
