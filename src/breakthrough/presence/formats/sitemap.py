"""The pages of the site, for search engines (sitemaps.org 0.9)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import absolute
from breakthrough.presence.formats.written_xml import add, written


def sitemap(face: Face, *, pages: Sequence[str]) -> str:
    """Every page with the day the face last changed; `pages` are paths from the root of the site.

    Raises ValueError where the site has no address: a sitemap knows only absolute ones.
    """
    face = legible(face)
    if not face.reach.address:
        raise ValueError("a sitemap needs the address of the site")
    root = Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    for page in pages:
        url = add(root, "url")
        add(url, "loc", text=absolute(face, path=page))
        add(url, "lastmod", text=face.changed_on.isoformat())
    return written(root)
