"""All that is told of one employer: its row, its history, how to talk to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from breakthrough.market.employers import (
    EmployerHistory,
    EmployerLooking,
    Seat,
    Watched,
    history_of,
    looking_among,
)
from breakthrough.market.talk.asked import Comparison
from breakthrough.market.talk.talk import Talk, talk_about

MOST_TALKS = 3
NOT_HIRED = "When an advert comes down, nobody outside knows whether anyone was hired."


@dataclass(frozen=True, slots=True)
class EmployerTold:
    """One employer: the facts of its row, its history, and how to talk to it about its seats.

    `talks` are about the three seats that have been up longest, or, where none is up, about the one
    that was up last; `more_seats` counts the others that are up. `line` is what must be said with
    any history of adverts. `problems`: what of the market was damaged.
    """

    row: EmployerLooking
    history: EmployerHistory
    talks: tuple[Talk, ...]
    more_seats: int
    line: str
    problems: tuple[str, ...] = ()


def employer_told(
    employer: str,
    *,
    seen: Watched,
    others: int = 0,
    by: Comparison,
) -> EmployerTold:
    """What is told of an employer whose adverts are among those in `seen`.

    `others`: how many postings of theirs are not. `by`: how they are held against evidence.
    """
    looking = looking_among(seen)
    rows = (*looking.employers, *looking.earlier)
    row = next(one for one in rows if one.employer.lower() == employer.lower())
    history = history_of(employer, seen=seen, others=others)
    texts = {(one.board, one.posting_id): one.text for one in seen.adverts or ()}
    seats = [seat for seat in history.seats if seat.latest.is_looked_for] or _last(history.seats)
    talks = tuple(
        talk_about(
            seat,
            history=history,
            text=texts.get((seat.latest.board, seat.latest.posting_id), ""),
            by=by,
        )
        for seat in seats[:MOST_TALKS]
    )
    return EmployerTold(row, history, talks, len(seats) - len(talks), _line(history))


def _last(seats: Sequence[Seat]) -> list[Seat]:
    return sorted(seats, key=lambda seat: seat.latest.last_seen)[-1:]


def _line(history: EmployerHistory) -> str:
    """What the end of an advert says, with its days where one alone came down."""
    if not history.ended:
        return NOT_HIRED
    return f"{history.ended}; nobody outside knows whether anyone was hired."
