"""The site in short for language models (llmstxt.org)."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.presence.face.face import Entry, Face
from breakthrough.presence.formats.invented import label
from breakthrough.presence.formats.joined import joined
from breakthrough.presence.formats.legible import legible, one_line
from breakthrough.presence.formats.markdown import link, listed, plain
from breakthrough.presence.formats.places import absolute


def llms_txt(face: Face, *, pages: Sequence[tuple[str, str, str]]) -> str:
    """The person and the pages, in the order that the format asks for.

    `pages` are rows of name, path from the root of the site, and a note that may be empty. Links
    are absolute where the site has an address.
    """
    face = legible(face)
    blocks = [
        f"# {plain(face.name)}",
        f"> {plain(face.introduction)}" if face.introduction else "",
        plain(face.headline),
        label(face),
        *(plain(paragraph) for paragraph in face.about),
        listed("Roles", lines=[_entry(role) for role in face.roles]),
        listed("What I take on", lines=[plain(line) for line in face.offer.takes_on]),
        listed("Terms", lines=[plain(line) for line in face.offer.terms]),
        _named("Skills", texts=face.skills),
        _named("Languages", texts=[one.language for one in face.languages]),
        _named("Place", texts=[face.reach.place]),
        _section("Pages", lines=[_page(face, row=row) for row in pages]),
        _section(
            "Elsewhere",
            lines=[link(one.label or one.url, url=one.url) for one in face.reach.links if one.url],
        ),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _entry(entry: Entry) -> str:
    what = plain(joined(entry.title, entry.organisation))
    when = [str(on) for on in (entry.period.started, entry.period.ended) if on]
    if entry.period.is_current:
        when.append("now")
    return f"{what} ({' – '.join(when)})" if when else what


def _named(title: str, *, texts: Sequence[str]) -> str:
    said = joined(*texts)
    return f"{title}: {plain(said)}" if said else ""


def _page(face: Face, *, row: tuple[str, str, str]) -> str:
    name, path, note = row
    linked = link(name, url=absolute(face, path=path) or path)
    return f"{linked}: {plain(note)}" if one_line(note) else linked


def _section(title: str, *, lines: list[str]) -> str:
    return "\n".join([f"## {title}", "", *(f"- {line}" for line in lines)]) if lines else ""
