"""Why one search finds me where it does: word by word, and what would change it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from breakthrough.basics import words
from breakthrough.evidence import Claim
from breakthrough.findability.answers.counts import FIELD_OF, Counts, Scale
from breakthrough.findability.answers.outcome import (
    SearchWord,
    as_typed,
    no_word_in,
    standings,
    typed_words,
)
from breakthrough.findability.answers.page_one import PageOne
from breakthrough.findability.answers.ways import Way, missing, ways
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.places import is_within, rows_within
from breakthrough.findability.ranking.ranker import Ranker
from breakthrough.findability.ranking.scores import crowd_scores
from breakthrough.findability.searches.qualified import Evidence, Fit
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import FIELDS, Profile
from breakthrough.findability.text.public import Surface
from breakthrough.market import level_words


@dataclass(frozen=True, slots=True)
class PartExplained:
    """A word or phrase of the search: what it adds for me, and for those on page one.

    `mine` and `page_one` (its mean) are in units of 1/SCALE; a word that two parts share counts
    for the first. `mentions` are mine in title, skills and body; `held_in` counts the first
    profiles that hold it there, `held` anywhere.
    """

    word: SearchWord
    claim: Claim | None
    is_rank: bool
    mine: int
    mentions: tuple[int, int, int]
    page_one: float
    held_in: tuple[int, int, int]
    held: int


@dataclass(frozen=True, slots=True)
class Keeping:
    """A word whose removal from a surface would take me off page one, to `place` (None: gone)."""

    text: str
    surface: Surface
    place: int | None


@dataclass(frozen=True, slots=True)
class Explained:
    """My exact place in one search (None: not found), and why.

    `mine` and `bar` in units of 1/SCALE: `bar` must be beaten, 0 where page one is not full.
    `first` profiles are on page one; `matched` hold a word of the search. `is_elsewhere`: the
    search is limited to a place where I am not, and no words would help.
    """

    search: Search
    fit: Fit
    place: int | None
    matched: int
    first: int
    mine: int
    bar: int
    parts: tuple[PartExplained, ...]
    ways: tuple[Way, ...]
    keeping: tuple[Keeping, ...]
    is_elsewhere: bool

    @property
    def is_on_page_one(self) -> bool:
        return self.mine > self.bar


def explain(
    search: Search,
    *,
    crowd: Crowd,
    profile: Profile,
    evidence: Evidence,
    ranker: Ranker,
    surfaces: Sequence[Surface] | None = None,
) -> Explained:
    """Any search, also one nobody derived; Problem when it holds no word to search for.

    `surfaces` are those that the crowd is compared on, all where none are named.
    """
    if not search.words:
        raise no_word_in(search.text)
    scale = Scale(search, crowd=crowd, ranker=ranker)
    page = _page_one(search, scale=scale, crowd=crowd, ranker=ranker)
    mine = scale.counts(profile)
    shown = standings(
        search.parts or typed_words(search.text), crowd=crowd, profile=profile, evidence=evidence
    )
    parts = _parts(shown, evidence=evidence, scale=scale, mine=mine, page=page)
    addable = [(part.word.text, part.claim) for part in parts if part.claim or not part.is_rank]
    options = missing(addable, mine=mine, scale=scale, surfaces=surfaces or tuple(FIELD_OF))
    is_elsewhere = not is_within(profile.place, search.place)
    score = 0 if is_elsewhere else int(scale.scores(mine)[0])
    return Explained(
        search=search,
        fit=evidence.fit(search),
        place=page.place(score),
        matched=int((page.scores > 0).sum()),
        first=len(page),
        mine=score,
        bar=page.bar,
        parts=parts,
        ways=() if is_elsewhere else ways(scale, mine=mine, page=page, options=options),
        keeping=() if is_elsewhere else _keeping(search, scale=scale, mine=mine, page=page),
        is_elsewhere=is_elsewhere,
    )


def _page_one(search: Search, *, scale: Scale, crowd: Crowd, ranker: Ranker) -> PageOne:
    """The first of those whom the search shows: with a place, only who is there."""
    scores = crowd_scores(
        search,
        tokens=crowd.tokens,
        vocabulary=crowd.vocabulary,
        statistics=crowd.statistics,
        ranker=ranker,
    )
    within = np.where(rows_within(crowd, search.place), scores, 0)
    return PageOne.of(scale, scores=within, crowd=crowd)


def _parts(
    shown: Sequence[SearchWord],
    *,
    evidence: Evidence,
    scale: Scale,
    mine: Counts,
    page: PageOne,
) -> tuple[PartExplained, ...]:
    column = {word: at for at, word in enumerate(scale.words)}
    gains = scale.gains(mine)[0]
    found = []
    taken: set[int] = set()
    for word in shown:
        columns = [column[one] for one in words(word.text) if one in column]
        if not columns:
            continue
        own = [at for at in columns if at not in taken]
        taken.update(own)
        in_title, in_skills, in_body = (
            int(mine.mentions[0, field][columns].min()) for field in range(len(FIELDS))
        )
        held_in = [page.holders(columns, field=field) for field in range(len(FIELDS))]
        found.append(
            PartExplained(
                word=word,
                claim=evidence.support(word.text),
                is_rank=not level_words().isdisjoint(words(word.text)),
                mine=int(gains[own].sum()),
                mentions=(in_title, in_skills, in_body),
                page_one=page.mean_gain(own),
                held_in=(held_in[0], held_in[1], held_in[2]),
                held=page.holders(columns),
            )
        )
    return tuple(found)


def _keeping(search: Search, *, scale: Scale, mine: Counts, page: PageOne) -> tuple[Keeping, ...]:
    """The words on which page one hangs; empty when I am not on it, or none does alone."""
    if not page.is_within(int(scale.scores(mine)[0])):
        return ()
    found = []
    for at, shown in enumerate(as_typed(search.text, scale.words)):
        for surface, field in FIELD_OF.items():
            if mine.mentions[0, field, at]:
                score = int(scale.scores(mine.without(field=field, word=at))[0])
                if not page.is_within(score):
                    found.append(Keeping(shown, surface, page.place(score)))
    return tuple(found)
