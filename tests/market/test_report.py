from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from statistics import median
from typing import Any

import ibis
import pyarrow as pa
import pytest

from breakthrough.basics import Basis, Pay, Share
from breakthrough.market.figures import MarketReport, Selection, YearlyPay
from breakthrough.market.report import DATES_MOVE, NOT_HIRED, ONE_DAY, market_report
from breakthrough.outside.warehouse.schema import LATEST, READS, SIGHTINGS, TEXTS

FIRST = date(2026, 1, 1)


def posting(id: int, **more: Any) -> dict[str, Any]:
    """A posting first and last seen on the first day."""
    plain = {
        "board": "ashby:acme",
        "employer": "Acme",
        "posting_id": f"{id:03}",
        "title": "CFO",
        "place": "Rome, Italy",
        "department": "",
        "is_remote": None,
        "employment_type": "",
        "posted_on": None,
        "pay_low": None,
        "pay_high": None,
        "pay_currency": "",
        "pay_interval": "",
        "url": f"https://example.com/{id}",
        "source": "a.json",
        "first_seen": FIRST,
        "last_seen": FIRST,
        "sightings": 1,
        "text_hash": "",
        "text": "",
    }
    return plain | more


def paid(
    low: int | None, high: int | None, *, currency: str = "EUR", by: str = "year"
) -> dict[str, Any]:
    return {
        "pay_low": low and Decimal(low),
        "pay_high": high and Decimal(high),
        "pay_currency": currency,
        "pay_interval": by,
    }


def report(
    rows: list[dict[str, Any]],
    *,
    read_after: tuple[int, ...] = (0,),
    is_whole: bool = True,
    **asked: Any,
) -> MarketReport:
    """The report on these postings, their boards read on each of the days after the first."""
    boards = sorted({row["board"] for row in rows})
    reads = [
        {"board": board, "seen_on": FIRST + timedelta(days=days), "postings": 1,
         "source": "a.json", "is_whole": is_whole}
        for board in boards
        for days in read_after
    ]  # fmt: skip
    days = [FIRST + timedelta(days=days) for days in read_after]
    sightings = [
        {**row, "seen_on": day}
        for row in rows
        for day in sorted({*days, row["first_seen"], row["last_seen"]})
        if row["first_seen"] <= day <= row["last_seen"]
    ]
    latest = pa.Table.from_pylist(rows, schema=LATEST).drop_columns("text")
    return market_report(
        ibis.memtable(latest),
        sightings=ibis.memtable(pa.Table.from_pylist(sightings, schema=SIGHTINGS)),
        reads=ibis.memtable(pa.Table.from_pylist(reads, schema=READS)),
        texts=ibis.memtable(TEXTS.empty_table()),
        **asked,
    )


def found(told: MarketReport) -> Selection:
    assert told.found is not None
    return told.found


def test_an_empty_market_says_that_it_is_empty() -> None:
    told = report([])
    assert (told.postings, told.boards, told.reads, told.since) == (0, 0, 0, None)
    assert told.found is None
    assert told.found_reason == "Not known, because no market was imported yet."


def test_the_size_of_the_market_is_told_with_its_period_and_source() -> None:
    rows = [posting(1), posting(2, board="lever:Beta", employer="Beta"), posting(3)]
    told = report(rows, read_after=(0, 7))
    assert (told.postings, told.employers, told.boards, told.reads) == (3, 2, 2, 2 * 2)
    assert (told.since, told.until) == (FIRST, FIRST + timedelta(days=7))
    assert told.source == "a.json"
    assert found(told).basis == Basis(3, "postings", "a.json", FIRST, FIRST)


def test_the_staying_curve_and_the_employers_are_those_of_the_postings_asked_for() -> None:
    rows = [
        posting(n, first_seen=FIRST + timedelta(days=1), last_seen=FIRST + timedelta(days=up))
        for n, up in enumerate(range(10, 31))
    ] + [posting(99, title="Clerk")]
    told = found(report(rows, read_after=tuple(range(41)), role="cfo"))
    assert (told.staying.n, told.staying.came_down) == (21, 21)
    # seen from day 1 on, the middle one last on day 20: down between ages 19 and 20
    assert told.staying.median.value == pytest.approx(19.5)
    assert told.staying.basis.of_what == "spells of adverts"
    assert [one.employer for one in told.struggle.employers] == ["Acme"]
    assert told.struggle.known == ()
    assert told.struggle.why_none == "Not known, because only 1 employer can be compared."


