"""200 pairs of real adverts, labelled by a person who read both; the file holds no word of them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from found_again import Agreement, f1_interval
from labelled import judged
from real_adverts import ashby, labelled_pairs

from breakthrough.market.reposts import reposts_among


def test_half_of_the_200_labelled_pairs_were_kept_for_the_figure() -> None:
    assert Counter(row["kept_for"] for row in labelled_pairs()) == {"tuning": 100, "figure": 100}
    assert set(labelled_pairs()[0]) == {"source", "one", "other", "label", "kept_for"}


@pytest.mark.real_data
@pytest.mark.slow
def test_pairs_no_threshold_was_set_on_are_told_well(data: Path) -> None:
    told = judged(data, kept_for="figure")
    parts = [Agreement(int(a and b), int(b and not a), int(a and not b)) for a, b in told]
    f1, low, high = f1_interval(parts, seed=1)
    print(f"F1 {f1:.3f} ({low:.3f}–{high:.3f}), n = {len(told)}")  # noqa: T201
    assert len(told) == 100
    assert f1 >= 0.85


@pytest.mark.real_data
@pytest.mark.slow
def test_two_boards_that_hold_the_same_nine_are_told_as_copies(data: Path) -> None:
    found = reposts_among(advert for _name, advert in ashby(data))
    boards = Counter(
        frozenset({one.one.board, one.other.board}) for one in found.copies if one.on_other_board
    )
    assert boards[frozenset({"ashby:keeper", "ashby:double"})] == 9
    assert not found.reposts  # all were read on one day
