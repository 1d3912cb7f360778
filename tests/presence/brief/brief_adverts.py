"""What the tests of briefs share: how lines are told apart, real adverts, the words of a brief."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_career import AS_OF

from breakthrough.actions.sayings import comparison
from breakthrough.presence.brief import AskedRole, Brief, PageLine

BY = comparison((), as_of=AS_OF)  # what evidence says is taken from the items


def real_adverts(shared: Path) -> Iterator[AskedRole]:
    """Every advert of the Ashby boards of October 2025, the employer by its board's name."""
    path = shared / "data/ashby_2025_10/ashby_boards_raw.jsonl.gz"
    if not path.exists():
        pytest.skip("needs ../shared/data/ashby_2025_10")
    with gzip.open(path, "rt", encoding="utf-8") as boards:
        for line in boards:
            board = json.loads(line)
            for job in board["jobs"]:
                yield AskedRole(job["title"], board["board"], job.get("descriptionPlain") or "")


def own_lines(brief: Brief) -> list[PageLine]:
    """The lines of the page that are not theirs."""
    return [line for section in brief.page for line in section.lines if not line.is_theirs]
