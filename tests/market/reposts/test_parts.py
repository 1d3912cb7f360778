"""What reposts rest on: places, titles, passages, sketches, requirements."""

from __future__ import annotations

from decimal import Decimal

import numpy as np
import pytest
from adverts import advert

from breakthrough.basics import Pay
from breakthrough.market.reposts import Changed
from breakthrough.market.reposts.changes import changes
from breakthrough.market.reposts.language import language
from breakthrough.market.reposts.passages import boilerplate
from breakthrough.market.reposts.places import share_a_place
from breakthrough.market.reposts.requirements import requirements
from breakthrough.market.reposts.shingles import Shingles, share_in_common
from breakthrough.market.reposts.sketches import near_pairs
from breakthrough.market.reposts.titles import title_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("New York, NY (HQ)", "NYC"),
        ("US, Arizona, Phoenix", "Phoenix, AZ"),
        ("Remote - US", "United States (Remote)"),
        ("Denver, CO; Austin, TX", "Austin"),
        ("Washington, DC", "Washington, D.C."),
    ],
)
def test_one_place_may_be_written_in_many_ways(one: str, other: str) -> None:
    assert share_a_place(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Portland, OR", "Portland, ME"),
        ("US - Remote", "Canada - Remote"),
        ("Austin - Remote", "US - Remote"),
        ("Atlanta, Georgia", "Georgia"),
        ("London", ""),
    ],
)
def test_places_that_differ_are_told_apart(one: str, other: str) -> None:
    assert not share_a_place(one, other)


def test_a_title_is_the_same_with_its_place_its_number_or_short_forms() -> None:
    plain = title_key("Senior Data Engineer", "Dubai, UAE")
    assert title_key("Sr. Data Engineer (m/f/d) - Dubai, UAE", "Dubai, UAE") == plain
    assert title_key("Senior Data Engineer JR-104233", "Dubai, UAE") == plain
    assert title_key("Data Engineer", "Dubai, UAE") != plain
    assert title_key("Analyst 2025") != title_key("Analyst 2026")


def test_boilerplate_stands_under_three_titles_and_over_three_tenths_of_them() -> None:
    under = {"a": ["x", "all"], "b": ["x", "all"], "c": ["x", "all"], "d": ["all"]}
    ten = [(title, [*told, title]) for title, told in under.items()]
    ten += [(f"title {number}", ["all"]) for number in range(6)]
    assert boilerplate(ten) == {"all"}  # x: 3 of 10 is not over 30 %
    assert boilerplate([("a", ["x"]), ("b", ["x"])]) == frozenset()


def test_texts_that_share_most_words_in_a_row_are_near_and_others_are_not() -> None:
    made = Shingles()
    long = [f"w{number}" for number in range(300)]
    texts = [made.of([" ".join(row)]) for row in (long, long[10:], long[200:], long[::-1])]
    # 288 threes of the second stand among the 298 of the first
    assert share_in_common(texts[0], texts[1]) == 288 / 298
    assert near_pairs(texts).tolist() == [[0, 1]]
    assert near_pairs([np.zeros(0, np.uint64)] * 3).tolist() == []


def test_sketches_are_the_same_on_any_machine() -> None:
    made = Shingles().of(["we build boats in leeds"])
    assert [int(one) for one in made] == sorted(int(one) for one in made)
    assert len(made) == 5 - 3 + 1


def test_the_language_of_a_text_is_told_by_its_commonest_words() -> None:
    assert language("we are looking for a nurse and you will work with the team".split()) == "en"
    assert language("nous cherchons une aide pour les patients et vous dans une équipe".split())
    assert language(["nurse", "leeds"]) == ""


ADVERT = """About us
We build boats.
Requirements:
- 5+ years of sailing
- A love of wood
Benefits:
- Free lunch
- You must hold a licence
"""


def test_requirements_are_the_lines_under_their_heading_and_those_that_insist() -> None:
    assert requirements(ADVERT) == (
        "5+ years of sailing",
        "A love of wood",
        "You must hold a licence",
    )


def test_what_changed_is_told_with_both_wordings_and_dates() -> None:
    before = advert(
        "Sailor", up=(0, 9), text=ADVERT, pay=Pay(Decimal(40_000), Decimal(50_000), "GBP", "year")
    )
    text = ADVERT.replace("5+", "3+").replace("- A love of wood", "- Able to swim a mile")
    after = advert(
        "Skipper", up=(20, 29), text=text, pay=Pay(Decimal(45_000), Decimal(50_000), "GBP", "year")
    )
    told = changes(before, after=after)
    assert [(one.what, one.before, one.after) for one in told] == [
        (Changed.TITLE, "Sailor", "Skipper"),
        (Changed.PAY, "40,000–50,000 GBP a year", "45,000–50,000 GBP a year"),
        (Changed.DROPPED, "A love of wood", ""),
        (Changed.ADDED, "", "Able to swim a mile"),
        (Changed.REWORDED, "5+ years of sailing", "3+ years of sailing"),
    ]
    assert {(one.before_on, one.after_on) for one in told} == {(before.last_seen, after.first_seen)}


def test_a_line_written_anew_or_pay_no_longer_stated_is_no_change() -> None:
    before = advert("Sailor", up=(0, 9), text=ADVERT, pay=Pay(Decimal(40_000), None, "GBP", "year"))
    after = advert("Sailor", up=(20, 29), text=ADVERT.replace("- 5+ years", "• 5+ years"))
    assert changes(before, after=after) == ()


def test_a_line_about_pay_is_no_requirement() -> None:
    text = (
        "What you'll bring\n- Experience with S/4HANA\n- The salary range is £74,000 to £88,000\n"
        "- EUR 90,000 a year at least"
    )
    assert requirements(text) == ("Experience with S/4HANA",)
