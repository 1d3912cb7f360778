"""What two places say differently of the roles they share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from itertools import product

from breakthrough.basics import PartialDate
from breakthrough.evidence import Item
from breakthrough.presence.consistency.dates import (
    agree,
    distance,
    ends_agree,
    is_lone,
    last_month,
    touch,
)
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
from breakthrough.presence.consistency.pairing import Paired, is_told_together
from breakthrough.presence.consistency.standing import Kind
from breakthrough.presence.consistency.titles import Title, surely_differ, title_likeness
from breakthrough.presence.truth.wording import date_text


def role_differences(paired: Paired, *, of: Numbers, as_of: date) -> Iterator[Difference]:
    """Starts and ends of the roles that both have, titles and employers of those that fit."""
    here = [one for one, _ in paired.pairs] + list(paired.one)
    there = [other for _, other in paired.pairs] + list(paired.other)
    for one, other in paired.pairs:
        month = last_month(one.period, as_of=as_of)
        tell = partial(differing, one=one, other=other, of=of, month=month, is_career=True)
        if starts_differ(one, other, paired=paired):
            yield tell(Kind.START, say=start_fact)
        if _ends_differ(one, other, paired=paired, all_roles=[*here, *there], as_of=as_of):
            yield tell(Kind.END, say=end_fact)
    for one, other in product(paired.one, paired.other):
        month = last_month(one.period, as_of=as_of)
        tell = partial(differing, one=one, other=other, of=of, month=month)
        if not _are_at_one_time(one, other, as_of=as_of):
            continue
        if _title_differs(one, other, paired=paired, as_of=as_of):
            yield tell(Kind.TITLE, say=_title_fact, is_career=True)
        elif _employer_differs(one, other, here=here, there=there):
            yield tell(Kind.ORGANISATION, say=_employer_fact)


def starts_differ(one: Item, other: Item, *, paired: Paired) -> bool:
    """Whether the starts cannot be the same, nor one that of an entry told together with it."""
    first, second = one.period.started, other.period.started
    if first is None or second is None or agree(first, second):
        return False
    if is_lone(one.period) or is_lone(other.period):
        return False
    return not (
        is_told_together(second, paired.one, of=one)
        or is_told_together(first, paired.other, of=other)
    )


def _ends_differ(
    one: Item, other: Item, *, paired: Paired, all_roles: Sequence[Item], as_of: date
) -> bool:
    here, there = one.period, other.period
    is_known = all(it.started is not None or it.ended is not None for it in (here, there))
    if not is_known or is_lone(here) or is_lone(there) or ends_agree(here, there, as_of=as_of):
        return False
    if _is_hand_over(here.ended, there.ended, all_roles):
        return False
    return not (
        is_told_together(there.ended, paired.one, of=one, ends=True)
        or is_told_together(here.ended, paired.other, of=other, ends=True)
    )


def _is_hand_over(
    one: PartialDate | None, other: PartialDate | None, roles: Sequence[Item]
) -> bool:
    """Whether the ends are a month apart, and in the later one the next role begins.

    Some count the month of the change to the old role, some to the new one.
    """
    if one is None or other is None or distance(one, other) != 1:
        return False
    later = max(one, other, key=lambda it: it.first_month)
    starts = (role.period.started for role in roles)
    return any(start is not None and agree(start, later) for start in starts)


def _are_at_one_time(one: Item, other: Item, *, as_of: date) -> bool:
    """Whether both starts and both ends are known, and agree."""
    first, second = one.period.started, other.period.started
    return (
        first is not None
        and second is not None
        and agree(first, second)
        and ends_agree(one.period, other.period, as_of=as_of)
        and not is_lone(one.period)
        and not is_lone(other.period)
        and one.kind is other.kind
    )


def _title_differs(one: Item, other: Item, *, paired: Paired, as_of: date) -> bool:
    """Whether they are one post by two titles: nothing else there at the time can be meant."""
    if likeness(one.organisation, other.organisation) is not Likeness.SAME:
        return False
    beside = (
        _at(other, paired.one, as_of=as_of),
        _at(one, paired.other, as_of=as_of),
    )
    return beside == ([one], [other]) and surely_differ(one.title, other.title)


def _at(role: Item, others: Sequence[Item], *, as_of: date) -> list[Item]:
    return [
        it
        for it in others
        if likeness(it.organisation, role.organisation) is Likeness.SAME
        and touch(it.period, role.period, as_of=as_of)
    ]


def _employer_differs(
    one: Item, other: Item, *, here: Sequence[Item], there: Sequence[Item]
) -> bool:
    """Whether one role stands under two spellings, and neither place knows both as employers."""
    if likeness(one.organisation, other.organisation) is not Likeness.ALIKE:
        return False
    if not one.title or title_likeness(one.title, other.title) is not Title.SAME:
        return False
    return not (
        any(likeness(it.organisation, other.organisation) is Likeness.SAME for it in here)
        or any(likeness(it.organisation, one.organisation) is Likeness.SAME for it in there)
    )


def start_fact(item: Item, number: int) -> Fact:
    """What a place says of when something began."""
    short = _from(item)
    full = f"{named(item)} {short}"
    return Fact(number, item_key(item), passage_of(item), full, short, item.period.started)


def end_fact(item: Item, number: int) -> Fact:
    """What a place says of when something ended."""
    ended = item.period.ended
    short = f"until {date_text(ended)}" if ended else "until now"
    full = f"{named(item)} {short}"
    return Fact(number, item_key(item), passage_of(item), full, short, ended, ended is None)


def _title_fact(item: Item, number: int) -> Fact:
    full = f"{named(item)} {_from(item)}"
    return Fact(number, item_key(item), passage_of(item), full, shortened(item.title))


def _employer_fact(item: Item, number: int) -> Fact:
    full = f"{named(item)} {_from(item)}"
    short = f"at {shortened(item.organisation)}"
    return Fact(number, item_key(item), passage_of(item), full, short)


def _from(item: Item) -> str:
    return f"from {date_text(item.period.started)}" if item.period.started else ""
