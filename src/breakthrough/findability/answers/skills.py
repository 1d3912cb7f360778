"""Which must-haves are skills: what people list by itself, and not everybody holds."""

from __future__ import annotations

from breakthrough.findability.ranking.crowd import Crowd
from breakthrough.market import NOT_A_FIELD, level_words

_MOST_HELD = 0.25  # of the crowd; what more people hold tells nobody apart


def is_skill(folded: tuple[str, ...], *, crowd: Crowd) -> bool:
    """Whether folded words name a skill; words of rank (manager, director) and of scope do not."""
    if not folded or not (level_words() | NOT_A_FIELD).isdisjoint(folded):
        return False
    few = crowd.phrases.holders(folded) <= _MOST_HELD * len(crowd)
    return few and crowd.phrases.is_named(folded)
