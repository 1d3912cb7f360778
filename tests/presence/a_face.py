"""One public face with everything in it, for the tests of what is made of it."""

from __future__ import annotations

from datetime import date

from breakthrough.basics import PartialDate, Period
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


def period(started: str, ended: str = "") -> Period:
    return Period(PartialDate.parse(started), PartialDate.parse(ended) if ended else None)


ZOE = Face(
    name="Zoë Nguyen-Example",
    changed_on=date(2026, 11, 20),
    headline="Chief Financial Officer | Carve-outs | Corporate Finance",
    introduction="Zoë Nguyen-Example, Chief Financial Officer at Northwind Holdings.\n"
    "Released €12m cash in 9 months.",
    about=(
        "For industrial mid-caps after a carve-out: cash and reporting under control.",
        "Released €12m cash in 9 months. Led carve-out, 400 staff.",
    ),
    short_bio="Zoë Nguyen-Example is Chief Financial Officer at Northwind Holdings.",
    long_bio="Zoë Nguyen-Example is Chief Financial Officer at Northwind Holdings.\n\n"
    "Released €12m cash in 9 months. Built FP&A team.",
    positioning=Positioning(
        name="Carve-outs",
        for_whom="industrial mid-caps after a carve-out",
        need="cash and reporting under control",
        different="Led carve-out, 400 staff",
        proof=("Released €12m cash in 9 months",),
    ),
    roles=(
        Entry(
            "Chief Financial Officer",
            "Northwind Holdings",
            "Melbourne",
            period("2022-02"),
            ("Released €12m cash in 9 months", "Led carve-out, 400 staff"),
        ),
        Entry(
            "Finance Director",
            "Northwind Holdings",
            "",
            period("2019-03", "2022-02"),
            ("Built FP&A team.",),
        ),
        Entry("Senior Auditor", "Contoso Ltd", "", period("2014", "2019")),
    ),
    volunteering=(Entry("Treasurer", "Example Food Bank", "", period("2018-06")),),
    education=(
        Entry("MBA", "Example Business School", "", period("2016-08", "2018-06")),
        Entry("BCom - Accounting", "University of Example", "", period("2008", "2011")),
    ),
    certifications=(
        Entry(
            "Chartered Accountant",
            "Example Institute",
            "",
            period("2014-07", "2014-07"),
            url="https://example.org/verify/1",
        ),
    ),
    projects=(
        Entry(
            "ERP consolidation",
            "Northwind Holdings",
            "",
            period("2020-08", "2021-03"),
            ("Merged four ledgers.",),
        ),
    ),
    publications=(
        Entry(
            "Cash before growth",
            "CFO Example Review",
            "",
            period("2020-01-30", "2020-01-30"),
            ("Essay",),
            url="https://example.org/cash",
        ),
    ),
    honours=(Entry("CFO of the Year (mid-cap)", "Example", "", period("2023-09", "2023-09")),),
    skills=("Corporate Finance", "M&A", "Change Management"),
    languages=(Spoken("English", "Native or bilingual"), Spoken("French", "Professional working")),
    reach=Reach(
        email="zoe@example.com",
        phone="+61 3 5550 0000",
        place="Melbourne, Victoria, Australia",
        address="https://zoe.example",
        links=(Link("LinkedIn", "https://www.linkedin.com/in/zoe-example"),),
    ),
    offer=Offer(
        takes_on=("Interim finance leadership", "Carve-outs of up to €200m"),
        terms=("Six to twelve months", "From 1 March 2027"),
    ),
    notes=(
        Note(
            "cash-before-growth",
            "Cash before growth",
            ("Most companies count profit and forget the bank.", "I begin with the bank."),
            date(2026, 11, 1),
        ),
        Note(
            "a-carve-out",
            "A carve-out told short",
            ("Led carve-out, 400 staff.",),
            date(2026, 10, 1),
            NoteKind.CASE,
        ),
    ),
)
