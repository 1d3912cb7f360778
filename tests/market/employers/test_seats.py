"""The history of one employer's adverts."""

from __future__ import annotations

import pytest
from weeks import Drawn, watched, week

from breakthrough.market.employers import history_of
from breakthrough.market.spells import CAME_DOWN, UP


def test_an_advert_and_those_put_up_again_for_it_are_one_seat_in_the_order_of_time() -> None:
    seen = watched(
        Drawn("Acme", "xx........"),
        Drawn("Acme", "...xx....."),
        Drawn("Acme", "......xxxx"),
        Drawn("Acme", "xxxxxxxxxx", title="Buyer"),
    )
    told = history_of("acme", seen=seen)
    buyer, controller = sorted(told.seats, key=lambda seat: seat.latest.title)
    assert [one.first_seen for one in controller.adverts] == [week(0), week(3), week(6)]
    # a read a week: down by the week after the last sighting, up again at the next first one
    assert [one.again_after for one in controller.adverts] == [None, 7, 7]
    assert (controller.days, len(buyer.adverts)) == (9 * 7, 1)
    assert (told.adverts, told.again, told.open_now) == (4, 2, 2)
    assert told.summary == (
        "2 roles of Acme, 1 of them put up again, twice in all; 2 up at the last read, 9 Mar 2026."
    )


def test_each_advert_says_how_it_ended_as_far_as_is_known() -> None:
    seen = watched(Drawn("Acme", "xx.."), Drawn("Acme", "xxxx", title="Buyer"))
    buyer, controller = history_of("Acme", seen=seen).seats
    assert (buyer.latest.ending, controller.latest.ending) == (UP, CAME_DOWN)
    assert buyer.latest.outcome == "still up on 26 Jan 2026"
    assert controller.latest.outcome == "came down by 19 Jan 2026"
    assert controller.latest.days == 7


def test_what_is_still_up_comes_first_and_the_longest_up_before_others() -> None:
    seen = watched(
        Drawn("Acme", "xxx..", title="Gone"),
        Drawn("Acme", "....x", title="New"),
        Drawn("Acme", ".xxxx", title="Long"),
    )
    told = history_of("Acme", seen=seen)
    assert [seat.latest.title for seat in told.seats] == ["Long", "New", "Gone"]


def test_only_the_adverts_of_the_one_employer_are_told() -> None:
    seen = watched(Drawn("Acme", "xx"), Drawn("Beta", "xx"), read=3)
    told = history_of("Acme", seen=seen, others=5)
    assert (told.adverts, told.others, told.all_adverts) == (1, 5, 6)
    assert told.read_on == (week(0), week(1), week(2))
    assert (told.basis.n, told.basis.source) == (1, "drawn")


def test_an_employer_that_is_not_among_them_is_refused() -> None:
    with pytest.raises(ValueError, match="no advert of Beta"):
        history_of("Beta", seen=watched(Drawn("Acme", "xx")))


def test_where_nobody_compared_adverts_each_is_a_seat_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("breakthrough.market.employers.stored.MOST_ADVERTS", 1)
    told = history_of("Acme", seen=watched(Drawn("Acme", "xx..."), Drawn("Acme", "...xx")))
    assert [len(seat.adverts) for seat in told.seats] == [1, 1]
    assert told.why_no_again
