"""A site for each test."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from loopback import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    """A server on this computer that answers nothing yet."""
    with serving() as one:
        yield one
