"""A profile with edits, scored without reading its text again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.ranking.ranker import SCALE, norms
from breakthrough.findability.ranking.ranking import Ranking
from breakthrough.findability.text.profile import FIELDS, Profile
from breakthrough.findability.text.public import Edit
from breakthrough.findability.text.tokens import MOST_CREDITED

_Ints = npt.NDArray[np.int64]
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Text:
    """What scoring needs: mentions int64[3, T] of the searches' T words, lengths int64[3]."""

    mentions: _Ints
    lengths: _Ints

    def __add__(self, other: Text) -> Text:
        return Text(self.mentions + other.mentions, self.lengths + other.lengths)


class Scorer:
    """Scores of any edited profile on all searches of a ranking; equal to scoring its text.

    `idf` float64[T]; `offsets` int64[T+1] delimit each word's part of `holders` int64, the searches
    that hold it.
    """

    def __init__(self, ranking: Ranking) -> None:
        pairs = [(word, at) for at, one in enumerate(ranking.searches) for word in one.words]
        self._column = {word: at for at, word in enumerate(sorted({word for word, _ in pairs}))}
        columns = np.array([self._column[word] for word, _ in pairs], dtype=np.int64)
        order = np.argsort(columns, kind="stable")
        counts = np.bincount(columns, minlength=len(self._column))
        self.holders = np.array([at for _, at in pairs], dtype=np.int64)[order]
        self.offsets = np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)
        known, statistics = ranking.crowd.vocabulary.ids, ranking.crowd.statistics
        unseen = len(statistics.df)
        self.idf = np.array([statistics.idf(known.get(word, unseen)) for word in self._column])
        self.ranking = ranking

    def text(self, profile: Profile) -> Text:
        parts = (profile.title, profile.skills, profile.body)
        return self._counted(dict(enumerate(parts)))

    def change(self, edit: Edit) -> Text:
        return self._counted({edit.surface.field: edit.text})

    def worth(self, lengths: _Ints) -> _Floats:
        """What one mention in each field counts in a text of such lengths: float64[3]."""
        found: _Floats = norms(
            lengths[None, :].astype(np.int32),
            statistics=self.ranking.crowd.statistics,
            ranker=self.ranking.ranker,
        )[0]
        return found

    def scores(self, text: Text, *, worth: _Floats | None = None) -> npt.NDArray[np.int32]:
        """int32[Q], equal to `Ranking.scores` of the whole text.

        `worth`: what a mention counts, where it is not to follow from the text's own lengths.
        """
        gains = self.gains(
            text.mentions, worth=self.worth(text.lengths) if worth is None else worth
        )
        spread = np.repeat(gains, np.diff(self.offsets))
        found = np.bincount(self.holders, weights=spread, minlength=len(self.ranking.searches))
        return found.astype(np.int32)

    def gains(self, mentions: _Ints, *, worth: _Floats) -> _Ints:
        """What each word adds to a score, as `ranker.impact`: int64[…, T] of int64[…, 3, T]."""
        return self._added(mentions, self.idf, worth)

    def gains_of(self, word: int, mentions: _Ints, *, worth: _Floats) -> _Ints:
        """What one word, by its column, adds in B texts: int64[B] of int64[B, 3, 1]."""
        return self._added(mentions, self.idf[word], worth)[:, 0]

    def _added(self, mentions: _Ints, idf: Any, worth: _Floats) -> _Ints:
        left = np.full(mentions.shape[:-2] + mentions.shape[-1:], MOST_CREDITED)
        tf = np.zeros(left.shape)
        for place in range(len(FIELDS)):
            counted = np.minimum(mentions[..., place, :], left)
            left = left - counted
            tf = tf + counted * worth[place]
        gains = np.floor(idf * tf / (self.ranking.ranker.k1 + tf) * SCALE + 0.5)
        return np.where(tf > 0, np.maximum(gains, 1), 0).astype(np.int64)

    def _counted(self, parts: dict[int, str]) -> Text:
        mentions = np.zeros((len(FIELDS), len(self._column)), np.int64)
        lengths = np.zeros(len(FIELDS), np.int64)
        for place, text in parts.items():
            found = words(text)
            lengths[place] += len(found)
            for word in found:
                column = self._column.get(word)
                if column is not None:
                    mentions[place, column] += 1
        return Text(mentions, lengths)


def total(base: Text, changes: Sequence[Text]) -> Text:
    for change in changes:
        base = base + change
    return base
