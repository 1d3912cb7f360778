"""What is asked for, how much is remote, the months and the key seats, in readable text."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from io import StringIO
from typing import Any

from rich.console import Console

from breakthrough.basics import Basis, Share
from breakthrough.cli.demand_text import show_months, show_remote, show_terms
from breakthrough.cli.key_seats_text import show_key_seats
from breakthrough.cli.page import Page
from breakthrough.market.demand import AskedTerm, Demand
from breakthrough.market.key_seats import FactKind, KeySeat, KeySeats, SeatFact
from breakthrough.market.remote import RemoteShare
from breakthrough.market.seasons import SeasonMonth, Seasons

BASIS = Basis(12, "postings that state requirements", "a.json")
SHORT = "Not known, because the boards were watched for one day: 60 days are needed."


def printed(show: Callable[..., None], given: object, **more: Any) -> str:
    out = StringIO()
    show(Page(Console(file=out, width=200)), given, **more)
    return " ".join(out.getvalue().split())


def term(**more: Any) -> AskedTerm:
    return AskedTerm("GAAP", Share.of(8, 10), 11, 4.25, **more)


def test_a_term_is_told_with_employers_adverts_and_how_much_more_often() -> None:
    said = printed(show_terms, Demand((term(),), BASIS, halves_reason=SHORT))
    assert "GAAP 8 of 10 (80%) 11 4.2" in said
    assert "In the requirements of 12 postings that state requirements" in said
    assert (
        "Whether more or fewer ask for them: not known, because the boards were watched for one "
        "day" in said
    )


def test_a_term_that_rose_is_told_with_both_halves() -> None:
    moved = term(earlier=Share.of(5, 40), later=Share.of(35, 40), moved="rose")
    said = printed(show_terms, Demand((moved,), BASIS, halves_at=date(2026, 3, 1)))
    assert "5 of 40, 35 of 40, rose" in said
    assert "Whether more or fewer" not in said


def test_what_no_other_advert_asks_for_is_asked_for_only_here() -> None:
    only = AskedTerm("GAAP", Share.of(8, 10), 11, None)
    assert "11 only here" in printed(show_terms, Demand((only,), BASIS))


def test_why_no_terms_are_known_is_said() -> None:
    said = printed(show_terms, Demand((), BASIS, "Not known, because of this."))
    assert said == "Asked for: not known, because of this."


def test_the_remote_share_names_what_it_is_of() -> None:
    told = RemoteShare(Share.of(6, 10), BASIS)
    assert printed(show_remote, told, postings=10).startswith("Remote are 6 of 10 (60%, likely")
    assert printed(show_remote, told, postings=12).endswith("that say whether they are.")
    unknown = RemoteShare(None, BASIS, "Not known, because nobody says.")
    assert printed(show_remote, unknown, postings=12) == "Remote: not known, because nobody says."


def test_months_are_told_with_their_boards_and_what_they_cannot_say() -> None:
    months = (SeasonMonth(date(2026, 1, 1), 7, 20, 35.0), SeasonMonth(date(2026, 2, 1), 1, 2, None))
    said = printed(show_months, Seasons(months, 1, BASIS, note="One year only."))
    assert "2026-01 7 20 35.0 2026-02 1 2 –" in said
    assert said.endswith("One year only.")


def test_a_key_seat_is_told_with_each_fact_and_its_passage() -> None:
    facts = (
        SeatFact(FactKind.RANK, "The title names a head."),
        SeatFact(FactKind.REPORTS_TO, "It reports to the top.", passage="You report to the CEO."),
    )
    seat = KeySeat("b", "1", "Acme", "Head of Tax", "Leeds", "", 41, facts)
    said = printed(show_key_seats, KeySeats((seat,), 3, 2, Basis(9, "seats that are open", "a")))
    assert "by 2 stated facts or more: 3 of 9 that are open." in said
    assert "Head of Tax, Acme, Leeds, up 41 days - The title names a head." in said
    assert "- It reports to the top. “You report to the CEO.”" in said


def test_no_key_seats_say_why() -> None:
    none = KeySeats((), 0, 2, BASIS, "Not looked for among so many.")
    assert (
        printed(show_key_seats, none)
        == "Seats costly to leave empty: not looked for among so many."
    )
