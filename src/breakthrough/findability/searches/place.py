"""The places by which a recruiter filters a search for a posting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from breakthrough.basics import words
from breakthrough.findability.searches.regions import (
    ALSO_WORK,
    COUNTRIES,
    STATES,
    WIDER,
    Name,
    folded,
)

_LISTED = re.compile(r";|\||\bor\b|\band\b|/")  # what stands between the places of a posting
_PARTS = re.compile(r",|\(|\)|:|\s[-–—]\s|[-–—]\s|\s[-–—]|\|")
_NO_PLACE = frozenset(
    words(
        "remote hybrid onsite on-site office offices hq headquarters headquarter based flexible "
        "global worldwide anywhere home in-person available multiple locations location various "
        "first friendly available area region tbd"
    )
)
_WRITTEN = {
    ("nyc",): "New York",
    ("new", "york", "city"): "New York",
    ("sf",): "San Francisco",
    ("san", "francisco", "bay"): "San Francisco",
    ("bay",): "San Francisco",
    ("la",): "Los Angeles",
    ("washington", "dc"): "Washington",
    ("greater", "london"): "London",
    ("mexico", "city"): "Mexico City",
}
_MOST = 3  # a posting open in more places is open to most people
_CODE = 2  # letters of a state's code
_LEAST_POSTINGS = 2  # of a place, for its name to be one wherever it stands


@lru_cache(maxsize=8192)
def places_of(place: str, *, is_remote: bool | None = None) -> tuple[str, ...]:
    """The cities of a posting's place, else its countries; empty where anybody may be found.

    That is for remote work, for a place unknown, and for a posting open in more than three places.

    >>> places_of("San Francisco, CA - US"), places_of("Remote - Berlin"), places_of("Spain; Italy")
    (('San Francisco',), (), ('Spain', 'Italy'))
    """
    if is_remote or "remote" in words(place):
        return ()
    cities: dict[str, None] = {}
    countries: dict[str, None] = {}
    for one in _LISTED.split(place):
        city, country = _city_and_country(one)
        if city:
            cities.setdefault(city)
        elif country:
            countries.setdefault(country)
    found = tuple(cities or countries)
    return found if len(found) <= _MOST else ()


def names_of_places(places: Mapping[str, int]) -> frozenset[Name]:
    """The names of all places in a market, to be kept out of titles and phrases.

    `places`: how many postings are in each. A city counts once two postings name it; the
    code of a state where it means nothing else.
    """
    listed: Counter[str] = Counter()
    for place, n in places.items():
        for one in _LISTED.split(place):
            listed[one.strip()] += n
    cities: Counter[Name] = Counter()
    for one, n in listed.items():
        cities[tuple(words(_city_and_country(one)[0]))] += n
    found = frozenset(name for name, n in cities.items() if name and n >= _LEAST_POSTINGS)
    return (found | frozenset(COUNTRIES) | STATES | WIDER) - ALSO_WORK


def is_region(name: Name) -> bool:
    return name in COUNTRIES or name in STATES or name in WIDER


def _city_and_country(place: str) -> tuple[str, str]:
    """Either may be empty."""
    city = country = ""
    for part in _parts(place):
        shown = _without_fillers(part)
        name = folded(shown)
        if not name:
            continue
        if name in COUNTRIES:
            country = country or COUNTRIES[name]
        elif not is_region(name) and not city:
            city = _WRITTEN.get(name, shown)
    return city, country


def _parts(place: str) -> Iterable[str]:
    for part in _PARTS.split(place):
        pieces = part.split("-")
        tied = any(is_region(folded(piece)) or not _without_fillers(piece) for piece in pieces)
        yield from pieces if tied else (part,)


def _without_fillers(part: str) -> str:
    """A part of a place without "office", "hybrid" and the like."""
    kept = [word for word in part.split() if not _NO_PLACE.issuperset(folded(word) or ("remote",))]
    if len(kept) > 1 and len(kept[-1]) == _CODE and kept[-1].isupper():
        kept = kept[:-1]  # "New York NY"
    return " ".join(kept).strip(" .-–—")
