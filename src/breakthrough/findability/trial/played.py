"""What happened to one person: which searches each judge let each arm win."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.ranking.judge import Judge
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.trial.arms import Arm, Arms

_Floats = npt.NDArray[np.float64]
Employers = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Wins:
    """Searches, by the employers who would type each, and what each arm won of them.

    won float64[Q] per arm: the chance to be on page one, 0 or 1 for most judges.
    """

    employers: Employers
    won: Mapping[Arm, _Floats]


@dataclass(frozen=True, slots=True)
class Played:
    """One person under every judge: on searches of other employers, and on those chosen on.

    `work` is the field, as postings name it; `pool` counts the true phrases there were to choose
    from, `used` the characters chosen.
    """

    work: str
    others: Mapping[str, Wins]
    chosen_on: Mapping[str, Wins]
    pool: int
    used: int


@dataclass(frozen=True, slots=True)
class FirstPlaces:
    """A judge for whom page one has another length, whatever page is asked about."""

    judge: Judge
    first: int

    @property
    def name(self) -> str:
        return first_places(self.judge.name, self.first)

    @property
    def searches(self) -> tuple[Search, ...]:
        return self.judge.searches

    def wins(self, profile: Profile, *, page: int = PAGE_ONE) -> _Floats:
        return self.judge.wins(profile, page=self.first)

    def only(self, searches: Sequence[Search]) -> FirstPlaces:
        return FirstPlaces(self.judge.only(searches), self.first)


def first_places(judge: str, page: int) -> str:
    """The name of a judge asked for so many places.

    >>> first_places("words", 10)
    'words, first 10'
    """
    return f"{judge}, first {page}"


def played(
    judges: Sequence[Judge],
    *,
    arms: Arms,
    marks: npt.NDArray[np.bool_],
    work: str,
    pool: int,
    used: int,
) -> Played:
    """`marks` bool[Q] are the searches that the edits were chosen on; each judge is asked all Q.

    On those only the text as it stands and the chosen edits are looked at.
    """
    before_and_after = {arm: arms[arm] for arm in (Arm.NONE, Arm.CHOSEN)}
    return Played(
        work,
        {judge.name: _wins(judge, arms=arms, marks=~marks) for judge in judges},
        {judge.name: _wins(judge, arms=before_and_after, marks=marks) for judge in judges},
        pool,
        used,
    )


def field_of(searches: Sequence[Search]) -> str:
    """The word that most employers' searches share in their must-haves; empty without any."""
    counted: dict[str, set[str]] = {}
    for search in searches:
        for word in search.must_haves:
            if " " not in word:
                counted.setdefault(word.casefold(), set()).update(search.employers)
    return min(counted, key=lambda word: (-len(counted[word]), word), default="")


def _wins(judge: Judge, *, arms: Arms, marks: npt.NDArray[np.bool_]) -> Wins:
    asked = [judge.searches[at] for at in np.flatnonzero(marks).tolist()]
    some = judge.only(asked)
    known: dict[Profile, _Floats] = {}  # arms may be alike; engines are slow
    won = {}
    for arm, profiles in arms.items():
        for profile in profiles:
            if profile not in known:
                known[profile] = some.wins(profile)
        won[arm] = np.mean([known[profile] for profile in profiles], axis=0)
    return Wins(tuple(search.employers for search in asked), won)
