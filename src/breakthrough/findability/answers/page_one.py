"""What the profiles on page one of a search say: how many hold each word, where, and its worth."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.findability.answers.counts import Counts, Scale
from breakthrough.findability.ranking.bars import PAGE_ONE
from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.text.profile import FIELDS

_Longs = npt.NDArray[np.int64]
_Ints = npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class PageOne:
    """The first profiles, of whom nobody is named: mentions int64[P, 3, W], gains int64[P, W].

    Of a word at most two mentions are known, the most visible place first, as they are credited.
    `scores` int32[N] are those of the whole crowd; `bar` is the score to be beaten, 0 where page
    one is not full.
    """

    mentions: _Longs
    gains: _Longs
    scores: _Ints
    bar: int

    def __len__(self) -> int:
        return len(self.gains)

    @classmethod
    def of(cls, scale: Scale, *, scores: _Ints, crowd: Crowd) -> PageOne:
        order = np.argsort(-scores, kind="stable")[:PAGE_ONE]
        rows = order[scores[order] > 0]
        mentions = np.stack(
            [_mentions(crowd, row, scale.words) for row in rows.tolist()]
            or [np.zeros((len(FIELDS), len(scale.words)), np.int64)]
        )[: len(rows)]
        lengths = crowd.tokens.lengths[rows].astype(np.int64)
        gains = scale.gains(Counts(mentions, lengths))
        bar = int(scores[rows[-1]]) if len(rows) == PAGE_ONE else 0
        return cls(mentions, gains, scores, bar)

    def place(self, score: int) -> int | None:
        """The exact place of a score, equal ones before it; None for 0, which is not found."""
        return self.place_within(score) if score else None

    def place_within(self, score: int) -> int:
        return int((self.scores >= score).sum()) + 1

    def is_within(self, score: int) -> bool:
        """Whether a score brings onto page one."""
        return score > self.bar

    def holders(self, columns: list[int], *, field: int | None = None) -> int:
        """How many of the first hold all these words, in one field or anywhere."""
        where = self.mentions.sum(axis=1) if field is None else self.mentions[:, field]
        return int((where[:, columns] > 0).all(axis=1).sum())

    def mean_gain(self, columns: list[int]) -> float:
        """What these words add to the score of one of the first on average; 0 without any."""
        return float(self.gains[:, columns].sum()) / len(self) if len(self) else 0.0


def _mentions(crowd: Crowd, row: int, wanted: tuple[str, ...]) -> _Longs:
    """int64[3, W] of one profile of the crowd."""
    first, last = crowd.tokens.offsets[row : row + 2].tolist()
    packed = dict(
        zip(
            crowd.tokens.terms[first:last].tolist(),
            crowd.tokens.mentions[first:last].tolist(),
            strict=True,
        )
    )
    found = np.zeros((len(FIELDS), len(wanted)), np.int64)
    for at, word in enumerate(wanted):
        of_word = packed.get(crowd.vocabulary.ids.get(word, -1), 0)
        found[:, at] = (of_word % 3, of_word // 3 % 3, of_word // 9)
    return found
