"""The CV as PDF: what stands in it, in which order, and that it is the same each time."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from a_face import ZOE
from careers import BEGINNER, EXECUTIVE, facts, out_of_order, pages, text
from pypdf import PdfReader

from breakthrough.basics import Problem
from breakthrough.outside.printers import cv_docx, cv_pdf, link_picture
from breakthrough.presence.face.face import Entry, Face, Link

THEMES = ("paper", "studio")
RESUME = '{\n  "basics": {"name": "Zoë \\u0007 </script>"}\r\n}\n'


def reader(face: Face, *, theme: str = "paper", resume: str = RESUME) -> PdfReader:
    return PdfReader(BytesIO(cv_pdf(face, theme=theme, resume=resume).data))


def tags(document: PdfReader) -> list[str]:
    """The names of the structure's elements, in the order they are read."""
    found: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append(str(node["/S"]))
            if "/K" in node:
                walk(node["/K"])

    walk(document.trailer["/Root"]["/StructTreeRoot"]["/K"])
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("face", [ZOE, BEGINNER, EXECUTIVE], ids=["full", "short", "long"])
def test_every_fact_is_extracted_whole_and_in_reading_order(theme: str, face: Face) -> None:
    made = cv_pdf(face, theme=theme, resume=RESUME)
    assert made.problems == ()
    assert out_of_order(facts(face), text(made.data)) == []


@pytest.mark.parametrize("theme", THEMES)
def test_roles_carry_their_dates(theme: str) -> None:
    shown = text(cv_pdf(ZOE, theme=theme, resume=RESUME).data)
    for dates in ("Feb 2022 – Present", "Mar 2019 – Feb 2022", "2014 – 2019", "Jul 2014"):
        assert dates in shown


def test_the_resume_is_attached_byte_for_byte() -> None:
    assert reader(ZOE).attachments["resume.json"] == [RESUME.encode()]


def test_the_document_names_itself_its_author_and_its_language() -> None:
    document = reader(ZOE)
    assert document.metadata is not None
    assert document.metadata.title == "Zoë Nguyen-Example – CV"
    assert document.metadata.author == "Zoë Nguyen-Example"
    assert document.trailer["/Root"]["/Lang"] == "en-GB"
    assert document.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert document.xmp_metadata is not None
    assert b"<pdfuaid:part>1<" in document.trailer["/Root"]["/Metadata"].get_data()


@pytest.mark.parametrize("theme", THEMES)
def test_the_name_parts_and_entries_are_headings_of_three_levels(theme: str) -> None:
    found = [tag for tag in tags(reader(BEGINNER, theme=theme)) if tag.startswith("/H")]
    # Profile, Experience with a role, Education with a study, Skills, Languages
    assert found == ["/H1", "/H2", "/H2", "/H3", "/H2", "/H3", "/H2", "/H2"]


@pytest.mark.parametrize("theme", THEMES)
def test_points_are_list_items(theme: str) -> None:
    assert tags(reader(BEGINNER, theme=theme)).count("/LI") == len(BEGINNER.roles[0].points)


@pytest.mark.parametrize("theme", THEMES)
def test_addresses_can_be_clicked(theme: str) -> None:
    found = {
        str(annotation.get_object()["/A"]["/URI"])
        for page in reader(ZOE, theme=theme).pages
        for annotation in page.get("/Annots", [])
        if "/URI" in annotation.get_object().get("/A", {})
    }
    assert found == {
        "mailto:zoe@example.com",
        "tel:+61355500000",
        "https://zoe.example",
        "https://www.linkedin.com/in/zoe-example",
        "https://example.org/verify/1",
        "https://example.org/cash",
    }


def test_an_address_that_is_no_page_of_the_web_cannot_be_clicked() -> None:
    links = (Link("Hm", "javascript:alert(1)"), Link("Long", "https://example.org/" + "x" * 9000))
    face = replace(BEGINNER, reach=replace(BEGINNER.reach, email="", links=links))
    assert all(not page.get("/Annots") for page in reader(face).pages)


