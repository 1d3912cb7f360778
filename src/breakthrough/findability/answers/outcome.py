"""How one search comes out for me, and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from breakthrough.basics import Problem, placed_words, words
from breakthrough.findability.ranking.bars import KEPT, PAGE_ONE
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.searches.qualified import Evidence, Fit
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile

NEARLY = 2 * PAGE_ONE


class Standing(StrEnum):
    """Where a word of the search stands for me."""

    SEEN = "seen"  # in the headline, the current title or the skills
    FAR_DOWN = "far down"  # in public, but only in the long text
    UNPUBLISHED = "unpublished"  # in the evidence, nowhere in public
    NOWHERE = "nowhere"  # no evidence: something to earn, never to claim


@dataclass(frozen=True, slots=True)
class SearchWord:
    """A word or phrase of a search, where it stands for me, how many of the crowd hold it."""

    text: str
    standing: Standing
    crowd: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """A search I qualify for: my place (None: beyond 100, 0: not found), and its words.

    `matched` counts the profiles that hold at least one word.
    """

    search: Search
    fit: Fit
    place: int | None
    matched: int
    words: tuple[SearchWord, ...]

    @property
    def is_won(self) -> bool:
        return self.place is not None and 0 < self.place <= PAGE_ONE

    @property
    def is_nearly_won(self) -> bool:
        return self.place is not None and PAGE_ONE < self.place <= NEARLY


def outcomes(ranking: Ranking, *, profile: Profile, evidence: Evidence) -> tuple[Outcome, ...]:
    """One outcome for each search the evidence qualifies for, best place first, then by text."""
    places = ranking.places(profile)
    found = []
    for at, search in enumerate(ranking.searches):
        fit = evidence.fit(search)
        if fit.is_qualified:
            found.append(
                Outcome(
                    search,
                    fit,
                    None if places[at] == KEPT else int(places[at]),
                    int(ranking.bars.matched[at]),
                    standings(
                        search.parts or typed_words(search.text),
                        crowd=ranking.crowd,
                        profile=profile,
                        evidence=evidence,
                    ),
                )
            )
    return tuple(sorted(found, key=_best_first))


def standings(
    parts: Iterable[str], *, crowd: Crowd, profile: Profile, evidence: Evidence
) -> tuple[SearchWord, ...]:
    """Where each word or phrase of a search stands for me, each once, stop words left out.

    A phrase stands where all of its words do.
    """
    seen = set(words(f"{profile.title}\n{profile.skills}"))
    public = seen | set(words(profile.body))
    found: dict[tuple[str, ...], SearchWord] = {}
    for part in parts:
        folded = tuple(words(part))
        if not folded or folded in found:
            continue
        if seen.issuperset(folded):
            standing = Standing.SEEN
        elif public.issuperset(folded):
            standing = Standing.FAR_DOWN
        elif evidence.support(part):
            standing = Standing.UNPUBLISHED
        else:
            standing = Standing.NOWHERE
        found[folded] = SearchWord(part, standing, crowd.phrases.holders(folded))
    return tuple(found.values())


def typed_words(text: str) -> tuple[str, ...]:
    """The words of a text as typed."""
    return tuple(text[word.start : word.end] for word in placed_words(text))


def as_typed(text: str, folded: Sequence[str]) -> list[str]:
    """Folded words of a text as they are typed in it."""
    shown: dict[str, str] = {}
    for word in placed_words(text):
        shown.setdefault(word.folded, text[word.start : word.end])
    return [shown[word] for word in folded]


def no_word_in(text: str) -> Problem:
    """What to tell who searches for stop words or signs only."""
    return Problem(
        f"“{text}” holds no word to search for.",
        next_step="Type what an employer would type, such as a title and two skills.",
    )


def _best_first(outcome: Outcome) -> tuple[bool, int, str]:
    place = KEPT if outcome.place is None else outcome.place
    return outcome.place == 0, place, outcome.search.text
