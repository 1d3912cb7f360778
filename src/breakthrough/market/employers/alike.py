"""How like the person's a posting is, in three steps that can be told."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words

_VERY = 0.5  # of the highest likeness


class Alike(StrEnum):
    """The most alike first."""

    TITLE = "holds a title of yours"
    VERY = "very like yours"
    SOME = "somewhat like yours"

    @property
    def place(self) -> int:
        return list(Alike).index(self)


def alike_of(
    titles: Sequence[str], *, mine: Sequence[str], scores: npt.NDArray[np.float64]
) -> tuple[Alike, ...]:
    """How alike each posting is, by its title and its score beside the highest of all.

    `mine` are the titles the person held: a posting whose title has all words of one comes first,
    whatever its text; then those that reach half of the highest score.
    """
    held = [found for title in mine if (found := frozenset(words(title)))]
    best = float(scores.max(initial=0.0))

    def step(title: str, score: float) -> Alike:
        said = set(words(title))
        if any(one <= said for one in held):
            return Alike.TITLE
        return Alike.VERY if score >= _VERY * best else Alike.SOME

    return tuple(step(*one) for one in zip(titles, scores.tolist(), strict=True))
