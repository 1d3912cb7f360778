"""Schools, certificates, projects and the like, merged where several sources state them."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Item, Kind, folded_organisation, folded_title
from breakthrough.evidence.timeline import SAME_START_WITHIN

# These happen on a day; an open end says that they do not lapse, not that they go on.
_DAYS = frozenset({Kind.CERTIFICATION, Kind.PUBLICATION, Kind.PATENT, Kind.HONOUR, Kind.COURSE})

# A role, a school: the organisation is where it was, and no name of it.
_HELD_AT = frozenset({Kind.ROLE, Kind.VOLUNTEERING, Kind.EDUCATION})


def merged(items: Sequence[Item]) -> list[tuple[Item, ...]]:
    """Items of one kind, those of one thing together, in the order of the first of each.

    One thing: the same name, organisations and dates that do not contradict each other. A degree
    is the same at one school where one name has all words of the other ("BCom", "BCom Accounting").
    """
    clusters: list[list[Item]] = []
    by_key: dict[str, list[list[Item]]] = {}
    for item in items:
        key = _key(item)
        near = by_key.setdefault(key, [])
        home = next((one for one in near if all(_is_same(other, item) for other in one)), None)
        if home is not None:
            home.append(item)
            continue
        clusters.append([item])
        near.append(clusters[-1])
    return [tuple(one) for one in clusters]


def name_of(item: Item) -> str:
    """What it is called: a project that a CV states stands under its organisation's name alone."""
    if item.title.strip() or item.kind in _HELD_AT:
        return item.title
    return item.organisation


def organisation_of(items: Sequence[Item]) -> str:
    """The first organisation stated that is not the name itself."""
    stated = (it.organisation for it in items if it.title.strip() or it.kind in _HELD_AT)
    return next((one for one in stated if one.strip()), "")


def period_of(items: Sequence[Item]) -> Period:
    """The most precise dates; a stretch before a lone year, an end that one source knows."""
    periods = [item.period for item in items]
    spans = [one for one in periods if one.started != one.ended] or periods
    started = _most_precise([one.started for one in spans if one.started])
    ended = _most_precise([one.ended for one in spans if one.ended])
    if items[0].kind in _DAYS:
        exact = _most_precise([one.started for one in periods if one.started])
        lapses = [one.ended for one in periods if one.ended and one.ended != one.started]
        return Period(exact, _most_precise(lapses) or exact)
    return Period(started, ended)


def _key(item: Item) -> str:
    if item.kind is Kind.EDUCATION and item.organisation:
        return folded_organisation(item.organisation)
    return folded_title(name_of(item))


def _is_same(one: Item, other: Item) -> bool:
    of_one_source = (one.source.family, one.source.file) == (other.source.family, other.source.file)
    if of_one_source and one.period != other.period:
        return False
    first, second = (organisation_of([it]) for it in (one, other))
    agree = not first or not second or folded_organisation(first) == folded_organisation(second)
    return agree and _named_alike(one, other) and _dated_alike(one.period, other.period)


def _named_alike(one: Item, other: Item) -> bool:
    first, second = folded_title(name_of(one)), folded_title(name_of(other))
    if first == second or one.kind is not Kind.EDUCATION:
        return first == second
    fewer, more = sorted((set(first.split()), set(second.split())), key=len)
    return fewer <= more


def _dated_alike(one: Period, other: Period) -> bool:
    """Whether the starts agree, or a lone date (of a degree) is the end of the other's stretch."""
    if one.started is None or other.started is None:
        return True
    if _distance(one.started, other.started) <= SAME_START_WITHIN:
        return True
    lone, span = (one, other) if one.started == one.ended else (other, one)
    if lone.started is None or lone.started != lone.ended or span.ended is None:
        return False
    return _distance(lone.started, span.ended) <= SAME_START_WITHIN


def _distance(one: PartialDate, other: PartialDate) -> int:
    """Months between two dates; a year alone is anywhere in it."""
    return max(0, one.first_month - other.last_month, other.first_month - one.last_month)


def _most_precise(dates: Sequence[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda one: (one.month is not None, one.day is not None), default=None)
