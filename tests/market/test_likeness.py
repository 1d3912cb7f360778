from __future__ import annotations

import numpy as np

from breakthrough.market import PostingWords, like_mine, other_fields
from breakthrough.market.rank import level

FINANCE = "You own budgets, forecasts, the month-end close and audit with a finance team."
NURSING = "You care for patients on the ward, give medicine and document the shift."
ME = "Ran budgets, forecasts and the month-end close; built a finance team for the audit."


def rows_like(titles: list[str], texts: list[str], mine: list[str]) -> set[str]:
    postings = PostingWords.of(titles, texts)
    employers = [f"E{at}" for at in range(len(titles))]
    found = like_mine(postings, employers=employers, titles=mine, text=ME)
    return {titles[row] for row in found.mine.tolist()}


def test_postings_of_my_field_and_level_are_mine() -> None:
    titles = ["Finance Director", "Head of Finance", "Finance Intern", "Staff Nurse"] * 5
    texts = [FINANCE, FINANCE, FINANCE, NURSING] * 5
    assert rows_like(titles, texts, ["Finance Director"]) == {"Finance Director", "Head of Finance"}


def test_a_market_that_is_all_my_field_is_all_like_me() -> None:
    found = rows_like(["Finance Director"] * 20, [FINANCE] * 20, ["Finance Director"])
    assert found == {"Finance Director"}


def test_postings_without_a_text_neither_push_mine_out_nor_come_in_by_their_rank() -> None:
    titles = ["Finance Director", "Head of Finance", "Staff Nurse"] * 5
    texts = [FINANCE, FINANCE, NURSING] * 5
    bare = ["Chief of Staff", "Chief Marketing Officer", "Director of Finance", "Nurse"] * 30
    alone = rows_like(titles, texts, ["Chief Financial Officer", "Finance Director"])
    mixed = rows_like(
        titles + bare, texts + [""] * len(bare), ["Chief Financial Officer", "Finance Director"]
    )
    assert alone <= mixed
    assert "Director of Finance" in mixed
    assert mixed.isdisjoint({"Chief of Staff", "Chief Marketing Officer", "Nurse"})


def test_without_postings_or_titles_nothing_is_alike() -> None:
    assert rows_like([], [], ["Finance Director"]) == set()
    assert rows_like(["Finance Director"], [FINANCE], []) == set()


def test_another_field_is_held_against_mine_in_equal_measure_per_employer() -> None:
    others = other_fields(np.array([0, 1]), employers=["A", "B", "A", "A", "C", "C", "C"])
    assert others.tolist() == [2, 4]  # one each, as A and B have one each in the field


def test_numbered_words_come_back_from_arrow_as_they_were() -> None:
    before = PostingWords.of(["Head of Finance", "Nurse"], [FINANCE, ""])
    after = PostingWords.from_arrow(*before.to_arrow())
    assert after.words == before.words
    for one, other in zip(
        (before.title, before.whole, before.sequence),
        (after.title, after.whole, after.sequence),
        strict=True,
    ):
        assert [part.tolist() for part in one] == [part.tolist() for part in other]
    assert after.levels.tolist() == before.levels.tolist() == [level("Head of Finance"), 2]
