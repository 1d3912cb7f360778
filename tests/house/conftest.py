"""House tests read the checkout; where it is no checkout, they say so."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for sources.py, beside the tests


@pytest.fixture
def git() -> None:
    if shutil.which("git") is None or not (Path(__file__).parents[2] / ".git").exists():
        pytest.skip("needs git and a checkout: this looks at the files under version control")
