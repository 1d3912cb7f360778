"""The public face of one person: what every page, document and feed is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from breakthrough.basics import Period

THEMES = ("paper", "studio")  # the looks of the site and of what is printed


@dataclass(frozen=True, slots=True)
class Entry:
    """A role, school, certificate, project …; `points` are sentences, the most telling first."""

    title: str
    organisation: str = ""
    place: str = ""
    period: Period = field(default_factory=lambda: Period(None))
    points: tuple[str, ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language and how well; `fluency` is empty where nobody said."""

    language: str
    fluency: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Another public page of the same person."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Reach:
    """How I am reached; what is empty is not published.

    `address`: where the site stands, https and without a slash at the end. Without it there is no
    canonical address, no sitemap and no absolute link.
    """

    email: str = ""
    phone: str = ""
    place: str = ""
    address: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """What I take on, one line each, and on which terms; both in my own words."""

    takes_on: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Positioning:
    """For whom, which need, what is different; `proof` are claims word for word."""

    name: str = ""
    for_whom: str = ""
    need: str = ""
    different: str = ""
    proof: tuple[str, ...] = ()


class NoteKind(StrEnum):
    """A view is about the work; a case is about what I did, for clients who stay unnamed."""

    VIEW = "view"
    CASE = "case"


@dataclass(frozen=True, slots=True)
class Note:
    """A short piece of mine; `slug` is the end of its address, ASCII."""

    slug: str
    title: str
    paragraphs: tuple[str, ...]
    published_on: date
    kind: NoteKind = NoteKind.VIEW


@dataclass(frozen=True, slots=True)
class Face:
    """All that is public about one person.

    Roles and the like stand newest first, points and skills most telling first. `introduction` is
    the person in two lines, `about` the paragraphs of the site, `profile` those of the CV,
    `short_bio` and `long_bio` running text, all plain.
    `changed_on` is the last day anything here changed: what is made of a face depends on nothing
    else, so that the same face makes the same bytes. `is_invented`: the sample world, labelled so.
    """

    name: str
    changed_on: date
    headline: str = ""
    introduction: str = ""
    about: tuple[str, ...] = ()
    profile: tuple[str, ...] = ()
    short_bio: str = ""
    long_bio: str = ""
    positioning: Positioning = field(default_factory=Positioning)
    roles: tuple[Entry, ...] = ()
    volunteering: tuple[Entry, ...] = ()
    education: tuple[Entry, ...] = ()
    certifications: tuple[Entry, ...] = ()
    projects: tuple[Entry, ...] = ()
    publications: tuple[Entry, ...] = ()
    patents: tuple[Entry, ...] = ()
    honours: tuple[Entry, ...] = ()
    courses: tuple[Entry, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[Spoken, ...] = ()
    reach: Reach = field(default_factory=Reach)
    offer: Offer = field(default_factory=Offer)
    notes: tuple[Note, ...] = ()
    is_invented: bool = False
