"""The smallest sets of words that would bring me to page one, and where each must stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import combinations, islice, product

import numpy as np

from breakthrough.basics import words
from breakthrough.evidence import Claim
from breakthrough.findability.answers.counts import FIELD_OF, Counts, Scale
from breakthrough.findability.answers.page_one import PageOne
from breakthrough.findability.text.public import Surface

MOST_WORDS = 4  # in one set; a longer list is no longer a hint
_MOST_TRIED = 50_000  # sets of one size; a search of very many words is left at smaller sets
_SHOWN = 3  # sets of each sort
# The least intrusive place first: the headline has the least room.
_ROOM = {Surface.ABOUT: 0, Surface.SKILLS: 1, Surface.HEADLINE: 2}


@dataclass(frozen=True, slots=True)
class Missing:
    """A word or phrase put where it does not stand today; without a claim nothing backs it."""

    text: str
    surface: Surface
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class Way:
    """Words that together would bring me to a place on page one, each in its own surface."""

    added: tuple[Missing, ...]
    place: int

    @property
    def is_backed(self) -> bool:
        """Whether evidence backs every word; otherwise some are to earn, never to claim."""
        return all(one.claim for one in self.added)


def missing(
    parts: Sequence[tuple[str, Claim | None]],
    *,
    mine: Counts,
    scale: Scale,
    surfaces: Sequence[Surface],
) -> tuple[Missing, ...]:
    """Each part of a search in each surface where not all of its words stand already."""
    column = {word: at for at, word in enumerate(scale.words)}
    found = []
    for text, claim in parts:
        columns = [column[word] for word in words(text) if word in column]
        found += [
            Missing(text, surface, claim)
            for surface in surfaces
            if not (mine.mentions[0, FIELD_OF[surface]][columns] > 0).all()
        ]
    return tuple(found)


def ways(
    scale: Scale, *, mine: Counts, page: PageOne, options: Sequence[Missing]
) -> tuple[Way, ...]:
    """The smallest backed sets, then smaller ones that would have to be earned; three of each.

    Exact: each is scored as the whole text would be. Of one set of words only the places that take
    the least room are told. Empty when I am on page one, or no set of up to four words suffices.
    """
    if page.is_within(int(scale.scores(mine)[0])):
        return ()
    tried = _Trial(scale, mine, page)
    backed = tried.smallest([one for one in options if one.claim], most=MOST_WORDS)
    most = len(backed[0].added) - 1 if backed else MOST_WORDS
    return (*backed, *tried.smallest(options, most=most))


@dataclass(frozen=True, slots=True)
class _Trial:
    scale: Scale
    mine: Counts
    page: PageOne

    def smallest(self, options: Sequence[Missing], *, most: int) -> list[Way]:
        """The best sets of the smallest size at which any reaches page one."""
        by_text: dict[str, list[int]] = {}
        for at, one in enumerate(options):
            by_text.setdefault(one.text, []).append(at)
        for size in range(1, min(most, len(by_text)) + 1):
            sets = list(islice(_sets(by_text, size=size), _MOST_TRIED + 1))
            if len(sets) > _MOST_TRIED:
                return []
            found = self._reaching(sets, options)
            if found:
                return found[:_SHOWN]
        return []

    def _reaching(self, sets: Sequence[tuple[int, ...]], options: Sequence[Missing]) -> list[Way]:
        """One way for each set of words that reaches page one, what takes least room first."""
        each = [self.scale.phrase(one.text, surface=one.surface) for one in options]
        every = Counts(
            np.concatenate([one.mentions for one in each]),
            np.concatenate([one.lengths for one in each]),
        )
        texts = reduce(Counts.plus, (every.rows(column) for column in np.array(sets).T), self.mine)
        within = [
            (sum(_ROOM[options[one].surface] for one in sets[at]), -score, at)
            for at, score in enumerate(self.scale.scores(texts).tolist())
            if self.page.is_within(score)
        ]
        best: dict[tuple[str, ...], Way] = {}
        for _, score, at in sorted(within):
            added = tuple(options[one] for one in sets[at])
            way = Way(added, self.page.place_within(-score))
            best.setdefault(tuple(one.text for one in added), way)
        return list(best.values())


def _sets(by_text: dict[str, list[int]], *, size: int) -> Iterator[tuple[int, ...]]:
    """Every choice of `size` texts with a surface for each."""
    for texts in combinations(by_text, size):
        yield from product(*(by_text[text] for text in texts))
