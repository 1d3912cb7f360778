"""Reposts; tests on real data skip where there is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for adverts.py and real_adverts.py


@pytest.fixture(scope="session")
def data(shared: Path) -> Path:
    if not (shared / "data").is_dir():
        pytest.skip("needs ../shared/data (real adverts, never part of the checkout)")
    return shared / "data"
