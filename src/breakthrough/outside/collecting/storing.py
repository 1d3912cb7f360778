"""Answers kept on the disk become reads of the market: all that wait at once, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
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
    """Put the answers into the market that are not in it, or whose import was found damaged.

    Killed before the states are replaced, the next call finds the same answers waiting, and the
    market finds the same import there already: nothing is lost and nothing doubled.
    """
    market.damages()  # what is damaged is set aside, and is no import any more
    there = {note.sha256 for note in market.imports()}
    waiting = [one for one in answers.every() if _is_waiting(one, states=states, there=there)]
    if not waiting:
        return Stored()
    stored = Stored()
    judged: dict[str, State] = {}
    name = _sha256(waiting)
    last = max(waiting, key=lambda one: one.read_at)
    with market.writing(source=f"boards read {last.read_at:%Y-%m-%d %H:%M}") as writing:
        for kept in waiting:
            before = states.of(_board(kept))
            if _is_stored(kept, before=before, there=there):
                judged[_board(kept)] = replace(before, stored_at=kept.read_at)
                continue
            reads, after = _judged(kept, answers=answers, before=before)
            judged[_board(kept)] = replace(after, stored_in=name if reads else "")
            for read in reads:
                writing.add(read)
        if writing.boards:
            stored = Stored(writing.boards, writing.postings, writing.new_texts)
            writing.commit(sha256=name, seen_on=last.read_on, rule=RULE)
    states.put(judged)
    return stored


def _board(kept: Kept) -> str:
    return kept.watched.board


def _judged(kept: Kept, *, answers: Answers, before: State) -> tuple[list[BoardRead], State]:
    """The reads that an answer stands for, and the board's state after it.

    An empty board counts as one with nothing open when it was found so on two days, and then on
    both: boards are empty for an hour when something breaks.
    """
    state = replace(before, stored_at=kept.read_at, stored_sha256=kept.sha256)
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


def _is_waiting(kept: Kept, *, states: States, there: Collection[str]) -> bool:
    state = states.of(_board(kept))
    is_lost = bool(state.stored_in) and state.stored_in not in there
    return is_lost or kept.read_at != state.stored_at


def _is_stored(kept: Kept, *, before: State, there: Collection[str]) -> bool:
    """Whether the same answer of the same day is in the market already."""
    is_same_day = before.stored_at is not None and before.stored_at.date() == kept.read_on
    return is_same_day and before.stored_sha256 == kept.sha256 and before.stored_in in there


def _sha256(waiting: Sequence[Kept]) -> str:
    """The name of these answers together: the same ones have the same."""
    lines = (f"{_board(one)} {one.read_at.isoformat()} {one.sha256}\n" for one in waiting)
    return hashlib.sha256("".join(lines).encode()).hexdigest()
