"""What the person decides about single items."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import transaction

from breakthrough.basics import PartialDate, Problem
from breakthrough.evidence import Kind, nearest_date, written_date
from breakthrough.records.models import EvidenceItem, Journey, Origin, State

# Kinds without a place and days of their own, and kinds whose words are not ours to change here.
_NAME_ALONE = frozenset({Kind.HEADLINE, Kind.SKILL, Kind.LANGUAGE, Kind.COURSE})
_IN_OTHER_WORDS = {
    Kind.SUMMARY: "It is a text of several sentences.",
    Kind.RECOMMENDATION: "These are the words of somebody else.",
    Kind.ENDORSEMENT: "It was given by somebody else.",
}


@dataclass(frozen=True, slots=True)
class Confirmed:
    """How many items became evidence, how many were set aside, how many still wait."""

    accepted: int
    rejected: int
    left: int


@dataclass(frozen=True, slots=True)
class ChangedItem:
    """An item as it stands after the person's correction."""

    item: int
    title: str
    organisation: str
    started: str
    ended: str


def confirm(
    career: int,
    *,
    accepted: Iterable[int] = (),
    rejected: Iterable[int] = (),
    everything: bool = False,
) -> Confirmed:
    """Makes the accepted items evidence and sets the rejected ones aside.

    `everything`: accepts all that wait, except the rejected ones.
    Either can be changed again later; a rejected item stays set aside when its file is read again.
    Raises Problem for an item that is not there, or that is both; then nothing is changed.
    """
    yes, no = set(accepted), set(rejected)
    if both := yes & no:
        raise Problem(
            f"{_numbers(both)}: both accepted and rejected.",
            next_step="Name each item once.",
        )
    items = EvidenceItem.objects.filter(career_id=career)
    with transaction.atomic():
        there = set(items.filter(pk__in=yes | no).values_list("pk", flat=True))
        if missing := (yes | no) - there:
            raise Problem(
                f"{_numbers(missing)}: not among your items.",
                next_step="The list of evidence shows the number of each item.",
            )
        if everything:
            waiting = items.filter(state=State.PROPOSED)
            yes |= set(waiting.values_list("pk", flat=True)) - no
        items.filter(pk__in=yes).update(state=State.CONFIRMED)
        items.filter(pk__in=no).update(state=State.REJECTED)
        return Confirmed(len(yes), len(no), items.filter(state=State.PROPOSED).count())


def change_item(
    career: int,
    *,
    item: int,
    title: str | None = None,
    organisation: str | None = None,
    started: str | None = None,
    ended: str | None = None,
) -> ChangedItem:
    """Corrects an item; later archives leave the person's wording alone.

    None leaves a field as it is, an empty text empties it; with an empty `ended` it goes on. Dates
    as people write them (2021, 2021-09, Sep 2021). Raises Problem for an unknown item, a field that
    its kind has not, an empty title, an unreadable date or an end before the start, and where
    nothing is given.
    """
    given = {"title": title, "organisation": organisation, "started": started, "ended": ended}
    if all(text is None for text in given.values()):
        raise Problem(
            "Nothing is given that could be changed.",
            next_step="Give a title, an organisation, a start or an end.",
        )
    if title is not None and not title.strip():
        raise Problem("The title is empty.", next_step="Write it as it stands in your CV.")
    days = {name: _day(given[name] or "") for name in ("started", "ended")}
    with transaction.atomic():
        record = _item(career, item=item)
        places = {"place": organisation, "start": started, "end": ended}
        _check_fields(record, given={name: text or "" for name, text in places.items()})
        for name, text in given.items():
            if text is not None:
                written = str(days[name] or "") if name in days else " ".join(text.split())
                setattr(record, name, written)
        _check_order(record)
        record.is_corrected = True
        record.save()
    return ChangedItem(record.pk, record.title, record.organisation, record.started, record.ended)


def set_origin(career: int, *, item: int, origin: str) -> None:
    """Remembers how a move came about: they_found_me, introduced, knew_them, applied, other,
    skipped; "" takes the answer back. Raises Problem for another word or an item that is no role.
    """
    if origin and origin not in Origin.values:
        raise Problem(
            f"'{origin}' is not a way a move comes about.",
            expected=f"One of: {', '.join(Origin.values)}.",
        )
    with transaction.atomic():
        record = _item(career, item=item)
        if record.kind != Kind.ROLE:
            raise Problem("Only a role has a way it came about.", next_step="Choose a role.")
        record.origin = origin
        record.save(update_fields=["origin"])


def finish_origins(career: int) -> None:
    """Ends the questions on how past moves came about; the rest stays unasked."""
    Journey.objects.update_or_create(career_id=career, defaults={"origins_done": True})


def _item(career: int, *, item: int) -> EvidenceItem:
    record = EvidenceItem.objects.filter(career_id=career, pk=item).first()
    if record is None:
        raise Problem(f"Item {item} is not among your items.")
    return record


def _check_order(record: EvidenceItem) -> None:
    """Raises Problem where it ends before it starts."""
    first, last = _day(record.started), _day(record.ended)
    if first and last and last < first and last.last_month < first.first_month:
        raise Problem(f"It ends in {last}, before it starts in {first}.", next_step="Change one.")


def _check_fields(record: EvidenceItem, *, given: Mapping[str, str]) -> None:
    """Raises Problem where an item of this kind has no such field, or none that may be changed."""
    kind = Kind(record.kind)
    what = f"Item {record.pk} is {'an' if kind[0] in 'aeiou' else 'a'} {kind.value}"
    if kind in _IN_OTHER_WORDS:
        raise Problem(
            f"{what}, which has no title.",
            expected=_IN_OTHER_WORDS[kind],
            next_step="Change it where it stands and import that file again.",
        )
    strange = [name for name, text in given.items() if text.strip()]
    if kind in _NAME_ALONE and strange:
        raise Problem(
            f"{what}, which has no {' or '.join(strange)}.",
            expected="Its title is all that can be changed.",
            next_step="Give the title alone, or the number of another item.",
        )


def _day(text: str) -> PartialDate | None:
    text = text.strip()
    if not text:
        return None
    day = written_date(text)
    if day is None:
        nearest = nearest_date(text)
        raise Problem(
            f"'{text}' is not a date.",
            expected="Use 2021, 2021-09 or 2021-09-30.",
            nearest=f"Did you mean {nearest}?" if nearest else "",
        )
    return day


def _numbers(items: set[int]) -> str:
    noun = "Item" if len(items) == 1 else "Items"
    return f"{noun} {', '.join(str(item) for item in sorted(items))}"
