"""A note as schema.org data for search engines."""

from __future__ import annotations

from dataclasses import replace

from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.formats.json_ld import person_named
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import CARD, absolute, note_path
from breakthrough.presence.formats.written_json import written_for_script


def article_json_ld(face: Face, note: Note) -> str:
    """The text of a JSON-LD script element on the page of one note."""
    face = legible(replace(face, notes=(note,)))
    note = face.notes[0]
    address = absolute(face, path=note_path(note))
    return written_for_script(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": note.title,
            "articleSection": note.kind.value,
            "datePublished": note.published_on.isoformat(),
            "author": person_named(face),
            "url": address,
            "mainEntityOfPage": address,
            "image": absolute(face, path=CARD),
        }
    )
