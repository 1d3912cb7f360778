"""What to earn: the evidence I lack that would open most searches. Never text to put anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.answers.skills import is_skill
from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.searches.qualified import LEAST_SHARE, Evidence, Fit
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile

MOST = 5  # steps
_TRIED = 40  # the phrases most asked for

_Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class ToEarn:
    """A must-have without evidence, and what proof of it would open, after the steps before it.

    `asked` searches ask for it, made from the postings of `employers`; `holders` of the crowd have
    it. `opened` is how many more searches I would qualify for, `won` how many more of those I
    qualify for would find me on page one if I listed it among my skills, `opened_won` how many of
    the opened ones; `weight` is the demand of the opened and the won ones.
    """

    text: str
    asked: int
    employers: tuple[str, ...]
    holders: int
    opened: int
    opened_won: int
    won: int
    weight: float


def what_to_earn(
    ranking: Ranking, *, profile: Profile, evidence: Evidence, most: int = MOST
) -> tuple[ToEarn, ...]:
    """The few that open most, greedily, each counted after those before it; exact scores.

    Only skills: what people list by itself, and at most a quarter of the crowd holds. A rank is
    held, not learnt, and a place is lived in: both are left out.
    """
    fits = [evidence.fit(search) for search in ranking.searches]
    asked_by = _asked_by(ranking, fits)
    tried = sorted(asked_by, key=lambda one: (-_weight(ranking, asked_by[one]), one))[:_TRIED]
    state = _State.of(ranking, profile, fits)
    found: list[ToEarn] = []
    while len(found) < most:
        steps = [(state.with_(phrase, asked_by[phrase]), phrase) for phrase in tried]
        gains = [(state.gain(after), phrase, after) for after, phrase in steps]
        if not gains:
            break
        gain, phrase, after = min(gains, key=lambda one: (-one[0], one[1]))
        if gain <= 0:
            break
        found.append(_step(phrase, asked=asked_by[phrase], before=state, after=after))
        tried.remove(phrase)
        state = after
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _State:
    """How every search stands with some phrases earned and listed among the skills.

    supported and missing int64[Q] count must-haves, won bool[Q] is page one.
    """

    ranking: Ranking
    profile: Profile
    supported: npt.NDArray[np.int64]
    asked: npt.NDArray[np.int64]
    on_page: _Bools

    @classmethod
    def of(cls, ranking: Ranking, profile: Profile, fits: Sequence[Fit]) -> _State:
        supported = np.array([len(fit.supported) for fit in fits], np.int64)
        asked = supported + np.array([len(fit.missing) for fit in fits], np.int64)
        return cls(ranking, profile, supported, asked, _on_page(ranking, profile))

    @property
    def qualified(self) -> _Bools:
        enough: _Bools = self.supported >= LEAST_SHARE * self.asked
        return enough & (self.supported > 0)

    @property
    def won(self) -> _Bools:
        return self.on_page & self.qualified

    def with_(self, phrase: str, asked_by: Sequence[int]) -> _State:
        skills = "\n".join(part for part in (self.profile.skills, phrase) if part)
        profile = replace(self.profile, skills=skills)
        supported = self.supported.copy()
        supported[list(asked_by)] += 1
        on_page = _on_page(self.ranking, profile)
        return _State(self.ranking, profile, supported, self.asked, on_page)

    def gain(self, after: _State) -> float:
        """Demand of the searches newly qualified for, and of those won more than lost."""
        weights = np.array([search.weight for search in self.ranking.searches])
        opened = after.qualified & ~self.qualified
        won = after.won.astype(np.int64) - self.won
        return float((weights * (opened + won)).sum())


def _step(phrase: str, *, asked: Sequence[int], before: _State, after: _State) -> ToEarn:
    ranking = before.ranking
    opened = after.qualified & ~before.qualified
    return ToEarn(
        text=phrase,
        asked=len(asked),
        employers=_employers(ranking.searches[at] for at in asked),
        holders=ranking.crowd.phrases.holders(words(phrase)),
        opened=int(opened.sum()),
        opened_won=int((opened & after.won).sum()),
        won=int(after.won.sum()) - int(before.won.sum()),
        weight=before.gain(after),
    )


def _asked_by(ranking: Ranking, fits: Sequence[Fit]) -> dict[str, list[int]]:
    """The searches that miss each phrase that can be earned, the same words being one phrase."""
    places = {word for search in ranking.searches for word in words(search.place)}
    shown: dict[tuple[str, ...], str] = {}
    found: dict[str, list[int]] = {}
    for at, fit in enumerate(fits):
        for text in fit.missing:
            folded = tuple(words(text))
            if folded not in shown and not _is_earnable(folded, places, ranking.crowd):
                continue
            rows = found.setdefault(shown.setdefault(folded, text), [])
            if at not in rows[-1:]:
                rows.append(at)
    return found


def _is_earnable(folded: tuple[str, ...], places: set[str], crowd: Crowd) -> bool:
    return places.isdisjoint(folded) and is_skill(folded, crowd=crowd)


def _on_page(ranking: Ranking, profile: Profile) -> _Bools:
    places = ranking.places(profile)
    found: _Bools = (places > 0) & (places <= PAGE_ONE)
    return found


def _weight(ranking: Ranking, rows: Iterable[int]) -> float:
    return sum(ranking.searches[at].weight for at in rows)


def _employers(searches: Iterable[Search]) -> tuple[str, ...]:
    return tuple(sorted({name for search in searches for name in search.employers}))
