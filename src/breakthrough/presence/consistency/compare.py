"""Everything that two or more places say differently about one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from breakthrough.presence.consistency.difference import Difference, item_key
from breakthrough.presence.consistency.free_text import text_differences
from breakthrough.presence.consistency.missing import missing_roles
from breakthrough.presence.consistency.numbers import number_differences
from breakthrough.presence.consistency.pairing import held, paired_roles
from breakthrough.presence.consistency.person import language_differences, place_differences
from breakthrough.presence.consistency.roles import role_differences
from breakthrough.presence.consistency.saying import sayings
from breakthrough.presence.consistency.schools import (
    certificate_differences,
    school_differences,
)
from breakthrough.presence.consistency.standing import Inconsistency, Standing
from breakthrough.presence.consistency.telling import told


def inconsistencies(standing: Sequence[Standing], *, as_of: date) -> tuple[Inconsistency, ...]:
    """What any two of the places say differently, the most pressing first; each told once.

    Dates (of roles, schools and certificates), titles, spellings of an employer, degrees, numbers
    in otherwise the same sentence, levels of a language, the place of residence, and roles that one
    of two whole careers leaves out. It is silent wherever both can be meant: a year and a month in
    it, promotions told as one role, a seat beside a job, a stay that is left out. A number that is
    the other one rounded contradicts nothing and is told as rounded, last.

    `as_of`: the day until which present roles count. The order of places and items changes nothing.
    None of one place alone, and none of places that agree.
    """
    places = sorted((_sorted(one) for one in standing), key=_order)
    found = (
        difference
        for (at, one), (to, other) in combinations(enumerate(places), 2)
        for difference in _between(one, other, of=(at, to), as_of=as_of)
    )
    return told(found, standings=places, as_of=as_of)


def _between(
    one: Standing, other: Standing, *, of: tuple[int, int], as_of: date
) -> Iterator[Difference]:
    here, there = held(one.items), held(other.items)
    both = paired_roles(here, there, as_of=as_of)
    yield from role_differences(both, of=of, as_of=as_of)
    yield from school_differences(one.items, other.items, of=of, as_of=as_of)
    yield from certificate_differences(one.items, other.items, of=of, as_of=as_of)
    yield from number_differences(sayings(one), sayings(other), paired=both, of=of, as_of=as_of)
    yield from language_differences(one.items, other.items, of=of)
    yield from place_differences(one.items, other.items, of=of)
    yield from text_differences(one, there, of=of, as_of=as_of)
    yield from text_differences(other, here, of=of[::-1], as_of=as_of)
    if one.is_whole_career and other.is_whole_career:
        yield from missing_roles(both, of=of, as_of=as_of)


def _sorted(one: Standing) -> Standing:
    items = tuple(sorted(set(one.items), key=item_key))
    return replace(one, items=items, texts=tuple(sorted(set(one.texts))))


def _order(one: Standing) -> tuple[object, ...]:
    items = tuple(map(item_key, one.items))
    return one.label.casefold(), one.label, items, one.texts, one.is_whole_career
