"""Two texts about one person side by side in searches, under our rankers and engines of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability import VARIANTS, Crowd, Judge, Profile, Ranker, Ranking, Search
from breakthrough.outside.engines import FtsEngine, TantivyEngine
from breakthrough.outside.engines.typed import any_of

_Bools = npt.NDArray[np.bool_]
_Floats = npt.NDArray[np.float64]
_PUT_IN = "INSERT INTO people(rowid, title, skills, body) VALUES (?, ?, ?, ?)"
# A better match has a lower value; the fields weigh as they do for the engine's page one.
_SCORES = """
SELECT rowid, -bm25(people, 3.0, 2.0, 1.0) FROM people WHERE people MATCH ? AND rowid >= ?
"""


@dataclass(frozen=True, slots=True)
class Beside:
    """bool[Q] each: the page scores higher, lower; page one shows the page, the CV."""

    above: _Bools
    below: _Bools
    page_won: _Bools
    cv_won: _Bools


class Judges:
    """One crowd under all judges; the engines of others hold its texts and fold words their way."""

    def __init__(self, crowd: Crowd, *, profiles: Sequence[Profile]) -> None:
        self._crowd, self._profiles = crowd, tuple(profiles)
        self._fts = FtsEngine(self._profiles)
        is_there = TantivyEngine.is_installed()
        self._tantivy = TantivyEngine(self._profiles).judge(()) if is_there else None

    def compare(
        self, searches: Sequence[Search], *, page: Profile, cv: Profile
    ) -> Mapping[str, Beside]:
        """By the judge's name. For page one each is put into the crowd without the other."""
        found = {}
        for ranker in (Ranker(), *VARIANTS):
            judge = Ranking.of(searches, crowd=self._crowd, ranker=ranker)
            scores = np.array([judge.scores(page), judge.scores(cv)])
            found[judge.name] = _beside(judge, scores, page=page, cv=cv)
        fts = self._fts.judge(searches)
        found[fts.name] = _beside(fts, self._in_fts(searches, page, cv), page=page, cv=cv)
        if self._tantivy is not None:
            tantivy = self._tantivy.only(searches)
            scores = self._in_tantivy(searches, page, cv)
            found[tantivy.name] = _beside(tantivy, scores, page=page, cv=cv)
        return found

    def _in_fts(self, searches: Sequence[Search], page: Profile, cv: Profile) -> _Floats:
        connection, first = self._fts.connection, self._fts.n
        connection.execute("BEGIN")
        try:
            for row, one in enumerate((page, cv), start=first):
                connection.execute(_PUT_IN, (row, one.title, one.skills, one.body))
            return _scores(
                searches,
                first,
                lambda asked: connection.execute(_SCORES, (asked, first)).fetchall(),
            )
        finally:
            connection.execute("ROLLBACK")

    def _in_tantivy(self, searches: Sequence[Search], page: Profile, cv: Profile) -> _Floats:
        both = (*self._profiles, page, cv)
        index = TantivyEngine(both).judge(()).index
        return _scores(
            searches,
            len(self._profiles),
            lambda asked: [(row, score) for score, row in index.best(asked, n=len(both))],
        )


def _scores(
    searches: Sequence[Search], first: int, found_by: Callable[[str], Iterable[tuple[int, float]]]
) -> _Floats:
    """The scores of the two rows from `first` on, float64[2, Q]; 0 where a search finds neither."""
    scores = np.zeros((2, len(searches)))
    for at, search in enumerate(searches):
        if asked := any_of(search):
            for row, score in found_by(asked):
                if row >= first:
                    scores[row - first, at] = score
    return scores


def _beside(
    judge: Judge, scores: npt.NDArray[np.float64 | np.int32], *, page: Profile, cv: Profile
) -> Beside:
    mine, theirs = scores
    return Beside(mine > theirs, mine < theirs, judge.wins(page) > 0, judge.wins(cv) > 0)
