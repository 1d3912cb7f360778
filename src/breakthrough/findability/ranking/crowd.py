"""The profiles an employer would see, with the numbers scoring needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from breakthrough.findability.ranking.ranker import Statistics
from breakthrough.findability.text.phrases import Phrases
from breakthrough.findability.text.tokens import Tokens, Vocabulary


@dataclass(frozen=True, slots=True)
class Crowd:
    """The tokenised profiles an employer would see, with the numbers scoring needs.

    `places` are theirs as written, one each, or none at all where they are not known.
    """

    tokens: Tokens
    vocabulary: Vocabulary
    statistics: Statistics
    places: tuple[str, ...] = ()
    _asked: list[Phrases] = field(default_factory=list)

    @classmethod
    def of(cls, tokens: Tokens, vocabulary: Vocabulary) -> Crowd:
        return cls(tokens, vocabulary, Statistics.of(tokens, vocabulary_size=len(vocabulary)))

    @property
    def phrases(self) -> Phrases:
        """Where phrases stand; made when first asked for."""
        if not self._asked:
            self._asked.append(Phrases(self.tokens, vocabulary=self.vocabulary))
        return self._asked[0]

    def __len__(self) -> int:
        return len(self.tokens)

    def holders(self, word: str) -> int:
        """How many profiles hold a folded word."""
        number = self.vocabulary.ids.get(word)
        df = self.statistics.df
        return int(df[number]) if number is not None and number < len(df) else 0