def test_an_advert_put_up_again_is_told_with_what_was_changed() -> None:
    rows = [
        posting(1, place="Rome", last_seen=FIRST + timedelta(days=5), **paid(90, 100)),
        posting(
            2,
            place="Rome",
            first_seen=FIRST + timedelta(days=20),
            last_seen=FIRST + timedelta(days=30),
            **paid(95, 110),
        ),
    ]
    again = found(report(rows, read_after=tuple(range(31)))).again
    (one,) = again.latest
    assert (again.adverts, again.reposts, again.copies, again.side_by_side) == (2, 1, 0, 0)
    assert (one.last_seen, one.again_on) == (FIRST + timedelta(5), FIRST + timedelta(20))
    assert one.days == 14  # down since day 6
    assert one.changes == ("pay: 90–100 EUR a year → 95–110 EUR a year",)


def test_one_job_on_two_boards_is_a_copy_and_twice_on_one_board_perhaps_two_openings() -> None:
    rows = [
        posting(1, place="Rome"),
        posting(2, place="Rome"),
        posting(3, place="Rome", board="lever:Acme"),
    ]
    again = found(report(rows)).again
    assert (again.adverts, again.reposts, again.copies, again.side_by_side) == (3, 0, 2, 1)


def test_an_advert_for_no_seat_in_particular_is_told_with_its_reason() -> None:
    again = found(report([posting(1), posting(2, title="CFO talent pool")])).again
    (one,) = again.always_up
    assert (again.evergreen, one.title) == (1, "CFO talent pool")
    assert one.reasons == ("its title says “talent pool”",)


def test_where_nothing_was_seen_to_appear_how_long_it_stays_is_not_known() -> None:
    told = found(report([posting(1)]))
    assert told.staying.days == ()
    assert "no posting was seen to appear" in told.staying.median.reason
    assert told.struggle.why_none.startswith("Not known, because only 0 adverts came down")


def test_days_up_are_medians_with_the_middle_half_and_their_n() -> None:
    days = [2, 4, 6, 8, 20]
    rows = [
        posting(n, last_seen=FIRST + timedelta(days=up), posted_on=FIRST - timedelta(days=1))
        for n, up in enumerate(days)
    ]
    up = found(report(rows, read_after=(0, 30))).days_up
    assert (up.own.median, up.own.lower, up.own.upper) == (6, 4, 8)
    assert up.own.basis.n == 5
    assert up.own.basis.of_what == "postings seen twice, or whose board was read whole twice"
    assert up.posted.median == 6 + 1
    assert up.difference.median == -1
    assert up.at_least == 5  # all were there at the first read
    assert up.moved == Share.of(0, 5)


def test_stated_dates_after_our_first_sighting_are_counted() -> None:
    rows = [
        posting(n, last_seen=FIRST + timedelta(days=30), posted_on=FIRST + timedelta(days=moved))
        for n, moved in enumerate([10, 20, 25, -5, 0])
    ]
    up = found(report(rows, read_after=(0, 30))).days_up
    assert up.moved == Share.of(3, 5)
    assert up.difference.median == median([10, 20, 25, -5, 0])


def test_one_day_of_reads_gives_no_own_days_and_says_why() -> None:
    told = report([posting(n, posted_on=FIRST - timedelta(days=n)) for n in range(5)])
    up = found(told).days_up
    assert (up.own.median, up.own.basis.n) == (None, 0)
    assert up.own.reason.startswith("Not known, because each board was seen on one day only.")
    assert up.posted.median == 2
    assert told.notes == (NOT_HIRED, DATES_MOVE, ONE_DAY)


def test_parts_of_boards_say_neither_what_is_still_up_nor_for_how_long() -> None:
    """A search's results on two days: eight adverts on the first, eight others on the second."""
    rows = [posting(n) for n in range(8)]
    later = FIRST + timedelta(days=14)
    rows += [posting(n, first_seen=later, last_seen=later) for n in range(8, 16)]
    told = report(rows, read_after=(0, 14), is_whole=False)
    part = found(told)
    assert part.still_up is None
    assert part.still_up_reason.startswith("Not known, because no board was read whole:")
    assert (part.days_up.own.median, part.days_up.own.basis.n) == (None, 0)
    assert part.days_up.own.reason.startswith("Not known, because no board was read whole on two")
    assert part.days_up.at_least == 0
    assert part.roles[0].own_n == 0
    assert told.notes == (NOT_HIRED,)


def test_what_is_still_up_is_counted_among_the_postings_of_boards_read_whole() -> None:
    last = FIRST + timedelta(days=30)
    rows = [posting(n, last_seen=last if n < 3 else FIRST) for n in range(6)]
    assert found(report(rows, read_after=(0, 30))).still_up == Share.of(3, 6)


def test_fewer_than_five_give_counts_only() -> None:
    rows = [posting(n, posted_on=FIRST, **paid(100, 120)) for n in range(4)]
    told = found(report(rows))
    assert told.days_up.posted.median is None
    assert told.days_up.posted.reason == "Only 4: at least 5 are needed."
    assert told.days_up.posted.basis.n == 4
    assert told.pay.by_year == (YearlyPay("EUR", 4, None, None),)
    assert told.roles[0].posted_median is None
    assert told.pay.shown == Share(4, 4, None, None)


