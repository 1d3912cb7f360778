"""How adverts write the phrases that searches are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from breakthrough.basics import placed_words
from breakthrough.findability.searches.counting import Phrase
from breakthrough.findability.searches.names import parts_of

_TEXTS_READ = 100  # to see how a phrase is written
_PROPER = 0.5  # share of the mentions that begin with a capital


@dataclass(frozen=True, slots=True)
class Writing:
    """`shown`: each phrase as written most often, absent where it never stands.

    `proper`: the words that are mostly written with a capital first.
    """

    shown: Mapping[Phrase, str]
    proper: frozenset[str]

    def holds_name(self, phrase: Phrase, *, names: Collection[Phrase]) -> bool:
        """Whether the name of an employer or a place stands in the phrase.

        A name of one word is one only where adverts mostly write it with a capital: an employer
        called Close does not take the month-end close away, nor the town of Reading reading.
        """
        return any(
            part in names and (len(part) > 1 or part[0] in self.proper) for part in parts_of(phrase)
        )


def as_written(phrases: Iterable[Phrase], *, texts: Iterable[str]) -> Writing:
    """How each phrase is written most often in up to a hundred texts; ties by the alphabet."""
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    written: dict[Phrase, Counter[str]] = {}
    for text in islice(texts, _TEXTS_READ):
        found = placed_words(text)
        for at, word in enumerate(found):
            for phrase in by_first.get(word.folded, ()):
                run = found[at : at + len(phrase)]
                if tuple(one.folded for one in run) == phrase:
                    shown = text[run[0].start : run[-1].end]
                    if "\n" not in shown and "," not in shown:
                        written.setdefault(phrase, Counter())[shown] += 1
    return Writing(
        {phrase: _most(counted) for phrase, counted in written.items()}, _proper(written)
    )


def plain_case(text: str) -> str:
    """Lower case, except for words that are capitals or mixed inside (FP&A, SaaS, S/4HANA)."""
    return " ".join(w if any(c.isupper() for c in w[1:]) else w.lower() for w in text.split(" "))


def _most(counted: Counter[str]) -> str:
    plain: Counter[str] = Counter()
    for shown, n in counted.items():
        plain[plain_case(shown)] += n
    return min(plain.items(), key=lambda item: (-item[1], item[0]))[0]


def _proper(written: Mapping[Phrase, Counter[str]]) -> frozenset[str]:
    capital: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for counted in written.values():
        for shown, n in counted.items():
            for word in placed_words(shown):
                total[word.folded] += n
                capital[word.folded] += n * shown[word.start].isupper()
    return frozenset(word for word, n in total.items() if capital[word] > _PROPER * n)
