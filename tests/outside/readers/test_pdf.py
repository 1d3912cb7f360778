"""CVs in PDF: one column, two columns, LinkedIn's own layout, tables of dates, scans, locks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Kind, Reading
from breakthrough.outside.readers import read

ROLES = [
    ("Chief Financial Officer", "Northwind Holdings", "2022-02 – now"),
    ("Finance Director", "Northwind Holdings", "2019-03 – 2022-02"),
    ("Senior Auditor", "Contoso Ltd", "2014 – 2019"),
]

ONE_COLUMN = """
#set text(size: 10pt)
#align(center)[#text(size: 20pt, weight: "bold")[Zoë Nguyen-Example] \\
CFO | Turnarounds \\ zoe\\@example.com]
#let head(t) = block[#text(size: 13pt, weight: "bold")[#upper(t)] #line(length: 100%)]
#let job(t, o, d) = [#strong(t) #h(1fr) #d \\ #emph(o)]
#head[Experience]
#job[Chief Financial Officer][Northwind Holdings, Melbourne][Feb 2022 – Present]
- Released €12m cash in 9 months by rebuilding the order-to-cash process in eleven countries
- Led carve-out, 400 staff
#job[Finance Director][Northwind Holdings, Melbourne][Mar 2019 – Feb 2022]
- Built FP&A team
#job[Senior Auditor][Contoso Ltd, London][2014 – 2019]
- Audited insurers
#head[Education]
*BCom Accounting*, University of Example #h(1fr) 2008 – 2011
#head[Skills]
Corporate Finance, M&A, Change Management
"""

TWO_COLUMNS = """
#set page(margin: 1.5cm)
#set text(size: 9.5pt)
#text(size: 22pt, weight: "bold")[Zoë Nguyen-Example] \\ Chief Financial Officer
#grid(columns: COLUMNS, column-gutter: 14pt, FIRST, SECOND)
"""
SIDE = """[
== Contact
zoe\\@example.com \\ +61 3 5550 0000
== Skills
- Corporate Finance
- M&A
- Change Management
== Education
*BCom Accounting* \\ University of Example \\ 2008 – 2011
]"""
MAIN = """[
== Experience
*Chief Financial Officer* \\ Northwind Holdings, Melbourne \\ Feb 2022 – Present
- Released €12m cash in 9 months by rebuilding the order-to-cash process
- Led carve-out, 400 staff
*Finance Director* \\ Northwind Holdings, Melbourne \\ Mar 2019 – Feb 2022
- Built FP&A team
*Senior Auditor* \\ Contoso Ltd, London \\ 2014 – 2019
- Audited insurers and banks across the country
]"""
SIDE_BAR_LEFT = (
    TWO_COLUMNS.replace("COLUMNS", "(32%, 1fr)").replace("FIRST", SIDE).replace("SECOND", MAIN)
)
SIDE_BAR_RIGHT = (
    TWO_COLUMNS.replace("COLUMNS", "(1fr, 32%)").replace("FIRST", MAIN).replace("SECOND", SIDE)
)

LINKEDIN = """
#set page(width: 612pt, height: 792pt, margin: 0pt)
#set text(size: 10.5pt)
#set smartquote(enabled: false)
#place(rect(width: 200pt, height: 792pt, fill: rgb("#293e49")))
#place(dx: 20pt, dy: 30pt, block(width: 165pt)[#set text(fill: white)
#text(size: 13pt)[Contact]

www.linkedin.com/in/zoe-example (LinkedIn)

#text(size: 13pt)[Top Skills]

Corporate Finance \\ M&A \\ Change Management

#text(size: 13pt)[Languages]

French (Professional Working)])
#place(dx: 224pt, dy: 30pt, block(width: 365pt)[#text(size: 26pt)[Zoë Nguyen-Example]

#text(size: 12pt)[CFO | Turnarounds & carve-outs]

#text(size: 12pt)[Melbourne, Victoria, Australia]

#text(size: 15.75pt)[Summary]

I rebuild finance functions.

#text(size: 15.75pt)[Experience]

#text(size: 12pt)[Northwind Holdings] \\ 7 years 9 months

#text(size: 11.5pt)[Chief Financial Officer] \\
February 2022 - Present (4 years 10 months) \\ Melbourne, Victoria, Australia

Released €12m cash in 9 months. Led a carve-out with 400 staff in nine countries

