"""The invented market holds what the market room has to cope with."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.sample import AS_OF

Adverts = dict[tuple[str, str], list[Posting]]
_LEADS = ("Head", "Director", "VP", "Chief", "Group Controller", "Group Financial", "Treasurer")


def is_leader(posting: Posting) -> bool:
    return posting.department == "Finance" and any(word in posting.title for word in _LEADS)


def days_of(reads: tuple[BoardRead, ...], board: str) -> dict[date, int]:
    return {r.seen_on: len(r.postings) for r in reads if r.board == board and r.seen_on}


def test_the_boards_are_read_weekly_for_26_weeks(reads: tuple[BoardRead, ...]) -> None:
    days = sorted({read.seen_on for read in reads if read.seen_on})
    assert days[0] == date(2026, 6, 1)
    assert days[-1] == AS_OF == date(2026, 11, 23)
    assert {later - earlier for earlier, later in pairwise(days)} == {timedelta(days=7)}
    assert len(days) == 26


def test_reads_come_week_by_week(reads: tuple[BoardRead, ...]) -> None:
    days = [read.seen_on for read in reads if read.seen_on]
    assert days == sorted(days)


def test_there_are_over_150_employers_and_about_a_thousand_adverts(
    reads: tuple[BoardRead, ...], adverts: Adverts
) -> None:
    assert len({read.board for read in reads}) >= 150
    assert 950 <= len(adverts) <= 1100


def test_the_adverts_are_of_a_dozen_professions(adverts: Adverts) -> None:
    departments = Counter(shown[0].department for shown in adverts.values())
    assert len(departments) >= 12
    assert min(departments.values()) >= 40


def test_enough_adverts_resemble_hers(adverts: Adverts) -> None:
    finance = [s[0] for s in adverts.values() if s[0].department == "Finance"]
    leaders = [posting for posting in finance if is_leader(posting)]
    assert len(finance) >= 120
    assert len(leaders) >= 60
    assert len({posting.employer for posting in leaders}) >= 40
    assert len({posting.title for posting in leaders}) >= 25


def test_every_advert_has_between_150_and_400_words(adverts: Adverts) -> None:
    lengths = [len(posting.text.split()) for shown in adverts.values() for posting in shown]
    assert min(lengths) >= 150
    assert max(lengths) <= 400


def test_about_two_fifths_show_pay_and_say_the_same_in_the_text(adverts: Adverts) -> None:
    shown = [showing[-1] for showing in adverts.values()]
    paid = [posting for posting in shown if posting.pay]
    assert 0.33 <= len(paid) / len(shown) <= 0.47
    for posting in paid:
        assert posting.pay is not None
        assert posting.pay.low is not None
        assert posting.pay.high is not None
        assert posting.pay.low < posting.pay.high
        assert f"{posting.pay.low:,}" in posting.text


def test_leading_finance_roles_stay_up_longer_than_junior_ones(adverts: Adverts) -> None:
    leaders = [len(shown) for shown in adverts.values() if is_leader(shown[0])]
    others = [
        len(shown)
        for shown in adverts.values()
        if shown[0].title.startswith(("Junior", "Assistant", "Trainee")) and len(shown) < 26
    ]
    assert median(leaders) >= 2 * median(others)


def test_lives_have_a_long_tail(adverts: Adverts) -> None:
    weeks = sorted(len(shown) for shown in adverts.values())
    assert median(weeks) <= 5
    assert weeks[int(len(weeks) * 0.95)] >= 4 * median(weeks)


def test_some_adverts_come_back_under_another_id_and_a_later_day(adverts: Adverts) -> None:
    by_job: dict[tuple[str, str], list[Posting]] = {}
    for shown in adverts.values():
        by_job.setdefault((shown[0].employer, shown[0].title), []).append(shown[0])
    again = [jobs for jobs in by_job.values() if len(jobs) > 1]
    assert len(again) >= 25
    for jobs in again:
        assert len({job.id for job in jobs}) == len(jobs)
        assert len({job.posted_on for job in jobs}) == len(jobs)


def test_some_employers_move_the_posted_date_forward(adverts: Adverts) -> None:
    moved = [s for s in adverts.values() if len({posting.posted_on for posting in s}) > 1]
    assert len(moved) >= 60
    for shown in moved:
        days = [posting.posted_on for posting in shown if posting.posted_on]
        assert days == sorted(days)


def test_no_posted_date_lies_after_the_day_it_was_seen(reads: tuple[BoardRead, ...]) -> None:
    for read in reads:
        assert read.seen_on is not None
        assert all(p.posted_on and p.posted_on <= read.seen_on for p in read.postings)


def test_a_few_adverts_never_come_down_and_say_so(adverts: Adverts) -> None:
    always = [
        shown
        for shown in adverts.values()
        if any(word in shown[0].title for word in ("open all year", "pool", "continuous"))
    ]
    assert len(always) == 5
    assert {len(shown) for shown in always} <= {25, 26}


def test_one_busy_board_misses_a_week_and_another_is_empty_for_one(
    reads: tuple[BoardRead, ...],
) -> None:
    by_board = {board: days_of(reads, board) for board in {read.board for read in reads}}
    short = [board for board, days in by_board.items() if len(days) == 25]
    assert len(short) == 1
    emptied = [
        board
        for board, days in by_board.items()
        if any(
            days[day] == 0
            and days.get(day - timedelta(days=7), 0) >= 3
            and days.get(day + timedelta(days=7), 0) >= 3
            for day in days
        )
    ]
    assert len(emptied) == 1


def test_some_boards_hold_nothing_in_the_whole_half_year(reads: tuple[BoardRead, ...]) -> None:
    hiring = {read.board for read in reads if read.postings}
    assert 6 <= len({read.board for read in reads} - hiring) <= 20


def test_a_board_lists_an_id_once(reads: tuple[BoardRead, ...]) -> None:
    for read in reads:
        assert len({posting.id for posting in read.postings}) == len(read.postings)
