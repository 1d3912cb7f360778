"""What stays out of everything that is published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.db import transaction

from breakthrough.actions.presence.details_row import changed, details_row
from breakthrough.basics import Problem
from breakthrough.evidence import Item, Kind, folded_organisation, folded_title, timeline
from breakthrough.outside import clock
from breakthrough.presence import Secrets
from breakthrough.records.models import Contact, EvidenceItem, State


@dataclass(frozen=True, slots=True)
class PrivateItem:
    """An item that is evidence and is published nowhere."""

    item: int
    kind: str
    title: str
    organisation: str


@dataclass(frozen=True, slots=True)
class PrivateThings:
    """What is kept out: names, items, and the contacts whose name may be said after all.

    `present`: employers at which a role goes on; they are never addressed and never told that the
    person looks.
    """

    names: tuple[str, ...]
    items: tuple[PrivateItem, ...]
    named_people: tuple[str, ...]
    present: tuple[str, ...]


def private_things(career: int) -> PrivateThings:
    """All that is kept out of what is published."""
    row = details_row(career)
    records = EvidenceItem.objects.filter(career_id=career, state=State.CONFIRMED)
    return PrivateThings(
        tuple(row.hidden_names),
        tuple(
            PrivateItem(one.pk, one.kind, one.title, one.organisation)
            for one in records
            if one.is_confidential
        ),
        tuple(row.named_people),
        present_names([one.as_item() for one in records]),
    )


def keep_private(
    career: int,
    *,
    items: Sequence[int] = (),
    names: Sequence[str] = (),
    allowed_people: Sequence[str] = (),
) -> PrivateThings:
    """Keeps items and names out of what is published; lets the names of some contacts in.

    The same role, degree or the like in another file is kept out with it. Raises Problem for an
    item that is not there and for somebody who is no contact; then nothing is changed.
    """
    with transaction.atomic():
        _mark(career, items=items, is_confidential=True)
        row = details_row(career)
        people = set(Contact.objects.filter(career_id=career).values_list("name", flat=True))
        for name in allowed_people:
            if name not in people:
                raise Problem(f"{name} is not among your contacts, so nothing keeps the name out.")
        row.hidden_names = _joined(row.hidden_names, names)
        row.named_people = _joined(row.named_people, allowed_people)
        changed(row)
    return private_things(career)


def stop_keeping_private(
    career: int,
    *,
    items: Sequence[int] = (),
    names: Sequence[str] = (),
    allowed_people: Sequence[str] = (),
) -> PrivateThings:
    """Takes back what `keep_private` said. Raises Problem for what was never kept so."""
    with transaction.atomic():
        _mark(career, items=items, is_confidential=False)
        row = details_row(career)
        row.hidden_names = _without(row.hidden_names, names)
        row.named_people = _without(row.named_people, allowed_people)
        changed(row)
    return private_things(career)


def secrets_of(career: int, *, hidden: Sequence[str] = ()) -> Secrets:
    """What must never stand in a public text of this career, with more names for one occasion."""
    row = details_row(career)
    records = list(EvidenceItem.objects.filter(career_id=career, state=State.CONFIRMED))
    names = _joined(row.hidden_names, hidden)
    secret = frozenset(one.as_item() for one in records if one.is_confidential)
    public = [one.as_item() for one in records if not one.is_confidential]
    present = present_names([*secret, *public])
    return Secrets(tuple(names), secret, present, tuple({one.organisation for one in public}))


def unnamed_people(career: int) -> tuple[str, ...]:
    """The names of contacts that may not be published."""
    allowed = set(details_row(career).named_people)
    names = Contact.objects.filter(career_id=career).values_list("name", flat=True)
    return tuple(name for name in names if name not in allowed)


def present_names(items: Sequence[Item]) -> tuple[str, ...]:
    """The employers at which a role goes on, as the evidence says."""
    held = (one for one in items if one.kind is Kind.ROLE and one.period.is_current)
    return tuple(dict.fromkeys(one.organisation for one in held if one.organisation))


def _mark(career: int, *, items: Sequence[int], is_confidential: bool) -> None:
    records = {one.pk: one for one in EvidenceItem.objects.filter(career_id=career)}
    for item in items:
        if item not in records:
            raise Problem(
                f"Item {item} is not among your items.",
                next_step="The list of evidence shows the number of each item.",
            )
    meant = _with_twins({records[item] for item in items}, among=list(records.values()))
    EvidenceItem.objects.filter(pk__in=[one.pk for one in meant]).update(
        is_confidential=is_confidential
    )


def _with_twins(
    meant: set[EvidenceItem], *, among: Sequence[EvidenceItem]
) -> Iterator[EvidenceItem]:
    """The items, and those of other files that state the same role, degree or the like."""
    same = {one.pk for one in meant}
    by_item = {one.as_item(): one.pk for one in among}
    for role in _roles(list(by_item)):
        numbers = {by_item[item] for item in role}
        same |= numbers if numbers & same else set()
    names = {_named(one.as_item()) for one in meant if one.kind != Kind.ROLE}
    for one in among:
        if one.pk in same or _named(one.as_item()) in names:
            yield one


def _roles(items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    line = timeline(items, as_of=clock.today())
    for role in (*line.roles, *line.undated):
        yield role.items


def _named(item: Item) -> tuple[str, str, str]:
    """What makes it the same thing in another file."""
    return item.kind, folded_title(item.title), folded_organisation(item.organisation)


def _joined(names: Sequence[str], more: Sequence[str]) -> list[str]:
    clean = (" ".join(name.split()) for name in more)
    return list(dict.fromkeys([*names, *filter(None, clean)]))


def _without(names: Sequence[str], fewer: Sequence[str]) -> list[str]:
    gone = {" ".join(name.split()) for name in fewer}
    if strange := gone - set(names):
        raise Problem(f"Not kept so: {', '.join(sorted(strange))}.")
    return [name for name in names if name not in gone]
