from __future__ import annotations

import pytest

from breakthrough.outside.adverts import ShapeError, line, needed_line, tidy


def test_a_text_is_one_line_without_control_characters() -> None:
    assert line(" Head of\n\tFinance\x00\u200b ", part="“title”") == "Head of Finance"
    assert line(7306616, part="“id”") == "7306616"
    assert line(None, part="“id”") == ""


@pytest.mark.parametrize("value", [["a"], {"a": 1}, True])
def test_a_list_where_a_text_belongs_is_refused_by_name(value: object) -> None:
    with pytest.raises(ShapeError, match="“title” is"):
        line(value, part="“title”")


@pytest.mark.parametrize("value", [None, "", " \n"])
def test_a_needed_text_must_be_there(value: object) -> None:
    with pytest.raises(ShapeError, match="“title”"):
        needed_line(value, part="“title”")


def test_a_long_text_keeps_single_blank_lines() -> None:
    assert tidy("a  b \r\n\r\n\r\n\u00a0c\rd\n") == "a b\n\nc\nd"
