"""The notes as feeds name and order them."""

from __future__ import annotations

from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.formats.places import HOME, absolute, note_path
from breakthrough.presence.formats.stable_id import stable_id


def newest_first(face: Face) -> list[Note]:
    """Notes of one day stay in the order of the face."""
    return sorted(face.notes, key=lambda note: note.published_on, reverse=True)


def feed_id(face: Face) -> str:
    """The address of the site; without one, a name that stays while the person's name stays."""
    return absolute(face, path=HOME) or stable_id(face.name)


def note_id(face: Face, *, note: Note) -> str:
    """The address of the note; without one, a name that stays while name and slug stay."""
    return absolute(face, path=note_path(note)) or stable_id(face.name, note.slug)
