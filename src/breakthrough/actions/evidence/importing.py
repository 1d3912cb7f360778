"""Files in, items remembered: once each, all or nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.db import transaction

from breakthrough.actions.evidence.kept import Kept, import_sentence
from breakthrough.basics import Problem
from breakthrough.evidence import Contact as ReadContact
from breakthrough.evidence import Family, Item, Reading
from breakthrough.outside import clock
from breakthrough.outside.files import shown_name
from breakthrough.outside.fingerprint import fingerprint
from breakthrough.records.models import Career, Contact, EvidenceItem, Import, State
from breakthrough.records.models.item import stated

# LinkedIn writes the day into the archive's name, the American way round.
_ARCHIVE_DAY = re.compile(r"LinkedInDataExport_(\d\d)-(\d\d)-(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ImportedEvidence:
    """What one import brought: `counts` are new items by kind, `updated` ones were known before.

    `already`: files read before, which changed nothing. `refused`: files that could not be read.
    `problems`: why those were refused, and what could not be read in the others. `to_confirm`:
    items proposed from a document, waiting for a yes.
    """

    sentence: str
    files: tuple[str, ...]
    already: tuple[str, ...]
    refused: tuple[str, ...]
    counts: Mapping[str, int]
    updated: int
    contacts: int
    problems: tuple[str, ...]
    to_confirm: int


@dataclass(frozen=True, slots=True)
class _File:
    """A file read, not yet remembered."""

    name: str
    sha256: str
    reading: Reading


def import_evidence(career: int, *, paths: Sequence[Path]) -> ImportedEvidence:
    """Reads the files and remembers what they state, each item tied to its place in its file.

    A file whose bytes were read before changes nothing. Where an item is known already, a newer
    file of the same family states it anew, except what the person corrected. Items out of a PDF or
    DOCX are proposed. Of several files, those that cannot be read are named and the others kept;
    all is written in one transaction. Raises Problem when not one file could be read.
    """
    new, already, refused, problems = _read_all(career, paths=paths)
    kept = Kept()
    with transaction.atomic():
        for file in new:
            if Import.objects.filter(career_id=career, sha256=file.sha256).exists():
                already.append(file.name)  # another tab was faster
            else:
                _keep(career, file=file, kept=kept)
    return ImportedEvidence(
        sentence=import_sentence(kept, already=already),
        files=tuple(kept.files),
        already=tuple(already),
        refused=tuple(refused),
        counts=dict(sorted(kept.counts.items())),
        updated=kept.updated,
        contacts=kept.contacts,
        problems=tuple(problems),
        to_confirm=kept.to_confirm,
    )


def _read_all(
    career: int, *, paths: Sequence[Path]
) -> tuple[list[_File], list[str], list[str], list[str]]:
    """The new files, the names of those known and of those refused, and what was wrong."""
    from breakthrough.outside import readers  # PDF and DOCX take long to import

    known = set(Import.objects.filter(career_id=career).values_list("sha256", flat=True))
    new: list[_File] = []
    already: list[str] = []
    problems: list[str] = []
    refused: list[tuple[str, Problem]] = []
    for path in paths:
        try:
            sha256 = fingerprint(path)
            if sha256 in known:
                already.append(shown_name(path))
                continue
            reading = readers.read(path)
        except Problem as problem:
            refused.append((shown_name(path), problem))
            problems.append(str(problem))
            continue
        known.add(sha256)
        new.append(_File(shown_name(path), sha256, reading))
        problems += reading.problems
    if refused and not new and not already:
        raise refused[0][1]
    return sorted(new, key=_day_of), already, [name for name, _ in refused], problems


def _day_of(file: _File) -> str:
    """The day an archive is of, so that of several the newest has the last word.

    Its name says it; a renamed one is at least as young as the latest day it tells of.
    """
    if file.reading.family is not Family.LINKEDIN:
        return ""
    named = _archive_day(file.name)
    days = [str(contact.connected_on) for contact in file.reading.contacts if contact.connected_on]
    periods = [item.period for item in file.reading.items]
    days += [str(day) for one in periods for day in (one.started, one.ended) if day]
    return named.isoformat() if named else max(days, default="")


def _keep(career: int, *, file: _File, kept: Kept) -> None:
    reading = file.reading
    kept.files.append(file.name)
    imported = Import.objects.create(
        career_id=career,
        family=reading.family.value,
        file_name=file.name,
        sha256=file.sha256,
        imported_at=clock.now(),
        is_draft=reading.is_draft,
        text=reading.text,
    )
    _keep_items(imported, items=reading.items, kept=kept)
    _keep_contacts(imported, contacts=reading.contacts, kept=kept)
    if reading.name:
        _keep_name(career, name=reading.name, family=reading.family)


def _keep_items(imported: Import, *, items: Sequence[Item], kept: Kept) -> None:
    known = {
        record.identity: record
        for record in EvidenceItem.objects.filter(career_id=imported.career_id).select_related(
            "imported"
        )
    }
    state = State.PROPOSED if imported.is_draft else State.CONFIRMED
    fresh: dict[str, EvidenceItem] = {}
    for item in items:
        record = EvidenceItem.of(item, imported=imported)
        if record.identity in known:
            kept.updated += _state_anew(known[record.identity], item=item, imported=imported)
        else:
            record.state = state
            fresh.setdefault(record.identity, record)
    EvidenceItem.objects.bulk_create(fresh.values())
    if imported.is_draft:
        kept.to_confirm += len(fresh)
    else:
        kept.counts.update(record.kind for record in fresh.values())


def _state_anew(record: EvidenceItem, *, item: Item, imported: Import) -> bool:
    """Takes over what a newer file says of a known item; True when that changed anything."""
    is_settled = record.is_corrected or (imported.is_draft and record.state != State.PROPOSED)
    if is_settled or _is_older(imported.file_name, than=record.imported.file_name):
        return False
    anew = stated(item)
    changed = [name for name, value in anew.items() if getattr(record, name) != value]
    for name in changed:
        setattr(record, name, anew[name])
    record.imported = imported
    record.save(update_fields=[*changed, "imported"])
    return any(not name.startswith("source_") for name in changed)  # a row that moved is no news


def _is_older(name: str, *, than: str) -> bool:
    """Whether both names carry the day of the archive, and this one the earlier."""
    this, other = _archive_day(name), _archive_day(than)
    return this is not None and other is not None and this < other


def _archive_day(name: str) -> date | None:
    found = _ARCHIVE_DAY.search(name)
    if found is None:
        return None
    month, day, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:  # somebody renamed it
        return None


def _keep_contacts(imported: Import, *, contacts: Sequence[ReadContact], kept: Kept) -> None:
    """New contacts are added; known ones take the latest state."""
    records = {
        record.identity: record
        for record in (Contact.of(contact, imported=imported) for contact in contacts)
    }
    of_career = Contact.objects.filter(career_id=imported.career_id)
    known = set(of_career.values_list("identity", flat=True))
    Contact.objects.bulk_create(
        records.values(),
        batch_size=500,
        update_conflicts=True,
        unique_fields=["career", "identity"],
        update_fields=["imported", "name", "organisation", "position", "email", "connected_on"],
    )
    kept.contacts += len(records.keys() - known)


def _keep_name(career: int, *, name: str, family: Family) -> None:
    """The profile's name stands; another source's only while no name is known."""
    record = Career.objects.get(pk=career)
    if not record.name or family is Family.LINKEDIN:
        record.name = name
        record.save(update_fields=["name"])
