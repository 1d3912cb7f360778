"""Whether a title in a text is the person's own, not that of those they work with or for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from breakthrough.basics import singular

_PERSON = re.compile(r"(?:er|or|ist|yst|ant|ent|ive|ian|head|nurse|clerk|lead)$")
_ARTICLES = frozenset("the a an all our other their his her my its".split())
_THEIRS = frozenset("with for by from between alongside".split())
_OF_ONE = frozenset({"to", "of"})  # with an article: to the CFO, the office of the CFO
_UNDER = re.compile(r"report|assistant|assist|support|liais")


def is_of_others(raw: Sequence[str], at: int, *, size: int) -> bool:
    """Whether raw[at : at + size], a text's words as they stand, names others.

    They are many (account executives), own something (the CFO's), or it is said who is worked with
    or for (with the account executive, reporting to the CFO).
    """
    last = raw[at + size - 1]
    if last != singular(last) and _PERSON.search(singular(last)):
        return True
    if last.endswith(("'s", "’s")):
        return True
    before = at - 1
    while before >= 0 and raw[before] in _ARTICLES:
        before -= 1
    has_article = before < at - 1
    said = raw[before] if before >= 0 else ""
    if said in _THEIRS:
        return True
    is_under = said == "to" and before > 0 and bool(_UNDER.match(raw[before - 1]))
    return said in _OF_ONE and (has_article or is_under)
