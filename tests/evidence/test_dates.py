"""Dates and date ranges in the shapes that exports and CVs use."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.evidence import nearest_date, written_date
from breakthrough.evidence.date_ranges import dates_in, ranges_in, without_dates
from breakthrough.evidence.months import MONTHS, month_number


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Sep 2024", "2024-09"),
        ("2018", "2018"),
        ("Jul 2023", "2023-07"),
        ("Jan 30, 2020", "2020-01-30"),
        ("Jul 08, 2020", "2020-07-08"),
        ("12 Mar 2024", "2024-03-12"),
        ("2025-10-06 23:49:02 UTC", "2025-10-06"),
        ("2025-09-22 21:06:44", "2025-09-22"),
        ("2024/10/24 14:11:21 UTC", "2024-10-24"),
        ("9/27/25, 8:41 AM", "2025-09-27"),
        ("03/14/11, 01:52 AM", "2011-03-14"),
        ("12/26/24 10:14 PM", "2024-12-26"),
        ("Wed Oct 01 16:02:32 UTC 2025", "2025-10-01"),
        ("2024-12-25 13:19 UTC", "2024-12-25"),
        ("2025/04/15", "2025-04-15"),
        ("thg 1 2020", "2020-01"),
        ("Th1 2020", "2020-01"),
        ("tháng 1 năm 2020", "2020-01"),
        ("1. März 2021", "2021-03-01"),
        ("1er mars 2020", "2020-03-01"),
        ("5 de marzo de 2020", "2020-03-05"),
        ("09/2021", "2021-09"),
        ("27.9.2025", "2025-09-27"),
        ("03/04/2019", "2019"),  # which of the two is the month cannot be told
    ],
)
def test_a_date_is_read_as_written(written, meant):
    assert str(written_date(written)) == meant


@pytest.mark.parametrize(
    "written", ["Sept 31 2021", "2021-13", "soon", "", "0000", "31.02.2020", "0 Mar 2024"]
)
def test_what_is_no_date_is_not_read(written):
    assert written_date(written) is None


@pytest.mark.parametrize(
    ("written", "nearest"),
    [("Sept 31 2021", "2021-09-30"), ("Setpember 2021", "2021-09"), ("about 2019", "2019")],
)
def test_a_slip_of_the_pen_has_a_nearest_date(written, nearest):
    assert str(nearest_date(written)) == nearest


@pytest.mark.parametrize(
    ("line", "period", "rest"),
    [
        ("Finance Director 1\tMar 2022 – Feb 2024", "2022-03 – 2024-02", "Finance Director 1"),
        ("Grade 0 Mar 2024 – Present", "2024-03 – now", "Grade 0"),
        ("CFO, 1 Mar 2022 – Feb 2024", "2022-03-01 – 2024-02", "CFO"),
    ],
)
def test_a_number_before_a_tab_is_no_day(line, period, rest):
    assert [str(one.period) for one in dates_in(line)] == [period]
    assert without_dates(line) == rest


@given(st.integers(1900, 2100), st.sampled_from(sorted(MONTHS)))
def test_every_month_name_is_read_beside_a_year(year, name):
    assert str(written_date(f"{name} {year}")) == f"{year}-{month_number(name):02d}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Jan 2019 - Present", "2019-01 – now"),
        ("01/2019 – 03/2021", "2019-01 – 2021-03"),
        ("01/19 – 03/21", "2019-01 – 2021-03"),
        ("2014–2019", "2014 – 2019"),
        ("2014-19", "2014 – 2019"),
        ("2008-11", "2008 – 2011"),
        ("March 2019 to date", "2019-03 – now"),
        ("since 2020", "2020 – now"),
        ("seit März 2020", "2020-03 – now"),
        ("Jan – Mar 2020", "2020-01 – 2020-03"),
        ("Nov – Feb 2020", "2019-11 – 2020-02"),
        ("Sep '17 - Mar '19", "2017-09 – 2019-03"),
        ("février 2018 à aujourd'hui", "2018-02 – now"),
        ("enero de 2015 – actualidad", "2015-01 – now"),
        ("Okt. 2015 bis heute", "2015-10 – now"),
        ("1.10.2015 – 31.03.2018", "2015-10-01 – 2018-03-31"),
        ("2021/10–2022/11", "2021-10 – 2022-11"),
        ("2019-03 – 2021-05", "2019-03 – 2021-05"),
        ("MAY 2012 – JUN 2014", "2012-05 – 2014-06"),
        ("2011 –", "2011 – now"),
        ("2011– Professor", "2011 – now"),
    ],
)
def test_a_range_is_read_as_written(written, meant):
    (found,) = ranges_in(f"Contoso, {written}")
    assert str(found.period) == meant
    assert without_dates(f"Contoso, {written}").startswith("Contoso")


@pytest.mark.parametrize(
    "written",
    [
        "+61 3 5550 0000",
        "0203-2019-2021",
        "€2000 – 2500",
        "I may march on",
        "ISO 9001",
        "v2.2019.1",
    ],
)
def test_other_numbers_are_no_range(written):
    assert ranges_in(written) == ()


def test_two_ranges_in_one_line_are_two():
    found = ranges_in("2018-2019 Contoso, 2020-2021 Fabrikam")
    assert [str(one.period) for one in found] == ["2018 – 2019", "2020 – 2021"]


def test_a_range_that_runs_backwards_says_so():
    (found,) = ranges_in("2019 - 2017")
    assert found.is_backwards


def test_a_date_and_what_happened_on_it_is_no_range():
    assert ranges_in("2020 – Founded the firm") == ()
    assert ranges_in("March 2017– Dec.") == ()


def test_a_lone_date_is_no_range():
    (found,) = dates_in("Graduated 2011")
    assert not found.is_range


def test_a_length_of_time_is_taken_out_with_its_dates():
    assert without_dates("February 2022 - Present (4 years 10 months)") == ""


@given(st.text())
def test_any_text_can_be_searched(text):
    for found in dates_in(text):
        assert 0 <= found.start < found.end <= len(text)
