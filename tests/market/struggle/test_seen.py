from __future__ import annotations

import numpy as np
import pytest

from breakthrough.market.struggle.seen import times


def test_the_pace_of_what_was_there_at_the_start_is_held_against_the_same_employers() -> None:
    """Each brings twice as many from those there at the start as was expected of both alike."""
    down, expected = np.full(400, 20.0), np.full(400, 20.0)
    found = times(down, 2 * down, expected=expected, expected_there=expected)
    # 10 of each besides hold it back a little: 16,010 = 24,020 x c / (1 + c) nearly.
    assert found == pytest.approx(2, abs=0.01)


def test_without_an_employer_seen_in_both_the_paces_of_all_are_the_same() -> None:
    down, there = np.array([5.0, 0]), np.array([0.0, 7])
    assert times(down, there, expected=down, expected_there=there) == pytest.approx(1)


def test_where_nothing_was_expected_there_is_nothing_to_multiply() -> None:
    none = np.zeros(3)
    assert times(none, none, expected=none, expected_there=none) == pytest.approx(1)