@pytest.mark.parametrize("theme", THEMES)
def test_a_beginner_fills_one_page_and_an_executive_two_or_three(theme: str) -> None:
    assert len(reader(BEGINNER, theme=theme).pages) == 1
    assert len(reader(ZOE, theme=theme).pages) == 1
    assert len(reader(EXECUTIVE, theme=theme).pages) in (2, 3)


@pytest.mark.parametrize("theme", THEMES)
def test_later_pages_carry_the_name_and_their_number(theme: str) -> None:
    first, *later = pages(cv_pdf(EXECUTIVE, theme=theme, resume=RESUME).data)
    assert "Page 1" not in first
    for number, page in enumerate(later, start=2):
        assert page.startswith(f"{EXECUTIVE.name} Page {number} of {len(later) + 1}")


@pytest.mark.parametrize("theme", THEMES)
def test_no_heading_stands_alone_at_the_foot_of_a_page(theme: str) -> None:
    """Whatever the length of the profile pushes to the foot of the first page."""
    for lines in range(0, 12, 4):
        face = replace(EXECUTIVE, about=("A sentence that fills a line of the profile.",) * lines)
        for page in pages(cv_pdf(face, theme=theme, resume=RESUME).data)[:-1]:
            end = page[-45:]
            assert "plc" not in end
            assert "Experience" not in end


def test_an_invented_person_is_labelled_so_on_every_page() -> None:
    made = cv_pdf(replace(EXECUTIVE, is_invented=True), theme="paper", resume=RESUME)
    assert all("This person is invented" in page for page in pages(made.data))
    assert "invented" not in text(cv_pdf(EXECUTIVE, theme="paper", resume=RESUME).data)


def test_the_same_face_makes_the_same_bytes_in_another_process() -> None:
    program = (
        "import sys, hashlib; sys.path[:0] = sys.argv[1:]\n"
        "from a_face import ZOE\n"
        "from breakthrough.outside.printers import cv_docx, cv_pdf, link_picture\n"
        "for theme in ('paper', 'studio'):\n"
        "    for data in (cv_pdf(ZOE, theme=theme, resume='{}').data, cv_docx(ZOE, theme=theme),\n"
        "                 link_picture(ZOE, theme=theme).data):\n"
        "        print(hashlib.sha256(data).hexdigest())\n"
    )
    root = Path(__file__).parents[3]
    paths = [str(root / "src"), str(root / "tests" / "presence")]
    elsewhere = subprocess.run(
        [sys.executable, "-c", program, *paths], capture_output=True, text=True, check=True
    ).stdout.split()
    here = [
        hashlib.sha256(data).hexdigest()
        for theme in THEMES
        for data in (
            cv_pdf(ZOE, theme=theme, resume="{}").data,
            cv_docx(ZOE, theme=theme),
            link_picture(ZOE, theme=theme).data,
        )
    ]
    assert elsewhere == here


def test_a_fork_of_a_process_that_has_printed_is_refused_rather_than_left_hanging(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cv_pdf(BEGINNER, theme="paper", resume="{}")
    monkeypatch.setattr("os.getpid", lambda: -1)
    with pytest.raises(RuntimeError, match="spawn it instead"):
        cv_pdf(BEGINNER, theme="paper", resume="{}")


def test_another_day_makes_other_bytes_because_the_day_stands_in_the_file() -> None:
    later = reader(replace(ZOE, changed_on=date(2026, 11, 21)))
    assert later.metadata is not None
    assert later.metadata.creation_date is not None
    assert later.metadata.creation_date.date() == date(2026, 11, 21)


def test_an_empty_name_is_a_problem() -> None:
    with pytest.raises(Problem, match="name is empty"):
        cv_pdf(replace(ZOE, name=" \u202e "), theme="paper", resume=RESUME)


def test_a_name_alone_makes_a_page() -> None:
    face = Face(name="Ada", changed_on=date(2026, 1, 1), roles=(Entry(""), Entry("", "Acme")))
    assert "Acme" in text(cv_pdf(face, theme="studio", resume="{}").data)
