"""A profile with edits, scored without reading its text again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.ranking.ranker import SCALE, norms
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.text.profile import FIELDS, Profile
from breakthrough.findability.text.public import Edit, Surface
from breakthrough.findability.text.tokens import MOST_CREDITED

_FIELD_OF = {Surface.HEADLINE: 0, Surface.SKILLS: 1, Surface.ABOUT: 2}

_Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Text:
    """What scoring needs: mentions int64[3, T] of the searches' T words, lengths int64[3]."""

    mentions: _Ints
    lengths: _Ints

    def __add__(self, other: Text) -> Text:
        return Text(self.mentions + other.mentions, self.lengths + other.lengths)


class Scorer:
    """Scores of any edited profile on all searches of a ranking; equal to scoring its text."""

    def __init__(self, ranking: Ranking) -> None:
        held = np.flatnonzero(np.diff(ranking.index.offsets))
        self._ranking = ranking
        self._column = {int(term): at for at, term in enumerate(held.tolist())}
        self._idf = ranking.index.idf[held]
        self._holds = np.zeros((len(ranking.searches), len(held)))
        for at, term in enumerate(held.tolist()):
            first, last = ranking.index.offsets[term : term + 2]
            self._holds[ranking.index.searches[first:last], at] = 1

    def text(self, profile: Profile) -> Text:
        parts = (profile.title, profile.skills, profile.body)
        return self._counted(dict(enumerate(parts)))

    def change(self, edit: Edit) -> Text:
        return self._counted({_FIELD_OF[edit.surface]: edit.text})

    def scores(self, text: Text) -> npt.NDArray[np.int32]:
        """int32[Q], equal to `Ranking.scores` of the whole text."""
        ranker = self._ranking.ranker
        worth = norms(
            text.lengths[None, :].astype(np.int32),
            statistics=self._ranking.crowd.statistics,
            ranker=ranker,
        )[0]
        left = np.full(text.mentions.shape[1], MOST_CREDITED)
        tf = np.zeros(len(left))
        for place in range(len(FIELDS)):
            counted = np.minimum(text.mentions[place], left)
            left = left - counted
            tf = tf + counted * worth[place]
        gains = np.floor(self._idf * tf / (ranker.k1 + tf) * SCALE + 0.5)
        gains = np.where(tf > 0, np.maximum(gains, 1), 0)
        return (self._holds @ gains).astype(np.int32)

    def _counted(self, parts: dict[int, str]) -> Text:
        mentions = np.zeros((len(FIELDS), len(self._column)), np.int64)
        lengths = np.zeros(len(FIELDS), np.int64)
        numbers = self._ranking.vocabulary.ids
        for place, text in parts.items():
            found = words(text)
            lengths[place] += len(found)
            for word in found:
                column = self._column.get(numbers.get(word, -1))
                if column is not None:
                    mentions[place, column] += 1
        return Text(mentions, lengths)


def total(base: Text, changes: Sequence[Text]) -> Text:
    for change in changes:
        base = base + change
    return base
