"""The roles that one whole career tells and another leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from breakthrough.evidence import Item, Kind
from breakthrough.presence.consistency.dates import agree, covers, is_lone, last_month, touch
from breakthrough.presence.consistency.difference import (
    Difference,
    Fact,
    Numbers,
    item_key,
    named,
    passage_of,
)
from breakthrough.presence.consistency.names import Likeness, likeness
from breakthrough.presence.consistency.pairing import Paired
from breakthrough.presence.consistency.standing import Kind as Differing
from breakthrough.presence.consistency.titles import Title, title_likeness
from breakthrough.presence.truth.wording import when


def missing_roles(paired: Paired, *, of: Numbers, as_of: date) -> Iterator[Difference]:
    """The roles of either place for which the other has none that could be it or hold it."""
    here = [one for one, _ in paired.pairs] + list(paired.one)
    there = [other for _, other in paired.pairs] + list(paired.other)
    for left, others, numbers in ((paired.one, there, of), (paired.other, here, of[::-1])):
        for item in left:
            if _is_missing(item, others, as_of=as_of):
                yield _missing(item, of=numbers, month=last_month(item.period, as_of=as_of))


def _is_missing(item: Item, others: Sequence[Item], *, as_of: date) -> bool:
    """Whether a role told in full (title, employer, a stretch of time) has no place elsewhere."""
    is_full = item.title and item.organisation and item.period.started is not None
    if item.kind is not Kind.ROLE or not is_full or is_lone(item.period):
        return False
    return not any(_may_hold(other, item, as_of=as_of) for other in others)


def _may_hold(other: Item, item: Item, *, as_of: date) -> bool:
    """Whether another place's role can be this one, or the longer one that it is told as part of.

    Under another employer's name: with a title that fits and the same start. A reader of CVs may
    also have missed one of the two, or taken the title for the employer.
    """
    if likeness(other.organisation, item.organisation) is not Likeness.OTHER:
        is_alike = title_likeness(other.title, item.title) is not Title.OTHER
        is_then = touch(other.period, item.period, as_of=as_of)
        return covers(other.period, item.period, as_of=as_of) or (is_alike and is_then)
    is_half_read = not other.title or not other.organisation
    if is_half_read or likeness(other.title, item.organisation) is Likeness.SAME:
        return covers(other.period, item.period, as_of=as_of)
    started = other.period.started
    return (
        started is not None
        and item.period.started is not None
        and agree(started, item.period.started)
        and title_likeness(other.title, item.title) is not Title.OTHER
    )


def _missing(item: Item, *, of: Numbers, month: int) -> Difference:
    key = item_key(item)
    full = f"{named(item)} ({when(item.period)})"
    return Difference(
        Differing.MISSING,
        Fact(of[0], key, passage_of(item), full, full),
        Fact(of[1], key, "", "", ""),
        month=month,
        is_career=True,
    )
