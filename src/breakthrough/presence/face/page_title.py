"""What the page is called: the seat, and what it is known for, in one short line."""

from __future__ import annotations

from breakthrough.presence.face.face import Face

LONGEST = 70  # characters; what search engines show of a page's title
_BETWEEN = " · "


def page_title(face: Face) -> str:
    """The present title, else the latest, then as many skills as a title has room for.

    The name is counted, and stands before it. Without a role the headline; "" without either.

    >>> from datetime import date
    >>> page_title(Face("Ada Novak", date(2026, 11, 26), headline="Treasurer"))
    'Treasurer'
    """
    present = [one for one in face.roles if one.period.is_current] or list(face.roles)
    if not present:
        return face.headline
    said = " ".join(present[0].title.split())
    room = LONGEST - len(face.name)
    for skill in face.skills:
        longer = f"{said}{_BETWEEN}{skill}"
        if skill.casefold() in said.casefold():
            continue
        if len(longer) > room:
            break
        said = longer
    return said
