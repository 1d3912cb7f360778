"""What I am today, by the roles that go on."""

from __future__ import annotations

from breakthrough.presence.face.face import Entry, Face


def present_roles(face: Face) -> tuple[Entry, ...]:
    """The roles with a start and no end, in the order of the face."""
    return tuple(role for role in face.roles if role.period.is_current)


def title_and_organisation(face: Face) -> tuple[str, str]:
    """Those of the first role that goes on; without one the headline stands for the title."""
    for role in present_roles(face):
        if role.title:
            return role.title, role.organisation
    return face.headline, ""
