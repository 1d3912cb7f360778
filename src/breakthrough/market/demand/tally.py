"""How often each term of a market is said, by how many employers, and as what."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Collection, Iterable

import numpy as np
import numpy.typing as npt

from breakthrough.market.demand.frames import NAMES, is_quality
from breakthrough.market.demand.terms import Key, Said, terms_in

LEAST_EMPLOYERS = 3  # fewer is the habit of one house
NAMED = 0.5  # of the times it is said, as a name is written: Python, GAAP
LEAST_ALONE = 0.25  # of the times it is said, for a name: else it is a piece of something longer
PLAIN_ALONE = 0.4  # for one in small letters
NOUN_ALONE = 0.45  # of the times, for a word in -ing to be a thing and not a verb
PLAIN_FRAMED = 0.45  # of the times, after "experience with" and the like, for one in small letters


class Tally:
    """Counts the terms of texts, which are added employer by employer.

    `not_terms`: what is left out however often it is said, in small letters.
    """

    def __init__(self, *, not_terms: Collection[str] = ()) -> None:
        self._not_terms = not_terms
        self._numbers: dict[Key, int] = {}
        self._times, self._employers = array("q"), array("q")
        self._alone, self._framed, self._named = array("q"), array("q"), array("q")
        self._counts = (self._times, self._employers, self._alone, self._framed, self._named)
        self._last: list[str] = []
        self._forms: list[Counter[tuple[str, ...]]] = []
        self._texts, self._terms = array("i"), array("i")

    def add(self, text: int, *, employer: str, lines: Iterable[str]) -> None:
        """The lines of one text that ask for something. All texts of an employer in one go."""
        said: set[int] = set()
        for line in lines:
            for one in terms_in(line):
                number = self._number(one)
                self._times[number] += 1
                self._alone[number] += one.is_alone
                self._framed[number] += one.is_framed
                self._named[number] += one.words[0].is_name
                said.add(number)
        for number in said:
            if self._last[number] != employer:
                self._last[number] = employer
                self._employers[number] += 1
        self._texts.extend([text] * len(said))
        self._terms.extend(sorted(said))

    def _number(self, one: Said) -> int:
        key = one.key
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = len(self._numbers)
            for counts in self._counts:
                counts.append(0)
            self._last.append("")
            self._forms.append(Counter())
        self._forms[number][tuple(word.written for word in one.words)] += 1
        return number

    def kept(self) -> list[tuple[Key, str]]:
        """(words as compared, as most write them) of the terms that are kept, in order."""
        return [(key, self._written(number)) for key, number in self._kept()]

    def said(self) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]:
        """(text, place of its term in `kept`) for each term that a text says, once."""
        place = np.full(len(self._numbers), -1, np.int32)
        for at, (_, number) in enumerate(self._kept()):
            place[number] = at
        texts, terms = (np.array(told, np.int32) for told in (self._texts, self._terms))
        places = place[terms] if len(terms) else terms
        return texts[places >= 0], places[places >= 0]

    def _kept(self) -> list[tuple[Key, int]]:
        return sorted(
            (key, number)
            for key, number in self._numbers.items()
            if self._employers[number] >= LEAST_EMPLOYERS
            and self._is_term(key, number)
            and self._written(number).casefold() not in self._not_terms
        )

    def _is_term(self, key: Key, number: int) -> bool:
        times = self._times[number]
        if self._named[number] >= NAMED * times:
            return self._alone[number] >= LEAST_ALONE * times
        return (
            self._alone[number] >= PLAIN_ALONE * times
            and self._framed[number] >= PLAIN_FRAMED * times
            and not is_quality(key[-1])
            and (key[:2] in NAMES or self._is_noun(key[0], len(key)))
        )

    def _is_noun(self, first: str, n: int) -> bool:
        """Whether a word in -ing is what is done, as prospecting is, and not done to something."""
        number = self._numbers.get((first,))
        if not first.endswith("ing") or number is None:
            return not first.endswith("ing") or n == 1
        return self._alone[number] >= NOUN_ALONE * self._times[number]

    def _written(self, number: int) -> str:
        forms = self._forms[number].items()
        return " ".join(min(forms, key=lambda form: (-form[1], form[0]))[0])
