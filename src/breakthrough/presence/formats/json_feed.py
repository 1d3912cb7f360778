"""The notes as a JSON Feed 1.1."""

from __future__ import annotations

import json

from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.note_html import note_html
from breakthrough.presence.formats.notes import newest_first, note_id
from breakthrough.presence.formats.places import HOME, JSON_FEED, absolute, note_path


def json_feed(face: Face) -> str:
    """The feed, newest note first; `items` is there even when it is empty, as the rules ask."""
    face = legible(face)
    home = absolute(face, path=HOME)
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": face.name,
        **_known(
            home_page_url=home,
            feed_url=absolute(face, path=JSON_FEED),
            description=joined(face.headline, label(face), by=" · "),
        ),
        "authors": [{"name": face.name, **_known(url=home)}],
        "items": [_item(face, note=note) for note in newest_first(face)],
    }
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"


def _item(face: Face, *, note: Note) -> dict[str, object]:
    return {
        "id": note_id(face, note=note),
        **_known(url=absolute(face, path=note_path(note)), title=note.title),
        "content_html": note_html(note),
        "date_published": f"{note.published_on.isoformat()}T00:00:00Z",
        "tags": [note.kind.value],
    }


def _known(**texts: str) -> dict[str, str]:
    return {name: text for name, text in texts.items() if text}
