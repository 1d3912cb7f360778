"""A capture whose day is only a guess, beside the captures of the same boards already stored."""

from __future__ import annotations

from collections.abc import Mapping, Set
from datetime import date, timedelta

from breakthrough.basics import Problem
from breakthrough.outside.captures import SeenDay
from breakthrough.outside.captures.seen_day import DayRule
from breakthrough.outside.warehouse import Warehouse, WholeRead

GUESSES = frozenset(rule.value for rule in DayRule if rule.is_guess)


def check_guess(
    day: SeenDay,
    *,
    name: str,
    boards: Mapping[str, Set[str]],
    sha256: str,
    market: Warehouse,
    today: date,
) -> None:
    """Raises Problem where a guessed day would hide what changed since a board was last read whole.

    Where it does not come after that read, what the board no longer shows would still count as up.
    `boards`: those that this capture shows whole, with their postings.
    """
    if not day.rule.is_guess or not boards:
        return
    reads = market.whole_reads(boards, since=day.day, but=sha256)
    changed = [read for read in reads if read.ids != boards[read.board]]
    if changed:
        raise _refusal(day, name=name, last=changed[-1], today=today)


def _refusal(day: SeenDay, *, name: str, last: WholeRead, today: date) -> Problem:
    if day.rule is DayRule.NEWEST:
        stated = f"the newest day inside is {day.day.isoformat()}"
    else:
        stated = "nothing inside states a day"
    example = min(last.seen_on + timedelta(days=1), today)
    return Problem(
        f"{name} does not say on which day it was fetched; {stated}.",
        expected=f"The board {last.board} was read on {last.seen_on.isoformat()} already "
        f"({last.source}) with other adverts, so what has changed would be lost.",
        next_step="Give the day on which this one was fetched: with --seen-on, for example "
        f"--seen-on {example.isoformat()}, or under “Seen on” in the browser. Nothing was stored.",
    )
