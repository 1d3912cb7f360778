"""Seats with the facts stated about them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from breakthrough.basics import Basis


class FactKind(StrEnum):
    """What sort of thing is stated about a seat."""

    RANK = "rank"
    ONLY_ONE = "only one of its kind"
    PAY = "pay"
    DAYS_UP = "days up"
    AGAIN = "put up again"
    PAY_RAISED = "pay raised"
    REPORTS_TO = "reports to the top"
    FIRST = "first of its kind"
    FROM_SCRATCH = "from scratch"
    AT_ONCE = "at once"
    DEADLINE = "deadline"
    REPLACES = "replaces somebody"
    INTERIM = "interim"


@dataclass(frozen=True, slots=True)
class SeatFact:
    """One fact in words; `on` is its day, `passage` the words of the advert, where it has them."""

    kind: FactKind
    text: str
    on: date | None = None
    passage: str = ""


@dataclass(frozen=True, slots=True)
class KeySeat:
    """An open seat and what is stated about it.

    `days_up`: by the employer's date or by our own first sighting, whichever is more; None where
    neither is known.
    """

    board: str
    posting_id: str
    employer: str
    title: str
    place: str
    url: str
    days_up: int | None
    facts: tuple[SeatFact, ...]


@dataclass(frozen=True, slots=True)
class KeySeats:
    """The open seats with the most facts that an empty seat may cost, those up longest first.

    `with_facts`: how many of the `basis.n` seats looked at have as many as `least_facts`. Empty
    where `reason` says why.
    """

    seats: tuple[KeySeat, ...]
    with_facts: int
    least_facts: int
    basis: Basis
    reason: str = ""
