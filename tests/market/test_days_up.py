from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import ibis
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.market.days_up import with_days_up
from breakthrough.market.postings import latest_state

_SIGHTING = pa.schema(
    {
        "board": pa.string(),
        "posting_id": pa.string(),
        "title": pa.string(),
        "posted_on": pa.date32(),
        "url": pa.string(),
        "text_hash": pa.string(),
        "seen_on": pa.date32(),
        "source": pa.string(),
    }
)
_READ = pa.schema({"board": pa.string(), "seen_on": pa.date32(), "is_whole": pa.bool_()})


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


def days_up(
    *,
    seen: dict[str, list[int]],
    read: list[int],
    posted: int | None = None,
    whole: bool = True,
    whole_on: list[int] | None = None,
) -> dict[str, dict[str, Any]]:
    """Postings of one board, each seen on some days, among the days on which it was read.

    `whole_on`: the days on which all of it was read; without it, each day or none.
    """
    all_read = whole_on if whole_on is not None else read if whole else []
    sightings = pa.Table.from_pylist(
        [
            {
                "board": "b",
                "posting_id": id,
                "title": "CFO",
                "posted_on": None if posted is None else day(posted),
                "url": "",
                "text_hash": "",
                "seen_on": day(number),
                "source": f"{number:03}.json",
            }
            for id, numbers in seen.items()
            for number in numbers
        ],
        schema=_SIGHTING,
    )
    reads = pa.Table.from_pylist(
        [{"board": "b", "seen_on": day(number), "is_whole": number in all_read} for number in read],
        schema=_READ,
    )
    table = with_days_up(latest_state(ibis.memtable(sightings)), reads=ibis.memtable(reads))
    return {row["posting_id"]: row for row in table.to_pyarrow().to_pylist()}


def test_own_days_run_from_our_first_sighting_to_our_last() -> None:
    found = days_up(seen={"x": [3, 10, 17]}, read=[0, 3, 10, 17, 24])["x"]
    assert found["own_days"] == 17 - 3
    assert found["sightings"] == 3
    assert found["is_open"] is False
    assert found["own_is_least"] is False


def test_own_days_are_not_known_where_the_board_was_read_on_one_day_only() -> None:
    found = days_up(seen={"x": [5]}, read=[5, 5], posted=1)["x"]
    assert found["own_days"] is None
    assert found["posted_days"] == 5 - 1
    assert found["own_minus_posted"] is None


@pytest.mark.parametrize(
    ("seen", "why"), [([0, 7], "there at the first read"), ([7, 14], "still up")]
)
def test_days_of_a_posting_cut_off_at_either_end_are_a_least(seen: list[int], why: str) -> None:
    found = days_up(seen={"x": seen}, read=[0, 7, 14])["x"]
    assert (found["own_days"], found["own_is_least"]) == (7, True), why


def test_a_stated_date_that_was_moved_forward_makes_an_advert_look_younger() -> None:
    found = days_up(seen={"x": [0, 40]}, read=[0, 40], posted=35)["x"]
    assert found["own_days"] == 40
    assert found["posted_days"] == 40 - 35
    assert found["own_minus_posted"] == 40 - 5


def test_a_stated_date_after_the_last_sighting_says_nothing() -> None:
    assert days_up(seen={"x": [0, 7]}, read=[0, 7], posted=9)["x"]["posted_days"] is None


def test_a_posting_is_open_while_the_last_whole_read_shows_it() -> None:
    found = days_up(seen={"gone": [0], "up": [0, 7]}, read=[0, 7])
    assert [found[id]["is_open"] for id in ("gone", "up")] == [False, True]


def test_a_list_of_some_postings_does_not_take_others_down() -> None:
    found = days_up(seen={"x": [0]}, read=[0, 7], whole=False)["x"]
    assert found["is_open"] is None
    assert found["own_is_least"] is True


def test_a_posting_seen_once_in_parts_of_a_board_has_no_days_of_its_own() -> None:
    """Where it is missing it may still have been up, so 0 days would be invented."""
    found = days_up(seen={"x": [0]}, read=[0, 7], whole=False, posted=-5)["x"]
    assert found["own_days"] is None
    assert found["own_minus_posted"] is None
    assert found["posted_days"] == 5


def test_a_posting_seen_twice_in_parts_of_a_board_was_up_at_least_so_long() -> None:
    found = days_up(seen={"x": [0, 7]}, read=[0, 7, 14], whole=False)["x"]
    assert (found["own_days"], found["own_is_least"], found["is_open"]) == (7, True, None)


def test_one_whole_read_among_parts_does_not_say_when_a_posting_came_down() -> None:
    found = days_up(seen={"x": [7]}, read=[0, 7, 14], whole_on=[7])["x"]
    assert found["own_days"] is None
    assert days_up(seen={"x": [7]}, read=[0, 7, 14], whole_on=[0, 14])["x"]["own_days"] == 0


@given(
    seen=st.dictionaries(
        st.sampled_from("abc"), st.sets(st.integers(0, 30), min_size=1), min_size=1
    ),
    posted=st.none() | st.integers(-20, 40),
)
def test_the_two_counts_and_their_difference_agree(
    seen: dict[str, set[int]], posted: int | None
) -> None:
    read = sorted(set().union(*seen.values()))
    found = days_up(seen={id: sorted(days) for id, days in seen.items()}, read=read, posted=posted)
    for id, days in seen.items():
        row = found[id]
        assert row["own_days"] == (max(days) - min(days) if len(read) > 1 else None)
        is_stated = posted is not None and posted <= max(days)
        assert row["posted_days"] == (max(days) - (posted or 0) if is_stated else None)
        if row["own_minus_posted"] is not None:
            assert row["own_minus_posted"] == row["own_days"] - row["posted_days"]
