from __future__ import annotations

from datetime import date, timedelta

from breakthrough.findability import Search, Split, turn_of

FIRST = date(2025, 1, 1)


def search(at: int, *, day: int | None) -> Search:
    since = None if day is None else FIRST + timedelta(days=day)
    return Search(f"q{at}", (), (f"Firm {at}",), since=since)


def test_the_turn_is_the_day_before_which_two_thirds_were_seen() -> None:
    assert turn_of([search(at, day=at) for at in range(9)]) == FIRST + timedelta(days=6)


def test_one_day_for_all_parts_nothing_and_no_day_neither() -> None:
    assert turn_of([search(at, day=3) for at in range(9)]) is None
    assert turn_of([search(at, day=None) for at in range(9)]) is None
    assert turn_of([]) is None
    # One in a first read and eight in a second: with less than half before it no day parts.
    assert turn_of([search(at, day=0 if at < 1 else 5) for at in range(9)]) is None


def test_late_searches_and_other_employers_serve_only_to_report() -> None:
    searches = [search(at, day=at) for at in range(60)]
    turn = turn_of(searches)
    assert turn is not None
    parts = Split.of(searches, seed=0, turn=turn)
    for at, one in enumerate(searches):
        assert one.since is not None
        is_late = one.since >= turn
        assert not (parts.chosen_on[at] and (is_late or parts.unseen[at]))
        assert parts.later[at] == (parts.unseen[at] and is_late)
    assert 0 < parts.later.sum() < parts.unseen.sum()
    assert parts.chosen_on.sum() > 0


def test_a_search_without_a_day_counts_as_early() -> None:
    undated = [search(at, day=None) for at in range(40)]
    parts = Split.of(undated, seed=0, turn=FIRST)
    assert (parts.chosen_on | parts.unseen).all()
    assert not parts.later.any()
