"""All that is told of one employer."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from breakthrough.market.talk import Comparison, employer_told
from breakthrough.market.talk.talk import NO_TEXT, NOBODY_NAMED

sys.path.insert(0, str(Path(__file__).parents[1] / "employers"))
from weeks import Drawn, Watched, watched

NOTHING = Comparison(
    sayings=None,
    is_asking=lambda said: True,
    is_law=lambda said: False,
)


@pytest.fixture(scope="module")
def seen() -> Watched:
    return watched(
        Drawn("Acme", ".xxxx", title="Controller", text="You report to the CFO."),
        Drawn("Acme", "xxxxx", title="Buyer", text="We buy."),
        Drawn("Acme", "..xxx", title="Cook"),
        Drawn("Acme", "...xx", title="Driver"),
        Drawn("Beta", "xx...", title="Clerk"),
        Drawn("Gamma", "x....", title="Clerk"),
        Drawn("Gamma", "xxx..", title="Carver"),
        Drawn("Delta", "xxxxx", title="Clerk"),
    )


def test_the_three_up_longest_are_talked_about_and_the_others_counted(seen: Watched) -> None:
    told = employer_told("acme", seen=seen, by=NOTHING)
    assert [talk.title for talk in told.talks] == ["Buyer", "Controller", "Cook"]
    assert told.more_seats == 1
    assert told.row.roles[0] == "Buyer"


def test_whom_it_reports_to_is_quoted_or_said_not_to_be_there(seen: Watched) -> None:
    buyer, controller, cook = employer_told("Acme", seen=seen, by=NOTHING).talks
    assert (controller.names, controller.whom) == ("You report to the CFO.", "")
    assert (buyer.names, buyer.whom) == ("", NOBODY_NAMED)
    assert (cook.whom, cook.reason) == (NO_TEXT, NO_TEXT)
    assert "no confirmed evidence" in buyer.reason


def test_where_nothing_is_up_the_one_up_last_is_talked_about(seen: Watched) -> None:
    told = employer_told("Gamma", seen=seen, by=NOTHING)
    assert [talk.title for talk in told.talks] == ["Carver"]


def test_the_end_of_an_advert_is_never_told_as_a_seat_filled(seen: Watched) -> None:
    lines = {
        name: employer_told(name, seen=seen, by=NOTHING).line for name in ("Beta", "Gamma", "Delta")
    }
    unknown = "nobody outside knows whether anyone was hired."
    assert lines == {
        "Beta": f"The advert came down after at least 7 days; {unknown}",
        "Gamma": "2 adverts came down after 0 to 14 days or more: all were there before our first "
        f"read; {unknown}",
        "Delta": f"When an advert comes down, {unknown}",
    }
