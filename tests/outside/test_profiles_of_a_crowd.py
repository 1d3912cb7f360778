"""Some profiles of a stored crowd, by their rows."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from breakthrough.basics import Problem
from breakthrough.outside.crowds import CrowdRow, CrowdStore
from breakthrough.outside.crowds.parts import PART


def test_profiles_come_with_their_rows_across_parts(tmp_path: Path) -> None:
    rows = [CrowdRow(str(at), f"Title {at}", "", "", "") for at in range(PART + 2)]
    store = CrowdStore(tmp_path)
    store.save(rows, key="k")
    wanted = np.array([0, 7, PART - 1, PART, PART + 1])
    found = [(row, profile.title) for row, profile in store.profiles("k", rows=wanted)]
    assert found == [(row, f"Title {row}") for row in wanted.tolist()]
    assert list(store.profiles("k", rows=np.zeros(0, np.int64))) == []


def test_a_lost_file_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="missing or damaged"):
        list(CrowdStore(tmp_path).profiles("k", rows=np.array([0])))
