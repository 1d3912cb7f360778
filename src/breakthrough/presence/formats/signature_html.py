"""The signature under a mail, as HTML that every mail program shows.

Outlook for Windows draws mail with Word: tables and styles on the element, and nothing newer.
Gmail takes at most 10,000 characters. No picture: many programs hide pictures until asked.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html import escape

from breakthrough.presence.face.face import Face
from breakthrough.presence.formats.calling import mail_link, phone_link
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible
from breakthrough.presence.formats.places import HOME, absolute
from breakthrough.presence.formats.present import title_and_organisation
from breakthrough.presence.formats.shortened import shortened

# Bytes of one text after escaping; ten such texts and the table stay under 10,000.
_MOST = 500
_MOST_LINKS = 3
# The colour of the text is the mail program's own, which suits its light or dark background; the
# colour of links is told apart on both.
_TABLE = (
    "color:inherit;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;"
    "mso-line-height-rule:exactly"
)
_LINK = "color:#3d78b8;text-decoration:underline"
_RIGHT_TO_LEFT = ("R", "AL")


def signature_html(face: Face) -> str:
    """The signature in fewer than 10,000 bytes: long texts are shortened, long links left out."""
    face = legible(face)
    # Each row runs as its own text does; all stand at the side where the name begins.
    cell = f'<td dir="auto" style="padding:0;text-align:{_side(face.name)}">'
    rows = "".join(f"<tr>{cell}{row}</td></tr>\n" for row in _rows(face))
    return (
        f'<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="{_TABLE}">\n'
        f"{rows}</table>\n"
    )


def _side(name: str) -> str:
    """Where a text begins, by its first letter, as browsers decide it."""
    directions = (unicodedata.bidirectional(sign) for sign in name)
    first = next((one for one in directions if one in ("L", *_RIGHT_TO_LEFT)), "L")
    return "right" if first in _RIGHT_TO_LEFT else "left"


def _rows(face: Face) -> Iterator[str]:
    title, organisation = title_and_organisation(face)
    reach = face.reach
    yield f"<strong>{_text(face.name)}</strong>"
    yield from (_text(one) for one in (joined(title, organisation),) if one)
    yield from _linked(reach.phone, to=phone_link(reach.phone))
    yield from _linked(reach.email, to=mail_link(reach.email))
    home = absolute(face, path=HOME)
    yield from _linked(home.partition("://")[2].rstrip("/"), to=home)
    for link in reach.links[:_MOST_LINKS]:
        yield from _linked(link.label or link.url, to=link.url)
    yield from (f"<em>{_text(one)}</em>" for one in (label(face),) if one)


def _linked(text: str, *, to: str) -> Iterator[str]:
    """The text as a link; as it is where there is nothing to open, or it is too long."""
    href = escape(to)
    if not text:
        return
    if to and len(href.encode()) <= _MOST:
        yield f'<a href="{href}" style="{_LINK}">{_text(text)}</a>'
    else:
        yield _text(text)


def _text(text: str) -> str:
    return escape(shortened(text, most=_MOST, written_as=escape))
