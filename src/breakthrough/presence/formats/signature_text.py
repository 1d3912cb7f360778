"""The signature under a mail, as plain text."""

from __future__ import annotations

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import HOME, absolute
from breakthrough.presence.formats.present import title_and_organisation


def signature_text(face: Face) -> str:
    """One line each: name, title and organisation, phone, e-mail, site, other pages."""
    face = legible(face)
    title, organisation = title_and_organisation(face)
    lines = [
        face.name,
        joined(title, organisation),
        face.reach.phone,
        face.reach.email,
        absolute(face, path=HOME),
        *(link.url for link in face.reach.links),
        label(face),
    ]
    return "\n".join(line for line in lines if line) + "\n"
