"""Where phrases stand in a crowd."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from breakthrough.basics import BREAK, SENTENCE_END
from breakthrough.findability.text.tokens import MARKS, Tokens, Vocabulary

_LEAST_LISTING = 3  # profiles that must list a single word by itself
_LISTED_SHARE = 0.1  # of the profiles that hold it
_ENDS = (MARKS[SENTENCE_END], MARKS[BREAK])


class Phrases:
    """Where phrases stand in a crowd, to be asked about many of them."""

    def __init__(self, tokens: Tokens, *, vocabulary: Vocabulary) -> None:
        self._tokens = tokens
        self._ids = vocabulary.ids
        self._holders: dict[tuple[str, ...], int] = {}

    def holders(self, phrase: Sequence[str]) -> int:
        """In how many profiles these folded words stand in this order, within one sentence."""
        asked = tuple(phrase)
        if asked not in self._holders:
            self._holders[asked] = self._profiles(self._places(asked))
        return self._holders[asked]

    def listed_by(self, phrase: Sequence[str]) -> int:
        """How many profiles hold them by themselves, as a line or between commas."""
        sequence = self._tokens.sequence
        at = self._places(phrase)
        before = np.where(at > 0, sequence[at - 1], _ENDS[0])
        after = at + len(phrase)
        beyond = np.minimum(after, len(sequence) - 1)
        behind = np.where(after < len(sequence), sequence[beyond], _ENDS[0])
        return self._profiles(at[np.isin(before, _ENDS) & np.isin(behind, _ENDS)])

    def is_named(self, phrase: Sequence[str]) -> bool:
        """Whether folded words name something that people list, and are no piece of a sentence.

        M&A and S/4HANA are names; another single word is one when enough of its holders list it by
        itself; several words when anybody does.
        """
        listed = self.listed_by(phrase)
        if len(phrase) > 1:
            return listed > 0
        often = listed >= max(_LEAST_LISTING, _LISTED_SHARE * self.holders(phrase))
        return often or (listed > 0 and not phrase[0].isalpha())

    def _places(self, phrase: Sequence[str]) -> npt.NDArray[np.int64]:
        numbers = [self._ids[word] for word in phrase if word in self._ids]
        if not numbers or len(numbers) < len(phrase):
            return np.zeros(0, np.int64)
        at = np.flatnonzero(self._tokens.sequence == numbers[0])
        for step, number in enumerate(numbers[1:], start=1):
            at = at[at + step < len(self._tokens.sequence)]
            at = at[self._tokens.sequence[at + step] == number]
        return at

    def _profiles(self, at: npt.NDArray[np.int64]) -> int:
        owners = np.searchsorted(self._tokens.sequence_offsets, at, side="right")
        return len(np.unique(owners))
