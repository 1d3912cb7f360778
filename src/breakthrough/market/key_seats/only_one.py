"""Which open seats are the only one of their kind at their employer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from breakthrough.basics import words
from breakthrough.market.rank import NOT_A_FIELD
from breakthrough.market.reposts.titles import employer_key

LEAST_OPEN = 5  # adverts of an employer: with fewer open every seat is the only one of its kind
ALIKE = 0.5  # more of the shorter title's words in the other make both of a kind; no words of rank


class Kinds:
    """The titles that each employer has open, as the words that name a field."""

    def __init__(self, open_adverts: Iterable[tuple[str, str]]) -> None:
        """`open_adverts` are (employer, title) of all that are open, each as often as it is."""
        self._of: dict[str, list[frozenset[str]]] = defaultdict(list)
        for employer, title in open_adverts:
            self._of[employer_key(employer)].append(_field(title))

    def others(self, employer: str, title: str) -> int | None:
        """How many other adverts the employer has open, if this is the only one of its kind.

        Another is of the same kind if more than half of the shorter title's words are in it. None
        where there is one, or fewer than 5 are open.
        """
        field, told = _field(title), self._of[employer_key(employer)]
        if not field or len(told) < LEAST_OPEN:
            return None
        alike = sum(len(field & other) > ALIKE * min(len(field), len(other)) for other in told)
        return len(told) - 1 if alike <= 1 else None


def _field(title: str) -> frozenset[str]:
    return frozenset(words(title)) - NOT_A_FIELD
