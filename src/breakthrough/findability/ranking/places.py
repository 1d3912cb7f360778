"""Who is shown when a search is limited to a place."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from breakthrough.basics import words
from breakthrough.findability.ranking.crowd import Crowd


def is_within(mine: str, place: str) -> bool:
    """Whether a place as people write it lies in the place asked for; everything lies in "".

    Every word asked for must be in it: "Leeds, United Kingdom" lies in "Leeds". An unknown place
    lies nowhere.
    """
    wanted = _folded(place)
    return not wanted or wanted <= _folded(mine)


def rows_within(crowd: Crowd, place: str) -> npt.NDArray[np.bool_]:
    """Which profiles of the crowd a search limited to the place shows, bool[N].

    All of them where no place is asked for, or where the crowd knows none.
    """
    if not crowd.places or not _folded(place):
        return np.ones(len(crowd), bool)
    return np.array([is_within(written, place) for written in crowd.places], dtype=bool)


@lru_cache(maxsize=4096)
def _folded(place: str) -> frozenset[str]:
    return frozenset(words(place))
