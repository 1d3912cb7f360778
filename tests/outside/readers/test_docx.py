"""CVs in DOCX: paragraphs, tables and text boxes, and documents made to do harm."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import Pt

from breakthrough.basics import Problem
from breakthrough.evidence import Kind, Reading
from breakthrough.outside.readers import read

ROLES = [
    ("Chief Financial Officer", "Northwind Holdings", "2022-02 – now"),
    ("Finance Director", "Northwind Holdings", "2019-03 – 2022-02"),
    ("Senior Auditor", "Contoso Ltd", "2014 – 2019"),
]
Saved = Callable[[WordDocument], Path]


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    def save(document: WordDocument) -> Path:
        path = tmp_path / "cv.docx"
        document.save(str(path))
        return path

    return save


def roles(reading: Reading) -> list[tuple[str, str, str]]:
    return [
        (item.title, item.organisation, str(item.period))
        for item in reading.items
        if item.kind is Kind.ROLE
    ]


def with_roles(document: WordDocument) -> WordDocument:
    document.add_heading("Experience", level=1)
    for title, organisation, dates, did in (
        ("Chief Financial Officer", "Northwind Holdings", "Feb 2022 – Present", "Released cash"),
        ("Finance Director", "Northwind Holdings", "Mar 2019 – Feb 2022", "Built FP&A"),
        ("Senior Auditor", "Contoso Ltd", "2014 – 2019", "Audited insurers"),
    ):
        line = document.add_paragraph()
        line.add_run(title).bold = True
        line.add_run(f", {organisation}\t{dates}")
        document.add_paragraph(did, style="List Bullet")
    return document


def test_paragraphs_give_roles_with_their_bullets(saved):
    document = Document()
    document.add_heading("Zoë Nguyen-Example", level=0)
    reading = read(saved(with_roles(document)))
    assert roles(reading) == ROLES
    assert reading.name == "Zoë Nguyen-Example"
    assert reading.items[-1].text == "• Audited insurers"
    assert reading.is_draft
    assert reading.problems == ()


def test_a_table_of_dates_and_roles_is_read_row_by_row(saved):
    document = Document()
    document.add_heading("Employment", level=1)
    table = document.add_table(rows=0, cols=2)
    for dates, title, organisation in (
        ("Feb 2022 – Present", "Chief Financial Officer", "Northwind Holdings"),
        ("Mar 2019 – Feb 2022", "Finance Director", "Northwind Holdings"),
        ("2014 – 2019", "Senior Auditor", "Contoso Ltd"),
    ):
        left, right = table.add_row().cells
        left.text = dates
        right.text = f"{title}, {organisation}"
        right.add_paragraph("Kept every promise", style="List Bullet")
    assert roles(read(saved(document))) == ROLES


def test_a_table_that_sets_two_columns_is_read_column_by_column(saved):
    document = Document()
    side, main = document.add_table(rows=1, cols=2).rows[0].cells
    for text in ("Skills", "Corporate Finance", "M&A", "Change Management", "Treasury"):
        side.add_paragraph(text)
    main.add_paragraph("Experience")
    for text in (
        "Chief Financial Officer, Northwind Holdings",
        "Feb 2022 – Present",
        "Finance Director, Northwind Holdings",
        "Mar 2019 – Feb 2022",
        "Senior Auditor, Contoso Ltd",
        "2014 – 2019",
    ):
        main.add_paragraph(text)
    reading = read(saved(document))
    assert roles(reading) == ROLES
    skills = [item.title for item in reading.items if item.kind is Kind.SKILL]
    assert skills == ["Corporate Finance", "M&A", "Change Management", "Treasury"]


TEXT_BOX = """\
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent>
<mc:Choice Requires="wps"><w:txbxContent>{0}</w:txbxContent></mc:Choice>
<mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict>
</mc:Fallback></mc:AlternateContent></w:r>"""


def test_a_text_box_is_read_once(saved):
    document = with_roles(Document())
    words = "".join(
        f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
        for text in ("Skills", "Corporate Finance, M&amp;A")
    )
    document.add_paragraph()._p.append(parse_xml(TEXT_BOX.format(words)))
    reading = read(saved(document))
    assert roles(reading) == ROLES
    assert [item.title for item in reading.items if item.kind is Kind.SKILL] == [
        "Corporate Finance",
        "M&A",
    ]
    assert reading.text.count("Corporate Finance, M&A") == 1


def test_the_name_in_the_page_header_is_found(saved):
    document = with_roles(Document())
    document.sections[0].header.paragraphs[0].text = "Zoë Nguyen-Example"
    assert read(saved(document)).name == "Zoë Nguyen-Example"


def test_deleted_words_are_not_read_and_inserted_ones_are(saved):
    document = with_roles(Document())
    mark = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:id="1"'
    paragraph = document.add_paragraph("Skills")
    paragraph = document.add_paragraph()
    paragraph._p.append(parse_xml(f"<w:ins {mark}><w:r><w:t>Treasury</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {mark}><w:r><w:t>Golf</w:t></w:r></w:del>"))
    assert read(saved(document)).items[-1].title == "Treasury"


def test_larger_words_are_headings_even_in_words_of_their_own(saved):
    document = Document()
    for heading, lines in (
        (
            "Where I have worked",
            ("Auditor, Contoso Ltd", "2014 – 2019", "Clerk, Globex Inc", "2010 – 2014"),
        ),
        ("What I studied", ("BCom, University of Example", "2008 – 2011")),
    ):
        document.add_paragraph().add_run(heading).font.size = Pt(18)
        for line in lines:
            document.add_paragraph(line)
    reading = read(saved(document))
    assert [title for title, _, _ in roles(reading)] == ["Auditor", "Clerk"]
    assert [item.title for item in reading.items if item.kind is Kind.EDUCATION] == ["BCom"]


def repacked(path: Path, **changed: bytes) -> Path:
    """The document with some parts put in place of its own ("/" and "." written as "_")."""
    with ZipFile(path) as before:
        parts = {name: before.read(name) for name in before.namelist()}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as after:
        for name, data in parts.items():
            after.writestr(name, changed.get(name.replace("/", "_").replace(".", "_"), data))
    path.write_bytes(packed.getvalue())
    return path


ENTITY = b"""<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_that_asks_for_other_files_is_refused(saved, encoding):
    body = ENTITY.decode().encode(encoding)
    with pytest.raises(Problem, match="instructions that a CV has no use for"):
        read(repacked(saved(Document()), word_document_xml=body))


def test_a_bomb_inside_a_document_is_refused(saved):
    path = repacked(saved(Document()), word_document_xml=b"<w>" + b" " * 2**24)
    with pytest.raises(Problem, match=r"is larger than 16 MB|unpacks to far more"):
        read(path)


@pytest.mark.parametrize("broken", [b"<w:document", b"", b"<html/>"])
def test_a_damaged_document_says_so(saved, broken):
    with pytest.raises(Problem, match=r"is damaged|holds no text"):
        read(repacked(saved(Document()), word_document_xml=broken))


def test_an_empty_document_says_so(saved):
    with pytest.raises(Problem, match="holds no text"):
        read(saved(Document()))


def test_a_letter_is_no_cv(saved):
    document = Document()
    document.add_paragraph("Dear Ada, thank you for the lovely dinner on Sunday. Yours, Grace")
    with pytest.raises(Problem, match="does not read like a CV"):
        read(saved(document))
