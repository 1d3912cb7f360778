"""What the tests of the site share, and what other tests have that they use."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "web"))  # served.py: where Chromium is
sys.path.insert(0, str(Path(__file__).parents[3] / "presence" / "formats"))  # hostile_faces.py
sys.path.insert(0, str(Path(__file__).parents[3] / "presence"))  # a_face.py
sys.path.insert(0, str(Path(__file__).parent))
from served import CHROMIUM
from walked_site import Walk, walk


@pytest.fixture(scope="session")
def walked() -> Walk:
    """Every page seen in real Chromium, once; skips where the machine has none."""
    if not Path(CHROMIUM).exists():
        pytest.skip("needs Chromium (Debian: apt-get install chromium)")
    # A thread of its own: other tests may have a browser open in this one, and Playwright
    # allows one a thread.
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(walk).result()
