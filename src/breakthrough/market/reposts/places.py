"""Places as adverts write them, so that New York, NY and the NYC office are one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from breakthrough.market.reposts.regions import REGIONS

# Written apart by these; a comma separates a city from its region, not two places.
_SEPARATORS = re.compile(r"\s*(?:[;|•\n]|\s/\s|\sor\s)\s*")
# Codes of states that are words or short for a town elsewhere: only in capitals after a comma.
_AFTER_COMMA = re.compile(r",\s*(OR|ME|IN|ID|LA)\b")
_CODES = {"OR": "oregon", "ME": "maine", "IN": "indiana", "ID": "idaho", "LA": "louisiana"}
_WORD = re.compile(r"[^\W_]+")
_SAYS_NO_PLACE = frozenset(
    "remote hybrid onsite on site in person office offices headquarter headquarters hq city "
    "greater metro area based home from work anywhere fully first flexible the of and hub".split()
)
_SHORT = {"nyc": "new york", "sf": "san francisco", "la": "los angeles", "münchen": "munich"}
_NAMED_LIKE_REGIONS = ("new york", "mexico city", "singapore", "luxembourg", "quebec city")
_MOST_PLACES = 20


@dataclass(frozen=True, slots=True)
class Place:
    """One place: the words of its town (or of its region, where no town is named), and regions.

    >>> places("New York City, NY, United States")[0].town
    'new york'
    """

    town: str
    regions: frozenset[str]

    def is_same(self, other: Place) -> bool:
        """Whether both name one town, and no two regions that differ."""
        if self.town != other.town:
            return False
        return not self.regions or not other.regions or bool(self.regions & other.regions)


@lru_cache(maxsize=1 << 16)
def places(text: str) -> tuple[Place, ...]:
    """The places an advert names, in order; one without a town where it names none."""
    text = text.replace("U.S.", "US").replace("D.C.", "DC")
    text = _AFTER_COMMA.sub(lambda code: f", {_CODES[code[1]]}", text)
    parts = [part for part in _SEPARATORS.split(text) if part.strip()]
    found = dict.fromkeys(_place(part) for part in parts[:_MOST_PLACES])
    named = tuple(place for place in found if place.town)
    return named or (Place("remote" if "remote" in text.casefold() else "", frozenset()),)


def share_a_place(one: str, other: str) -> bool:
    """Whether two adverts name some place in common.

    >>> share_a_place("Remote - US", "United States (Remote)"), share_a_place("Leeds", "Leon")
    (True, False)
    """
    return any(a.is_same(b) for a in places(one) for b in places(other))


def _place(part: str) -> Place:
    low = " ".join(_WORD.findall(part.casefold()))
    for name in _NAMED_LIKE_REGIONS:
        if low.startswith(name):
            rest = low.removeprefix(name).removeprefix(" city").split()
            return Place(name, frozenset(REGIONS[word] for word in rest if word in REGIONS))
    for short, name in _SHORT.items():
        low = re.sub(rf"\b{short}\b", name, low)
    regions, rest = _without_regions(low)
    words = [word for word in rest if word not in _SAYS_NO_PLACE]
    if words:
        return Place(" ".join(sorted(set(words))), frozenset(regions))
    return Place(" ".join(sorted(set(regions))), frozenset())


def _without_regions(low: str) -> tuple[list[str], list[str]]:
    """The regions named, and the words left over."""
    words = low.split()
    regions: list[str] = []
    rest: list[str] = []
    at = 0
    while at < len(words):
        for length in (3, 2, 1):
            name = " ".join(words[at : at + length])
            if len(words) - at >= length and name in REGIONS:
                regions.append(REGIONS[name])
                at += length
                break
        else:
            rest.append(words[at])
            at += 1
    return regions, rest
