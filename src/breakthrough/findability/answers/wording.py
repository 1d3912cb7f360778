"""Which of my sentences many others also wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.ranking.crowd import Crowd

ALIKE = 0.6  # shared distinct words over all distinct words of both (Jaccard)
CROWD_SHARE = 0.01  # of the crowd; from here on a sentence is crowd wording
_LEAST_OTHERS = 3
_LEAST_WORDS = 3  # a shorter sentence is a name or a label, not wording


@dataclass(frozen=True, slots=True)
class CrowdSentence:
    """A sentence of mine, and how many profiles of the crowd hold nearly the same."""

    text: str
    others: int
    of: int

    @property
    def is_crowd_wording(self) -> bool:
        return self.others >= max(_LEAST_OTHERS, CROWD_SHARE * self.of)


def crowd_wording(sentences: Sequence[str], *, crowd: Crowd) -> tuple[CrowdSentence, ...]:
    """How many profiles hold each sentence nearly word for word, the most common first.

    Nearly the same: at least 60 % of the distinct words of both are shared. Sentences of fewer
    than three words are left out.
    """
    pieces = _Pieces.of(crowd)
    found = []
    for sentence in dict.fromkeys(sentences):
        mine = set(words(sentence))
        if len(mine) >= _LEAST_WORDS:
            found.append(CrowdSentence(sentence, pieces.holders(mine, crowd=crowd), len(crowd)))
    return tuple(sorted(found, key=lambda one: (-one.others, one.text)))


@dataclass(frozen=True, slots=True)
class _Pieces:
    """The crowd's sentences: words int32 in order, starts int64[S] of each, owner int64[S]."""

    words: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int64]
    owners: npt.NDArray[np.int64]

    @classmethod
    def of(cls, crowd: Crowd) -> _Pieces:
        sequence = crowd.tokens.sequence
        ends = sequence == -1
        real = sequence >= 0
        number = np.cumsum(ends)[real]
        starts = np.flatnonzero(np.diff(number, prepend=-1))
        places = np.flatnonzero(real)[starts]
        owners = np.searchsorted(crowd.tokens.sequence_offsets, places, side="right") - 1
        return cls(sequence[real], starts, owners)

    def holders(self, mine: set[str], *, crowd: Crowd) -> int:
        """Profiles with a sentence alike."""
        if not len(self.starts):
            return 0
        ids = crowd.vocabulary.ids
        known = {ids[word] for word in mine if word in ids}
        marked = np.zeros(len(ids) + 1, np.int8)
        marked[list(known)] = 1
        shared = np.add.reduceat(marked[self.words], self.starts, dtype=np.int32)
        lengths = np.diff(np.append(self.starts, len(self.words)))
        # Repeated words only raise `shared`, so nothing alike is passed over here.
        likely = np.flatnonzero(shared >= ALIKE * len(mine))
        holders = set()
        for at in likely.tolist():
            first = int(self.starts[at])
            theirs = set(self.words[first : first + int(lengths[at])].tolist())
            if len(theirs & known) >= ALIKE * len(theirs | known) + ALIKE * (
                len(mine) - len(known)
            ):
                holders.add(int(self.owners[at]))
        return len(holders)
