"""Getting ready for the first question, while the person reads the first page."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread

from django.db import connections

from breakthrough.actions.career import own_career
from breakthrough.actions.opening import FAILURES
from breakthrough.basics import Problem


def warm_up() -> None:
    """Start working out the first figures of each page, beside everything else.

    What is missing is left to the page that asks for it, which says so.
    """
    Thread(target=_load, name="warming up", daemon=True).start()


def _load() -> None:
    from breakthrough.actions.findability import findability_report
    from breakthrough.actions.market import market_report

    try:
        if not _is_worked_out(findability_report):
            _load_parts()
        _is_worked_out(market_report)
    finally:
        connections.close_all()


def _is_worked_out(figures: Callable[[int], object]) -> bool:
    try:
        figures(own_career())
    except (Problem, *FAILURES):
        return False
    return True


def _load_parts() -> None:
    """The market and the crowd, as far as they are there, and the compiled kernel."""
    from breakthrough.actions.crowd import current_crowd
    from breakthrough.actions.likeness import market
    from breakthrough.findability import Ranker, Ranking, Search

    try:
        market()
        Ranking.of([Search("warm")], crowd=current_crowd(own_career()).crowd, ranker=Ranker())
    except (Problem, *FAILURES):
        return
