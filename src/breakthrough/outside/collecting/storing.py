"""Answers kept on the disk become reads of the market: all that wait at once, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from breakthrough.market.posting import BoardRead
from breakthrough.outside.collecting.board import portion_of
from breakthrough.outside.collecting.kept import Answers, Kept
from breakthrough.outside.collecting.states import State, States
from breakthrough.outside.collecting.unread import Unread
from breakthrough.outside.warehouse import Warehouse

RULE = "the boards were read on that day"
EMPTY_APART = timedelta(hours=20)  # on two days; not 24, as nobody reads at the same minute


@dataclass(frozen=True, slots=True)
class Stored:
    """What went into the market: boards, their postings, and the texts it did not hold yet."""

    boards: int = 0
    postings: int = 0
    new_texts: int = 0


def store_answers(*, market: Warehouse, answers: Answers, states: States) -> Stored:
    """Put the answers into the market that are not in it yet.

    Killed before the states are replaced, the next call finds the same answers waiting, and the
    market finds the same import there already: nothing is lost and nothing doubled.
    """
    waiting = [one for one in answers.every() if one.read_at != states.of(_board(one)).stored_at]
    if not waiting:
        return Stored()
    stored = Stored()
    judged: dict[str, State] = {}
    last = max(waiting, key=lambda one: one.read_at)
    with market.writing(source=f"boards read {last.read_at:%Y-%m-%d %H:%M}") as writing:
        for kept in waiting:
            reads, judged[_board(kept)] = _judged(kept, answers=answers, states=states)
            for read in reads:
                writing.add(read)
        if writing.boards:
            stored = Stored(writing.boards, writing.postings, writing.new_texts)
            writing.commit(sha256=_sha256(waiting), seen_on=last.read_on, rule=RULE)
    states.put(judged)
    return stored


def _board(kept: Kept) -> str:
    return kept.watched.board


def _judged(kept: Kept, *, answers: Answers, states: States) -> tuple[list[BoardRead], State]:
    """The reads that an answer stands for, and the board's state after it.

    An empty board counts as one with nothing open when it was found so on two days, and then on
    both: boards are empty for an hour when something breaks.
    """
    before = states.of(_board(kept))
    state = replace(before, stored_at=kept.read_at, stored_sha256=kept.sha256)
    if _is_stored(kept, before=before):
        return [], state
    body = answers.body(kept)
    try:
        if body is None:
            raise Unread("its last answer, kept on this computer, is damaged")
        reads = portion_of(kept.watched, body=body).reads
    except Unread as wrong:  # it was in the right shape when it was kept
        return [], replace(state, failed_at=kept.read_at, failure=wrong.reason)
    reads = tuple(replace(read, seen_on=kept.read_on) for read in reads)
    if any(read.postings for read in reads):
        return list(reads), replace(state, empty_at=None, confirmed_at=None)
    if state.confirmed_at is not None:
        return list(reads), state
    if state.empty_at is None:
        return [], replace(state, empty_at=kept.read_at)
    first = state.empty_at
    if kept.read_on == first.date() or kept.read_at - first < EMPTY_APART:
        return [], state
    both = [replace(read, seen_on=first.date()) for read in reads] + list(reads)
    return both, replace(state, confirmed_at=kept.read_at)


def _is_stored(kept: Kept, *, before: State) -> bool:
    """Whether the same answer of the same day is in the market already, if it listed anything.

    An empty one is looked at again: whether it counts is a matter of the hour.
    """
    is_same_day = before.stored_at is not None and before.stored_at.date() == kept.read_on
    return is_same_day and before.stored_sha256 == kept.sha256 and kept.postings > 0


def _sha256(waiting: Sequence[Kept]) -> str:
    """The name of these answers together: the same ones have the same."""
    lines = (f"{_board(one)} {one.read_at.isoformat()} {one.sha256}\n" for one in waiting)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
