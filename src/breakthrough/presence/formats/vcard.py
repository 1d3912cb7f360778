"""The contact card, vCard 3.0: the version that every address book reads."""

from __future__ import annotations

from collections.abc import Iterator

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import HOME, absolute, me
from breakthrough.presence.formats.present import title_and_organisation
from breakthrough.presence.formats.vcard_line import escaped, folded, name_parts


def vcard(face: Face) -> str:
    """The card; what the face does not hold has no line."""
    lines = _lines(legible(face))
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _lines(face: Face) -> Iterator[str]:
    title, organisation = title_and_organisation(face)
    family, given = name_parts(face.name)
    first_line = face.introduction.partition("\n")[0]
    note = joined(first_line, label(face), by="\n")
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"N:{escaped(family)};{escaped(given)};;;"
    yield f"FN:{escaped(face.name)}"
    values = {
        "TITLE": escaped(title),
        "ORG": escaped(organisation),
        "EMAIL;TYPE=INTERNET": escaped(face.reach.email),
        "TEL": escaped(face.reach.phone),
        # An address is no text to vCard: nothing in it is escaped.
        "URL": absolute(face, path=HOME),
        "NOTE": escaped(note),
        "UID": me(face),
    }
    yield from (f"{name}:{value}" for name, value in values.items() if value)
    if face.reach.place:
        yield f"ADR;TYPE=WORK:;;;{escaped(face.reach.place)};;;"
    yield from _links(face)
    yield f"REV:{face.changed_on.isoformat()}T00:00:00Z"
    yield "END:VCARD"


def _links(face: Face) -> Iterator[str]:
    """Each link with its label in a group, which phones show and others skip."""
    for number, link in enumerate((one for one in face.reach.links if one.url), start=1):
        yield f"item{number}.URL:{link.url}"
        if link.label:
            yield f"item{number}.X-ABLabel:{escaped(link.label)}"
