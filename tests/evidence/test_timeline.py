"""The career as a line of roles, counted by hand."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source, Timeline, timeline

AS_OF = date(2026, 11, 23)


def role(dates: str, *, title="CFO", at="Northwind", file="Positions.csv", family=Family.LINKEDIN):
    """A role as "2019-03 – 2022-02"; without an end it goes on."""
    started, _, ended = (part.strip() for part in dates.partition("–"))
    period = Period(
        PartialDate.parse(started) if started else None,
        PartialDate.parse(ended) if ended else None,
    )
    return Item(Kind.ROLE, title, Source(family, file), organisation=at, period=period)


def line(*items: Item, as_of: date = AS_OF) -> Timeline:
    return timeline(items, as_of=as_of)


def test_a_gap_is_counted_in_whole_months():
    found = line(role("2018-01 – 2018-03"), role("2018-06 –", at="Contoso")).gaps
    assert [(str(gap.first), str(gap.last), gap.months) for gap in found] == [
        ("2018-04", "2018-05", 2)  # March was worked, June too: April and May lie between
    ]


def test_a_gap_shorter_than_a_month_is_not_shown():
    assert line(role("2018-01-01 – 2018-03-02"), role("2018-04-30 –", at="Contoso")).gaps == ()


def test_a_year_without_a_month_never_makes_a_gap():
    assert line(role("2014 – 2016"), role("2017 –", at="Contoso")).gaps == ()


def test_a_year_without_a_month_never_makes_an_overlap():
    assert line(role("2014 – 2017"), role("2017 –", at="Contoso")).overlaps == ()


def test_whole_years_left_out_are_a_gap_even_between_years():
    (gap,) = line(role("2010 – 2012"), role("2015 –", at="Contoso")).gaps
    assert gap.months == 2 * 12  # 2013 and 2014


def test_a_gap_under_another_role_is_no_gap():
    long = role("2010-01 – 2020-01", at="Board of Example")
    assert not line(long, role("2011-01 – 2011-06"), role("2015-01 – 2026-11", at="Contoso")).gaps


def test_a_gap_lasts_until_last_month_when_no_role_goes_on():
    (gap,) = line(role("2018-01 – 2026-08")).gaps
    assert gap.is_open
    assert (str(gap.first), str(gap.last), gap.months) == ("2026-09", "2026-10", 2)


def test_a_role_that_ended_last_month_leaves_no_gap():
    assert line(role("2018-01 – 2026-10")).gaps == ()


def test_an_overlap_of_one_hand_over_month_is_not_shown():
    assert line(role("2019-03 – 2022-02"), role("2022-02 –", at="Contoso")).overlaps == ()


def test_an_overlap_is_counted_in_whole_months():
    (overlap,) = line(role("2019-03 – 2022-02"), role("2022-01 –", at="Contoso")).overlaps
    assert (str(overlap.first), str(overlap.last), overlap.months) == ("2022-01", "2022-02", 2)


def test_one_role_told_by_a_cv_and_by_an_archive_is_one_role():
    (merged,) = line(
        role("2022-02 –", at="Northwind Holdings, Inc."),
        role("2022 –", at="northwind holdings", file="cv.pdf", family=Family.CV, title="cfo"),
    ).roles
    assert len(merged.items) == 2
    assert str(merged.period.started) == "2022-02"


def test_starts_two_months_apart_are_the_same_role_and_three_are_not():
    def count(started: str) -> int:
        other = role(started, file="cv.pdf", family=Family.CV)
        return len(line(role("2022-02 –"), other).roles)

    assert (count("2022-04 –"), count("2022-05 –")) == (1, 2)


def test_two_rows_of_one_file_are_two_roles():
    assert len(line(role("2022-02 –"), role("2022-03 –")).roles) == 2


def test_an_end_that_one_source_knows_is_taken():
    (merged,) = line(
        role("2022-02 – 2024-05"), role("2022-02 –", file="cv.pdf", family=Family.CV)
    ).roles
    assert str(merged.period.ended) == "2024-05"


def test_a_role_without_dates_is_kept_apart():
    found = line(role(""), role("2020-01 – 2026-11", at="Contoso"))
    assert [one.organisation for one in found.undated] == ["Northwind"]
    assert found.gaps == ()


def test_what_is_no_role_is_not_on_the_line():
    school = Item(Kind.EDUCATION, "BCom", Source(Family.CV, "cv.pdf"), period=Period(None))
    assert line(school) == Timeline((), (), (), ())


months = st.integers(2000 * 12, 2026 * 12).map(lambda n: PartialDate(n // 12, n % 12 + 1))
starts = st.one_of(months, st.integers(2000, 2026).map(PartialDate))


@st.composite
def careers(draw) -> list[Item]:
    items = []
    for number in range(draw(st.integers(0, 6))):
        started, ended = draw(starts), draw(st.none() | starts)
        if ended is not None and ended.last_month < started.first_month:
            started, ended = ended, started
        at = draw(st.sampled_from(["A Ltd", "A", "B"]))
        family = draw(st.sampled_from(list(Family)))
        source = Source(family, draw(st.sampled_from(["one", "two"])), f"row {number}")
        items.append(Item(Kind.ROLE, "CFO", source, organisation=at, period=Period(started, ended)))
    return items


@given(careers(), st.randoms())
def test_the_order_of_the_items_changes_nothing(items, random):
    shuffled = list(items)
    random.shuffle(shuffled)
    assert line(*shuffled) == line(*items)


@given(careers())
def test_no_item_is_lost_and_no_gap_lies_under_a_role(items):
    found = line(*items)
    assert sum(len(one.items) for one in found.roles) == len(items)
    for gap in found.gaps:
        for one in found.roles:
            first, end = one.period.months(as_of=AS_OF)
            assert end <= gap.first.first_month or first > gap.last.first_month
