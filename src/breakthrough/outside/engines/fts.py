"""SQLite's own full-text search (FTS5) as a judge: its ranking, not ours.

https://www.sqlite.org/fts5.html#the_bm25_function; words are folded by its Porter stemmer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability import PAGE_ONE, Profile, Search
from breakthrough.outside.engines.typed import any_of

_WEIGHTS = "3.0, 2.0, 1.0"  # a mention in title, skills and body, as our own ranker's
_TABLE = "CREATE VIRTUAL TABLE people USING fts5(title, skills, body, tokenize='porter unicode61')"
_INSERT = "INSERT INTO people(rowid, title, skills, body) VALUES (?, ?, ?, ?)"
# A better match has a lower value. One more than the page, to see that others fall behind.
_BEST = f"""
SELECT rowid, bm25(people, {_WEIGHTS}) AS score FROM people
WHERE people MATCH ? ORDER BY score LIMIT ?
"""


class FtsEngine:
    """A crowd in an index in memory. Row numbers are those of the profiles given."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self.n = len(profiles)
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.execute(_TABLE)
        self.connection.execute("BEGIN")
        self.connection.executemany(_INSERT, map(_row, range(self.n), profiles))
        self.connection.execute("COMMIT")

    def judge(self, searches: Sequence[Search], *, without: int | None = None) -> FtsJudge:
        """The judge of these searches, over the crowd without one of its profiles."""
        return FtsJudge(self, tuple(searches), without)


@dataclass(frozen=True, slots=True)
class FtsJudge:
    """Searches over one crowd; the profile asked about is put in, searched and taken out again."""

    engine: FtsEngine
    searches: tuple[Search, ...]
    without: int | None = None
    name: str = "SQLite full-text search"

    def only(self, searches: Sequence[Search]) -> FtsJudge:
        return FtsJudge(self.engine, tuple(searches), self.without)

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> npt.NDArray[np.float64]:
        """1 where the profile stands within the first `page` places, else 0; float64[Q].

        Whoever scores the same stands before it.
        """
        connection, mine = self.engine.connection, self.engine.n
        connection.execute("BEGIN")
        try:
            if self.without is not None:
                connection.execute("DELETE FROM people WHERE rowid = ?", (self.without,))
            connection.execute(_INSERT, _row(mine, profile))
            won = [self._is_won(search, page=page) for search in self.searches]
        finally:
            connection.execute("ROLLBACK")
        return np.array(won, np.float64)

    def _is_won(self, search: Search, *, page: int) -> bool:
        asked = any_of(search)
        if not asked:
            return False
        rows = self.engine.connection.execute(_BEST, (asked, page + 1)).fetchall()
        score = next((score for row, score in rows if row == self.engine.n), None)
        return score is not None and sum(other <= score for _, other in rows) <= page


def _row(number: int, profile: Profile) -> tuple[int, str, str, str]:
    return number, profile.title, profile.skills, profile.body
