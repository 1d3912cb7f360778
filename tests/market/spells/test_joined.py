from __future__ import annotations

from typing import Any

from calendar_of_days import day, tables

from breakthrough.market.spells import joined_spells, spells_of

OTHERS = {f"other {n}": "x" * 20 for n in range(12)}
READ = "w" * 20


def joined(
    seen: dict[str, str], *, again: list[tuple[str, str]], **more: Any
) -> dict[str, dict[str, Any]]:
    """The rows after joining, by posting; each pair is (earlier, repost), both first spells."""
    sightings, reads = tables(READ, seen=seen | OTHERS, **more)
    pairs = [(("b", one, 0), ("b", other, 0)) for one, other in again]
    rows = joined_spells(spells_of(sightings, reads=reads), again=pairs).to_pyarrow().to_pylist()
    assert len({(row["posting_id"], row["spell"]) for row in rows}) == len(rows)
    return {row["posting_id"]: row for row in rows if row["posting_id"] not in OTHERS}


def test_a_repost_is_one_spell_with_what_it_repeats() -> None:
    found = joined({"a": ".xxx", "b": "." * 9 + "xxx"}, again=[("a", "b")])
    assert set(found) == {"a"}
    row = found["a"]
    assert (row["first_seen"], row["last_seen"], row["ended_on"]) == (day(1), day(11), day(12))
    assert (row["unseen_on"], row["entered_at_start"]) == (day(0), False)
    assert (row["sightings"], row["reposts"], row["ending"]) == (3 + 3, 1, "came_down")


def test_a_repost_that_is_up_leaves_the_job_up() -> None:
    row = joined({"a": "xxx", "b": "." * 9 + "x" * 11}, again=[("a", "b")])["a"]
    assert (row["ending"], row["ended_on"], row["entered_at_start"]) == ("up", None, True)


def test_reposts_of_reposts_all_go_back_to_the_first() -> None:
    seen = {"a": ".x", "b": "." * 6 + "x", "c": "." * 12 + "x"}
    for again in ([("a", "b"), ("b", "c")], [("b", "c"), ("a", "b")]):
        found = joined(seen, again=again)
        assert set(found) == {"a"}
        assert (found["a"]["reposts"], found["a"]["last_seen"]) == (2, day(12))


def test_a_date_that_was_moved_by_the_repost_is_measured_from_the_first() -> None:
    posted = {"a": {1: -3, 2: 0}, "b": {9: 9, 10: 10}}
    row = joined({"a": ".xx", "b": "." * 9 + "xx"}, again=[("a", "b")], posted=posted)["a"]
    assert (row["posted_on"], row["moved_days"]) == (day(-3), 10 - -3)


def test_a_job_is_told_in_the_words_of_its_last_advert() -> None:
    titles = {"a": "Controller", "b": "Senior Controller"}
    row = joined({"a": ".x", "b": "." * 9 + "x"}, again=[("a", "b")], titles=titles)["a"]
    assert row["title"] == "Senior Controller"


def test_what_was_not_put_up_again_stays_as_it_was() -> None:
    found = joined({"a": ".x", "b": "." * 9 + "x"}, again=[])
    assert set(found) == {"a", "b"}
    assert found["a"]["reposts"] == 0
    assert found["a"]["ended_on"] == day(2)
