"""How common a word is among adverts: what nearly all of them say tells nothing of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from breakthrough.market.wordlist import PostingWords

_FEW = 100  # adverts: with fewer, no word is called common
_COMMON = 0.2  # share of adverts; a phrase with no rarer word in it says nothing of the work
_COMMON_ALONE = 0.02  # the same for a word that stands alone


@dataclass(frozen=True, slots=True)
class Spread:
    """The share of adverts that hold each word, of so many that it can be told."""

    shares: Mapping[str, float]

    @classmethod
    def of(cls, postings: PostingWords) -> Spread:
        n = len(postings)
        if n < _FEW:
            return cls({})
        held = np.bincount(postings.whole[1], minlength=len(postings.words)) / n
        common = np.flatnonzero(held > _COMMON_ALONE).tolist()
        return cls({postings.words[number]: float(held[number]) for number in common})

    def tells(self, phrase: Sequence[str]) -> bool:
        """Whether one of its folded words is rare enough."""
        most = _COMMON if len(phrase) > 1 else _COMMON_ALONE
        return any(self.shares.get(word, 0.0) <= most for word in phrase)
