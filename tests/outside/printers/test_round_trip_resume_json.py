"""A resume.json of ours, read again by our own reader: every item as the face says it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from a_face import ZOE, period
from whole_face import WHOLE, pages, read_as, stated

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Kind, Reading
from breakthrough.outside.files import stored_file
from breakthrough.outside.readers import json_resume_reach, read
from breakthrough.presence.face.face import Entry, Face
from breakthrough.presence.formats import resume_json


def read_back(face: Face, folder: Path) -> Reading:
    path = folder / "resume.json"
    path.write_text(resume_json(face), encoding="utf-8")
    return read(path)


@pytest.mark.parametrize("face", [ZOE, WHOLE], ids=["full", "whole"])
def test_every_item_comes_back_as_the_face_says_it(face: Face, tmp_path: Path) -> None:
    reading = read_back(face, tmp_path)
    assert reading.problems == ()
    assert reading.name == face.name
    found, wanted = read_as(reading.items), stated(face)
    for kind in wanted:
        assert found[kind] == wanted[kind]
    assert {item.kind for item in reading.items} == {
        *(kind for kind, told in wanted.items() if told),
        Kind.SUMMARY,
    }


def test_the_address_of_every_entry_comes_back(tmp_path: Path) -> None:
    items = read_back(WHOLE, tmp_path).items
    assert sorted((item.title, item.url) for item in items if item.url) == sorted(pages(WHOLE))


def test_how_the_person_is_reached_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "resume.json"
    path.write_text(resume_json(WHOLE), encoding="utf-8")
    assert json_resume_reach(stored_file(path)) == WHOLE.reach


def test_a_certificate_of_which_only_the_end_is_known_does_not_become_one_of_that_day(
    tmp_path: Path,
) -> None:
    lapses = Entry("First aid", "Red Cross", period=Period(None, PartialDate(2027, 5)))
    (found,) = read_as(read_back(replace(ZOE, certifications=(lapses,)), tmp_path).items)[
        Kind.CERTIFICATION
    ]
    assert found == ("First aid", "Red Cross", "", "? – 2027-05")


def test_a_certificate_that_ends_before_it_starts_is_read_without_its_end(tmp_path: Path) -> None:
    path = tmp_path / "resume.json"
    entry = {"name": "First aid", "date": "2027-05", "endDate": "2024-05"}
    path.write_text(json.dumps({"certificates": [entry]}), encoding="utf-8")
    reading = read(path)
    assert reading.items[0].period == period("2027-05", "2027-05")
    assert reading.problems == (
        "Certificates 1 of resume.json ends (2024-05) before it starts (2027-05). "
        "It was read without its end: put the dates right.",
    )
