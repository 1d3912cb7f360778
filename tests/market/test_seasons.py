from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import ibis
import pyarrow as pa
import pytest

from breakthrough.basics import Basis
from breakthrough.market.seasons import WHY_SHORT, SeasonMonth, Seasons, seasons

BASIS = Basis(0, "postings", "test", date(2025, 1, 1))
YEAR = [(2025, month) for month in range(1, 13)]


def told(
    reads: Iterable[tuple[str, date]], *, seen: Iterable[tuple[str, date]], is_whole: bool = True
) -> Seasons:
    """From (board, day of a read) and (board, first day of an advert)."""
    boards, days = zip(*reads, strict=True)
    whole = [is_whole] * len(boards)
    on, first = zip(*seen, strict=True)
    return seasons(
        ibis.memtable(pa.table({"board": on, "first_seen": first})),
        reads=ibis.memtable(pa.table({"board": boards, "seen_on": days, "is_whole": whole})),
        basis=BASIS,
    )


def monthly(board: str, *, since: int, n: int, on: int = 15) -> list[tuple[str, date]]:
    """A read on one day of each of `n` months, the first being months after January 2025."""
    return [(board, date(2025 + m // 12, m % 12 + 1, on)) for m in range(since, since + n)]


def test_months_are_told_from_twelve_watched_ones_on() -> None:
    # Read in 14 months: the first has nothing before it, the last nothing after it.
    seen = [("a", date(2025, 3, 20)), ("a", date(2025, 3, 21)), ("a", date(2026, 1, 2))]
    found = told(monthly("a", since=0, n=14), seen=seen)
    assert [one.month for one in found.months] == [date(2025, m, 1) for m in range(2, 13)] + [
        date(2026, 1, 1)
    ]
    assert {one.month.month: one.appeared for one in found.months if one.appeared} == {3: 2, 1: 1}
    assert (found.years, found.basis.n) == (1, 3)
    assert found.note.startswith("Each month is known from one year only")
    short = told(monthly("a", since=0, n=13), seen=seen)
    assert (short.months, short.reason) == ((), WHY_SHORT)


def test_a_last_month_read_within_three_days_of_its_end_is_whole() -> None:
    reads = monthly("a", since=0, n=12)
    found = told([*reads, ("a", date(2026, 1, 29))], seen=[("a", date(2026, 1, 5))])
    assert found.months[-1] == SeasonMonth(date(2026, 1, 1), 1, 1, None)
    assert told([*reads, ("a", date(2026, 1, 28))], seen=[("a", date(2026, 1, 5))]).months == ()


def test_the_rate_is_for_100_boards_from_five_on() -> None:
    reads = [read for n in range(5) for read in monthly(f"b{n}", since=0, n=14)]
    found = told(reads, seen=[("b0", date(2025, 6, 1))] * 2)
    june = next(one for one in found.months if one.month.month == 6)
    assert june == SeasonMonth(date(2025, 6, 1), 2, 5, 100 * 2 / 5)
    assert told(reads[:-14], seen=[("b0", date(2025, 6, 1))]).months[0].per_100_boards is None


def test_a_board_counts_in_the_months_in_which_it_was_watched() -> None:
    reads = [*monthly("a", since=0, n=14), *monthly("late", since=5, n=9)]
    # What was there at the first read of a board did not come up in that month.
    found = told(reads, seen=[("late", date(2025, 6, 15)), ("late", date(2025, 7, 15))])
    by_month = {one.month.month: (one.boards, one.appeared) for one in found.months}
    assert (by_month[5], by_month[6], by_month[7]) == ((1, 0), (1, 0), (2, 1))


def test_a_month_without_a_read_breaks_the_row() -> None:
    reads = [*monthly("a", since=0, n=8), *monthly("a", since=9, n=8)]
    assert told(reads, seen=[("a", date(2025, 3, 1))]).reason == WHY_SHORT


def test_reads_in_part_say_nothing_about_what_is_new() -> None:
    found = told(monthly("a", since=0, n=14), seen=[("a", date(2025, 3, 1))], is_whole=False)
    assert found.reason == WHY_SHORT


@pytest.mark.parametrize(("n", "years"), [(14, 1), (25, 1), (26, 2)])
def test_a_season_needs_every_month_twice(n: int, years: int) -> None:
    found = told(monthly("a", since=0, n=n), seen=[("a", date(2025, 3, 1))])
    assert found.years == years
