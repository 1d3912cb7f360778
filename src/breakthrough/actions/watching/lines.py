"""What is known of each watched board."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from breakthrough.actions.watching import asking
from breakthrough.outside import clock
from breakthrough.outside.collecting import Kept, State
from breakthrough.records.models import WatchedBoard


class Reading(StrEnum):
    """What the last readings of a board say of it."""

    NEVER = "not read yet"
    LISTED = "read"
    EMPTY_ONCE = "empty when last read"  # counts only if a read a day later finds the same
    EMPTY = "nothing open"
    UNKNOWN = "not known"  # it could not be read


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A watched board, and what is known of it.

    `failed_on` and `reason` tell of a failure since the last read alone; then `reading` says that
    the board is not known, and `read_on` and `postings` what was seen before.
    """

    board: str
    employer: str
    url: str
    reading: Reading
    read_on: date | None = None
    postings: int | None = None
    failed_on: date | None = None
    reason: str = ""
    wait_until: datetime | None = None


def lines(records: Iterable[WatchedBoard]) -> tuple[BoardLine, ...]:
    """The boards, and what is known of each."""
    collector = asking.collector()
    states = collector.states
    return tuple(
        _line(one, kept=collector.answers.about(one.board), state=states.of(one.board))
        for one in records
    )


def _line(record: WatchedBoard, *, kept: Kept | None, state: State) -> BoardLine:
    failed_at = state.failed_at
    if failed_at is not None and kept is not None and kept.read_at > failed_at:
        failed_at = None  # it was read since
    is_waiting = state.wait_until is not None and state.wait_until > clock.now()
    return BoardLine(
        board=record.board,
        employer=(kept.employer if kept else "") or record.token,
        url=record.url,
        reading=Reading.UNKNOWN if failed_at is not None else _reading(kept, state=state),
        read_on=kept.read_on if kept else None,
        postings=kept.postings if kept else None,
        failed_on=failed_at.astimezone().date() if failed_at is not None else None,
        reason=state.failure if failed_at is not None else "",
        wait_until=state.wait_until if is_waiting else None,
    )


def _reading(kept: Kept | None, *, state: State) -> Reading:
    if kept is None:
        return Reading.NEVER
    if kept.postings:
        return Reading.LISTED
    return Reading.EMPTY if state.confirmed_at is not None else Reading.EMPTY_ONCE
