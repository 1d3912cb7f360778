"""The notes as an Atom feed (RFC 4287)."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element

from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.note_html import note_html
from breakthrough.presence.formats.notes import feed_id, newest_first, note_id
from breakthrough.presence.formats.places import ATOM, HOME, absolute, note_path
from breakthrough.presence.formats.written_xml import add, written


def atom(face: Face) -> str:
    """The feed, newest note first; without notes a feed without entries, which is valid."""
    face = legible(face)
    # The namespace as an attribute: ElementTree would write a prefix before every name.
    feed = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    add(feed, "id", text=feed_id(face))
    add(feed, "title", text=face.name)
    if subtitle := joined(face.headline, label(face), by=" · "):
        add(feed, "subtitle", text=subtitle)
    add(feed, "updated", text=_instant(face.changed_on))
    author = add(feed, "author")
    add(author, "name", text=face.name)
    if face.reach.address:
        add(author, "uri", text=absolute(face, path=HOME))
        add(feed, "link", rel="self", type="application/atom+xml", href=absolute(face, path=ATOM))
        add(feed, "link", rel="alternate", type="text/html", href=absolute(face, path=HOME))
    for note in newest_first(face):
        _add_entry(feed, face=face, note=note)
    return written(feed)


def _add_entry(feed: Element, *, face: Face, note: Note) -> None:
    entry = add(feed, "entry")
    add(entry, "id", text=note_id(face, note=note))
    add(entry, "title", text=note.title)
    add(entry, "published", text=_instant(note.published_on))
    add(entry, "updated", text=_instant(note.published_on))
    if address := absolute(face, path=note_path(note)):
        add(entry, "link", rel="alternate", type="text/html", href=address)
    add(entry, "category", term=note.kind.value)
    add(entry, "content", type="html", text=note_html(note))


def _instant(day: date) -> str:
    """Atom wants an instant; only the day is known, so it is the first of that day in UTC."""
    return f"{day.isoformat()}T00:00:00Z"
