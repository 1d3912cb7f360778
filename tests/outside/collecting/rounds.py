"""Rounds over boards played on this computer, on days that a test chooses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from boards_played import BOARDS
from loopback import Site, client_of

from breakthrough.outside.board_systems import Watched, recognise
from breakthrough.outside.collecting.round import Collector, Outcome, Round
from breakthrough.outside.collecting.states import State
from breakthrough.outside.warehouse import Warehouse

MONDAY = datetime(2026, 1, 5, 12, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
ASHBY = "ashby:acme"


def watched(board: str) -> Watched:
    """A board as its address names it."""
    found = recognise(BOARDS[board].url)
    assert found is not None
    assert found.board == board
    return found


class Played:
    """A folder, a clock that stands until it is moved, and boards that a site plays."""

    def __init__(self, folder: Path, site: Site) -> None:
        self.at = MONDAY
        self.folder = folder
        self.site = site

    @property
    def collector(self) -> Collector:
        """As a new process has it."""
        return Collector(self.folder, now=lambda: self.at)

    @property
    def market(self) -> Warehouse:
        return Warehouse(self.folder)

    def round(self, *boards: str, **how: Any) -> Round:
        """One round over these boards; Ashby's without any named."""
        with client_of(self.site) as client:
            asked = [watched(one) for one in boards or (ASHBY,)]
            return self.collector.refresh(asked, client=client, **how)

    def later(self, time: timedelta, *boards: str, **how: Any) -> tuple[Outcome, ...]:
        """A round so much later; what became of each board."""
        self.at += time
        return self.round(*boards, **how).outcomes

    def state(self, board: str = ASHBY) -> State:
        return self.collector.states.of(board)

    def reads(self) -> list[tuple[str, str, int]]:
        """Board, day and number of postings of each read in the market, in order."""
        rows = self.market.reads().to_pyarrow().to_pylist()
        return sorted((row["board"], str(row["seen_on"]), row["postings"]) for row in rows)

    def titles(self) -> list[str]:
        """The titles of all sightings, in order."""
        return sorted(self.market.sightings().to_pyarrow().column("title").to_pylist())
