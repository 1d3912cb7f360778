"""A face as the parts of a CV, in the order they are read; every printed form is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from breakthrough.basics import Period
from breakthrough.outside.printers.dates import moment_text, stretch_text
from breakthrough.outside.printers.plain import (
    one_line,
    paragraphs_of,
    target_of,
    without_scheme,
)
from breakthrough.presence.face.face import Entry, Face, Reach


class Shape(StrEnum):
    """How a part is set."""

    PROSE = "prose"  # paragraphs
    ENTRIES = "entries"  # a heading each, with dates and points
    LINES = "lines"  # a line each
    RUN = "run"  # one after the other on a line


@dataclass(frozen=True, slots=True)
class Linked:
    """A text, and the address it opens; empty where it opens nothing."""

    text: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An entry in words: `under` is the organisation and the place.

    `is_untitled`: what stands as the title is the organisation. `has_only_end`: the one date is
    the end of what nobody said the beginning of.
    """

    title: str
    organisation: str
    place: str
    dates: str
    points: tuple[str, ...]
    target: str
    is_untitled: bool = False
    has_only_end: bool = False

    @property
    def under(self) -> str:
        return ", ".join(part for part in (self.organisation, self.place) if part)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it: `entries` or `texts`, as its shape says.

    `pairs`: of a run, each text as a name and how well it is known.
    """

    heading: str
    shape: Shape
    entries: tuple[Told, ...] = ()
    texts: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()


INVENTED = "This person is invented: a sample, not a real CV."


def parts_of(face: Face) -> tuple[Part, ...]:
    """The parts that hold something."""
    return tuple(part for part in _parts(face) if part.entries or part.texts)


def reach_of(reach: Reach) -> tuple[Linked, ...]:
    """Place, e-mail, telephone, site and other pages, those that are known."""
    email, phone = one_line(reach.email), one_line(reach.phone)
    dialled = "".join(sign for sign in phone if sign.isascii() and (sign.isdigit() or sign == "+"))
    found = [
        Linked(one_line(reach.place)),
        Linked(email, f"mailto:{email}" if _is_address(email) else ""),
        Linked(phone, f"tel:{dialled}" if dialled else ""),
        Linked(without_scheme(reach.address), target_of(reach.address)),
        *(_labelled(one_line(link.label), link.url) for link in reach.links),
    ]
    return tuple(one for one in found if one.text)


def _parts(face: Face) -> Iterator[Part]:
    yield Part("Profile", Shape.PROSE, texts=paragraphs_of(face.profile or face.about))
    yield _entries("Experience", face.roles, stretch_text)
    yield _entries("Education", face.education)
    yield _lines("Certifications", face.certifications)
    yield _entries("Projects", face.projects)
    yield _lines("Publications", face.publications)
    yield _lines("Patents", face.patents)
    yield _lines("Honours", face.honours)
    yield _entries("Volunteering", face.volunteering)
    yield _lines("Courses", face.courses)
    yield _run("Skills", [(skill, "") for skill in face.skills])
    yield _run("Languages", [(one.language, one.fluency) for one in face.languages])


def _entries(
    heading: str, entries: tuple[Entry, ...], dates: Callable[[Period], str] = moment_text
) -> Part:
    return Part(heading, Shape.ENTRIES, tuple(_told(entry, dates=dates) for entry in entries))


def _lines(heading: str, entries: tuple[Entry, ...]) -> Part:
    return Part(heading, Shape.LINES, tuple(_told(entry, dates=moment_text) for entry in entries))


def _run(heading: str, said: Sequence[tuple[str, str]]) -> Part:
    clean = ((one_line(name), one_line(level)) for name, level in said)
    pairs = tuple((name, level) for name, level in clean if name)
    texts = tuple(f"{name} ({level})" if level else name for name, level in pairs)
    return Part(heading, Shape.RUN, texts=texts, pairs=pairs)


def _told(entry: Entry, *, dates: Callable[[Period], str]) -> Told:
    organisation = one_line(entry.organisation)
    return Told(
        one_line(entry.title) or organisation,
        organisation if one_line(entry.title) else "",
        one_line(entry.place),
        dates(entry.period),
        _filled(one_line(point) for point in entry.points),
        target_of(entry.url),
        is_untitled=not one_line(entry.title),
        has_only_end=entry.period.started is None,
    )


def _filled(texts: Iterator[str]) -> tuple[str, ...]:
    return tuple(text for text in texts if text)


def _is_address(email: str) -> bool:
    return "@" in email and " " not in email and len(email) <= 254


def _labelled(label: str, url: str) -> Linked:
    """A page with its label, unless its address says the same ("LinkedIn: linkedin.com/in/…")."""
    shown, target = without_scheme(url), target_of(url)
    if label and label.casefold() not in shown.casefold():
        return Linked(f"{label}: {shown}" if shown else label, target)
    return Linked(shown, target)
