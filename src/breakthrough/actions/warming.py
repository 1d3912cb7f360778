"""Getting ready for the first question, while the person reads the first page."""

from __future__ import annotations

from threading import Thread

from django.db import connections

from breakthrough.actions.career import own_career
from breakthrough.actions.opening import FAILURES
from breakthrough.basics import Problem


def warm_up() -> None:
    """Start loading what the first figure needs, beside everything else.

    What is missing is left to the page that asks for it, which says so.
    """
    Thread(target=_load, name="warming up", daemon=True).start()


def _load() -> None:
    from breakthrough.actions.findability import findability_report

    try:
        findability_report(own_career())
    except (Problem, *FAILURES):
        _load_parts()
    finally:
        connections.close_all()


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
