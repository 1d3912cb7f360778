"""Faces of different lengths, and what is read back from what was made of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from io import BytesIO

from a_face import ZOE, period
from pypdf import PdfReader

from breakthrough.presence.face.face import Entry, Face, Reach, Spoken

BEGINNER = Face(
    name="Amara Okafor",
    changed_on=date(2026, 11, 20),
    headline="Junior data analyst",
    about=("I turn messy shop-floor data into one page that a manager reads.",),
    roles=(
        Entry(
            "Data Analyst",
            "Example Bakery Group",
            "Leeds",
            period("2025-09"),
            ("Found that 18% of returns came from two delivery rounds",),
        ),
    ),
    education=(Entry("BSc Statistics", "University of Leeds", "", period("2022-09", "2025-07")),),
    skills=("SQL", "Statistics"),
    languages=(Spoken("Igbo", "Conversational"),),
    reach=Reach(email="amara@example.com", place="Leeds, United Kingdom"),
)

_DID = (
    "Released €{0}m cash in nine months by rebuilding the weekly cash call across {0} plants",
    "Led the carve-out of a business with {0}00 staff two weeks before the date agreed",
    "Built a planning team of {0}; its forecast error fell by {0} points over six quarters",
    "Negotiated a €{0}0m refinancing with seven banks, below the margin paid before",
    "Closed the books in {0} working days",
    "Wrote the equity story for the listing and answered {0}0 meetings in three weeks",
)
EXECUTIVE = replace(
    ZOE,
    name="Margarethe von Hohenstein-Albrecht",
    roles=tuple(
        Entry(
            f"Finance Director {number}",
            f"Example Industries {number} plc",
            "Frankfurt am Main, Germany",
            period(f"{2024 - 2 * number}-03", "" if number == 0 else f"{2026 - 2 * number}-02"),
            tuple(text.format(number + 3) for text in _DID),
        )
        for number in range(12)
    ),
)


def facts(face: Face) -> list[str]:
    """All that a CV states of the face, in the order in which it is read."""
    reach = face.reach
    found = [face.name, face.headline, reach.place, reach.email, reach.phone, *face.about]
    for entries in (
        face.roles,
        face.education,
        face.certifications,
        face.projects,
        face.publications,
        face.patents,
        face.honours,
        face.volunteering,
        face.courses,
    ):
        for entry in entries:
            found += [entry.title, entry.organisation, entry.place, *entry.points]
    found += face.skills
    for spoken in face.languages:
        found += [spoken.language, spoken.fluency]
    return [fact for fact in found if fact]


def pages(data: bytes) -> list[str]:
    return [_on_one_line(page.extract_text()) for page in PdfReader(BytesIO(data)).pages]


def text(data: bytes) -> str:
    return " ".join(pages(data))


def out_of_order(wanted: list[str], text: str) -> list[str]:
    """The facts that do not stand whole behind those before them."""
    at, missing = 0, []
    for fact in wanted:
        found = text.find(_on_one_line(fact), at)
        if found < 0:
            missing.append(fact)
        else:
            at = found + len(fact)
    return missing


def _on_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
