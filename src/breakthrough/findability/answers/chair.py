"""The employer's chair: one search over the crowd, and where I come."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import placed_words, words
from breakthrough.findability.answers.outcome import (
    SearchWord,
    as_typed,
    no_word_in,
    standings,
    typed_words,
)
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranker import Ranker, impact, norms
from breakthrough.findability.ranking.scores import crowd_scores
from breakthrough.findability.searches.qualified import Evidence
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import Profile
from breakthrough.findability.text.tokens import Tokens, tokenise

SHOWN = 10
_LEAST_TITLES = 3  # a word that fewer titles of the crowd hold may be a name: it is not shown


@dataclass(frozen=True, slots=True)
class Seen:
    """One of the first places: the profile's row, and which words of the need it holds."""

    place: int
    row: int
    holds: tuple[str, ...]
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chair:
    """What an employer gets who types a need.

    `place` is mine, exact, with equal scores before me; None when no word of the need is in my
    public text. `matched_any` profiles hold a word of it, `matched_all` every word.
    """

    need: str
    place: int | None
    crowd: int
    matched_any: int
    matched_all: int
    top: tuple[Seen, ...]
    words: tuple[SearchWord, ...]


def chair(
    need: str, *, crowd: Crowd, profile: Profile, evidence: Evidence, ranker: Ranker
) -> Chair:
    """The employer's view of one search; Problem when the need holds no word to search for."""
    search = Search(need)
    if not search.words:
        raise no_word_in(need)
    scores = crowd_scores(
        search,
        tokens=crowd.tokens,
        vocabulary=crowd.vocabulary,
        statistics=crowd.statistics,
        ranker=ranker,
    )
    mine = my_score(profile, search=search, crowd=crowd, ranker=ranker)
    holds = np.stack([_holders(crowd.tokens, crowd.vocabulary.ids.get(w)) for w in search.words])
    order = np.argsort(-scores, kind="stable")[:SHOWN]
    top = [
        _seen(need, place=place, row=row, holds=holds[:, row], search=search)
        for place, row in enumerate(order.tolist(), start=1)
        if scores[row] > 0
    ]
    return Chair(
        need,
        int((scores >= mine).sum()) + 1 if mine else None,
        len(crowd),
        int((scores > 0).sum()),
        int(holds.all(axis=0).sum()),
        tuple(top),
        standings(typed_words(need), crowd=crowd, profile=profile, evidence=evidence),
    )


def my_score(profile: Profile, *, search: Search, crowd: Crowd, ranker: Ranker) -> int:
    """The profile's score on one search, in the crowd's terms."""
    vocabulary = crowd.vocabulary.copy()
    tokens = tokenise([profile], vocabulary=vocabulary)
    worth = norms(tokens.lengths, statistics=crowd.statistics, ranker=ranker)[0]
    wanted = {vocabulary.ids.get(word) for word in search.words}
    return sum(
        impact(crowd.statistics.idf(term), mentions, worth, ranker.k1)
        for term, mentions in zip(tokens.terms.tolist(), tokens.mentions.tolist(), strict=True)
        if term in wanted
    )


def title_words(crowd: Crowd) -> frozenset[int]:
    """The numbers of the words that may be shown of a title, so that no name is among them.

    Enough titles hold them, and, where profiles hold more than titles, enough texts do too: a name
    stands at the head of its own CV only.
    """
    found = _held_by_enough(crowd, crowd.tokens.mentions % 3 > 0)
    if crowd.statistics.mean_lengths[1] or crowd.statistics.mean_lengths[2]:
        found &= _held_by_enough(crowd, crowd.tokens.mentions >= 3)
    return frozenset(np.flatnonzero(found).tolist())


def _held_by_enough(crowd: Crowd, where: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    counts = np.bincount(crowd.tokens.terms[where], minlength=len(crowd.vocabulary))
    enough: npt.NDArray[np.bool_] = counts >= _LEAST_TITLES
    return enough


def shown_title(title: str, *, crowd: Crowd, known: frozenset[int]) -> str:
    """A title without the words that might name a person; empty when nothing is left."""
    kept = [
        title[word.start : word.end]
        for word in placed_words(title)
        if not words(word.folded) or crowd.vocabulary.ids.get(word.folded) in known
    ]
    return " ".join(kept) if words(" ".join(kept)) else ""


def _holders(tokens: Tokens, term: int | None) -> npt.NDArray[np.bool_]:
    found = np.zeros(len(tokens), bool)
    if term is not None:
        hits = np.flatnonzero(tokens.terms == term)
        found[np.searchsorted(tokens.offsets, hits, side="right") - 1] = True
    return found


def _seen(need: str, *, place: int, row: int, holds: npt.NDArray[np.bool_], search: Search) -> Seen:
    typed = as_typed(need, search.words)
    return Seen(
        place,
        row,
        tuple(word for word, has in zip(typed, holds, strict=True) if has),
        tuple(word for word, has in zip(typed, holds, strict=True) if not has),
    )
