"""The crowd that one of its own profiles is compared with."""

from __future__ import annotations

import numpy as np

from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.findability.ranking.ranker import Statistics


def without(crowd: Crowd, *, row: int) -> Crowd:
    """The crowd of all the others, counted anew, as if that profile had never been there."""
    rows = np.delete(np.arange(len(crowd)), row).astype(np.int64)
    tokens = crowd.tokens.take(rows)
    statistics = Statistics.of(tokens, vocabulary_size=len(crowd.vocabulary))
    places = tuple(place for at, place in enumerate(crowd.places) if at != row)
    return Crowd(tokens, crowd.vocabulary, statistics, places)
