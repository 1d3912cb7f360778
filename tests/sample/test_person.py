"""The invented person's public profile says little; her CV holds the proof."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date
from pathlib import Path

import docx
import pytest

from breakthrough.basics import words
from breakthrough.evidence import Kind, Reading, timeline
from breakthrough.outside import readers
from breakthrough.sample import AS_OF, CrowdRow, SamplePerson, sample_person
from breakthrough.sample.vocabulary import lines, words_of

_PROOF = (
    "carved out a €240m business",
    "month-end close from 11 days to 4",
    "S/4HANA",
    "shared services centre",
    "post-merger integration",
    "IFRS 16",
    "working capital",
    "transitional service agreements",
    "target operating model",
    "record to report",
)
_LACKED = ("US GAAP", "Black Belt", "process mining", "robotic process automation", "German")


def cliches() -> list[str]:
    """The sentences that many of the crowd write."""
    return [row["sentence"] for row in words_of("profiles")["cliches"]]


def members(person: SamplePerson) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(person.archive.contents)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def cv_text(person: SamplePerson) -> str:
    document = docx.Document(io.BytesIO(person.cv.contents))
    return "\n".join(paragraph.text for paragraph in document.paragraphs)


@pytest.fixture(scope="module")
def archive_reading(person: SamplePerson, tmp_path_factory: pytest.TempPathFactory) -> Reading:
    path = tmp_path_factory.mktemp("files") / person.archive.name
    path.write_bytes(person.archive.contents)
    return readers.read(path)


def test_the_cv_holds_every_proof(person: SamplePerson) -> None:
    text = cv_text(person).casefold()
    assert [proof for proof in _PROOF if proof.casefold() not in text] == []


def test_the_public_profile_holds_hardly_any_of_it(person: SamplePerson) -> None:
    said_by_her = "\n".join(
        text
        for name, text in members(person).items()
        if not name.startswith(("Recommendations", "Connections", "Endorsement"))
    ).casefold()
    assert [proof for proof in _PROOF if proof.casefold() in said_by_her] == []


def test_others_vouch_for_the_proof_in_recommendations(person: SamplePerson) -> None:
    said = members(person)["Recommendations_Received.csv"]
    assert len(list(csv.DictReader(io.StringIO(said)))) == 4
    assert "carved out our Lisbon business" in said
    assert "shared services centre" in said


def test_some_of_what_she_says_many_others_say_too(
    person: SamplePerson, crowd: tuple[CrowdRow, ...]
) -> None:
    hers = members(person)["Profile.csv"] + cv_text(person)
    shared = [sentence for sentence in cliches() if sentence in hers]
    assert len(shared) >= 4
    for sentence in shared:
        assert sum(sentence in row.text for row in crowd) >= 0.01 * len(crowd)


def test_employers_also_want_what_she_lacks(person: SamplePerson) -> None:
    wanted = "\n".join(need for line in lines("finance") for need in line.must_haves)
    hers = set(words(cv_text(person) + "\n".join(members(person).values())))
    for lacked in _LACKED:
        assert lacked in wanted
        assert not set(words(lacked)) <= hers


def test_the_archive_reads_without_a_problem(archive_reading: Reading) -> None:
    kinds = [item.kind for item in archive_reading.items]
    assert archive_reading.problems == ()
    assert archive_reading.name == "Helena Varga-Lindqvist"
    assert len(archive_reading.contacts) == 120
    assert kinds.count(Kind.ROLE) == 6
    assert kinds.count(Kind.RECOMMENDATION) == 4
    assert kinds.count(Kind.ENDORSEMENT) >= 30


def test_the_career_has_one_gap_and_one_overlap(archive_reading: Reading) -> None:
    career = timeline(archive_reading.items, as_of=AS_OF)
    assert [str(role.period) for role in career.roles] == [
        "2004-09 – 2008-08",
        "2008-09 – 2014-01",
        "2014-11 – 2018-06",
        "2018-07 – 2021-09",
        "2021-03 – 2021-12",
        "2022-01 – now",
    ]
    assert [gap.months for gap in career.gaps] == [9]  # February to October 2014
    assert [overlap.months for overlap in career.overlaps] == [7]  # March to September 2021


def test_the_cv_and_the_profile_state_the_same_roles(person: SamplePerson) -> None:
    text = cv_text(person)
    for role in csv.DictReader(io.StringIO(members(person)["Positions.csv"])):
        assert f"{role['Title']}, {role['Company Name']}" in text
        assert f"{role['Started On']} – {role['Finished On'] or 'present'}" in text


def test_the_cv_reads_as_a_draft_with_every_role_and_its_points(
    person: SamplePerson, tmp_path: Path
) -> None:
    path = tmp_path / person.cv.name
    path.write_bytes(person.cv.contents)
    reading = readers.read(path)
    roles = [item for item in reading.items if item.kind is Kind.ROLE]
    assert reading.is_draft
    assert reading.problems == ()
    assert [role.organisation for role in roles] == [
        role["organisation"] for role in words_of("person")["roles"]
    ]
    assert all("•" in role.text for role in roles)


def test_she_knows_people_only_at_invented_employers(archive_reading: Reading) -> None:
    employers = {
        name for sector in words_of("employers")["sectors"] for name in sector["employers"]
    }
    assert {contact.organisation for contact in archive_reading.contacts} <= employers
    assert all("invented" in contact.url for contact in archive_reading.contacts)


def test_every_contact_was_made_before_the_export(archive_reading: Reading) -> None:
    days = [contact.connected_on for contact in archive_reading.contacts]
    assert all(day is not None and date(2009, 1, 1) < day <= date(2026, 11, 20) for day in days)


def test_an_archive_of_another_day_says_so() -> None:
    later = sample_person(as_of=date(2027, 1, 14))
    assert later.archive.name == "Complete_LinkedInDataExport_01-11-2027.zip"
