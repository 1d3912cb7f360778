"""What robots may read (RFC 9309)."""

from __future__ import annotations

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import SITEMAP, absolute


def robots(face: Face) -> str:
    """Everything is allowed: the site is there to be found."""
    lines = ["User-agent: *", "Allow: /"]
    if address := absolute(legible(face), path=SITEMAP):
        lines += ["", f"Sitemap: {address}"]
    return "\n".join(lines) + "\n"
