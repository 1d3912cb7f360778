"""What holds for every career, however it is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from careers_told import AS_OF
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source
from breakthrough.presence.consistency import Kind as Differing
from breakthrough.presence.consistency import Standing, inconsistencies

SOURCE = Source(Family.CV, "cv.docx")
TITLES = (
    "Analyst",
    "Senior Analyst",
    "Finance Director",
    "VP Finance",
    "Board Member",
    "Leiter",
    "",
)
EMPLOYERS = ("Northwind", "Northwind Group", "Aldera Ltd", "University of Lund", "Carrow", "")
LINES = (
    "Cut cost by {} %.",
    "Led a team of {}.",
    "Opened {} shops in Norway.",
    "Grew sales to €{}m.",
)
LEVELS = ("Fluent", "B1", "Native or bilingual proficiency", "Basic", "")


@st.composite
def dates(draw: st.DrawFn) -> PartialDate:
    month = draw(st.none() | st.integers(1, 12))
    day = draw(st.none() | st.integers(1, 28)) if month else None
    return PartialDate(draw(st.integers(1990, 2026)), month, day)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    started, ended = draw(st.none() | dates()), draw(st.none() | dates())
    is_backwards = started and ended and ended.last_month < started.first_month
    return Period(ended, started) if is_backwards else Period(started, ended)


@st.composite
def items(draw: st.DrawFn) -> Item:
    kind = draw(
        st.sampled_from((Kind.ROLE, Kind.ROLE, Kind.VOLUNTEERING, Kind.EDUCATION, Kind.LANGUAGE))
    )
    number = draw(st.integers(2, 99))
    text = draw(st.sampled_from(LEVELS if kind is Kind.LANGUAGE else LINES)).format(number)
    title = draw(st.sampled_from(("French", "German") if kind is Kind.LANGUAGE else TITLES))
    employer = draw(st.sampled_from(EMPLOYERS))
    return Item(kind, title, SOURCE, organisation=employer, text=text, period=draw(periods()))


CAREERS = st.lists(items(), max_size=7)


def places(*careers: Sequence[Item]) -> list[Standing]:
    return [
        Standing(label, tuple(career), is_whole_career=True)
        for label, career in zip(("CV", "LinkedIn profile", "Site"), careers, strict=False)
    ]


@given(CAREERS)
def test_places_that_say_the_same_differ_in_nothing(career: list[Item]) -> None:
    assert inconsistencies(places(career, career, career), as_of=AS_OF) == ()


@given(CAREERS, st.booleans())
def test_dates_told_less_precisely_differ_in_nothing(career: list[Item], to_years: bool) -> None:
    roughly = [
        replace(
            item,
            period=Period(
                _rougher(item.period.started, to_years), _rougher(item.period.ended, to_years)
            ),
        )
        for item in career
    ]
    assert inconsistencies(places(career, roughly), as_of=AS_OF) == ()


@given(CAREERS, CAREERS, CAREERS, st.randoms(use_true_random=False))
def test_the_order_of_places_and_of_entries_changes_nothing(
    one: list[Item], other: list[Item], third: list[Item], chance: object
) -> None:
    given_so = places(one, other, third)
    shuffled = [replace(place, items=place.items[::-1]) for place in reversed(given_so)]
    assert inconsistencies(given_so, as_of=AS_OF) == inconsistencies(shuffled, as_of=AS_OF)


@given(CAREERS, st.integers(0, 6))
def test_leaving_something_out_contradicts_nothing(career: list[Item], kept: int) -> None:
    found = inconsistencies(places(career, career[:kept]), as_of=AS_OF)
    assert {one.kind for one in found} <= {Differing.MISSING}


@given(CAREERS, CAREERS)
def test_every_label_told_is_that_of_a_place(one: list[Item], other: list[Item]) -> None:
    for found in inconsistencies(places(one, other), as_of=AS_OF):
        assert {found.one[0], found.other[0]} == {"CV", "LinkedIn profile"}
        assert all(label in found.what for label in ("CV", "LinkedIn profile"))


def _rougher(one: PartialDate | None, to_years: bool) -> PartialDate | None:
    if one is None:
        return None
    return PartialDate(one.year) if to_years else PartialDate(one.year, one.month)
