"""The career as a line of roles, with its gaps and overlaps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence.item import Item, Kind
from breakthrough.evidence.organisation import folded_organisation, folded_title

SAME_START_WITHIN = 2  # months by which two sources may differ on when one role began
HANDOVER = 1  # months two roles may share without it being an overlap


@dataclass(frozen=True, slots=True)
class Role:
    """One role held, and every item that states it (a CV and an archive may both do)."""

    title: str
    organisation: str
    period: Period
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Whole months without a role, first and last included; open when it lasts until today."""

    first: PartialDate
    last: PartialDate
    months: int
    after: Role
    before: Role | None

    @property
    def is_open(self) -> bool:
        return self.before is None


@dataclass(frozen=True, slots=True)
class Overlap:
    """Whole months in which two roles were surely held at once, first and last included."""

    one: Role
    other: Role
    first: PartialDate
    last: PartialDate
    months: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Roles, the earliest first; `undated` ones state no start."""

    roles: tuple[Role, ...]
    gaps: tuple[Gap, ...]
    overlaps: tuple[Overlap, ...]
    undated: tuple[Role, ...]


def timeline(items: Sequence[Item], *, as_of: date) -> Timeline:
    """The roles among the items, merged across sources, with what lies between them.

    Counted in months; a finish month counts as worked. A year without a month is taken at its
    widest for gaps and at its narrowest for overlaps, so that neither is invented. The month of
    `as_of` is not yet over and never part of a gap. The order of the items changes nothing.
    """
    roles = _merged(item for item in items if item.kind is Kind.ROLE)
    dated = tuple(role for role in roles if role.period.started is not None)
    return Timeline(
        roles=dated,
        gaps=tuple(_gaps(dated, as_of=as_of)),
        overlaps=tuple(_overlaps(dated, as_of=as_of)),
        undated=tuple(role for role in roles if role.period.started is None),
    )


def _merged(items: Iterable[Item]) -> list[Role]:
    """Items of different sources that agree on organisation, title and start become one role."""
    clusters: list[list[Item]] = []
    for item in sorted(items, key=_order):
        fitting = [cluster for cluster in clusters if _is_same(cluster, item)]
        if fitting:
            min(fitting, key=lambda cluster: _start_distance(cluster[0], item)).append(item)
        else:
            clusters.append([item])
    return sorted((_role(cluster) for cluster in clusters), key=_role_order)


def _is_same(cluster: list[Item], item: Item) -> bool:
    return all(
        (other.source.family, other.source.file) != (item.source.family, item.source.file)
        and folded_organisation(other.organisation) == folded_organisation(item.organisation)
        and folded_title(other.title) == folded_title(item.title)
        and _start_distance(other, item) <= SAME_START_WITHIN
        for other in cluster
    )


def _start_distance(one: Item, other: Item) -> int:
    """Months between two starts; a year alone is anywhere in it; two unknown starts agree."""
    first, second = one.period.started, other.period.started
    if first is None or second is None:
        return 0 if first is second else SAME_START_WITHIN + 1
    return max(0, first.first_month - second.last_month, second.first_month - first.last_month)


def _role(cluster: list[Item]) -> Role:
    """The most precise dates of the cluster; an end that one source knows is taken as true."""
    starts = [item.period.started for item in cluster if item.period.started]
    ends = [item.period.ended for item in cluster if item.period.ended]
    period = Period(_most_precise(starts), _most_precise(ends))
    return Role(cluster[0].title, cluster[0].organisation, period, tuple(cluster))


def _most_precise(dates: list[PartialDate]) -> PartialDate | None:
    return max(dates, key=lambda one: (one.month is not None, one.day is not None), default=None)


def _gaps(roles: Sequence[Role], *, as_of: date) -> Iterable[Gap]:
    """Months that no role covers, between the first start and the month of `as_of`."""
    this_month = as_of.year * 12 + as_of.month - 1
    covered_to, last_role = -1, None
    for role in roles:
        first, end = _widest(role, as_of=as_of)
        if last_role is not None and first > covered_to:
            yield _gap(covered_to, first, after=last_role, before=role)
        if end > covered_to:
            covered_to, last_role = end, role
    if last_role is not None and this_month > covered_to:
        yield _gap(covered_to, this_month, after=last_role, before=None)


def _gap(start: int, end: int, *, after: Role, before: Role | None) -> Gap:
    return Gap(_month(start), _month(end - 1), end - start, after, before)


def _overlaps(roles: Sequence[Role], *, as_of: date) -> Iterable[Overlap]:
    for position, one in enumerate(roles):
        for other in roles[position + 1 :]:
            first, second = _narrowest(one, as_of=as_of), _narrowest(other, as_of=as_of)
            start, end = max(first[0], second[0]), min(first[1], second[1])
            if end - start > HANDOVER:
                yield Overlap(one, other, _month(start), _month(end - 1), end - start)


def _widest(role: Role, *, as_of: date) -> tuple[int, int]:
    months = role.period.months(as_of=as_of)
    if months is None:
        raise ValueError("an undated role has no months")
    return months


def _narrowest(role: Role, *, as_of: date) -> tuple[int, int]:
    """The half-open range of months that the role surely covers."""
    _, widest_end = _widest(role, as_of=as_of)
    started, ended = role.period.started, role.period.ended
    start = started.last_month if started else widest_end
    return start, ended.first_month + 1 if ended else widest_end


def _month(months: int) -> PartialDate:
    return PartialDate(months // 12, months % 12 + 1)


def _order(item: Item) -> tuple[object, ...]:
    started = item.period.started
    return (
        started.first_month if started else -1,
        item.source.family,
        item.source.file,
        item.source.place,
        item.title,
        item.organisation,
        str(item.period.ended or ""),
        item.text,
    )


def _role_order(role: Role) -> tuple[object, ...]:
    started = role.period.started
    return (started.first_month if started else -1, role.title, role.organisation)
