"""Everything the person can show, in order, each thing with where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Gap, Item, Overlap, Role, claims, timeline
from breakthrough.outside import clock
from breakthrough.records.models import Career, Contact, EvidenceItem, Import, State


@dataclass(frozen=True, slots=True)
class ListedRole:
    """A role with the records that state it; `origin` is "" until the person said how it came."""

    items: tuple[int, ...]
    title: str
    organisation: str
    period: Period
    is_current: bool
    origin: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedGap:
    """Whole months without a role; open when it lasts until today."""

    first: PartialDate
    last: PartialDate
    months: int
    after: str
    before: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class ListedOverlap:
    """Whole months in which two roles were held at once."""

    one: str
    other: str
    first: PartialDate
    last: PartialDate
    months: int


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """One thing the person can say, how well it stands, and where."""

    text: str
    kind: str
    strength: str
    source: str
    item: int


@dataclass(frozen=True, slots=True)
class ProposedItem:
    """What a document's layout suggests; evidence only once the person confirms it."""

    item: int
    kind: str
    title: str
    organisation: str
    period: Period
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One imported file."""

    name: str
    family: str
    imported_on: date
    is_draft: bool


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The career as the person can prove it today."""

    sentence: str
    name: str
    roles: tuple[ListedRole, ...]
    undated: tuple[ListedRole, ...]
    gaps: tuple[ListedGap, ...]
    overlaps: tuple[ListedOverlap, ...]
    claims: tuple[ListedClaim, ...]
    to_confirm: tuple[ProposedItem, ...]
    contacts: int
    families: tuple[str, ...]
    files: tuple[ListedFile, ...]
    as_of: date


def list_evidence(career: int, *, as_of: date | None = None) -> EvidenceList:
    """The timeline, its gaps and overlaps, every claim with its source, what awaits a yes.

    `as_of`: the day on which current roles are still held; today unless given.
    """
    day = as_of or clock.today()
    records = list(EvidenceItem.objects.filter(career_id=career).exclude(state=State.REJECTED))
    confirmed = {record.as_item(): record for record in records if record.state == State.CONFIRMED}
    line = timeline(list(confirmed), as_of=day)
    files = tuple(_file(imported) for imported in Import.objects.filter(career_id=career))
    proposed = tuple(_proposed(record) for record in records if record.state == State.PROPOSED)
    said = _claims(confirmed)
    return EvidenceList(
        sentence=_sentence(len(line.roles) + len(line.undated), len(said), len(proposed)),
        name=Career.objects.get(pk=career).name,
        roles=_roles(line.roles, confirmed=confirmed),
        undated=_roles(line.undated, confirmed=confirmed),
        gaps=tuple(_gap(gap) for gap in line.gaps),
        overlaps=tuple(_overlap(overlap) for overlap in line.overlaps),
        claims=said,
        to_confirm=proposed,
        contacts=Contact.objects.filter(career_id=career).count(),
        families=tuple(sorted({file.family for file in files})),
        files=files,
        as_of=day,
    )


def source_text(item: Item) -> str:
    """The file and the place in it, as a person would look it up."""
    return ", ".join(part for part in (item.source.file, item.source.place) if part)


def _roles(
    roles: Iterable[Role], *, confirmed: Mapping[Item, EvidenceItem]
) -> tuple[ListedRole, ...]:
    return tuple(_role(role, [confirmed[item] for item in role.items]) for role in roles)


def _role(role: Role, records: Sequence[EvidenceItem]) -> ListedRole:
    return ListedRole(
        items=tuple(record.pk for record in records),
        title=role.title,
        organisation=role.organisation,
        period=role.period,
        is_current=role.period.is_current,
        origin=next((record.origin for record in records if record.origin), ""),
        sources=tuple(source_text(item) for item in role.items),
    )


def _gap(gap: Gap) -> ListedGap:
    before = _name(gap.before) if gap.before else ""
    return ListedGap(gap.first, gap.last, gap.months, _name(gap.after), before, gap.is_open)


def _overlap(overlap: Overlap) -> ListedOverlap:
    return ListedOverlap(
        _name(overlap.one), _name(overlap.other), overlap.first, overlap.last, overlap.months
    )


def _name(role: Role) -> str:
    return ", ".join(part for part in (role.title, role.organisation) if part)


def _claims(confirmed: Mapping[Item, EvidenceItem]) -> tuple[ListedClaim, ...]:
    return tuple(
        ListedClaim(
            text=claim.text,
            kind=claim.kind.value,
            strength=claim.strength.value,
            source=source_text(claim.item),
            item=confirmed[claim.item].pk,
        )
        for claim in claims(list(confirmed))
    )


def _proposed(record: EvidenceItem) -> ProposedItem:
    item = record.as_item()
    return ProposedItem(
        item=record.pk,
        kind=record.kind,
        title=item.title,
        organisation=item.organisation,
        period=item.period,
        text=item.text,
        source=source_text(item),
    )


def _file(imported: Import) -> ListedFile:
    return ListedFile(
        imported.file_name, imported.family, imported.imported_at.date(), imported.is_draft
    )


def _sentence(roles: int, said: int, proposed: int) -> str:
    if not roles and not said and not proposed:
        return "Nothing here yet. A LinkedIn archive or a CV is a good first file."
    plural = "" if roles == 1 else "s"
    stands = f"{roles} role{plural} and {said:,} things you can say, each with where it stands."
    if not proposed:
        return stands
    waits = "item waits" if proposed == 1 else "items wait"
    return f"{stands} {proposed} {waits} for your yes."
