from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.outside.adverts import once_escaped, plain_text, tidy


def test_each_block_of_an_advert_stands_on_its_own_line() -> None:
    markup = (
        "<h2>You</h2><p>Lead <b>finance</b>\n for a carve-out.</p><ul><li>CA</li><li>CPA</li></ul>"
    )
    assert plain_text(markup) == "You\nLead finance for a carve-out.\nCA\nCPA"


def test_breaks_and_table_cells_keep_words_apart() -> None:
    assert plain_text("one<br>two<table><tr><td>a</td><td>b</td></tr></table>") == "one\ntwo\na b"


def test_scripts_styles_and_comments_are_not_part_of_the_text() -> None:
    markup = (
        "<style>p{}</style><p>Seen</p><script>alert('x')</script><!-- hidden --><svg>x</svg>tail"
    )
    assert plain_text(markup) == "Seen\ntail"


def test_text_without_tags_keeps_its_lines_and_loses_its_entities() -> None:
    assert plain_text("R&amp;D\nfinance & tax") == "R&D\nfinance & tax"


def test_greenhouse_markup_is_unescaped_once_only() -> None:
    assert once_escaped("&lt;p&gt;a &amp;amp; b&lt;/p&gt;") == "<p>a &amp; b</p>"
    assert once_escaped("<p>a &amp; b</p>") == "<p>a &amp; b</p>"


def test_what_is_nested_too_deeply_for_a_parser_is_still_read() -> None:
    deep = "<p>first</p>" + "<div>" * 10_000 + "deep" + "</div>" * 10_000 + "<p>after</p>"
    assert plain_text(deep) == "first\ndeep\nafter"


@pytest.mark.parametrize(
    "markup", ["", " ", "<!-- -->", "<", "<p", "\ud800<p>\x00x", "&#0;&#xD800;<i>"]
)
def test_broken_markup_is_no_error(markup: str) -> None:
    assert "<!--" not in plain_text(markup)


@given(st.text(alphabet=st.sampled_from("<>&;/ab pdivscript!-\"'=\n\x00é"), max_size=200))
def test_any_markup_gives_tidy_text(markup: str) -> None:
    text = plain_text(markup)
    assert text == tidy(text)
    assert "\x00" not in text
    text.encode()  # no lone surrogates: it can be stored
