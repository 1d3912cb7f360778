"""Pictures: true to their numbers, without anything a strict content policy refuses."""

from __future__ import annotations

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from breakthrough.web.charts import (
    AdvertBar,
    Bar,
    RoleBar,
    SeatRow,
    adverts_chart,
    days_up_chart,
    places_chart,
    timeline_chart,
)
from breakthrough.web.charts.days_axis import named_days

DOT = re.compile(r'<path[^>]* d="M[^"]*A[^"]*" fill="var\(--(mark|soft)\)"')


def day(number: int) -> date:
    return date(2026, 1, 1) + timedelta(days=number)


def seat(name: str, *bars: tuple[int, int], stated: int | None = None, up: bool = True) -> SeatRow:
    """A seat with adverts from day to day, the last of them still up."""
    drawn = tuple(
        AdvertBar(day(first), day(last), up and number == len(bars) - 1)
        for number, (first, last) in enumerate(bars)
    )
    return SeatRow(name, drawn, None if stated is None else day(stated))


def _pictures() -> list[str]:
    places = places_chart((1, 25, 26, None), crowd=1275, page=25)
    days = days_up_chart((RoleBar("Controller", 12, 47.0, 30.0),))
    years = timeline_chart((Bar("Auditor · A & B <Ltd>", 24000, 24060),), sentence="One role.")
    seats = adverts_chart((seat("Cook & <Co>", (1, 9)),), read_on=(day(1), day(9)), sentence="One.")
    return [
        drawn for picture in (places, days, years, seats) for drawn in (picture.wide, picture.tall)
    ]


def _dots(svg: str) -> list[str]:
    return DOT.findall(svg)


def test_each_search_is_one_dot_and_those_on_page_one_stand_out() -> None:
    picture = places_chart((1, 25, 26, None), crowd=1275, page=25)
    for drawn in (picture.wide, picture.tall):
        assert sorted(_dots(drawn)) == ["mark", "mark", "soft", "soft"]


def test_the_edge_of_page_one_follows_its_size() -> None:
    places = (5, 12, 30, 51)
    won = [
        _dots(places_chart(places, crowd=200, page=page).wide).count("mark")
        for page in (10, 25, 50)
    ]
    assert won == [1, 2, 3]


def test_more_searches_than_fit_share_a_dot_and_the_sentence_says_so() -> None:
    picture = places_chart((None,) * 9000, crowd=1275, page=25)
    each = int(re.search(r"up to (\d+) searches", picture.sentence)[1])  # type: ignore[index]
    assert len(_dots(picture.wide)) == -(-9000 // each)


def test_half_means_at_least_half() -> None:
    # 2 of 4 are at place 26 or further down, so "half or further down" starts at 26
    assert "place 26 or further" in places_chart((1, 25, 26, None), crowd=1275, page=25).sentence
    assert "place 3 or better" in places_chart((1, 3, 9), crowd=1275, page=25).sentence
    assert "beyond place 100" in places_chart((1, 3, None, 0), crowd=1275, page=25).sentence


def test_searches_beyond_the_exact_places_stand_apart_and_are_named() -> None:
    wide = places_chart((1, None, 0), crowd=1275, page=25).wide
    assert ("beyond 100" in wide, "not found" in wide) == (True, True)
    assert "not found" not in places_chart((1, None), crowd=1275, page=25).wide


@pytest.mark.parametrize("svg", _pictures())
def test_a_picture_is_one_named_image_without_script_style_or_colour_of_its_own(svg: str) -> None:
    root = ElementTree.fromstring(svg)
    assert (root.get("role"), bool(root.get("aria-label"))) == ("img", True)
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"script", "style", "image", "a"}
        assert not {"style", "onclick", "href", "class"} & set(element.attrib)
        for name in ("fill", "stroke"):
            colour = element.get(name, "none")
            assert colour in {"none", "transparent"} or colour.startswith("var(--"), colour


def test_a_name_with_signs_stays_text() -> None:
    picture = timeline_chart((Bar("A & B <Ltd>", 24000, 24060),), sentence="One <role>.")
    assert "A &amp; B &lt;Ltd&gt;" in picture.wide
    assert 'aria-label="One &lt;role&gt;."' in picture.wide


