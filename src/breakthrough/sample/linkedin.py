"""The person's public profile as the archive that a network gives its members."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any

from breakthrough.basics.days import MONTHS
from breakthrough.sample.connections import Connection
from breakthrough.sample.stored_zip import stored_zip
from breakthrough.sample.vocabulary import words_of

_NOTES = (
    "When exporting your connection data, you may notice that some of the email addresses are "
    "missing. You will only see email addresses for connections who have allowed their "
    "connections to see or download their email address."
)
_Rows = Iterable[Sequence[str]]


def archive(friends: Sequence[Connection], *, exported_on: date, rng: Random) -> bytes:
    """The archive's bytes: the thin profile, recommendations, endorsements and connections."""
    person = words_of("person")
    members = {
        **_profile(person),
        **_past(person),
        **_others_say(person, friends=friends, exported_on=exported_on, rng=rng),
        "Connections.csv": f'Notes:\n"{_NOTES}"\n\n' + _connections(friends),
    }
    return stored_zip(
        {name: text.encode() for name, text in sorted(members.items())}, on=exported_on
    )


def _profile(person: dict[str, Any]) -> dict[str, str]:
    public = person["profile"]
    names = (person["first_name"], person["last_name"])
    head = (
        "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,"
        "Geo Location,Twitter Handles,Websites,Instant Messengers"
    )
    row = (*names, "", "", "", public["headline"], public["about"], public["industry"], "")
    return {
        "Profile.csv": _table(head, [(*row, person["city"], "", "", "")]),
        "Profile Summary.csv": _table("Profile Summary", [(public["about"],)]),
        "Skills.csv": _table("Name", [(skill,) for skill in public["skills"]]),
        "Languages.csv": _table("Name,Proficiency", person["languages"]),
        "Email Addresses.csv": _table(
            "Email Address,Confirmed,Primary,Updated On",
            [(person["email"], "Yes", "Yes", "3/14/22, 8:41 AM")],
        ),
    }


def _past(person: dict[str, Any]) -> dict[str, str]:
    roles = [
        (r["organisation"], r["title"], r["thin"], r["place"], r["started"], r["ended"])
        for r in person["roles"]
    ]
    schools = [
        (e["school"], e["started"], e["ended"], e["notes"], e["degree"], "")
        for e in person["education"]
    ]
    certificates = [
        (c["name"], "", c["authority"], c["on"], "", "") for c in person["certifications"]
    ]
    given = [
        [person["volunteering"][key] for key in ("organisation", "role", "cause", "started")]
        + ["", person["volunteering"]["text"]]
    ]
    title, text, started, ended = person["profile"]["project"]
    return {
        "Positions.csv": _table(
            "Company Name,Title,Description,Location,Started On,Finished On", roles
        ),
        "Education.csv": _table(
            "School Name,Start Date,End Date,Notes,Degree Name,Activities", schools
        ),
        "Certifications.csv": _table(
            "Name,Url,Authority,Started On,Finished On,License Number", certificates
        ),
        "Projects.csv": _table(
            "Title,Description,Url,Started On,Finished On", [(title, text, "", started, ended)]
        ),
        "Volunteering.csv": _table(
            "Company Name,Role,Cause,Started On,Finished On,Description", given
        ),
    }


def _others_say(
    person: dict[str, Any], *, friends: Sequence[Connection], exported_on: date, rng: Random
) -> dict[str, str]:
    said = [
        (r["first"], r["last"], r["organisation"], r["title"], r["text"], r["on"], "VISIBLE")
        for r in person["recommendations"]
    ]
    endorsed = [
        _endorsement(skill, by=friend, exported_on=exported_on, rng=rng)
        for skill, count in person["endorsements"]
        for friend in rng.sample(friends, count)
    ]
    head = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status"
    return {
        "Recommendations_Received.csv": _table(head, said),
        "Recommendations_Given.csv": _table(head, []),
        "Endorsement_Received_Info.csv": _table(
            "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
            "Endorser Public Url,Endorsement Status",
            endorsed,
        ),
    }


def _endorsement(skill: str, *, by: Connection, exported_on: date, rng: Random) -> tuple[str, ...]:
    known = max(1, (exported_on - by.connected_on).days)
    day = by.connected_on + timedelta(days=rng.randrange(known))
    at = f"{day:%Y/%m/%d} {rng.randint(7, 21):02d}:{rng.randrange(60):02d}:00 UTC"
    return at, skill, by.first_name, by.last_name, by.url.removeprefix("https://"), "ACCEPTED"


def _connections(friends: Sequence[Connection]) -> str:
    return _table(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        [
            (f.first_name, f.last_name, f.url, "", f.organisation, f.position, _day(f.connected_on))
            for f in friends
        ],
    )


def _day(on: date) -> str:
    """As the network writes it, whatever the machine's language: 14 Nov 2026."""
    return f"{on.day:02d} {MONTHS[on.month - 1]} {on.year}"


def _table(head: str, rows: _Rows) -> str:
    """A CSV whose header is written as it stands, without quotes."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return f"{head}\n{text.getvalue()}"
