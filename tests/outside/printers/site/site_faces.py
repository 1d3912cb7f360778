"""Faces to look at: full, poor and hostile; and their sites."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from a_face import ZOE, period

from breakthrough.outside.printers.site import Enquiries, Files, site_pages
from breakthrough.presence.face.face import (
    Entry,
    Face,
    Link,
    Note,
    NoteKind,
    Offer,
    Positioning,
    Reach,
    Spoken,
)

EVERY_FILE = Files(has_pdf=True, has_docx=True, has_picture=True, has_card=True)
DAY = date(2026, 11, 20)
MARKUP = '<script>alert(1)</script>"><img src=x onerror=alert(1)>'
LONG_WORD = "w" * 10_000

POOR = Face(
    name="Jo Example",
    changed_on=DAY,
    roles=(Entry("Bookkeeper", "Example Ltd", "", period("2019")),),
    reach=Reach(email="jo@example.com"),
)

FULL = replace(
    ZOE,
    patents=(Entry("Reconciling ledgers", "EP 0000000", "", period("2015", "2015")),),
    courses=(Entry("Negotiation", "Example Business School"),),
    is_invented=True,
)

HOSTILE = Face(
    name=f"\u202eعبد الله {MARKUP} אברהם 🦊",
    changed_on=DAY,
    headline=LONG_WORD,
    introduction=f"مرحبا\x00\x0b\n{MARKUP}",
    about=(LONG_WORD, "</script><!--", "👩‍👩‍👧‍👧" * 50),
    positioning=Positioning("", MARKUP, "ن" * 500, "</style>", (MARKUP, "</dd>")),
    roles=(
        Entry(MARKUP, MARKUP, MARKUP, period("2020"), (MARKUP, LONG_WORD), "javascript:alert(1)"),
        Entry("", "מנהלת כספים", "تل أبيب", period("2010", "2012")),
        Entry("", ""),
    ),
    education=(Entry("大学院", "東京大学", url="data:text/html,<script>alert(1)</script>"),),
    skills=(MARKUP, LONG_WORD, "", " "),
    languages=(Spoken(MARKUP, MARKUP), Spoken("")),
    reach=Reach(
        email='a"b@x"onmouseover=alert(1)',
        phone=f"+1 555 {MARKUP}",
        place=MARKUP,
        links=(
            Link(MARKUP, "javascript:alert(1)"),
            Link("Line", "JaVa\nScRiPt:alert(1)"),
            Link("Fine", 'https://fine.example/"><script>'),
        ),
    ),
    offer=Offer((MARKUP,), (LONG_WORD,)),
    notes=(
        Note("a", MARKUP, (MARKUP, "</script>" * 3), DAY),
        Note("b", "ملاحظة", ("نص عربي.",), DAY, NoteKind.CASE),
    ),
)


def site(
    face: Face = FULL,
    *,
    theme: str = "paper",
    enquiries: Enquiries = Enquiries.MAIL,
    files: Files = EVERY_FILE,
) -> dict[str, bytes]:
    return site_pages(face, theme=theme, enquiries=enquiries, files=files)


def at(face: Face, address: str) -> Face:
    return replace(face, reach=replace(face.reach, address=address))
