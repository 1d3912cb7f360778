"""Places, and the postings that boards list once for each of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from breakthrough.market.posting import Posting

_BETWEEN = "; "


def place_of(*parts: str) -> str:
    """One place from the city to the country, what is empty or said twice left out.

    >>> place_of("New York", "New York", "", "United States")
    'New York, United States'
    """
    return ", ".join(dict.fromkeys(part for part in parts if part))


def places_of(places: Iterable[str]) -> str:
    """Several places on one line, each once."""
    return _BETWEEN.join(dict.fromkeys(place for place in places if place))


def once_each(postings: Iterable[Posting]) -> tuple[Posting, ...]:
    """Each posting once, in the order of their first place, with the places of all of its rows."""
    found: dict[str, Posting] = {}
    for posting in postings:
        first = found.setdefault(posting.id, posting)
        if first is not posting:
            places = places_of((*first.place.split(_BETWEEN), *posting.place.split(_BETWEEN)))
            found[posting.id] = replace(first, place=places)
    return tuple(found.values())
