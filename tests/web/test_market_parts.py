"""The parts of the page Market about what is asked for and the key seats."""

from __future__ import annotations

import re
from datetime import date

from django.template.loader import render_to_string

from breakthrough.basics import Basis, Share
from breakthrough.market.demand import AskedTerm, Demand
from breakthrough.market.key_seats import FactKind, KeySeat, KeySeats, SeatFact

BASIS = Basis(12, "postings that state requirements", "a.json")


def words(template: str, told: object) -> str:
    page = render_to_string(f"breakthrough/{template}", {"told": told})
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def test_terms_are_told_with_their_employers_share_and_basis() -> None:
    one = AskedTerm("P&L", Share.of(8, 10), 11, 4.25)
    said = words("_demand.html", Demand((one,), BASIS, halves_reason="Not known, because of this."))
    assert "P&amp;L 8 of 10 80" in said
    assert "12 postings that state requirements · a.json" in said
    assert "Whether more or fewer ask for it now: Not known, because of this." in said
    assert "Earlier" not in said


def test_halves_are_told_where_they_are_known() -> None:
    one = AskedTerm("GAAP", Share.of(8, 10), 11, None, Share.of(5, 40), Share.of(35, 40), "rose")
    said = words("_demand.html", Demand((one,), BASIS, halves_at=date(2026, 3, 1)))
    assert "only here 5 of 40 35 of 40 rose" in said
    assert "adverts that came up before 1 Mar 2026" in said


def test_a_reason_stands_where_no_terms_are_known() -> None:
    assert words("_demand.html", Demand((), BASIS, "Not known, so.")).endswith("Not known, so.")


def test_a_key_seat_is_told_with_its_facts_and_what_it_links_to() -> None:
    facts = (SeatFact(FactKind.FIRST, "It is the first.", passage="Our <first> hire"),)
    seat = KeySeat("b", "1", "Acme", "Head of Tax", "Leeds", "https://example.com/1", None, facts)
    told = KeySeats((seat,), 1, 2, Basis(9, "seats that are open", "a.json"))
    said = words("_key_seats.html", told)
    assert "1 of 9 open seats: at least 2 stated facts." in said
    assert "Acme Head of Tax Leeds not known It is the first. “Our &lt;first&gt; hire”" in said
    page = render_to_string("breakthrough/_key_seats.html", {"told": told})
    assert 'href="https://example.com/1" rel="noreferrer noopener"' in page


def test_a_reason_stands_where_no_seat_is_listed() -> None:
    said = words("_key_seats.html", KeySeats((), 0, 2, BASIS, "Not looked for."))
    assert said.endswith("Not looked for.")
