"""Sentences that others also wrote, against a comparison of every pair of sentences."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import words
from breakthrough.findability import (
    Crowd,
    Profile,
    Vocabulary,
    crowd_wording,
    is_sentence,
    tokenise,
)

_WORD = st.sampled_from("ran led cut group plant close audit ledger tax of".split())
_SENTENCE = st.lists(_WORD, min_size=1, max_size=8).map(" ".join)
_TEXT = st.lists(_SENTENCE, max_size=3).map(". ".join)
_PROFILE = st.builds(Profile, _SENTENCE, _TEXT, _TEXT)


def crowd_of(people: list[Profile]) -> Crowd:
    vocabulary = Vocabulary()
    return Crowd.of(tokenise(people, vocabulary=vocabulary), vocabulary)


def is_alike(one: set[str], other: set[str]) -> bool:
    return bool(one | other) and Fraction(len(one & other), len(one | other)) >= Fraction(3, 5)


def plainly(sentence: str, people: list[Profile]) -> int:
    """How many profiles hold a sentence alike, by comparing with each of their sentences."""
    mine = set(words(sentence))
    return sum(
        any(
            is_alike(mine, set(words(theirs)))
            for text in (person.title, person.skills, person.body)
            for theirs in re.split(r"\.(?:\s|$)", text)
        )
        for person in people
    )


@given(st.lists(_PROFILE, max_size=8), st.lists(_SENTENCE, min_size=1, max_size=4))
def test_the_count_is_that_of_comparing_every_sentence(
    people: list[Profile], sentences: list[str]
) -> None:
    found = crowd_wording(sentences, crowd=crowd_of(people))
    expected = {one: plainly(one, people) for one in sentences if len(set(words(one))) >= 3}
    assert {one.text: one.others for one in found} == expected
    assert [one.others for one in found] == sorted(expected.values(), reverse=True)


def test_a_profile_that_says_it_twice_counts_once(
    crowd_of: Callable[[list[Profile]], Crowd],
) -> None:
    twice = Profile("", "", "Cut the close at the plant. We cut the plant close.")
    (found,) = crowd_wording(["Cut plant close"], crowd=crowd_of([twice, Profile("Cut plant")]))
    assert found.others == 2  # {cut, plant} of {cut, plant, close}: 2/3


def test_a_sentence_in_two_parts_is_held_by_who_holds_both(
    crowd_of: Callable[[list[Profile]], Crowd],
) -> None:
    both = Profile("", "", "Cut the plant close; led group audits.")
    one = Profile("", "", "Cut the plant close.")
    (found,) = crowd_wording([both.body], crowd=crowd_of([both, both, one]))
    assert found.others == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Managed a team of ten", True),
        ("Objective: to obtain a challenging position", True),
        ("Cut the close, led four audits and merged two ledgers", True),
        ("Dean's List", False),
        ("Bachelor of Science in Accounting", False),
        ("SELECTED ACHIEVEMENTS IN FINANCE", False),
        ("Main duties and results:", False),
        ("Tools: spreadsheets, databases, and mail", False),
    ],
)
def test_a_title_a_label_and_a_list_of_names_are_no_sentences(text: str, *, expected: bool) -> None:
    assert is_sentence(text) is expected
