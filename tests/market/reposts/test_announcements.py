"""Positions announced again under new numbers, told by the days they state."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ibis
import pyarrow as pa
import pytest

from breakthrough.market.again import MOST_ADVERTS, WHY_TOO_MANY, Again, put_up_again
from breakthrough.market.reposts import LONGEST_GAP, Announced, announced_again
from breakthrough.market.reposts.announcements import announcements_of, with_turns
from breakthrough.market.spells import spells_of
from breakthrough.outside.warehouse.schema import READS, SIGHTINGS, TEXTS

_NO_TEXTS = ibis.memtable(TEXTS.empty_table())


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


def announced(id: str, opens: int, closes: int, **more: Any) -> dict[str, Any]:
    """Open from day `opens` to day `closes`, and seen on its last day."""
    return {
        **dict.fromkeys(SIGHTINGS.names),
        "board": "usajobs:treasury",
        "employer": "Treasury",
        "posting_id": id,
        "title": "Budget Analyst",
        "place": "",
        "department": "Office 1 · 0560",
        "posted_on": day(opens),
        "closes_on": day(closes),
        "text_hash": "",
        "seen_on": day(closes),
        "source": "a.csv",
        **more,
    }


def tables(*rows: dict[str, Any]) -> tuple[ibis.Table, ibis.Table]:
    """(spells, sightings) of a list of which no board is read whole."""
    keys = sorted({(row["board"], row["seen_on"]) for row in rows})
    reads = [
        {"board": board, "seen_on": on, "postings": 1, "source": "a.csv", "is_whole": False}
        for board, on in keys
    ]
    sightings = ibis.memtable(pa.Table.from_pylist(list(rows), schema=SIGHTINGS))
    return (
        spells_of(sightings, reads=ibis.memtable(pa.Table.from_pylist(reads, schema=READS))),
        sightings,
    )


def alone(*rows: dict[str, Any]) -> tuple[ibis.Table, ibis.Table]:
    """(spells, sightings) where each posting was seen once, its spell the sighting itself."""
    sightings = pa.Table.from_pylist(list(rows), schema=SIGHTINGS)
    spells = sightings.append_column("spell", pa.array([0] * len(rows), pa.int64()))
    return ibis.memtable(spells), ibis.memtable(sightings)


def turns(*rows: dict[str, Any]) -> dict[str, tuple[str, int | None, int]]:
    """Of each announcement its turn, the days before it, and the number of its chain."""
    spells, sightings = alone(*rows)
    found = with_turns(announcements_of(spells, sightings=sightings)).to_pyarrow().to_pylist()
    return {row["posting_id"]: (row["turn"], row["days"], row["chain"]) for row in found}


def figures(*rows: dict[str, Any]) -> Announced:
    spells, sightings = alone(*rows)
    found = announced_again(spells, sightings=sightings)
    assert found is not None
    return found[0]


def again_of(*rows: dict[str, Any]) -> tuple[Again, list[dict[str, Any]]]:
    spells, sightings = tables(*rows)
    again, joined, _reposts = put_up_again(spells, sightings=sightings, texts=_NO_TEXTS)
    return again, joined.order_by("posting_id").to_pyarrow().to_pylist()


def test_one_that_opens_after_the_last_closed_is_announced_again() -> None:
    found = turns(announced("a", 0, 10), announced("b", 17, 27), announced("c", 28, 40))
    assert found == {"a": ("first", None, 1), "b": ("again", 17 - 10, 1), "c": ("again", 1, 1)}


def test_one_that_opens_while_another_is_open_stands_beside_it() -> None:
    found = turns(announced("a", 0, 10), announced("b", 0, 10), announced("c", 10, 20))
    assert found == {"a": ("first", None, 1), "b": ("beside", None, 1), "c": ("beside", None, 1)}


def test_two_open_together_after_two_that_were_are_one_announced_again() -> None:
    found = turns(
        *(announced(id, 0, 10) for id in ("a", "b")), *(announced(id, 20, 30) for id in ("c", "d"))
    )
    turn = {id: told[0] for id, told in found.items()}
    assert turn == {"a": "first", "b": "beside", "c": "again", "d": "beside"}
    assert found["c"] == ("again", 20 - 10, 1)


def test_one_open_all_along_has_the_others_beside_it() -> None:
    found = turns(announced("long", 0, 365), announced("b", 5, 10), announced("c", 20, 30))
    assert [turn for turn, _days, _chain in found.values()] == ["first", "beside", "beside"]


def test_after_more_than_ninety_days_a_position_begins_anew() -> None:
    rows = announced("a", 0, 10), announced("b", 10 + LONGEST_GAP, 110)
    assert turns(*rows)["b"] == ("again", LONGEST_GAP, 1)
    rows = announced("a", 0, 10), announced("b", 10 + LONGEST_GAP + 1, 110)
    assert turns(*rows)["b"] == ("first", None, 2)


@pytest.mark.parametrize(
    "title",
    [
        "Budget Analyst, \r\n",
        "BUDGET ANALYST",
        "Budget Analyst #542",
        "Budget Analyst - 20240117",
        "Budget Analyst (AMENDED)",
        "Re-announcement: Budget  Analyst",
    ],
)
def test_a_title_is_the_same_however_its_number_and_signs_are_written(title: str) -> None:
    assert turns(announced("a", 0, 10), announced("b", 20, 30, title=title))["b"][0] == "again"


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Budget Analyst (Level 9)"},
        {"title": "Supervisory Budget Analyst"},
        {"department": "Office 2 · 0560"},
        {"department": "Office 1 · 0343"},
        {"board": "usajobs:energy"},
        {"place": "Leeds"},
    ],
)
def test_another_title_office_series_employer_or_place_is_another_position(
    other: dict[str, Any],
) -> None:
    assert turns(announced("a", 0, 10), announced("b", 20, 30, **other))["b"][0] == "first"


def test_titles_of_signs_and_numbers_alone_are_not_taken_for_each_other() -> None:
    rows = announced("a", 0, 10, title="#1234"), announced("b", 20, 30, title="#5678")
    assert turns(*rows)["b"][0] == "first"


def test_titles_in_other_letters_are_told_apart() -> None:
    rows = announced("a", 0, 10, title="予算分析官"), announced("b", 20, 30, title="看護師")
    assert turns(*rows)["b"][0] == "first"


def test_the_figures_count_each_announcement_once_and_name_the_most_often_first() -> None:
    often = [announced(f"a{n}", 20 * n, 20 * n + 10) for n in range(6)]
    twice = [announced(f"b{n}", 20 * n, 20 * n + 5, title="Nurse") for n in range(2)]
    beside = announced("b", 0, 5, title="Nurse")
    found = figures(*often, *twice, beside, announced("once", 0, 5, title="Cook"))
    assert (found.again.count, found.again.n) == (5 + 1, 6 + 2 + 1 + 1)
    assert (found.beside, found.groups) == (1, 2)
    assert (found.days, found.lower, found.upper) == (20 - 10, 20 - 10, 20 - 10)
    first, second = found.most
    assert (first.title, first.times, first.announcements) == ("Budget Analyst", 6, 6)
    assert (first.since, first.until) == (day(0), day(20 * 5 + 10))
    assert (second.title, second.times, second.announcements) == ("Nurse", 2, 3)


def test_with_few_announced_again_no_middle_is_told() -> None:
    found = figures(announced("a", 0, 10), announced("b", 17, 27))
    assert (found.again.count, found.days, found.lower, found.upper) == (1, None, None, None)


def test_what_has_a_text_or_states_no_end_is_no_announcement() -> None:
    rows = announced("a", 0, 10, text_hash="t"), announced("b", 20, 30, closes_on=None)
    spells, sightings = alone(*rows)
    assert announced_again(spells, sightings=sightings) is None
    assert again_of(*rows)[0].announced is None
    no_end = announced("b", 20, 30, closes_on=None)
    spells, sightings = alone(no_end)
    assert announced_again(spells, sightings=sightings) is None


def test_an_announcement_made_again_is_one_spell_with_what_it_repeats() -> None:
    again, rows = again_of(
        announced("a", 0, 10),
        announced("b", 20, 30),
        announced("c", 40, 50),
        announced("d", 40, 50),
        announced("e", 0, 10, closes_on=None, title="Nurse"),
    )
    assert again.announced is not None
    assert again.announced.again.count == 2
    assert (again.adverts, again.reposts) == (1, 0)
    told = {row["posting_id"]: (row["last_seen"], row["reposts"]) for row in rows}
    assert told == {"a": (day(50), 2), "d": (day(50), 0), "e": (day(10), 0)}


def test_announcements_are_counted_also_where_too_many_adverts_have_texts() -> None:
    many = [announced(f"t{n}", 0, 10, text_hash=f"{n}") for n in range(MOST_ADVERTS + 1)]
    again, rows = again_of(announced("a", 0, 10), announced("b", 20, 30), *many)
    assert (again.adverts, again.reposts, again.reason) == (len(many), None, WHY_TOO_MANY)
    assert again.announced is not None
    assert again.announced.again.count == 1
    told = {row["posting_id"]: row["reposts"] for row in rows}
    assert (told["a"], told["t0"]) == (1, None)
    assert len(rows) == 1 + len(many)


def test_an_end_that_was_moved_counts_as_stated_last() -> None:
    moved = announced("a", 0, 10), announced("a", 0, 25, seen_on=day(25))
    _again, rows = again_of(*moved, announced("b", 20, 30))
    assert [(row["posting_id"], row["closes_on"]) for row in rows] == [
        ("a", day(25)),
        ("b", day(30)),
    ]
    _again, rows = again_of(announced("a", 0, 10), announced("b", 20, 30))
    assert [(row["posting_id"], row["closes_on"]) for row in rows] == [("a", day(30))]
