"""How much each field takes, with its source, and how a text is counted."""

from __future__ import annotations

import pytest

from breakthrough.presence.surfaces import Surface, Unit, count, limit_of, limits, over


def test_every_limit_has_a_source_and_a_day() -> None:
    assert len(limits()) > 20
    assert [one.field for one in limits() if not one.source or not one.label] == []
    assert {one.on.year for one in limits()} == {2026}


@pytest.mark.parametrize(
    ("field", "most", "unit", "is_ours"),
    [
        ("headline", 220, Unit.CHARACTERS, False),
        ("about", 2600, Unit.CHARACTERS, False),
        ("position_title", 100, Unit.CHARACTERS, False),
        ("position_description", 2000, Unit.CHARACTERS, False),
        ("skills", 100, Unit.ITEMS, False),
        ("introduction", 2, Unit.LINES, True),
        ("short_bio", 80, Unit.WORDS, True),
        ("long_bio", 250, Unit.WORDS, True),
        ("forwardable", 82, Unit.WORDS, True),
        ("meta_description", 155, Unit.CHARACTERS, True),
    ],
)
def test_a_field_takes_so_much(field: str, most: int, unit: Unit, is_ours: bool) -> None:
    found = limit_of(field)
    assert (found.most, found.unit, found.is_ours) == (most, unit, is_ours)


def test_every_surface_has_a_limit() -> None:
    assert {one.limit.field for one in Surface} >= {"headline", "position_description"}


def test_a_line_break_is_a_character_whichever_way_it_was_typed() -> None:
    assert count("ab\ncd").characters == count("ab\r\ncd").characters == 2 + 1 + 2


def test_an_emoji_may_count_two() -> None:
    counted = count("Cash 🚀")
    assert (counted.characters, counted.most_characters) == (5 + 1, 5 + 2)
    assert over("🚀" * 110, limit_of("headline")) == 110 * 2 - 220
    assert over("🚀" * 111, limit_of("headline")) == 111 * 2 - 220


def test_a_dash_between_words_is_no_word() -> None:
    assert count("Cash – first").words == 2
