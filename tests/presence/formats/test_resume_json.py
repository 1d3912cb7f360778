"""A resume.json that other programs read, with every fact in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from a_face import ZOE, period
from hostile_faces import faces, letters
from hypothesis import given
from jsonschema import Draft7Validator

from breakthrough.evidence import Item, Kind
from breakthrough.evidence.timeline import timeline
from breakthrough.outside.files import stored_file
from breakthrough.outside.readers import json_resume
from breakthrough.presence.face.face import Entry, Face, Reach
from breakthrough.presence.formats import INVENTED, resume_json

SCHEMA = json.loads(
    (Path(__file__).parents[1] / "json_resume_schema" / "schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft7Validator(SCHEMA, format_checker=Draft7Validator.FORMAT_CHECKER)
AS_OF = date(2026, 11, 20)


def all_texts(value: Any) -> Iterator[str]:
    """Every text in a JSON value; an empty or absent one is a mistake."""
    assert value not in (None, "", [], {})
    if isinstance(value, str):
        yield value
    else:
        for part in value.values() if isinstance(value, dict) else value:
            yield from all_texts(part)


def errors_of(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(json.loads(text))]


def read_back(face: Face, *, folder: Path) -> tuple[Item, ...]:
    path = folder / "resume.json"
    path.write_text(resume_json(face), encoding="utf-8")
    reading = json_resume.read(stored_file(path))
    assert reading.problems == ()
    return reading.items


def test_it_is_valid() -> None:
    assert errors_of(resume_json(ZOE)) == []


def test_a_bad_mail_address_or_link_would_be_seen() -> None:
    bad = {"basics": {"email": "zoe", "url": "not an address"}, "work": [{"endDate": "Present"}]}
    assert len(errors_of(json.dumps(bad))) == 3


def test_every_fact_is_in_it() -> None:
    text = "\n".join(all_texts(json.loads(resume_json(ZOE))))
    lists = (
        ZOE.roles, ZOE.volunteering, ZOE.education, ZOE.certifications, ZOE.projects,
        ZOE.publications, ZOE.honours,
    )  # fmt: skip
    entries = [entry for one in lists for entry in one]
    facts = [ZOE.name, ZOE.headline, *ZOE.about, *ZOE.skills]
    facts += [part for one in ZOE.languages for part in (one.language, one.fluency)]
    for entry in entries:
        facts += [entry.title, entry.organisation, entry.place, entry.url, *entry.points]
    assert len(facts) > 50
    assert [fact for fact in facts if fact not in text] == []


def test_patents_and_courses_are_not_passed_off_as_something_else() -> None:
    patent = Entry("A pump", "Patent office", "", period("2020-01", "2020-01"), ("No. 12",))
    course = Entry("Accounting for engineers", "Example College")
    made = json.loads(resume_json(replace(ZOE, patents=(patent,), courses=(course,))))
    assert made["patents"] == [
        {"name": "A pump", "issuer": "Patent office", "date": "2020-01", "summary": "No. 12"}
    ]
    assert made["courses"] == [
        {"name": "Accounting for engineers", "institution": "Example College"}
    ]
    assert len(made["publications"]) == len(ZOE.publications)
    assert len(made["certificates"]) == len(ZOE.certifications)


def test_our_own_reader_gives_the_same_person_back(tmp_path: Path) -> None:
    items = read_back(ZOE, folder=tmp_path)

    def of(kind: Kind) -> list[tuple[str, str, str, str]]:
        return [
            (item.title, item.organisation, item.place, str(item.period))
            for item in items
            if item.kind is kind
        ]

    def stated(entries: tuple[Entry, ...]) -> list[tuple[str, str, str, str]]:
        return [(one.title, one.organisation, one.place, str(one.period)) for one in entries]

    assert of(Kind.ROLE) == stated(ZOE.roles)
    assert of(Kind.VOLUNTEERING) == stated(ZOE.volunteering)
    assert of(Kind.EDUCATION) == stated(ZOE.education)
    assert of(Kind.CERTIFICATION) == stated(ZOE.certifications)
    assert of(Kind.PUBLICATION) == stated(ZOE.publications)
    assert of(Kind.PROJECT) == stated(ZOE.projects)
    assert of(Kind.HONOUR) == stated(ZOE.honours)
    assert [one.title for one in items if one.kind is Kind.SKILL] == list(ZOE.skills)
    assert [(one.title, one.text) for one in items if one.kind is Kind.LANGUAGE] == [
        (one.language, one.fluency) for one in ZOE.languages
    ]
    headline = next(item for item in items if item.kind is Kind.HEADLINE)
    assert (headline.title, headline.place) == (ZOE.headline, ZOE.reach.place)
    summary = next(item for item in items if item.kind is Kind.SUMMARY)
    assert summary.text.split("\n\n") == list(ZOE.about)


def test_the_timeline_read_back_has_the_same_roles_and_no_other_gap(tmp_path: Path) -> None:
    found = timeline(read_back(ZOE, folder=tmp_path), as_of=AS_OF)
    assert {(role.title, role.period) for role in found.roles} >= {
        (role.title, role.period) for role in ZOE.roles
    }
    assert found.gaps == ()


def test_a_present_role_has_no_end() -> None:
    work = json.loads(resume_json(ZOE))["work"]
    assert [("endDate" in one, one.get("endDate")) for one in work] == [
        (False, None),
        (True, "2022-02"),
        (True, "2019"),
    ]


def test_a_certificate_that_runs_out_says_when() -> None:
    limited = Entry("First aid", "Red Cross", "", period("2024-05", "2027-05"))
    made = json.loads(resume_json(replace(ZOE, certifications=(limited,))))["certificates"][0]
    assert (made["date"], made["endDate"]) == ("2024-05", "2027-05")


def test_without_an_address_nothing_names_one() -> None:
    made = json.loads(resume_json(replace(ZOE, reach=replace(ZOE.reach, address=""))))
    assert "url" not in made["basics"]
    assert "canonical" not in made["meta"]
    assert made["meta"]["lastModified"] == "2026-11-20T00:00:00"


def test_what_is_not_in_reach_is_not_published() -> None:
    basics = json.loads(resume_json(replace(ZOE, reach=Reach())))["basics"]
    assert sorted(basics) == ["label", "name", "summary"]


def test_an_invented_person_is_labelled() -> None:
    assert INVENTED in resume_json(replace(ZOE, is_invented=True))
    assert INVENTED not in resume_json(ZOE)


@pytest.mark.parametrize("year", [1, 999, 3000])
def test_a_year_that_the_schema_does_not_know_is_left_out(year: int) -> None:
    role = Entry("Scribe", "Library", "", period(f"{year:04d}", "2020"))
    text = resume_json(replace(ZOE, roles=(role,)))
    assert errors_of(text) == []
    assert "startDate" not in json.loads(text)["work"][0]


@given(faces)
def test_any_face_is_valid_and_loses_nothing(face: Face) -> None:
    text = resume_json(face)
    assert errors_of(text) == []
    made = json.loads(text.encode().decode())
    said = letters("".join(all_texts(made)))
    for entry in (*face.roles, *face.education, *face.patents, *face.courses):
        for fact in (entry.title, entry.organisation, *entry.points):
            assert letters(fact) in said
    for skill in face.skills:
        assert letters(skill) in said
