"""Where the pages and files of a site stand."""

from __future__ import annotations

from breakthrough.presence.face.face import Face, Note
from breakthrough.presence.formats.web_address import encoded

HOME = ""
CARD = "card.png"
RESUME = "resume.json"
ATOM = "atom.xml"
JSON_FEED = "feed.json"
SITEMAP = "sitemap.xml"


def note_path(note: Note) -> str:
    """The file of a note, from the root of the site."""
    return f"notes/{note.slug}.html"


def absolute(face: Face, *, path: str) -> str:
    """The address of a page from the root of the site; empty where the site has no address yet."""
    return f"{face.reach.address}/{encoded(path.lstrip('/'))}" if face.reach.address else ""


def me(face: Face) -> str:
    """What names the person, and not a page about the person; empty without an address."""
    return absolute(face, path="#me")
