from __future__ import annotations

import pytest

from breakthrough.market.matching import texts_with

TITLES = ["Head of Finance Transformation", "Finance Director", "IT Director", "Directors, Finance"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("finance director", [1, 3]),
        ("FINANCE", [0, 1, 3]),
        ("head of finance", [0]),
        ("transformation head", [0]),
        ("IT director", [2]),
        ("it", [2]),
        ("of", [0]),
        ("nurse", []),
        ("", [0, 1, 2, 3]),
    ],
)
def test_a_title_is_meant_when_it_holds_every_word_in_any_order(
    wanted: str, found: list[int]
) -> None:
    assert texts_with(TITLES, wanted=wanted) == [TITLES[at] for at in found]


@pytest.mark.parametrize("wanted", ["US", "us", "USA"])
def test_a_place_that_is_a_small_word_is_found(wanted: str) -> None:
    places = ["Remote - US", "New York, USA", "Russia"]
    assert texts_with(places, wanted=wanted) == places[:2]
