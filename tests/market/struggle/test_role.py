from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ibis
import pyarrow as pa
import pytest

from breakthrough.basics import Basis
from breakthrough.market.struggle import RoleStruggle, struggle

_SPELL = pa.schema(
    {
        **dict.fromkeys(("board", "employer", "title", "place"), pa.string()),
        **dict.fromkeys(
            ("first_seen", "last_seen", "ended_on", "posted_on", "closes_on"), pa.date32()
        ),
        "entered_at_start": pa.bool_(),
        "ending": pa.string(),
    }
)


def spell(
    employer: str, days: int, *, title: str = "Controller", up: bool = False, start: bool = False
) -> dict[str, Any]:
    first = date(2026, 1, 1)
    return {
        "board": f"ashby:{employer.lower()}",
        "employer": employer,
        "title": title,
        "place": "Leeds",
        "first_seen": first,
        "last_seen": first + timedelta(days=days),
        "ended_on": None if up else first + timedelta(days=days + 1),
        "posted_on": None,
        "closes_on": None,
        "entered_at_start": start,
        "ending": "up" if up else "came_down",
    }


def market() -> list[dict[str, Any]]:
    """Five employers whose adverts come down after 5 to 14 days, and one whose stay for 60."""
    usual = [spell(f"Firm {n}", 5 + days) for n in range(5) for days in range(10)]
    return usual + [spell("Slow", 60, up=n < 8) for n in range(10)]


def found(spells: list[dict[str, Any]], **more: Any) -> RoleStruggle:
    table = more.pop("table", None)
    rows = pa.Table.from_pylist(spells, schema=_SPELL) if table is None else table
    return struggle(ibis.memtable(rows), basis=Basis(0, "postings", "a test"), **more)


def test_adverts_that_end_on_the_day_they_stated_did_not_come_down() -> None:
    rows = market()
    for row in rows:
        if row["employer"] == "Firm 0":
            row["closes_on"] = row["last_seen"]
    told = {one.employer: one for one in found(rows).employers}
    assert (told["Firm 0"].watched, told["Firm 0"].came_down) == (10, 0)
    assert told["Firm 1"].came_down == 10


def test_who_takes_longer_than_all_others_comes_first_with_the_facts() -> None:
    told = found(market())
    first = told.employers[0]
    assert (first.employer, first.spells, first.open_now) == ("Slow", 10, 8)
    assert (first.days_up, first.longest_open) == (60, 60)
    assert (first.watched, first.came_down) == (10, 2)
    assert first.expected > 10
    assert first.slower is not None
    assert first.slower > 0.9
    assert first.pace is not None
    assert first.pace < 0.5
    assert (first.reposts, first.reason) == (None, "")
    assert told.basis.n == 60


def test_all_that_came_down_was_expected_of_somebody() -> None:
    told = found(market()).employers
    assert sum(one.expected for one in told) == pytest.approx(sum(one.came_down for one in told))


def test_an_employer_seen_too_little_is_told_without_a_pace() -> None:
    told = found([*market(), spell("New", 1, up=True)]).employers
    last = next(one for one in told if one.employer == "New")
    assert (last.pace, last.low, last.high, last.slower) == (None, None, None, None)
    assert last.reason.startswith("Not known, because too little was seen")
    assert last.open_now == 1


def test_what_was_there_at_the_first_read_is_compared_on_the_same_day_since() -> None:
    there = [spell(f"Firm {n}", 30, up=True, start=True) for n in range(5) for _ in range(20)]
    quick = [spell("Quick", days, up=days == 10, start=True) for days in (1, 2, 10) * 10]
    new = [spell("Quick", 10, up=True) for _ in range(3)]
    told = {one.employer: one for one in found([*market(), *there, *quick, *new]).employers}
    one = told["Quick"]
    assert (one.spells, one.open_now, one.watched, one.came_down, one.otherwise) == (
        33,
        13,
        33,
        20,
        0,
    )
    assert one.came_down > one.expected
    assert one.slower is not None
    assert one.slower < 0.05
    assert told["Firm 1"].watched == 30
    assert sum(one.expected for one in told.values()) == pytest.approx(
        sum(one.came_down for one in told.values())
    )


def test_where_nothing_there_at_the_start_came_down_no_pace_is_told() -> None:
    told = found([*market(), spell("Old", 70, up=True, start=True)]).employers
    old = next(one for one in told if one.employer == "Old")
    assert (old.spells, old.watched, old.expected, old.pace) == (1, 1, 0, None)
    assert "too little was seen" in old.reason


def test_what_ended_without_being_taken_down_is_told_apart() -> None:
    rows = market()
    for row in rows[:4]:
        row["ending"] = "cleared"
    first = next(one for one in found(rows).employers if one.employer == "Firm 0")
    assert (first.spells, first.open_now, first.came_down, first.otherwise) == (10, 0, 6, 4)


def test_less_than_a_week_of_watching_tells_no_pace() -> None:
    rows = [spell(f"Firm {n}", days) for n in range(6) for days in (1, 2, 3, 4, 5)]
    told = found(rows)
    assert told.reason == "Not known, because they were watched for 5 days: 7 are needed."
    assert told.why_none == told.reason


def test_fewer_than_five_employers_cannot_be_compared() -> None:
    few = [one for one in market() if one["employer"] in {"Slow", "Firm 1", "Firm 2", "Firm 3"}]
    told = found(few)
    assert told.reason == "Not known, because only 4 employers can be compared."
    assert told.spread is None
    assert {one.reason for one in told.employers} == {told.reason}


def test_fewer_than_twenty_that_came_down_set_no_pace() -> None:
    told = found([spell(f"Firm {n}", 5) for n in range(19)])
    assert told.reason == "Not known, because only 19 adverts came down: 20 are needed."


def test_only_the_role_asked_for_counts() -> None:
    told = found([*market(), spell("Other", 9, title="Nurse")], role="controller")
    assert "Other" not in {one.employer for one in told.employers}
    assert told.role == "controller"


def test_an_employer_written_in_two_ways_is_one() -> None:
    told = found([*market(), spell("SLOW", 60, up=True)])
    assert next(one for one in told.employers if one.employer.lower() == "slow").spells == 11


def test_reposts_are_added_up_where_somebody_looked() -> None:
    rows = pa.Table.from_pylist(market(), schema=_SPELL)
    table = rows.append_column("reposts", pa.array([1] * len(rows), pa.int64()))
    assert found([], table=table).employers[0].reposts == 10


def test_no_spells_give_no_employers() -> None:
    told = found([])
    assert (told.employers, told.spread) == ((), None)
    assert told.reason.startswith("Not known")