#text(size: 11.5pt)[Finance Director] \\
March 2019 - February 2022 (3 years) \\ Melbourne, Victoria, Australia

#text(size: 12pt)[Contoso Ltd] \\ #text(size: 11.5pt)[Senior Auditor] \\
2014 - 2019 (5 years) \\ London, United Kingdom

#text(size: 15.75pt)[Education]

#text(size: 12pt)[University of Example] \\ BCom, Accounting · (2008 - 2011)

#text(size: 9pt)[Page 1 of 1]])
"""

DATES_IN_A_COLUMN = """
#set text(size: 10pt)
= Max Beispiel
== Berufserfahrung
#table(columns: (2.1cm, 1fr), stroke: none,
[Feb. 2022 – heute], [*Chief Financial Officer* \\ Northwind Holdings, Melbourne \\
  Aufbau eines Teams von 12 Personen und Einführung eines Berichtswesens in allen Werken],
[März 2019 – Feb. 2022], [*Finance Director* \\ Northwind Holdings, Melbourne \\ Abschluss],
[2014 – 2019], [*Senior Auditor* \\ Contoso Ltd, London \\ Prüfung von Versicherern])
"""


def roles(reading: Reading) -> list[tuple[str, str, str]]:
    return [
        (item.title, item.organisation, str(item.period))
        for item in reading.items
        if item.kind is Kind.ROLE
    ]


@pytest.mark.parametrize(
    "markup",
    [ONE_COLUMN, SIDE_BAR_LEFT, SIDE_BAR_RIGHT, LINKEDIN, DATES_IN_A_COLUMN],
    ids=["one column", "side bar left", "side bar right", "LinkedIn", "dates in a column"],
)
def test_every_layout_keeps_its_three_roles(printed, markup):
    reading = read(printed(markup))
    assert roles(reading) == ROLES
    assert reading.problems == ()
    assert reading.is_draft


@pytest.mark.parametrize("markup", [ONE_COLUMN, SIDE_BAR_LEFT, SIDE_BAR_RIGHT, LINKEDIN])
def test_the_side_bar_gives_its_skills_and_the_head_its_name(printed, markup):
    reading = read(printed(markup))
    skills = [item.title for item in reading.items if item.kind is Kind.SKILL]
    assert skills == ["Corporate Finance", "M&A", "Change Management"]
    assert reading.name == "Zoë Nguyen-Example"


def test_linkedins_own_pdf_is_the_linkedin_profile(printed):
    reading = read(printed(LINKEDIN))
    assert reading.family is Family.LINKEDIN
    assert [item.title for item in reading.items if item.kind is Kind.HEADLINE] == [
        "CFO | Turnarounds & carve-outs"
    ]


def test_a_cv_is_evidence_and_keeps_its_text_and_pages(printed):
    reading = read(printed(ONE_COLUMN))
    assert reading.family is Family.CV
    assert "Released €12m cash" in reading.text
    assert reading.items[-1].source.file == "cv.pdf"
    assert {item.source.place for item in reading.items if item.kind is Kind.ROLE} == {"page 1"}


def test_a_career_that_goes_on_past_the_side_bar_of_page_one_stays_whole(printed):
    jobs = "".join(
        f"\n*Manager of unit {year}* \\\\ Example {year} Ltd \\\\ Jan {year} – Dec {year}\n"
        + "- Kept the unit on time and in budget, every month\n" * 9
        for year in range(2020, 2006, -1)
    )
    main = f"[\n== Experience\n{jobs}\n]".replace("\\\\", "\\")
    markup = (
        TWO_COLUMNS.replace("COLUMNS", "(30%, 1fr)").replace("FIRST", SIDE).replace("SECOND", main)
    )
    reading = read(printed(markup))
    assert [period for _, _, period in roles(reading)] == [
        f"{year}-01 – {year}-12" for year in range(2020, 2006, -1)
    ]


MARGIN_HEADINGS = """
#set page(margin: 2cm)
#set text(size: 10pt)
#let head(t) = text(size: 13pt, weight: "bold")[#t]
#text(size: 22pt, weight: "bold")[Zoë Nguyen-Example] \\ Chief Financial Officer
#grid(columns: (3.4cm, 1fr), column-gutter: 3mm, row-gutter: 9pt,
  head[Profile], [I rebuild finance functions.],
  head[Experience], [],
  [Feb 2022 – Present], [*Chief Financial Officer* \\ Northwind Holdings, Melbourne
- Released €12m cash in 9 months],
  [Mar 2019 – Feb 2022], [*Finance Director* \\ Northwind Holdings, Melbourne],
  [2014 – 2019], [*Senior Auditor* \\ Contoso Ltd, London],
  head[Certifications], [
- Chartered Accountant, Example Institute, Jul 2014
  - First of her year
- Treasurer, Example College, 2016],
  head[Skills], [Corporate Finance, M&A, Change Management])
