"""What the page is called: the seat alone."""

from __future__ import annotations

from breakthrough.presence.face.face import Face


def page_title(face: Face) -> str:
    """The present title, else the latest; without a role the headline, "" without either.

    No skill stands behind it: that lost more searches than it won (docs/decisions/0013).

    >>> from datetime import date
    >>> page_title(Face("Ada Novak", date(2026, 11, 26), headline="Treasurer"))
    'Treasurer'
    """
    titled = [one for one in face.roles if one.title.strip()]
    present = [one for one in titled if one.period.is_current] or titled
    return " ".join(present[0].title.split()) if present else face.headline
