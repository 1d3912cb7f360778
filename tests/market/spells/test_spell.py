from __future__ import annotations

from itertools import pairwise
from typing import Any

from calendar_of_days import day, spells, tables
from hypothesis import given, settings
from hypothesis import strategies as st

from breakthrough.market.spells import FLAP_DAYS, spells_of

OTHERS = {f"other {n}": "x" * 40 for n in range(12)}


def only(read: str, seen: str, **more: Any) -> dict[str, Any]:
    """The one spell of a posting on a board that lists others too."""
    rows = spells(read, seen={"a": seen, **OTHERS}, **more)["a"]
    assert len(rows) == 1
    return rows[0]


def test_a_posting_ends_when_a_whole_read_comes_without_it() -> None:
    found = only("wwwww", "..xx.")
    assert (found["first_seen"], found["last_seen"]) == (day(2), day(3))
    assert (found["unseen_on"], found["ended_on"]) == (day(1), day(4))
    assert found["ending"] == "came_down"
    assert found["sightings"] == 2


def test_a_posting_in_the_last_whole_read_is_up() -> None:
    found = only("www", ".xx")
    assert (found["ending"], found["ended_on"]) == ("up", None)


def test_a_day_without_a_read_ends_nothing() -> None:
    found = only("ww....w", ".x....x")
    assert (found["last_seen"], found["ending"], found["flaps"]) == (day(6), "up", 0)


def test_a_read_in_part_proves_presence_and_never_absence() -> None:
    assert only("wwppp", ".x...")["ending"] == "up"
    found = only("wwppw", ".x.x.")
    assert (found["last_seen"], found["ended_on"], found["flaps"]) == (day(3), day(4), 0)


def test_a_board_never_read_whole_leaves_the_end_unknown() -> None:
    found = only("ppp", "x..")
    assert (found["ending"], found["ended_on"], found["entered_at_start"]) == (
        "unknown",
        None,
        True,
    )


def test_what_was_there_at_the_first_whole_read_may_have_been_up_for_long() -> None:
    assert only("www", "xxx")["entered_at_start"]
    assert only("pww", ".xx")["entered_at_start"]  # a read in part did not prove it was not there
    assert not only("www", ".xx")["entered_at_start"]


def test_back_within_three_days_is_the_same_spell_with_a_flap() -> None:
    found = only("wwwwwww", ".x...xx")  # first missed on day 2, back on day 5
    assert (found["first_seen"], found["last_seen"], found["flaps"]) == (day(1), day(6), 1)


def test_back_after_more_than_three_days_is_another_spell() -> None:
    rows = spells("wwwwwwww", seen={"a": ".x....xx", **OTHERS})["a"]
    assert [row["spell"] for row in rows] == [0, 1]
    assert [row["ended_on"] for row in rows] == [day(2), None]
    assert [row["unseen_on"] for row in rows] == [day(0), day(5)]
    assert [row["flaps"] for row in rows] == [0, 0]


def test_most_of_a_board_missing_once_is_an_outage() -> None:
    seen = {f"{n}": "xx" + ("x" if n < 2 else ".") + "xx" for n in range(10)}
    found = spells("wwwww", seen=seen)
    assert {row["ending"] for rows in found.values() for row in rows} == {"up"}
    assert {row["flaps"] for rows in found.values() for row in rows} == {0}


def test_an_outage_is_bridged_however_long_nothing_else_was_read() -> None:
    seen = {f"{n}": "xx" + ("x" if n < 2 else ".") + "......xx" for n in range(10)}
    found = spells("www......ww"[:10], seen={id: days[:10] for id, days in seen.items()})
    assert {(len(rows), rows[0]["ending"]) for rows in found.values()} == {(1, "up")}


def test_most_of_a_board_missing_from_the_last_read_is_not_known_to_have_come_down() -> None:
    seen = {f"{n}": "xx" + ("x" if n < 2 else ".") for n in range(10)}
    found = spells("www", seen=seen)
    assert [found[f"{n}"][0]["ending"] for n in (0, 1, 2, 9)] == ["up", "up", "unknown", "unknown"]
    assert found["9"][0]["ended_on"] is None


def test_most_of_a_board_missing_from_two_whole_reads_was_cleared() -> None:
    seen = {f"{n}": "xx" + ("xx" if n < 2 else "..") for n in range(10)}
    found = spells("wwww", seen=seen)
    assert (found["9"][0]["ending"], found["9"][0]["ended_on"]) == ("cleared", day(2))


def test_a_read_in_part_does_not_confirm_that_a_board_was_cleared() -> None:
    seen = {f"{n}": "xx" + ("xx" if n < 2 else "..") for n in range(10)}
    assert spells("wwwp", seen=seen)["9"][0]["ending"] == "unknown"