def test_pay_is_counted_among_postings_whose_source_has_a_place_for_it() -> None:
    unknown = [posting(n, pay_currency=None) for n in range(3)]
    pay = found(report(unknown)).pay
    assert (pay.shown, pay.basis.n) == (None, 0)
    assert "has a column for pay" in pay.reason
    known = [posting(10, **paid(100, 120)), posting(11)]
    pay = found(report([*unknown, *known])).pay
    assert (pay.shown, pay.basis.n, pay.reason) == (Share(1, 2, None, None), 2, "")


def test_pay_is_the_median_of_each_end_by_the_year_in_each_currency() -> None:
    rows = [posting(n, **paid(100 + n, 200 + n)) for n in range(5)]
    rows += [posting(10 + n, **paid(50, None, currency="USD")) for n in range(6)]
    rows += [
        posting(20, **paid(30, 40, by="hour")),
        posting(21, **paid(None, 9, by="")),
        posting(22),
    ]
    pay = found(report(rows)).pay
    assert pay.shown == Share.of(5 + 6 + 2, 14)
    assert pay.by_year == (
        YearlyPay("USD", 6, Decimal("50.00"), None),
        YearlyPay("EUR", 5, Decimal("102.00"), Decimal("202.00")),
    )
    assert pay.by_other_intervals == 2


def test_only_postings_with_all_words_of_the_role_the_place_and_the_employer_are_told() -> None:
    rows = [
        posting(1, title="Finance Director"),
        posting(2, title="Director of Finance", place="Oslo"),
        posting(3, title="Finance Director", employer="Beta"),
        posting(4, title="Nurse"),
    ]
    told = report(rows, role="director finance", place="rome", employer="acme")
    assert found(told).postings == 1
    assert told.postings == 4
    assert (told.role, told.place, told.employer) == ("director finance", "rome", "acme")
    assert found(report(rows, role="finance")).postings == 3


def test_words_that_no_posting_has_give_no_figures_and_say_so() -> None:
    told = report([posting(1)], role="astronaut", place="Rome")
    assert told.found is None
    assert "“astronaut” · “Rome”" in told.found_reason
    assert told.notes == ()


def test_roles_are_told_by_title_most_frequent_first() -> None:
    rows = [posting(n, title="Nurse", posted_on=FIRST - timedelta(days=n)) for n in range(6)]
    rows += [posting(10, title="CFO"), posting(11, title="cfo", employer="Beta")]
    roles = found(report(rows)).roles
    assert [(role.title, role.postings, role.employers) for role in roles] == [
        ("Nurse", 6, 1),
        ("CFO", 2, 2),
    ]
    assert roles[0].posted_median == 2.5  # of 0, 1, 2, 3, 4, 5
    assert roles[0].own_median is None


def test_the_longest_up_are_those_still_up_by_the_higher_of_the_two_counts() -> None:
    last = FIRST + timedelta(days=30)
    rows = [
        posting(1, last_seen=last, **paid(90, None)),
        posting(2, last_seen=last, posted_on=FIRST - timedelta(days=100)),
        posting(3, posted_on=FIRST - timedelta(days=900)),  # came down after the first day
    ]
    longest = found(report(rows, read_after=(0, 30))).longest
    assert [(one.posting_id, one.own_days, one.posted_days) for one in longest] == [
        ("002", 30, 130),
        ("001", 30, None),
    ]
    assert longest[1].pay == Pay(Decimal(90), None, "EUR", "year")
    assert longest[0].pay is None
    assert longest[0].url == "https://example.com/2"


def test_postings_without_either_count_are_not_called_long_up() -> None:
    assert found(report([posting(1)])).longest == ()


def test_roles_like_mine_are_told_by_the_same_figures() -> None:
    rows = [posting(n, title="Nurse" if n % 2 else "CFO") for n in range(6)]
    keys = [("ashby:acme", f"{n:03}") for n in (1, 3, 5)] + [("ashby:other", "001")]
    told = report(rows, like=keys)
    assert told.like is not None
    assert told.like.postings == 3
    assert [role.title for role in told.like.roles] == ["Nurse"]
    assert found(told).postings == 6


@pytest.mark.parametrize(
    ("like", "reason"),
    [
        (None, "Not known, because there is no evidence yet to compare with."),
        ([], "Not known, because no posting resembles your evidence."),
        ([("lever:x", "1")], "Not known, because no posting resembles your evidence."),
    ],
)
def test_without_roles_like_mine_the_reason_is_told(like: Any, reason: str) -> None:
    told = report([posting(1)], like=like)
    assert (told.like, told.like_reason) == (None, reason)
