"""A Word CV of ours, read again by our own reader, tells the same timeline, whatever it says."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from a_face import ZOE
from any_face import FACES
from careers import BEGINNER, EXECUTIVE
from docx import Document
from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph
from hypothesis import HealthCheck, given, settings
from whole_face import WHOLE, read_as, stated

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Kind, Reading
from breakthrough.outside.printers import cv_docx
from breakthrough.outside.readers import read
from breakthrough.presence.face.face import Entry, Face

THEMES = ("paper", "studio")


def read_back(face: Face, *, theme: str = "paper") -> Reading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cv.docx"
        path.write_bytes(cv_docx(face, theme=theme))
        return read(path)


def assert_same(face: Face, reading: Reading) -> None:
    found, wanted = read_as(reading.items), stated(face)
    for kind in wanted:
        assert found[kind] == wanted[kind], kind
    assert reading.name == face.name


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    "face", [ZOE, BEGINNER, EXECUTIVE, WHOLE], ids=["full", "short", "long", "whole"]
)
def test_every_item_comes_back_as_the_face_says_it(theme: str, face: Face) -> None:
    reading = read_back(face, theme=theme)
    assert_same(face, reading)
    assert reading.problems == ()


@given(FACES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_career_comes_back(face: Face) -> None:
    assert_same(face, read_back(face))


def test_an_end_without_a_start_comes_back_as_one() -> None:
    ended = Period(None, PartialDate(2011, 6))
    face = replace(
        ZOE,
        roles=(Entry("Clerk", "Acme", period=ended),),
        education=(Entry("BA", "Acme", period=ended),),
    )
    items = read_back(face).items
    periods = {item.kind: item.period for item in items}
    assert (periods[Kind.ROLE], periods[Kind.EDUCATION]) == (ended, ended)


def test_a_face_with_nothing_but_a_name_is_still_read_as_a_cv() -> None:
    reading = read_back(Face("Ana Example of Nowhere", ZOE.changed_on))
    assert (reading.name, reading.items) == ("Ana Example of Nowhere", ())


def test_a_profile_that_reads_like_a_heading_opens_no_part() -> None:
    reading = read_back(replace(ZOE, about=("Skills: cash, and people", "Experience")))
    assert_same(ZOE, reading)


def edited(face: Face, change: Callable[[WordDocument], None]) -> Reading:
    """The document as a person saves it after a change in a word processor."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cv.docx"
        document = Document(BytesIO(cv_docx(face, theme="paper")))
        change(document)
        document.save(str(path))
        return read(path)


def line(document: WordDocument, words: str) -> Paragraph:
    return next(one for one in document.paragraphs if words in one.text)


def test_a_role_that_its_owner_adds_without_styles_is_read_beside_the_others() -> None:
    def add(document: WordDocument) -> None:
        before = line(document, "Finance Director")
        before.insert_paragraph_before("Group Treasurer, Fabrikam Ltd\tMar 2017 – Feb 2019")
        before.insert_paragraph_before("Moved 12 banks to one platform", style="List Bullet")

    wanted = stated(ZOE)[Kind.ROLE]
    added = ("Group Treasurer", "Fabrikam Ltd", "", "2017-03 – 2019-02")
    found = read_as(edited(ZOE, add).items)[Kind.ROLE]
    assert found == [wanted[0], (*added, "Moved 12 banks to one platform"), *wanted[1:]]


def test_a_part_that_its_owner_adds_without_styles_is_read() -> None:
    def add(document: WordDocument) -> None:
        before = line(document, "Skills")
        before.insert_paragraph_before("Courses", style="Heading 1")
        before.insert_paragraph_before("Sailing at night, 2022", style="List Bullet")

    reading = edited(ZOE, add)
    assert [one.title for one in reading.items if one.kind is Kind.COURSE] == ["Sailing at night"]
    assert read_as(reading.items)[Kind.VOLUNTEERING] == stated(ZOE)[Kind.VOLUNTEERING]


def test_words_typed_over_a_marked_name_keep_its_meaning() -> None:
    def retitle(document: WordDocument) -> None:
        line(document, "Senior Auditor").runs[0].text = "Audit Lead, Banks"

    titles = [told[0] for told in read_as(edited(ZOE, retitle).items)[Kind.ROLE]]
    assert titles == ["Chief Financial Officer", "Finance Director", "Audit Lead, Banks"]


def test_a_line_of_which_some_words_lost_their_style_is_read_by_its_words() -> None:
    def unmark(document: WordDocument) -> None:
        for run in line(document, "Senior Auditor").runs:
            if run.text == "Contoso Ltd":
                run.style = None

    assert read_as(edited(ZOE, unmark).items)[Kind.ROLE] == stated(ZOE)[Kind.ROLE]


def test_a_title_that_a_word_processor_cut_into_pieces_is_read_whole() -> None:
    def cut(document: WordDocument) -> None:
        run = line(document, "Senior Auditor").runs[0]
        run._r.addnext(copy.deepcopy(run._r))
        run.text = "Senior, "

    titles = [told[0] for told in read_as(edited(ZOE, cut).items)[Kind.ROLE]]
    assert titles[2] == "Senior, Senior Auditor"


def test_dates_that_its_owner_writes_another_way_are_read() -> None:
    def redate(document: WordDocument) -> None:
        for run in line(document, "Senior Auditor").runs:
            if run.text == "2014 – 2019":
                run.text = "02/2014 to today"

    (*_, last) = read_as(edited(ZOE, redate).items)[Kind.ROLE]
    assert last == ("Senior Auditor", "Contoso Ltd", "", "2014-02 – now")
