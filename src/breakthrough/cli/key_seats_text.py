"""Seats that look costly to leave empty, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text

if TYPE_CHECKING:
    from breakthrough.cli.page import Page
    from breakthrough.market.key_seats import KeySeat, KeySeats, SeatFact

_SHOWN = 5  # seats; --json gives up to 25


def show_key_seats(page: Page, told: KeySeats) -> None:
    """The seats with the most facts, each fact with its passage."""
    if told.reason:
        page.text(f"Seats costly to leave empty: {told.reason[:1].lower()}{told.reason[1:]}")
        return
    page.text(
        f"Seats that look costly to leave empty, by {told.least_facts} stated facts or more: "
        f"{told.with_facts:,} of {told.basis.n:,} that are open. What an empty seat costs, nobody "
        "outside knows. Those with the most facts:"
    )
    for seat in told.seats[:_SHOWN]:
        page.text(_named(seat))
        page.bullets(map(_fact, seat.facts))


def _named(seat: KeySeat) -> str:
    days = "" if seat.days_up is None else f"up {count_text(seat.days_up, 'day')}"
    return ", ".join(part for part in (seat.title, seat.employer, seat.place, days) if part)


def _fact(one: SeatFact) -> str:
    return f"{one.text} “{one.passage}”" if one.passage else one.text
