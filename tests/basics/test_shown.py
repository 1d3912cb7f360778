"""Names as they are shown."""

from __future__ import annotations

from breakthrough.basics.shown import name_in_text, shown_name


def test_signs_that_turn_the_line_are_left_out() -> None:
    assert shown_name("Ac\u202eme\u2067 Ltd") == "Acme Ltd"


def test_a_long_name_is_shortened_to_sixty_letters() -> None:
    assert shown_name("x" * 5000) == "x" * 59 + "…"


def test_a_name_written_from_the_right_keeps_to_itself_in_a_sentence() -> None:
    assert name_in_text("Acme") == "Acme"
    assert name_in_text("\u05d0\u05d1") == "\u2068\u05d0\u05d1\u2069"
