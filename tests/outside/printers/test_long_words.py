"""Where words that are too long may be broken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from breakthrough.outside.printers.long_words import breakable


@given(st.text("ab-W é\u0301 ", max_size=200) | st.text(max_size=200), st.integers(5, 40))
def test_the_pieces_are_the_text(text: str, ems: int) -> None:
    made = breakable(text, ems=ems)
    assert "".join(one["kept"] if isinstance(one, dict) else one for one in made) == text


def test_a_usual_sentence_stays_one_piece() -> None:
    sentence = "Led the sale of a business with 400 staff in eleven months."
    assert breakable(sentence, ems=20) == sentence


def test_a_word_with_a_hyphen_is_kept_on_one_line() -> None:
    assert breakable("Led carve-outs", ems=20) == ["Led ", {"kept": "carve-outs"}]


def test_a_word_with_a_hyphen_that_fits_no_line_is_not_kept() -> None:
    cut_in_eights = ["x" * 8, "", "x" * 8, "", "x" * 4 + "-" + "y" * 8, "", "y" * 8, "", "y" * 4]
    assert breakable("x" * 20 + "-" + "y" * 20, ems=10) == cut_in_eights


def test_a_word_is_not_cut_between_a_letter_and_its_mark() -> None:
    made = breakable("e\u0301" * 60, ems=10)
    assert isinstance(made, list)
    assert not any(str(piece).startswith("\u0301") for piece in made)


def test_a_script_without_spaces_is_left_to_the_rules_of_its_lines() -> None:
    assert breakable("ภาษาไทย" * 20, ems=10) == "ภาษาไทย" * 20
