"""Which boards are watched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.actions.watching import asking
from breakthrough.actions.watching.lines import BoardLine, lines
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.outside.board_systems import Watched
from breakthrough.outside.collecting import board_behind
from breakthrough.records.models import WatchedBoard

MOST = 200  # boards of one person; whoever watches more collects the market of others


@dataclass(frozen=True, slots=True)
class BoardList:
    """All boards watched, in the order in which they were named."""

    boards: tuple[BoardLine, ...]


@dataclass(frozen=True, slots=True)
class WatchedNow:
    """What came of some addresses.

    `added`: boards watched from now on; `already`: watched before; `refused`: why an address gave
    none.
    """

    added: tuple[BoardLine, ...]
    already: tuple[BoardLine, ...]
    refused: tuple[str, ...]


def watch(career: int, *, urls: Sequence[str]) -> WatchedNow:
    """Watch the boards of these careers pages from now on.

    A page that is no board of a known system is asked for once, to see which board it shows.
    Raises Problem when not one of the addresses gave a board.
    """
    asked = [url.strip() for url in urls if url.strip()]
    if not asked:
        raise Problem("No address was given.", next_step="Paste the address of a careers page.")
    added: list[WatchedBoard] = []
    already: list[WatchedBoard] = []
    refused: list[Problem] = []
    with asking.polite_client() as client:
        for url in asked:
            try:
                record, is_new = _remember(career, board_behind(url, client=client), pasted=url)
            except Problem as problem:
                refused.append(problem)
                continue
            (added if is_new else already).append(record)
    if refused and not added and not already:
        raise refused[0]
    return WatchedNow(
        lines(added), lines(already), refused=tuple(str(problem) for problem in refused)
    )


def unwatch(career: int, *, url: str) -> BoardLine:
    """Watch a board no longer, named by its address, the address given, or its name in the market.

    What was seen of it stays in the market. Raises Problem where it is not watched.
    """
    wanted = url.strip()
    for record in WatchedBoard.objects.filter(career_id=career):
        if wanted in (record.board, record.url, record.pasted):
            (line,) = lines([record])
            record.delete()
            return line
    raise Problem(
        f"“{wanted[:200]}” is not among the boards you watch.",
        expected="Its address as you gave it, or its name there, is needed.",
        next_step="See the list of your boards.",
    )


def watched(career: int) -> BoardList:
    """The boards the person watches, and what is known of each."""
    return BoardList(lines(WatchedBoard.objects.filter(career_id=career)))


def _remember(career: int, found: Watched, *, pasted: str) -> tuple[WatchedBoard, bool]:
    records = WatchedBoard.objects.filter(career_id=career)
    if records.count() >= MOST and not records.filter(board=found.board).exists():
        raise Problem(
            f"{MOST} boards are watched already.",
            expected="These addresses are for those who read a few.",
            next_step="Watch one of them no longer.",
        )
    return records.get_or_create(
        career_id=career,
        board=found.board,
        defaults={
            "system": found.system,
            "token": found.token,
            "url": found.url,
            "pasted": pasted,
            "watched_at": clock.now(),
        },
    )
