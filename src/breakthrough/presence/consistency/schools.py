"""What two places say differently of schools and certificates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import product

from breakthrough.basics import Period
from breakthrough.evidence import Item, Kind, folded_title
from breakthrough.presence.consistency.dates import agree, is_lone, last_month, touch
from breakthrough.presence.consistency.degrees import degree, may_be_one, surely_differ
from breakthrough.presence.consistency.difference import (
    Difference,
    Fact,
    Numbers,
    differing,
    item_key,
    named,
    passage_of,
    shortened,
)
from breakthrough.presence.consistency.names import Likeness, likeness
from breakthrough.presence.consistency.pairing import Paired, apart, is_told_together, paired
from breakthrough.presence.consistency.roles import end_fact, start_fact, starts_differ
from breakthrough.presence.consistency.standing import Kind as Differing
from breakthrough.presence.truth.wording import date_text


def school_differences(
    one: Sequence[Item], other: Sequence[Item], *, of: Numbers, as_of: date
) -> Iterator[Difference]:
    """Starts, ends and names of the degrees that both have."""
    here, there = _of_kind(one, Kind.EDUCATION), _of_kind(other, Kind.EDUCATION)
    both = paired(here, there, cost=lambda first, second: _cost(first, second, as_of=as_of))
    for first, second in both.pairs:
        month = last_month(first.period, as_of=as_of)
        tell = partial(differing, one=first, other=second, of=of, month=month)
        if starts_differ(first, second, paired=both):
            yield tell(Differing.START, say=start_fact)
        if _finished_differently(first, second, among=both):
            yield tell(Differing.END, say=end_fact)
    for first, second in product(both.one, both.other):
        if _degree_differs(first, second, among=both):
            month = last_month(first.period, as_of=as_of)
            yield differing(
                Differing.DEGREE, one=first, other=second, say=_degree, of=of, month=month
            )


def certificate_differences(
    one: Sequence[Item], other: Sequence[Item], *, of: Numbers, as_of: date
) -> Iterator[Difference]:
    """The days on which the same certificate was given; one that was renewed has several."""
    here, there = _of_kind(one, Kind.CERTIFICATION), _of_kind(other, Kind.CERTIFICATION)
    for first in here:
        same = [it for it in there if folded_title(it.title) == folded_title(first.title)]
        mine = [it for it in here if folded_title(it.title) == folded_title(first.title)]
        if len(same) == 1 and len(mine) == 1 and _given_differently(first, same[0]):
            month = last_month(first.period, as_of=as_of)
            yield differing(
                Differing.START, one=first, other=same[0], say=_given, of=of, month=month
            )


def _of_kind(items: Sequence[Item], kind: Kind) -> list[Item]:
    return sorted((it for it in items if it.kind is kind and it.title), key=item_key)


def _cost(one: Item, other: Item, *, as_of: date) -> tuple[int, ...] | None:
    """One school and degrees that can be one; those whose times do not touch only when surely so.

    A degree that names its level and subject is had once; "Course" may be had twice.
    """
    if likeness(one.organisation, other.organisation) is not Likeness.SAME:
        return None
    if not may_be_one(one.title, other.title):
        return None
    here, there = degree(one.title), degree(other.title)
    is_had_once = bool(here.level and there.level) and bool(here.subject) == bool(there.subject)
    if not is_had_once and not touch(one.period, other.period, as_of=as_of):
        return None
    return int(here != there), apart(one.period, other.period)


def _finished_differently(one: Item, other: Item, *, among: Paired) -> bool:
    """Whether both tell an end and they differ; a single year is the end, or else the start."""
    first, second = one.period.ended, other.period.ended
    if first is None or second is None or agree(first, second):
        return False
    if _is_start_of(one.period, other.period) or _is_start_of(other.period, one.period):
        return False
    return not (
        is_told_together(second, among.one, of=one, ends=True)
        or is_told_together(first, among.other, of=other, ends=True)
    )


def _is_start_of(lone: Period, period: Period) -> bool:
    if not is_lone(lone) or lone.started is None or period.started is None:
        return False
    return agree(lone.started, period.started)


def _degree_differs(one: Item, other: Item, *, among: Paired) -> bool:
    """Whether they are one course of study by two names: one school, and the same years."""
    first, second = one.period.ended, other.period.ended
    if likeness(one.organisation, other.organisation) is not Likeness.SAME:
        return False
    if first is None or second is None or not agree(first, second):
        return False
    starts = (one.period.started, other.period.started)
    if starts[0] is None or starts[1] is None or not agree(starts[0], starts[1]):
        return False
    alone = all(
        sum(likeness(it.organisation, one.organisation) is Likeness.SAME for it in left) == 1
        for left in (among.one, among.other)
    )
    return alone and surely_differ(one.title, other.title)


def _degree(item: Item, number: int) -> Fact:
    passage = passage_of(item)
    return Fact(number, item_key(item), passage, named(item), shortened(item.title))


def _given(item: Item, number: int) -> Fact:
    given = item.period.started
    short = f"in {date_text(given)}" if given else ""
    full = f"{shortened(item.title)} {short}"
    return Fact(number, item_key(item), passage_of(item), full, short, given)


def _given_differently(one: Item, other: Item) -> bool:
    first, second = one.period.started, other.period.started
    return first is not None and second is not None and not agree(first, second)
