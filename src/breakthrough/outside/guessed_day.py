"""A capture whose day is only a guess, beside the captures of the same boards already stored."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from breakthrough.basics import Problem
from breakthrough.outside.captures import SeenDay
from breakthrough.outside.captures.seen_day import DayRule
from breakthrough.outside.warehouse import Warehouse

GUESSES = frozenset(rule.value for rule in DayRule if rule.is_guess)


def check_guess(
    day: SeenDay, *, name: str, boards: Collection[str], sha256: str, market: Warehouse, today: date
) -> None:
    """Raises Problem where a guessed day would not come after the last whole read of a board.

    Of two captures with one day, what the second no longer shows would still count as up, and the
    second day would be lost. `boards`: those that this capture shows whole.
    """
    if not day.rule.is_guess or not boards:
        return
    last = market.last_whole_read(boards, but=sha256)
    if last is None or last.seen_on < day.day:
        return
    if day.rule is DayRule.NEWEST:
        stated = f"the newest day inside is {day.day.isoformat()}"
    else:
        stated = "nothing inside states a day"
    example = min(last.seen_on + timedelta(days=1), today)
    raise Problem(
        f"{name} does not say on which day it was fetched; {stated}.",
        expected=f"The board {last.board} was read on {last.seen_on.isoformat()} already "
        f"({last.source}), so what has changed since would be lost.",
        next_step="Give the day on which this one was fetched: with --seen-on, for example "
        f"--seen-on {example.isoformat()}, or under “Seen on” in the browser. Nothing was stored.",
    )
