"""A face with an entry of every kind and what is hard to bring back, and how items tell of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from a_face import ZOE, period

from breakthrough.evidence import Item, Kind
from breakthrough.presence.face.face import Entry, Face, Spoken

WHOLE = replace(
    ZOE,
    roles=(
        Entry(
            "Senior Manager, Transaction Services",
            "Example plc",
            "Leeds",
            period("2023-04-03"),
            ("Read 40 data rooms, of which 12 became deals", "Ran the team (9 people)."),
            "https://example.org/deals",
        ),
        *ZOE.roles,
        Entry("Auditor - Banks", "Müller & Söhne GmbH & Co. KG", "Köln", period("2012", "2012-06")),
        Entry("Interim adviser", "", "", period("2012-07", "2013-12")),
        Entry("", "Example Shipyard", "", period("2011", "2011")),
        Entry("Tutor", "University of Example", "", period("2010")),
    ),
    education=(
        *ZOE.education,
        Entry(
            "Diploma of Design, Textiles",
            "École d’Exemple",
            "Lyon, France",
            period("2006-10", "2007-07"),
            ("Thesis on looms", "Exchange term in Kyoto"),
            "https://example.org/ecole",
        ),
    ),
    certifications=(
        *ZOE.certifications,
        Entry("Project Manager (IPMA, Level B)", "Example Board, UK", "", period("2021", "2026")),
    ),
    projects=(*ZOE.projects, Entry("A cash app", "", "Leeds", period("2024-02"))),
    publications=(*ZOE.publications, Entry("What, then, is cash?", "", "", period("2019", "2019"))),
    patents=(
        Entry(
            "Pump with a valve, and a seal",
            "European Patent Office",
            "",
            period("2015-05-06", "2015-05-06"),
            ("EP 123",),
            "https://example.org/pump",
        ),
    ),
    honours=(*ZOE.honours, Entry("Medal", "City of Example", "Example", period("2001", "2001"))),
    courses=(
        Entry(
            "Sailing at night",
            "Example Sea School",
            "Kiel",
            period("2022-07", "2022-08"),
            ("Passed", "With a boat of her own"),
        ),
    ),
    skills=("M&A", "Cash, daily", "Planning – rolling", "C++", "IFRS 16"),
    languages=(*ZOE.languages, Spoken("Tiếng Việt"), Spoken("Chinese (Mandarin)", "B2")),
)

Told = tuple[str, ...]
_ENTRIES = {
    Kind.ROLE: "roles",
    Kind.EDUCATION: "education",
    Kind.CERTIFICATION: "certifications",
    Kind.PROJECT: "projects",
    Kind.PUBLICATION: "publications",
    Kind.PATENT: "patents",
    Kind.HONOUR: "honours",
    Kind.VOLUNTEERING: "volunteering",
    Kind.COURSE: "courses",
}


def stated(face: Face) -> dict[Kind, list[Told]]:
    """What the face says of each kind: title, organisation, place, dates, points; in order."""
    told: dict[Kind, list[Told]] = {
        kind: [
            (one.title, one.organisation, one.place, str(one.period), *one.points)
            for one in getattr(face, name)
        ]
        for kind, name in _ENTRIES.items()
    }
    told[Kind.SKILL] = [(skill,) for skill in face.skills]
    told[Kind.LANGUAGE] = [(one.language, one.fluency) for one in face.languages]
    told[Kind.HEADLINE] = [(face.headline,)] if face.headline else []
    return told


def read_as(items: Sequence[Item]) -> dict[Kind, list[Told]]:
    """The same of items."""
    told: dict[Kind, list[Told]] = {
        kind: [
            (one.title, one.organisation, one.place, str(one.period), *points_of(one))
            for one in items
            if one.kind is kind
        ]
        for kind in _ENTRIES
    }
    told[Kind.SKILL] = [(one.title,) for one in items if one.kind is Kind.SKILL]
    told[Kind.LANGUAGE] = [(one.title, one.text) for one in items if one.kind is Kind.LANGUAGE]
    told[Kind.HEADLINE] = [(one.title,) for one in items if one.kind is Kind.HEADLINE]
    return told


def points_of(item: Item) -> list[str]:
    return [line.removeprefix("• ") for line in item.text.splitlines()]


def pages(face: Face) -> list[tuple[str, str]]:
    """Title and address of each entry that has one."""
    entries = (one for name in _ENTRIES.values() for one in getattr(face, name))
    return [(one.title, one.url) for one in entries if one.url]
