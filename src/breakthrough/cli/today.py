"""`breakthrough today`: the finding about me, and the few acts that follow from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.answer import AsJson, Home, answer
from breakthrough.cli.basis_lines import crowd_line, market_line

if TYPE_CHECKING:
    from breakthrough.actions.today import Today
    from breakthrough.cli.page import Page


def today(as_json: AsJson = False, home: Home = None) -> None:
    """Show the finding about you, and what to do about it today."""

    def ask(career: int) -> Today:
        from breakthrough.actions.today import today as finding_of_today

        return finding_of_today(career)

    answer(ask, show=_show, as_json=as_json, home=home, working="Running their searches")


def _show(page: Page, given: Today) -> None:
    page.say(given.finding)
    if not given.acts:
        page.text("Nothing needs doing today.")
    for act in given.acts:
        page.heading(f"{act.what} ({count_text(act.minutes, 'minute')})")
        page.text(act.why)
    if given.market and given.crowd:
        page.resting_on([market_line(given.market), crowd_line(given.crowd)])
