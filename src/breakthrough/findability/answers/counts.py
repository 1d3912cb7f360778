"""My text in the words of one search, changed and scored without being read again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranker import SCALE, Ranker, norms
from breakthrough.findability.searches.search import Search
from breakthrough.findability.text.profile import FIELDS, Profile
from breakthrough.findability.text.public import Surface
from breakthrough.findability.text.tokens import MOST_CREDITED

# What is experience stands in the same field as About: the long text.
# An edit of a role's text counts as About does; one of the two is shown.
FIELD_OF = {Surface.HEADLINE: 0, Surface.SKILLS: 1, Surface.ABOUT: 2}

_Longs = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Counts:
    """B texts side by side: mentions int64[B, 3, W] of a search's W words, lengths int64[B, 3]."""

    mentions: _Longs
    lengths: _Longs

    def plus(self, other: Counts) -> Counts:
        """Each text with more words at the end of its fields."""
        return Counts(self.mentions + other.mentions, self.lengths + other.lengths)

    def rows(self, chosen: _Longs) -> Counts:
        return Counts(self.mentions[chosen], self.lengths[chosen])

    def without(self, *, field: int, word: int) -> Counts:
        """Each text without one of the search's words in one field."""
        mentions, lengths = self.mentions.copy(), self.lengths.copy()
        lengths[:, field] -= mentions[:, field, word]
        mentions[:, field, word] = 0
        return Counts(mentions, lengths)


class Scale:
    """Scores of texts on one search, word by word; their sum equals `Ranking.scores`."""

    def __init__(self, search: Search, *, crowd: Crowd, ranker: Ranker) -> None:
        self.words = search.words
        self._column = {word: at for at, word in enumerate(self.words)}
        self._crowd, self._ranker = crowd, ranker
        unseen = len(crowd.vocabulary)
        ids = (crowd.vocabulary.ids.get(word, unseen) for word in self.words)
        self._idf = np.array([crowd.statistics.idf(term) for term in ids])

    def counts(self, profile: Profile) -> Counts:
        return self._counted((profile.title, profile.skills, profile.body))

    def phrase(self, text: str, *, surface: Surface) -> Counts:
        """What a phrase adds to the field of a surface."""
        parts = [""] * len(FIELDS)
        parts[surface.field] = text
        return self._counted(parts)

    def gains(self, texts: Counts) -> _Longs:
        """What each word adds to each score, int64[B, W], as `ranker.impact`."""
        worth = norms(
            texts.lengths.astype(np.int32),
            statistics=self._crowd.statistics,
            ranker=self._ranker,
        )
        left = np.full(texts.mentions[:, 0].shape, MOST_CREDITED)
        tf: _Floats = np.zeros(left.shape)
        for field in range(len(FIELDS)):
            counted = np.minimum(texts.mentions[:, field], left)
            left = left - counted
            tf = tf + counted * worth[:, field, None]
        gains = np.floor(self._idf * tf / (self._ranker.k1 + tf) * SCALE + 0.5)
        credited: _Longs = np.where(tf > 0, np.maximum(gains, 1), 0).astype(np.int64)
        return credited

    def scores(self, texts: Counts) -> _Longs:
        """int64[B]."""
        total: _Longs = self.gains(texts).sum(axis=1)
        return total

    def _counted(self, parts: Sequence[str]) -> Counts:
        mentions = np.zeros((1, len(FIELDS), len(self.words)), np.int64)
        lengths = np.zeros((1, len(FIELDS)), np.int64)
        for field, text in enumerate(parts):
            found = words(text)
            lengths[0, field] = len(found)
            for word in found:
                if word in self._column:
                    mentions[0, field, self._column[word]] += 1
        return Counts(mentions, lengths)
