"""Short ways to write one employer's seats in tests."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from breakthrough.basics import Basis, Pay
from breakthrough.market.employers import EmployerHistory, Seat, Seen

START = date(2026, 3, 1)


def day(number: int) -> date:
    return START + timedelta(days=number)


def pounds(amount: int) -> Pay:
    return Pay(Decimal(amount), Decimal(amount), "GBP", "year")


def seen(title: str = "Controller", *, up: tuple[int, int], **rest: Any) -> Seen:
    """An advert seen from one day to another after the start, and up still."""
    told: dict[str, Any] = {
        "board": "ashby:acme",
        "posting_id": f"{title} {up[0]}",
        "place": "Leeds, UK",
        "url": "",
        "pay": pounds(70_000),
        "at_start": False,
        "posted_on": None,
        "moved_days": None,
        "ending": "up",
        "ended_on": None,
        "again_after": None,
        "why": "",
        "changes": (),
        "set_apart": (),
    }
    return Seen(title=title, first_seen=day(up[0]), last_seen=day(up[1]), **{**told, **rest})


def history(*seats: Seat, others: int = 0, first_read: int = 0) -> EmployerHistory:
    adverts = sum(len(seat.adverts) for seat in seats)
    return EmployerHistory(
        employer="Acme",
        seats=seats,
        adverts=adverts,
        others=others,
        read_on=(day(first_read), day(200)),
        why_no_again="",
        basis=Basis(adverts, "adverts", "drawn"),
    )
