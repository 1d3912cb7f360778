from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from breakthrough.basics import words
from breakthrough.findability import copied, without_copied
from breakthrough.market import PostingWords

ADVERT = (
    "You will lead our month end close across nine entities,\n"
    "• own IFRS reporting and the audit,\n• and build a treasury function for Northwind, "
    "with cash forecasts and bank contracts."
)
OTHERS = ("Nurse for night shifts on ward seven, with triage and handover.", "Cook")
MARKET = PostingWords.of(["Nurse", "Financial Controller", "Cook"], [OTHERS[0], ADVERT, OTHERS[1]])


def passages(text: str, *, least: int = 8) -> list[tuple[str, int]]:
    (found,) = copied([text], postings=MARKET, least=least)
    return [(text[one.start : one.end], one.posting) for one in found]


def test_a_whole_advert_in_my_text_is_one_passage_and_mine_stays() -> None:
    text = f"I run finance.\n{ADVERT}\nCall me."
    assert [posting for _, posting in passages(text)] == [1]
    (found,) = copied([text], postings=MARKET)
    assert words(without_copied(text, found)) == ["run", "finance", "call"]


def test_signs_line_breaks_and_little_words_make_no_difference() -> None:
    plain = " / ".join(word.upper() for word in words(ADVERT))
    assert len(passages(plain)) == 1


def test_seven_words_in_a_row_are_chance_and_eight_are_not() -> None:
    said = words(ADVERT)
    assert passages(" ".join(said[2:9])) == []
    assert passages(" ".join(said[2:10])) == [(" ".join(said[2:10]), 1)]


def test_the_same_words_in_another_order_are_mine() -> None:
    assert passages(" ".join(sorted(words(ADVERT)))) == []


def test_the_end_of_one_advert_and_the_beginning_of_the_next_are_no_passage() -> None:
    said = words(f"{OTHERS[0]} Financial Controller {ADVERT}")
    edge = len(words(OTHERS[0]))
    assert passages(" ".join(said[edge - 4 : edge + 4])) == []


def test_two_passages_with_words_of_mine_between_are_told_apart() -> None:
    said = words(ADVERT)
    text = f"{' '.join(said[:8])} and I cook {' '.join(said[9:17])}"
    assert [words(passage) for passage, _ in passages(text)] == [said[:8], said[9:17]]


def test_nothing_is_copied_from_no_advert_or_into_no_text() -> None:
    assert copied([], postings=MARKET) == ()
    assert copied(["", "the of"], postings=MARKET) == ((), ())
    assert copied([ADVERT], postings=PostingWords.of([], [])) == ((),)


@given(
    st.lists(st.sampled_from("abcd"), max_size=14),
    st.lists(st.lists(st.sampled_from("abcd"), max_size=10), max_size=5),
)
def test_a_word_is_copied_just_when_a_run_with_it_stands_in_an_advert(
    mine: list[str], adverts: list[list[str]]
) -> None:
    """Against the plain definition, with runs of three and letters written as words."""
    said = [f"{letter}x" for letter in mine]
    posted = [[f"{letter}x" for letter in advert] for advert in adverts]
    market = PostingWords.of([""] * len(posted), [" ".join(advert) for advert in posted])
    runs = {tuple(advert[at : at + 3]) for advert in posted for at in range(len(advert) - 2)}
    wanted = np.zeros(len(said), bool)
    for at in range(len(said) - 2):
        if tuple(said[at : at + 3]) in runs:
            wanted[at : at + 3] = True
    (found,) = copied([" ".join(said)], postings=market, least=3)
    marked = np.zeros(len(said), bool)
    for one in found:
        marked[one.start // 3 : (one.end + 1) // 3] = True  # two letters and a space each
    assert marked.tolist() == wanted.tolist()


@pytest.mark.parametrize("least", [3, 8])
def test_the_advert_named_is_one_that_holds_the_words(least: int) -> None:
    for passage, posting in passages(f"{OTHERS[0]} I like {ADVERT}", least=least):
        asked = " ".join(words((OTHERS[0], ADVERT, OTHERS[1])[posting]))
        assert " ".join(words(passage)) in asked
