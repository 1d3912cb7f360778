"""The face as a page can show it."""

from __future__ import annotations

from dataclasses import replace

from breakthrough.presence.face.face import Entry, Face, Link
from breakthrough.presence.formats import legible


def shown(face: Face) -> Face:
    """The face without control characters, empty texts and entries that say nothing.

    Links that lead nowhere keep their words: the page shows those, and leads nowhere either.
    """
    clean = legible(face)
    links = tuple(map(_shown_link, face.reach.links, clean.reach.links))
    email = clean.reach.email or _printable(face.reach.email)
    reach = replace(clean.reach, links=tuple(link for link in links if link.url), email=email)
    languages = tuple(spoken for spoken in clean.languages if spoken.language)
    return replace(
        clean,
        reach=reach,
        languages=languages,
        roles=_titled(clean.roles),
        volunteering=_titled(clean.volunteering),
        education=_titled(clean.education),
        certifications=_titled(clean.certifications),
        projects=_titled(clean.projects),
        publications=_titled(clean.publications),
        patents=_titled(clean.patents),
        honours=_titled(clean.honours),
        courses=_titled(clean.courses),
    )


def one_line(text: str, *, longest: int) -> str:
    """The text on one line, cut between words where there are any; `longest` in characters.

    >>> one_line("Released cash\\nin 9 months.", longest=20)
    'Released cash in 9…'
    """
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[: longest - 1]
    at_word = cut.rpartition(" ")[0]
    return f"{at_word if len(at_word) > longest // 2 else cut}…".replace(",…", "…")


def _titled(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.title or entry.organisation)


def _shown_link(written: Link, clean: Link) -> Link:
    return Link(clean.label, clean.url or _printable(written.url))


def _printable(text: str) -> str:
    return " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())
