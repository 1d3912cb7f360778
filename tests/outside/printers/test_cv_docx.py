"""The CV as a Word document: read back by our own reader, and what Word finds in it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from a_face import ZOE
from careers import BEGINNER, EXECUTIVE
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Kind, Reading
from breakthrough.outside.printers import cv_docx
from breakthrough.outside.readers import read
from breakthrough.presence.face.face import Entry, Face

THEMES = ("paper", "studio")
Timeline = list[tuple[str, str, str, str]]


def read_back(face: Face, *, theme: str = "paper") -> Reading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "cv.docx"
        path.write_bytes(cv_docx(face, theme=theme))
        return read(path)


def timeline(entries: tuple[Entry, ...]) -> Timeline:
    return [(one.title, one.organisation, one.place, str(one.period)) for one in entries]


def items(reading: Reading, kind: Kind) -> Timeline:
    return [
        (item.title, item.organisation, item.place, str(item.period))
        for item in reading.items
        if item.kind is kind
    ]


def titles(reading: Reading, kind: Kind) -> list[str]:
    return [item.title for item in reading.items if item.kind is kind]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("face", [ZOE, BEGINNER, EXECUTIVE], ids=["full", "short", "long"])
def test_our_own_reader_finds_the_same_timeline(theme: str, face: Face) -> None:
    reading = read_back(face, theme=theme)
    assert items(reading, Kind.ROLE) == timeline(face.roles)
    assert items(reading, Kind.EDUCATION) == timeline(face.education)
    assert items(reading, Kind.VOLUNTEERING) == timeline(face.volunteering)
    assert titles(reading, Kind.SKILL) == list(face.skills)
    assert titles(reading, Kind.LANGUAGE) == [one.language for one in face.languages]
    assert titles(reading, Kind.HEADLINE) == [face.headline]
    assert reading.name == face.name
    assert reading.problems == ()


def test_the_points_come_back_under_their_role() -> None:
    roles = [item for item in read_back(ZOE).items if item.kind is Kind.ROLE]
    assert [role.text.split("\n") for role in roles[:2]] == [
        [f"• {point}" for point in role.points] for role in ZOE.roles[:2]
    ]


def test_what_is_on_one_line_comes_back_with_its_date() -> None:
    reading = read_back(ZOE)
    assert items(reading, Kind.CERTIFICATION) == [
        ("Chartered Accountant", "Example Institute", "", "2014-07 – 2014-07")
    ]
    assert titles(reading, Kind.HONOUR) == ["CFO of the Year (mid-cap)"]


dates = st.builds(
    lambda year, month: PartialDate(year, month),
    st.integers(1990, 2025),
    st.none() | st.integers(1, 12),
)
periods = st.tuples(dates, st.none() | dates).map(
    lambda ends: (
        Period(ends[0]) if ends[1] is None else Period(min(ends[0], ends[1]), max(ends[0], ends[1]))
    )
)
points = st.lists(
    st.sampled_from(("Cut costs by 12%.", "Built a team of nine", "Wrote C&A <b>code</b>")),
    max_size=3,
).map(tuple)


def entries(titles: tuple[str, ...], organisations: tuple[str, ...]) -> st.SearchStrategy[Entry]:
    return st.builds(
        Entry,
        title=st.sampled_from(titles),
        organisation=st.sampled_from(organisations),
        place=st.sampled_from(("", "Berlin", "London, United Kingdom")),
        period=periods,
        points=points,
    )


_ROLES = entries(
    ("Chief Financial Officer", "Data Analyst", "Barista", "Head of People & Culture", "Engineer"),
    ("Northwind Holdings", "Contoso Ltd", "Corner Café", "Globex", "A. B. Example & Co"),
)
_STUDIES = entries(
    ("MBA", "BSc Statistics", "PhD in Physics", "Diploma of Design"),
    ("University of Leeds", "Example Business School", "Northern College"),
)
_FACES = st.builds(
    replace,
    st.just(BEGINNER),
    roles=st.lists(_ROLES, min_size=1, max_size=4, unique_by=lambda one: one.title).map(tuple),
    education=st.lists(_STUDIES, max_size=3, unique_by=lambda one: one.title).map(tuple),
    skills=st.lists(
        st.sampled_from(("SQL", "M&A", "C++", "Corporate Finance", "Führung", "R&D", "IFRS 16")),
        max_size=5,
        unique=True,
    ).map(tuple),
)


@given(_FACES)
@settings(max_examples=40, deadline=None)
def test_any_small_career_comes_back(face: Face) -> None:
    reading = read_back(face)
    assert items(reading, Kind.ROLE) == timeline(face.roles)
    assert items(reading, Kind.EDUCATION) == timeline(face.education)
    assert titles(reading, Kind.SKILL) == list(face.skills)


@given(st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_whatever_is_written_the_document_opens(text: str) -> None:
    face = replace(BEGINNER, name=text, headline=text, roles=(Entry(text, text, points=(text,)),))
    assert Document(BytesIO(cv_docx(face, theme="studio"))).paragraphs


def styles(data: bytes) -> list[tuple[str, str]]:
    return [
        (str(paragraph.style.name), paragraph.text)
        for paragraph in Document(BytesIO(data)).paragraphs
        if paragraph.style is not None
    ]


def test_headings_and_bullets_have_the_styles_that_word_knows() -> None:
    found = styles(cv_docx(BEGINNER, theme="paper"))
    assert found[0] == ("Title", "Amara Okafor")
    assert ("Heading 1", "Experience") in found
    dated = "Data Analyst · Example Bakery Group · Leeds\tSep 2025 – Present"
    assert ("Heading 2", dated) in found
    assert ("List Bullet", BEGINNER.roles[0].points[0]) in found


def test_there_are_no_tables_and_no_text_boxes() -> None:
    with ZipFile(BytesIO(cv_docx(EXECUTIVE, theme="studio"))) as opened:
        body = opened.read("word/document.xml").decode()
    assert "w:tbl" not in body
    assert "txbxContent" not in body


def test_the_document_names_itself_its_author_its_day_and_its_language() -> None:
    data = cv_docx(ZOE, theme="paper")
    properties = Document(BytesIO(data)).core_properties
    assert properties.title == "Zoë Nguyen-Example – CV"
    assert properties.author == "Zoë Nguyen-Example"
    assert properties.language == "en-GB"
    for at in (properties.created, properties.modified):
        assert at is not None
        assert at.date() == ZOE.changed_on
    with ZipFile(BytesIO(data)) as opened:
        assert 'w:lang w:val="en-GB"' in opened.read("word/styles.xml").decode()


def test_addresses_can_be_clicked() -> None:
    with ZipFile(BytesIO(cv_docx(ZOE, theme="paper"))) as opened:
        relations = opened.read("word/_rels/document.xml.rels").decode()
    for target in ("mailto:zoe@example.com", "https://zoe.example", "https://example.org/cash"):
        assert f'Target="{target}"' in relations


def test_no_style_names_another_that_is_not_there() -> None:
    with ZipFile(BytesIO(cv_docx(ZOE, theme="paper"))) as opened:
        sheet = ElementTree.fromstring(opened.read("word/styles.xml"))
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    there = {style.get(f"{word}styleId") for style in sheet.iter(f"{word}style")}
    for tag in ("basedOn", "next", "link"):
        assert {one.get(f"{word}val") for one in sheet.iter(f"{word}{tag}")} <= there


@pytest.mark.parametrize("theme", THEMES)
def test_the_same_face_makes_the_same_bytes(theme: str) -> None:
    assert cv_docx(ZOE, theme=theme) == cv_docx(ZOE, theme=theme)
    with ZipFile(BytesIO(cv_docx(ZOE, theme=theme))) as opened:
        assert {info.date_time[:3] for info in opened.infolist()} == {(2026, 11, 20)}


def test_signs_that_xml_forbids_are_left_out() -> None:
    face = replace(BEGINNER, headline="Ana\x00lyst\x0b\ufffe \ud800of data")
    assert ("Subtitle", "Analyst of data") in styles(cv_docx(face, theme="paper"))


def test_an_invented_person_is_labelled_so_in_the_foot_of_every_page() -> None:
    section = Document(BytesIO(cv_docx(replace(ZOE, is_invented=True), theme="paper"))).sections[0]
    for foot in (section.first_page_footer, section.footer):
        assert "This person is invented" in foot.paragraphs[0].text
