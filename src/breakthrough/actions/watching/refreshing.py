"""Boards of employers, read from the web when the person asks, never by themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from breakthrough.actions.asked_terms import prepare_terms
from breakthrough.actions.likeness import prepare_words
from breakthrough.actions.watching import asking
from breakthrough.actions.watching.lines import BoardLine, lines
from breakthrough.outside.board_systems import Watched
from breakthrough.outside.collecting import Outcome
from breakthrough.records.models import WatchedBoard


@dataclass(frozen=True, slots=True)
class RefreshedBoard:
    """What became of a board: `outcome`, and what is known of it now."""

    outcome: Outcome
    line: BoardLine


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What became of each board.

    `read`, `unread`, `recent`, `waiting`, `left`: how many were read, could not be, had been read
    within six hours, belong to a host that wants to be left alone, or did not come to their turn.
    `postings`, `new_texts`: what went into the market.
    """

    boards: tuple[RefreshedBoard, ...]
    read: int
    unread: int
    recent: int
    waiting: int
    left: int
    postings: int
    new_texts: int


def refresh(
    career: int,
    *,
    is_forced: bool = False,
    seconds: float | None = None,
    told: Callable[[int, int], None] | None = None,
) -> Refreshed:
    """Read the boards that are watched, and put what they show into the market.

    One read within six hours is not asked again unless `is_forced`. A board that could not be read
    is not known: nothing of it counts as come down. May be stopped at any moment, and repeated.
    After `seconds` no further board is begun; `told` hears how many are done and of how many.
    """
    records = list(WatchedBoard.objects.filter(career_id=career))
    with asking.polite_client() as client:
        done = asking.collector().refresh(
            [_watched(one) for one in records],
            client=client,
            is_forced=is_forced,
            told=told,
            seconds=seconds,
        )
    if done.stored.postings:
        prepare_words()
        prepare_terms()
    found = done.outcomes
    return Refreshed(
        boards=tuple(map(RefreshedBoard, found, lines(records))),
        read=found.count(Outcome.READ) + found.count(Outcome.UNCHANGED),
        unread=found.count(Outcome.UNREAD),
        recent=found.count(Outcome.RECENT),
        waiting=found.count(Outcome.WAITING),
        left=found.count(Outcome.LEFT),
        postings=done.stored.postings,
        new_texts=done.stored.new_texts,
    )


def _watched(record: WatchedBoard) -> Watched:
    return Watched(record.system, record.token, record.url)
