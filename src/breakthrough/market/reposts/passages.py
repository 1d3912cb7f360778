"""Advert texts as passages, and which of an employer's passages stand in adverts of any kind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

SHARED_BY = 0.3  # of an employer's titles: a passage in more of them is about the employer
LEAST_TITLES = 3  # fewer titles than this share a passage: it may be about one job told twice

_END = re.compile(r"(?<=[.!?;:])\s+|[\n\r•▪●◦‣]+")
_WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")


def passages(text: str) -> list[str]:
    """The lines and sentences of a text as plain words, in order; those without any left out.

    >>> passages("We build boats.  Join us!\\n• 5+ years of C++")
    ['we build boats', 'join us', '5 years of c++']
    """
    found = (" ".join(_WORD.findall(part.casefold())) for part in _END.split(text))
    return [passage for passage in found if passage]


def boilerplate(adverts: Iterable[tuple[str, Sequence[str]]]) -> frozenset[str]:
    """The passages of one employer that stand under over 30 % of its titles, and 3 at least.

    `adverts` are (title key, passages). Titles are counted and not adverts, since a job told ten
    times over would else lose all that it says to the rule.
    """
    under: dict[str, set[str]] = defaultdict(set)
    titles: set[str] = set()
    for title, told in adverts:
        titles.add(title)
        for passage in told:
            under[passage].add(title)
    most = SHARED_BY * len(titles)
    return frozenset(
        passage
        for passage, found in under.items()
        if len(found) >= LEAST_TITLES and len(found) > most
    )
