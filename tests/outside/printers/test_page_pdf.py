"""One page for one employer."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from a_face import ZOE
from careers import out_of_order, pages

from breakthrough.outside.printers import page_pdf
from breakthrough.presence.brief import PageLine, Section

THEMES = ("paper", "studio")
OPENING = "You have looked for a head of finance for 94 days."
SECTIONS = [
    Section("", (PageLine(OPENING),)),
    Section(
        "What you ask for",
        (
            PageLine("“Experience in carve-outs”", is_theirs=True),
            PageLine("Led carve-out, 400 staff", "Chief Financial Officer, since Feb 2022"),
            PageLine("Released €12m cash in 9 months"),
        ),
    ),
]


def section(title: str, lines: Sequence[str]) -> Section:
    return Section(title, tuple(map(PageLine, lines)))


@pytest.mark.parametrize("theme", THEMES)
def test_title_name_reach_and_sections_stand_in_order_on_one_page(theme: str) -> None:
    made = page_pdf("For Example Energy", SECTIONS, face=ZOE, theme=theme)
    (page,) = pages(made.data)
    wanted = ["For Example Energy", ZOE.name, ZOE.reach.email]
    for one in SECTIONS:
        wanted += filter(
            None, [one.title, *(t for line in one.lines for t in (line.text, line.where))]
        )
    assert out_of_order(wanted, page) == []
    assert made.problems == ()


@pytest.mark.parametrize("theme", THEMES)
def test_a_little_too_much_is_set_smaller_until_it_fits(theme: str) -> None:
    lines = [f"{number} of the things that I would do in the first year" for number in range(33)]
    made = page_pdf("For Example Energy", [section("First", lines)], face=ZOE, theme=theme)
    assert len(pages(made.data)) == 1
    assert made.problems == ()


def test_what_does_not_fit_one_page_is_told_and_not_cut() -> None:
    lines = [f"Thing {number}." for number in range(200)]
    made = page_pdf("For Example Energy", [section("First", lines)], face=ZOE, theme="paper")
    assert len(pages(made.data)) > 1
    assert made.problems[0].startswith("This is too long for one page")
    assert out_of_order(lines, " ".join(pages(made.data))) == []


def test_the_same_page_has_the_same_bytes() -> None:
    first, second = (page_pdf("For you", SECTIONS, face=ZOE, theme="studio") for _ in range(2))
    assert first == second


def test_a_section_without_words_is_left_out() -> None:
    made = page_pdf("For you", [section("Empty", ["", " "]), *SECTIONS], face=ZOE, theme="paper")
    assert "Empty" not in pages(made.data)[0]
