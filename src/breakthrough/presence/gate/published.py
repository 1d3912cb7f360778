"""Every text that a public face would publish, with the place it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from breakthrough.presence.face.face import Entry, Face, Note, NoteKind


class Says(StrEnum):
    """What a text says: facts about me, what I offer, or what I think."""

    FACT = "fact"
    OFFER = "offer"
    VIEW = "view"


@dataclass(frozen=True, slots=True)
class Published:
    """A text as it would be published: where, what, and what kind of thing it says.

    `named`: how many characters at its beginning are a name as evidence has it, of a role or
    project; only what is confidential can be wrong with them.
    """

    where: str
    text: str
    says: Says = Says.FACT
    named: int = 0


def published_of(face: Face) -> tuple[Published, ...]:
    """All texts of a face, first those that others are made of; empty ones are left out."""
    return tuple(one for one in _all(face) if one.text.strip())


def _all(face: Face) -> Iterator[Published]:
    place = face.positioning
    yield Published("For whom", place.for_whom, Says.OFFER)
    yield Published("The need", place.need, Says.OFFER)
    yield Published("What is different", place.different)
    yield Published("Proof", "\n".join(place.proof))
    yield Published("Headline", face.headline)
    yield Published("Introduction", face.introduction)
    yield Published("About", "\n\n".join(face.about))
    yield Published("Profile of the CV", "\n\n".join(face.profile))
    yield Published("Short bio", face.short_bio)
    yield Published("Long bio", face.long_bio)
    for entries in _sections(face):
        yield from map(_entry, entries)
    yield Published("Skills", "\n".join(face.skills))
    yield Published("What I take on", "\n".join(face.offer.takes_on), Says.OFFER)
    yield Published("Terms", "\n".join(face.offer.terms), Says.OFFER)
    yield from map(_note, face.notes)


def _sections(face: Face) -> tuple[tuple[Entry, ...], ...]:
    return (
        face.roles,
        face.projects,
        face.education,
        face.certifications,
        face.publications,
        face.patents,
        face.honours,
        face.volunteering,
        face.courses,
    )


def _entry(entry: Entry) -> Published:
    named = ", ".join(part for part in (entry.title, entry.organisation) if part)
    return Published(named, "\n".join((named, *entry.points)), named=len(named))


def _note(note: Note) -> Published:
    says = Says.VIEW if note.kind is NoteKind.VIEW else Says.FACT
    return Published(f"Note “{note.title}”", "\n\n".join((note.title, *note.paragraphs)), says)