def test_the_phone_gets_another_drawing_not_the_wide_one_shrunk() -> None:
    picture = places_chart((1, 25, 26, None), crowd=1275, page=25)
    wide, tall = (
        [float(edge) for edge in ElementTree.fromstring(svg).attrib["viewBox"].split()]
        for svg in (picture.wide, picture.tall)
    )
    assert (wide[2], tall[2]) == (1000, 360)
    assert wide[2] > wide[3]
    assert tall[3] > tall[2]


def test_both_ages_of_a_role_are_drawn_and_the_longest_is_named() -> None:
    roles = (RoleBar("Controller", 12, 47.0, 30.0), RoleBar("Chief", 5, 118.0, None))
    picture = days_up_chart(roles)
    assert picture.sentence.startswith(
        "Chief stays up longest: half of its 5 adverts 118 days or more."
    )
    assert "hollow ones from the date the employer states" in picture.sentence
    filled = re.findall(r'<path[^>]*fill="var\(--mark\)"', picture.wide)
    hollow = re.findall(r'<path[^>]*fill="var\(--paper\)"', picture.wide)
    assert (len(filled), len(hollow)) == (2, 1)


def test_roles_without_our_own_sightings_say_only_what_the_employer_states() -> None:
    sentence = days_up_chart((RoleBar("Controller", 12, None, 30.0),)).sentence
    assert sentence.endswith("Hollow ones from the date the employer states.")
    assert "first saw" not in sentence


def test_the_same_input_draws_the_same_picture() -> None:
    places_chart.cache_clear()
    once = places_chart((1, 25, 26), crowd=1275, page=25)
    places_chart.cache_clear()
    assert once == places_chart((1, 25, 26), crowd=1275, page=25)


def test_each_advert_is_a_bar_coloured_while_it_is_up_and_each_read_a_tick() -> None:
    rows = (seat("Cook", (0, 9), (20, 40), stated=-5), seat("Clerk", (3, 3), up=False))
    wide = adverts_chart(rows, read_on=tuple(map(day, range(0, 41, 10))), sentence="").wide
    bars = re.findall(r'<path[^>]*fill="var\(--(mark|edge)\)"', wide)
    assert sorted(bars) == ["edge", "edge", "mark"]
    assert len(re.findall(r'fill="var\(--paper\)"', wide)) == 1  # the stated date
    assert len(re.findall(r'<path[^>]*fill="var\(--soft\)"', wide)) == 5  # the reads


def test_the_signs_that_are_drawn_are_explained_and_no_others() -> None:
    def told(*rows: SeatRow) -> str:
        return adverts_chart(rows, read_on=(day(0),), sentence="One.").sentence

    assert told(seat("Cook", (0, 9))) == "One. Coloured: still up; ticks below: the days we looked."
    full = told(seat("Cook", (0, 9), (20, 40), stated=0))
    for sign in ("grey: no longer seen", "thin line between bars", "ring: the date"):
        assert sign in full


@pytest.mark.parametrize("count", [1, 60])
def test_one_seat_and_sixty_are_drawn_with_every_name(count: int) -> None:
    rows = tuple(seat(f"Role number {number}", (number, number + 7)) for number in range(count))
    picture = adverts_chart(rows, read_on=(day(0), day(67)), sentence="")
    for drawn in (picture.wide, picture.tall):
        assert len(re.findall(r">Role number \d+<", drawn)) == count
    height = float(ElementTree.fromstring(picture.wide).attrib["viewBox"].split()[3])
    assert height < 1600


def test_a_market_of_one_day_is_drawn_too() -> None:
    wide = adverts_chart((seat("Cook", (5, 5)),), read_on=(day(5),), sentence="").wide
    assert "6 Jan 2026" in wide


def test_on_a_phone_three_days_of_two_months_are_named() -> None:
    named = [text for _, text in named_days(day(0), last=day(74), most=3)]
    assert named == ["1 Jan 2026", "29 Jan 2026", "26 Feb 2026"]


@pytest.mark.parametrize("length", [0, 1, 30, 75, 400, 4000])
def test_no_more_days_are_named_than_fit(length: int) -> None:
    named = named_days(day(0), last=day(length), most=8)
    assert len(named) <= 8 + 3
    assert named or length >= 75
