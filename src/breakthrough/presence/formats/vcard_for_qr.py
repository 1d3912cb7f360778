"""The contact card in so few bytes that a QR code of it is easy to read."""

from __future__ import annotations

from collections.abc import Iterator

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import HOME, absolute
from breakthrough.presence.formats.present import title_and_organisation
from breakthrough.presence.formats.shortened import shortened
from breakthrough.presence.formats.vcard_line import escaped, name_parts

# Bytes per value. The name stands twice; together with the words of the format they stay under 800.
_NAME, _TEXT, _PHONE, _ADDRESS = 110, 110, 40, 120


def vcard_for_qr(face: Face) -> str:
    """Name, title, organisation, e-mail, phone and one address, in at most 800 bytes.

    A long text is shortened; an e-mail, phone or address that is too long is left out, since half
    of one reaches nobody. Lines are not folded: phones that scan do not all join them.
    """
    return "".join(f"{line}\r\n" for line in _lines(legible(face)))


def _lines(face: Face) -> Iterator[str]:
    name = shortened(face.name, most=_NAME, written_as=escaped)
    family, given = name_parts(name)
    title, organisation = title_and_organisation(face)
    pages = [absolute(face, path=HOME), *(link.url for link in face.reach.links)]
    yield from ("BEGIN:VCARD", "VERSION:3.0")
    yield f"N:{escaped(family)};{escaped(given)};;;"
    yield f"FN:{escaped(name)}"
    values = {
        "TITLE": escaped(shortened(title, most=_TEXT, written_as=escaped)),
        "ORG": escaped(shortened(organisation, most=_TEXT, written_as=escaped)),
        "EMAIL": _if_short(escaped(face.reach.email), most=_ADDRESS),
        "TEL": _if_short(escaped(face.reach.phone), most=_PHONE),
        "URL": next((page for page in pages if _if_short(page, most=_ADDRESS)), ""),
    }
    yield from (f"{name}:{value}" for name, value in values.items() if value)
    yield "END:VCARD"


def _if_short(text: str, *, most: int) -> str:
    return text if len(text.encode()) <= most else ""
