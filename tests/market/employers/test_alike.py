"""In which step a posting is like the person's."""

from __future__ import annotations

import numpy as np

from breakthrough.market.employers import Alike, alike_of


def test_a_title_she_held_comes_before_any_text_and_half_of_the_best_before_the_rest() -> None:
    titles = ["Head of Finance", "Buyer", "Finance Director, Leeds", "Cook"]
    scores = np.array([0.4, 0.2, 0.1, 0.19])
    assert alike_of(titles, mine=["Finance Director"], scores=scores) == (
        Alike.VERY,
        Alike.VERY,
        Alike.TITLE,
        Alike.SOME,
    )


def test_without_postings_nothing_is_alike() -> None:
    assert alike_of([], mine=["Cook"], scores=np.zeros(0)) == ()
