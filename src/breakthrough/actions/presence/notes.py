"""The notes of the person's site: a point of view, or a case told without naming the client."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.presence.refused import Refused, refused_in
from breakthrough.basics import Problem, count_text
from breakthrough.evidence import Kind
from breakthrough.outside import clock
from breakthrough.presence import Note, NoteKind, Published, Says, Secrets, secrets_in
from breakthrough.records import models

_LONGEST = 60_000  # characters; some 10,000 words
_ENGAGED = (Kind.ROLE, Kind.PROJECT, Kind.VOLUNTEERING)
_NAMES_NOBODY = "A case names no employer or client. Say what kind of company it was."
_PARAGRAPHS = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class KeptNote:
    """A note: its address on the site, its text, whether it is published, what keeps it back."""

    slug: str
    title: str
    text: str
    kind: str
    published_on: date | None
    refused: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptNotes:
    """All notes, drafts first, then the newest."""

    sentence: str
    notes: tuple[KeptNote, ...]


def list_notes(career: int) -> KeptNotes:
    """The notes, drafts first, then the newest."""
    rows = models.Note.objects.filter(career_id=career)
    notes = [_with_refusals(career, row) for row in rows]
    kept = sorted(notes, key=lambda one: one.published_on or date.max, reverse=True)
    on_site = sum(one.published_on is not None for one in kept)
    sentence = f"{count_text(len(kept), 'note')}, {on_site} on the site."
    return KeptNotes(sentence if kept else "There is no note yet.", tuple(kept))


def write_note(career: int, *, text: str, title: str, kind: str = "view") -> KeptNote:
    """Writes a note as a draft, or changes the one of this title; says what keeps it back.

    Raises Problem for an empty or endless text, an empty title, another kind.
    """
    title = " ".join(title.split())
    if not title or len(title) > 200:
        raise Problem("A note needs a title of up to 200 characters.")
    if not text.strip() or len(text) > _LONGEST:
        raise Problem(f"A note needs a text, of up to {_LONGEST:,} characters.")
    if kind not in set(NoteKind):
        raise Problem(f"'{kind}' is not a kind of note.", expected="A note is a view or a case.")
    with transaction.atomic():
        rows = models.Note.objects.filter(career_id=career)
        row = next((one for one in rows if one.title.casefold() == title.casefold()), None)
        row = row or models.Note(career_id=career, slug=_slug(title, taken=_slugs(rows)))
        row.title, row.text, row.kind = title, text.replace("\r\n", "\n").strip(), kind
        row.changed_at = clock.now()
        row.save()
    return _with_refusals(career, row)


def publish_note(career: int, *, slug: str, on: date | None = None) -> KeptNote:
    """Has the note stand on the site when that is next built.

    Raises Problem where a passage of it may not be published, naming it.
    """
    row = _row(career, slug=slug)
    kept = _with_refusals(career, row)
    if kept.refused:
        first = kept.refused[0]
        raise Problem(
            f"“{first.passage}” in “{row.title}” is not published: {first.reason}",
            expected="A note says of you only what evidence says, and names no client or contact.",
            next_step="Change the words, or add the proof to your evidence.",
        )
    row.published_on = row.published_on or on or clock.today()
    row.changed_at = clock.now()
    row.save()
    return _kept(row)


def withdraw_note(career: int, *, slug: str) -> KeptNote:
    """Makes it a draft again; it is gone from the site when that is next built."""
    row = _row(career, slug=slug)
    row.published_on, row.changed_at = None, clock.now()
    row.save()
    return _kept(row)


def published_notes(career: int) -> tuple[Note, ...]:
    """The notes that stand on the site, the newest first."""
    return tuple(
        Note(one.slug, one.title, _paragraphs(one.text), one.published_on, NoteKind(one.kind))
        for one in list_notes(career).notes
        if one.published_on
    )


def _row(career: int, *, slug: str) -> models.Note:
    found = models.Note.objects.filter(career_id=career, slug=slug).first()
    if found is None:
        raise Problem(f"No note has the address '{slug}'.", next_step="The list of notes has all.")
    return found


def _kept(row: models.Note) -> KeptNote:
    return KeptNote(row.slug, row.title, row.text, row.kind, row.published_on)


def _with_refusals(career: int, row: models.Note) -> KeptNote:
    says = Says.VIEW if row.kind == NoteKind.VIEW else Says.FACT
    text = f"{row.title}\n\n{row.text}"
    found = refused_in(career, [Published(row.title, text, says)])
    if says is Says.FACT:
        found = (*found, *_organisations_named(career, text, where=row.title))
    return KeptNote(row.slug, row.title, row.text, row.kind, row.published_on, found)


def _organisations_named(career: int, text: str, *, where: str) -> Iterator[Refused]:
    """Each employer or client that a case names: it may only say what kind of company it is."""
    names = {item.organisation for item in evidence_items(career) if item.kind in _ENGAGED}
    hidden = Secrets(hidden=tuple(sorted(filter(None, names))))
    for one in secrets_in(text, secrets=hidden):
        yield Refused(where, one.start, one.end, text[one.start : one.end], _NAMES_NOBODY)


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in _PARAGRAPHS.split(text) if part.strip())


def _slugs(rows: Iterable[models.Note]) -> set[str]:
    return {one.slug for one in rows}


def _slug(title: str, *, taken: set[str]) -> str:
    """The end of the note's address: its title in plain letters, told apart from others."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-") or "note"
    free = (stem if n == 1 else f"{stem}-{n}" for n in range(1, len(taken) + 2))
    return next(slug for slug in free if slug not in taken)
