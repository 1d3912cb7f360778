"""Days known in part, and the months that periods made of them cover."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period

AS_OF = date(2026, 11, 23)
dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize("text", ["2021", "2021-09", "2021-09-30"])
def test_a_date_is_written_as_far_as_it_is_known(text):
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "21", "2021-13", "2021-02-30", "2021-9-1-1", "Sep 2021", "20-21"]
)
def test_what_is_no_iso_date_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


def test_a_day_needs_its_month():
    with pytest.raises(ValueError, match="a day needs a month"):
        PartialDate(2021, None, 30)


def test_a_year_alone_can_mean_any_of_its_months():
    year = PartialDate(2021)
    assert (year.first_month, year.last_month) == (2021 * 12 + 0, 2021 * 12 + 11)


def test_a_month_means_itself():
    september = PartialDate(2021, 9)
    assert september.first_month == september.last_month == 2021 * 12 + 8


@given(dates, dates)
def test_full_days_are_ordered_as_on_the_calendar(one, other):
    first, second = (PartialDate(day.year, day.month, day.day) for day in (one, other))
    assert (first < second) == (one < other)
    assert (first == second) == (one == other)


@given(dates)
def test_a_date_written_and_read_is_the_same(day):
    for known in (
        PartialDate(day.year),
        PartialDate(day.year, day.month),
        PartialDate(day.year, day.month, day.day),
    ):
        assert PartialDate.parse(str(known)) == known


def test_the_finish_month_counts_as_worked():
    period = Period(PartialDate(2019, 3), PartialDate(2019, 5))
    first, end = period.months(as_of=AS_OF)
    assert end - first == 3  # March, April, May


def test_a_year_without_months_is_taken_whole():
    first, end = Period(PartialDate(2014), PartialDate(2016)).months(as_of=AS_OF)
    assert end - first == 3 * 12


def test_a_role_that_goes_on_lasts_through_this_month():
    first, end = Period(PartialDate(2026, 10)).months(as_of=AS_OF)
    assert end - first == 2  # October, November


def test_without_a_start_no_months_are_known():
    assert Period(None, PartialDate(2019)).months(as_of=AS_OF) is None


def test_a_role_is_current_when_it_began_and_did_not_end():
    assert Period(PartialDate(2020)).is_current
    assert not Period(PartialDate(2020), PartialDate(2021)).is_current
    assert not Period(None).is_current


@given(dates, st.none() | dates)
def test_a_period_covers_at_least_a_month(started, ended):
    period = Period(
        PartialDate(started.year, started.month),
        PartialDate(ended.year, ended.month) if ended else None,
    )
    first, end = period.months(as_of=AS_OF)
    assert end > first


def test_a_period_reads_as_people_write_it():
    assert str(Period(PartialDate(2019, 3))) == "2019-03 – now"
    assert str(Period(None, PartialDate(2019))) == "? – 2019"