def test_what_stays_away_after_an_outage_came_down_on_the_next_whole_read() -> None:
    seen = {f"{n}": "xx" + ("x" if n < 2 else ".") + "xx" for n in range(10)}
    found = spells("wwwww", seen=seen | {"gone": "xx..."})["gone"][0]
    assert (found["ending"], found["ended_on"]) == ("came_down", day(3))


def test_four_missing_at_once_have_come_down_and_five_are_in_doubt() -> None:
    four = {f"{n}": "xx." if n < 4 else "xxx" for n in range(7)}  # 3 of 7 kept, less than half
    five = {f"{n}": "xx." if n < 5 else "xxx" for n in range(8)}  # 3 of 8 kept, less than half
    assert spells("www", seen=four)["0"][0]["ending"] == "came_down"
    assert spells("www", seen=five)["0"][0]["ending"] == "unknown"


def test_half_a_board_may_come_down_at_once() -> None:
    seen = {f"{n}": "xx." if n < 5 else "xxx" for n in range(10)}
    assert spells("www", seen=seen)["0"][0]["ending"] == "came_down"


def test_most_of_a_board_may_come_down_between_reads_far_apart() -> None:
    gap = "." * 29  # 0.95 ** 30 = 0.21 may be kept
    seen = {f"{n}": "x" + gap + ("." if n < 7 else "x") for n in range(10)}
    assert 0.95**30 < 3 / 10
    assert spells("w" + gap + "w", seen=seen)["0"][0]["ending"] == "came_down"
    seen["7"] = "x" + gap + "."
    assert 0.95**30 > 2 / 10
    assert spells("w" + gap + "w", seen=seen)["0"][0]["ending"] == "unknown"


def test_an_empty_board_counts_from_the_second_empty_read_on() -> None:
    assert spells("ww", seen={"a": "x."})["a"][0]["ending"] == "unknown"
    twice = spells("www", seen={"a": "x.."})["a"][0]
    assert (twice["ending"], twice["ended_on"]) == ("came_down", day(1))
    assert spells("www", seen={"a": "x.x"})["a"][0]["flaps"] == 0


def test_a_posted_date_that_was_moved_is_measured() -> None:
    found = only("wwww", "xxxx", posted={"a": {1: -10, 3: 2}})
    assert (found["posted_on"], found["moved_days"]) == (day(-10), 2 - -10)
    assert only("ww", "xx")["moved_days"] is None


def test_a_posting_closes_on_the_day_stated_last() -> None:
    closes = {"a": {1: 20, 2: 9}}
    assert only("wwww", "xxxx", closes=closes)["closes_on"] == day(9)
    assert only("wwww", "xxxx")["closes_on"] is None
    gone_between = "xx" + "." * (FLAP_DAYS + 2) + "xx"
    found = spells("w" * len(gone_between), seen={"a": gone_between}, closes={"a": {0: 4, 8: 30}})
    assert [row["closes_on"] for row in found["a"]] == [day(4), day(30)]


def test_a_market_stored_before_closing_days_were_has_spells_too() -> None:
    sightings, reads = tables("ww", seen={"a": "x."})
    rows = spells_of(sightings.drop("closes_on"), reads=reads).to_pyarrow().to_pylist()
    assert [row["closes_on"] for row in rows] == [None]


def test_a_posting_is_told_in_the_words_it_was_last_seen_with() -> None:
    found = only("ww", "xx", titles={"a": "Head of Tax"})
    assert (found["title"], found["employer"], found["place"]) == (
        "Head of Tax",
        "Northwind",
        "Leeds",
    )


@settings(max_examples=15)
@given(
    st.integers(3, 14).flatmap(
        lambda n: st.tuples(
            st.text("w.p", min_size=n, max_size=n),
            st.lists(st.text("x.", min_size=n, max_size=n), min_size=1, max_size=9),
        )
    )
)
def test_whatever_was_read_no_sighting_is_lost_and_spells_never_overlap(
    drawn: tuple[str, list[str]],
) -> None:
    read, days = drawn
    seen = {
        f"{n}": "".join(sign if at != "." else "." for sign, at in zip(one, read, strict=True))
        for n, one in enumerate(days)
    }
    found = spells(read, seen=seen)
    for id, rows in found.items():
        assert sum(row["sightings"] for row in rows) == seen[id].count("x")
        for earlier, later in pairwise(rows):
            assert earlier["last_seen"] < earlier["ended_on"] <= later["unseen_on"]
            assert later["unseen_on"] < later["first_seen"]
            assert (later["first_seen"] - earlier["ended_on"]).days > 3
        for row in rows:
            assert (row["ended_on"] is None) == (row["ending"] in {"up", "unknown"})
