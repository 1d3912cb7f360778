"""A note's paragraphs as HTML for feeds."""

from __future__ import annotations

from html import escape

from breakthrough.presence.face.face import Note


def note_html(note: Note) -> str:
    """One element per paragraph, every sign of the text escaped; empty without paragraphs."""
    return "".join(
        f"<p>{escape(paragraph).replace(chr(10), '<br>')}</p>" for paragraph in note.paragraphs
    )