"""


def test_headings_in_the_margin_head_what_stands_beside_them(printed):
    reading = read(printed(MARGIN_HEADINGS))
    assert roles(reading) == ROLES
    skills = [item.title for item in reading.items if item.kind is Kind.SKILL]
    assert skills == ["Corporate Finance", "M&A", "Change Management"]
    (summary,) = [item.text for item in reading.items if item.kind is Kind.SUMMARY]
    assert summary == "I rebuild finance functions."


def test_a_bullet_under_a_bullet_describes_it(printed):
    items = read(printed(MARGIN_HEADINGS)).items
    assert [
        (item.title, item.text, str(item.period))
        for item in items
        if item.kind is Kind.CERTIFICATION
    ] == [
        ("Chartered Accountant, Example Institute", "First of her year", "2014-07 – 2014-07"),
        ("Treasurer, Example College", "", "2016 – 2016"),
    ]


def test_a_bold_label_in_a_table_of_skills_is_no_heading(printed):
    table = "#grid(columns: (4cm, 1fr), [*Languages*], [Python, SQL], [*Tools*], [SAP])"
    markup = ONE_COLUMN.replace("Corporate Finance, M&A, Change Management", table)
    items = read(printed(markup)).items
    assert [item for item in items if item.kind is Kind.LANGUAGE] == []
    assert {"Python", "SQL", "SAP"} <= {item.title for item in items if item.kind is Kind.SKILL}


def test_a_name_beside_the_number_of_the_page_is_no_line_of_the_career(printed):
    header = """#set page(header: context if here().page() > 1 [
#set text(size: 8pt)
Zoë Nguyen-Example #h(1fr) Page #here().page() of 2])"""
    markup = header + ONE_COLUMN.replace("#job[Finance", "#pagebreak()\n#job[Finance")
    reading = read(printed(markup))
    assert roles(reading) == ROLES
    assert "Page 2" not in " ".join(item.text for item in reading.items)


def test_a_scan_says_what_to_do(printed):
    path = printed("#rect(width: 100%, height: 50%, fill: blue)")
    with pytest.raises(Problem) as refused:
        read(path)
    assert "holds no text" in str(refused.value)


def test_a_picture_of_a_cv_is_called_a_scan(tmp_path):
    import typst

    (tmp_path / "scan.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )
    dot = bytes.fromhex(
        "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
        "53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
    )
    (tmp_path / "scan.png").write_bytes(dot)
    markup = tmp_path / "scan.typ"
    markup.write_text('#image("scan.png", width: 100%)')
    path = tmp_path / "scan.pdf"
    typst.compile(str(markup), output=str(path), ignore_system_fonts=True)
    with pytest.raises(Problem, match="is a scan: its pages are pictures"):
        read(path)


def locked(source: Path, target: Path, *, password: str) -> Path:
    writer = PdfWriter(clone_from=source)
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    writer.write(target)
    return target


def test_a_locked_pdf_says_so(printed: Callable[..., Path], tmp_path):
    path = locked(printed(ONE_COLUMN), tmp_path / "locked.pdf", password="secret")
    with pytest.raises(Problem, match="is locked with a password"):
        read(path)


def test_a_pdf_locked_against_changes_only_is_read(printed, tmp_path):
    path = locked(printed(ONE_COLUMN), tmp_path / "locked.pdf", password="")
    assert roles(read(path)) == ROLES


def test_a_book_is_too_long(printed):
    with pytest.raises(Problem, match="has 41 pages"):
        read(printed("#pagebreak()" * 40 + "end"))


def test_half_a_pdf_says_so_or_keeps_its_roles(printed):
    path = printed(ONE_COLUMN)
    path.write_bytes(path.read_bytes()[:3000])
    with pytest.raises(Problem, match=r"is damaged|holds no text"):
        read(path)


def test_a_recipe_is_no_cv(printed):
    with pytest.raises(Problem, match="does not read like a CV"):
        read(printed("= Lemon tart\n== Ingredients\n200 g flour, 4 eggs\n== Method\nBake it well."))
