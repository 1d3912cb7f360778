"""Text as the words a search sees."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import STOP_WORDS, placed_words, singular, words


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Carve-outs", ["carve", "out"]),
        ("M&A", ["m&a"]),
        ("S/4HANA", ["s4hana"]),
        ("C++ and C#", ["c++", "c#"]),
        ("the company's plan", ["company", "plan"]),
        ("CI/CD", ["ci", "cd"]),
        ("Müller’s cafés", ["müller", "café"]),
        ("", []),
        ("– … !", []),
    ],
)
def test_words_are_told_apart_as_in_a_search(text, seen):
    assert words(text) == seen


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("countries", "country"),
        ("teams", "team"),
        ("business", "business"),
        ("status", "status"),
        ("aws", "aws"),
        ("processes", "process"),
    ],
)
def test_plural_and_singular_are_alike(plural, one):
    assert singular(plural) == one


@given(st.text())
def test_no_stop_word_is_left(text):
    assert not STOP_WORDS & set(words(text))


@given(st.text())
def test_case_makes_no_difference_in_ascii(text):
    plain = text.encode("ascii", "ignore").decode()
    assert words(plain.upper()) == words(plain.lower())


@given(st.text())
def test_every_word_stands_where_it_says(text):
    for word in placed_words(text):
        assert 0 <= word.start < word.end <= len(text)


@given(st.text(st.characters(codec="ascii")))
def test_placed_words_are_the_words_with_the_stop_words(text):
    kept = [word.folded for word in placed_words(text) if word.folded not in STOP_WORDS]
    assert kept == words(text)
