"""Real histories beside the checkout; tests that need them skip where there are none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for histories.py, beside the tests


@pytest.fixture(scope="session")
def data(shared: Path) -> Path:
    if not (shared / "data").is_dir():
        pytest.skip("needs ../shared/data (real histories, never part of the checkout)")
    return shared / "data"
