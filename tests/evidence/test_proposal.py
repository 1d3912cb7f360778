"""CVs in the layouts people use, as lines of text, and what is proposed from them."""

import pytest

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Kind, Source
from breakthrough.evidence.cv import Line, Proposal, propose
from breakthrough.evidence.date_ranges import ranges_in

CFO = ("Chief Financial Officer", "Northwind Holdings", "2022-02 – now")
DIRECTOR = ("Finance Director", "Northwind Holdings", "2019-03 – 2022-02")
AUDITOR = ("Senior Auditor", "Contoso Ltd", "2014 – 2019")


def proposed(text: str, **how: bool) -> Proposal:
    lines = [Line(line) for line in text.strip("\n").splitlines()]
    return propose(lines, source=Source(Family.CV, "cv.pdf"), **how)


def roles(text: str, **how: bool) -> list[tuple[str, str, str]]:
    return [
        (item.title, item.organisation, str(item.period))
        for item in proposed(text, **how).items
        if item.kind is Kind.ROLE
    ]


def of_kind(text: str, kind: Kind) -> list[str]:
    return [item.title for item in proposed(text).items if item.kind is kind]


TITLE_FIRST_DATES_RIGHT = """
Zoë Nguyen-Example
Chief Financial Officer
Melbourne, Australia | zoe@example.com | +61 3 5550 0000

PROFILE
I rebuild finance functions.

PROFESSIONAL EXPERIENCE
Chief Financial Officer, Northwind Holdings        Feb 2022 – Present
• Released €12m cash in 9 months
• Led carve-out, 400 staff
Finance Director, Northwind Holdings    Mar 2019 – Feb 2022
Built FP&A team.
Senior Auditor, Contoso Ltd      2014 – 2019

EDUCATION
BCom Accounting, University of Example      2008 – 2011

SKILLS
Corporate Finance, M&A, Change Management

LANGUAGES
English (native), French – professional
"""

COMPANY_FIRST_WITH_SPAN = """
Work History
NORTHWIND HOLDINGS, Melbourne        2019 – Present
Chief Financial Officer (Feb 2022 – Present)
- Released €12m cash in 9 months
Finance Director (Mar 2019 – Feb 2022)
- Built FP&A team
CONTOSO LTD, London
Senior Auditor   2014 – 2019
- Audited insurers
Education
2008 – 2011 University of Example, BCom
"""

DATES_ON_THEIR_OWN_LINE_BELOW = """
EMPLOYMENT
Chief Financial Officer
Northwind Holdings | Melbourne
February 2022 to date
Released €12m cash in 9 months.
Finance Director
Northwind Holdings | Melbourne
March 2019 to February 2022
Built the FP&A team.
Senior Auditor
Contoso Ltd | London
2014 to 2019
"""

DATES_FIRST = """
Berufserfahrung
02/2022 – heute
Chief Financial Officer
Northwind Holdings, Melbourne
- Released €12m cash
03/2019 – 02/2022
Finance Director
Northwind Holdings, Melbourne
- Built FP&A
2014 – 2019
Senior Auditor
Contoso Ltd, London
"""

DATES_BEFORE_ON_THE_LINE = """
Employment history
Feb 2022 - Present   Chief Financial Officer
                     Northwind Holdings
                     Released €12m cash in 9 months.
Mar 2019 - Feb 2022  Finance Director
                     Northwind Holdings
                     Built the FP&A team.
2014 - 2019          Senior Auditor
                     Contoso Ltd
"""

COMPANY_DASH_TITLE = """
Experience
Northwind Holdings — Chief Financial Officer | Feb 2022 – Present
Released €12m cash in 9 months.
Northwind Holdings — Finance Director | Mar 2019 – Feb 2022
Built the FP&A team.
Contoso Ltd — Senior Auditor | 2014 – 2019
"""

TITLE_AT_COMPANY = """
Career history
Chief Financial Officer at Northwind Holdings (Feb 2022 - present)
Released €12m cash in 9 months.
Finance Director at Northwind Holdings (Mar 2019 - Feb 2022)
Senior Auditor at Contoso Ltd (2014-2019)
"""

LINKEDIN_PDF = """
Zoë Nguyen-Example
CFO | Turnarounds & carve-outs
Melbourne, Victoria, Australia
Summary
I rebuild finance functions.
Experience
Northwind Holdings
7 years 9 months
Chief Financial Officer
February 2022 - Present (4 years 10 months)
Melbourne, Victoria, Australia
Released €12m cash in 9 months.
Finance Director
March 2019 - February 2022 (3 years)
Melbourne, Victoria, Australia
Contoso Ltd
Senior Auditor
2014 - 2019 (5 years)
Education
University of Example
BCom, Accounting · (2008 - 2011)
"""

ALL = {
    "title first, dates right": TITLE_FIRST_DATES_RIGHT,
    "dates below": DATES_ON_THEIR_OWN_LINE_BELOW,
    "dates first": DATES_FIRST,
    "dates before on the line": DATES_BEFORE_ON_THE_LINE,
    "company dash title": COMPANY_DASH_TITLE,
    "title at company": TITLE_AT_COMPANY,
    "linkedin": LINKEDIN_PDF,
}


@pytest.mark.parametrize("layout", ALL)
def test_every_layout_gives_the_three_roles(layout):
    assert roles(ALL[layout]) == [CFO, DIRECTOR, AUDITOR]
    assert proposed(ALL[layout]).problems == ()


def test_dates_that_span_several_roles_at_one_company_are_not_a_role():
    assert roles(COMPANY_FIRST_WITH_SPAN) == [
        ("Chief Financial Officer", "NORTHWIND HOLDINGS", "2022-02 – now"),
        ("Finance Director", "NORTHWIND HOLDINGS", "2019-03 – 2022-02"),
        ("Senior Auditor", "CONTOSO LTD", "2014 – 2019"),
    ]
    assert proposed(COMPANY_FIRST_WITH_SPAN).problems == ()


def test_the_head_gives_name_and_headline_and_the_lists_their_items():
    found = proposed(TITLE_FIRST_DATES_RIGHT)
    assert found.name == "Zoë Nguyen-Example"
    assert of_kind(TITLE_FIRST_DATES_RIGHT, Kind.HEADLINE) == ["Chief Financial Officer"]
    assert of_kind(TITLE_FIRST_DATES_RIGHT, Kind.SKILL) == [
        "Corporate Finance",
        "M&A",
        "Change Management",
    ]
    assert of_kind(TITLE_FIRST_DATES_RIGHT, Kind.LANGUAGE) == ["English", "French"]
    (study,) = [item for item in found.items if item.kind is Kind.EDUCATION]
    assert (study.title, study.organisation) == ("BCom Accounting", "University of Example")


def test_the_description_stays_with_its_role():
    cfo = next(item for item in proposed(TITLE_FIRST_DATES_RIGHT).items if item.kind is Kind.ROLE)
    assert cfo.text == "• Released €12m cash in 9 months\n• Led carve-out, 400 staff"


RECIPE = """
Lemon tart
Serves 8. Preparation 2020 style, 40 minutes
Ingredients
200 g flour
4 eggs
Method
Bake for 35 minutes at 180 degrees. Serve with a summary of cream.
"""

NOVEL = """
Chapter 1
It was in March 1912 that the old captain came back to the village, and nobody knew him.
He had been away from 1890 to 1911, and the director of the school had died.
"Where have you been?" asked the teacher.
"""

INVOICE = """
Invoice 2024-118
Service period 01.03.2024 – 31.03.2024
Consulting, 12 days          12,000.00
Summary
Total                        14,280.00
Please pay by 30.04.2024.
"""

ADVERT = """
Finance Director
Experience
8+ years in finance leadership
Education
Degree in accounting
Skills
IFRS, M&A
"""


@pytest.mark.parametrize("text", [RECIPE, NOVEL, INVOICE, ADVERT])
def test_a_text_that_is_no_cv_is_refused_with_what_was_looked_for(text):
    with pytest.raises(Problem) as refused:
        proposed(text)
    assert "Jan 2019 – Present" in refused.value.expected
    assert "LinkedIn archive" in refused.value.next_step


FRENCH = """
Jean Exemple
Expérience professionnelle
Depuis janvier 2021 : Directeur administratif et financier, Société Exemple SA, Lyon
Mars 2017 – déc. 2020 : Responsable contrôle de gestion, Exemplaire SARL, Paris
Formation
2009 – 2012 Master Finance, Université Exemple
"""

SPANISH = """
Ana Ejemplo
Experiencia laboral
Directora de Operaciones
Ejemplo Logística S.L.
enero de 2019 – actualidad
Jefa de Almacén
Muestra Retail S.A.
marzo de 2014 – diciembre de 2018
"""

EARLIER_CAREER_AS_BULLETS = """
Experience
Chief Financial Officer, Northwind Holdings, Feb 2022 – Present
• Released €12m cash
Earlier career
• Finance Director, Northwind Holdings, Mar 2019 – Feb 2022
• Senior Auditor, Contoso Ltd, 2014 – 2019
"""

BROKEN_DATES = """
Experience
Chief Financial Officer, Northwind Holdings
Feb 2022 –
Present
Finance Director, Northwind Holdings
Mar 2019
– Feb 2022
Senior Auditor, Contoso Ltd
2014 –
2019
"""


def test_french_roles_are_read():
    assert roles(FRENCH) == [
        ("Directeur administratif et financier", "Société Exemple SA", "2021-01 – now"),
        ("Responsable contrôle de gestion", "Exemplaire SARL", "2017-03 – 2020-12"),
    ]


def test_spanish_roles_are_read():
    assert roles(SPANISH) == [
        ("Directora de Operaciones", "Ejemplo Logística S.L.", "2019-01 – now"),
        ("Jefa de Almacén", "Muestra Retail S.A.", "2014-03 – 2018-12"),
    ]


def test_roles_in_a_list_of_bullets_are_roles():
    assert roles(EARLIER_CAREER_AS_BULLETS) == [CFO, DIRECTOR, AUDITOR]


def test_dates_broken_over_two_lines_are_put_together():
    assert roles(BROKEN_DATES) == [CFO, DIRECTOR, AUDITOR]


PROJECTS_OF_AN_INTERIM_MANAGER = """
Project history
Client: Example Automotive GmbH
Role: Interim CFO
Period: 03/2022 – 11/2023
Refinanced €80m.
Client: Muster Retail AG
Role: Restructuring Manager
Period: 01/2020 – 02/2022
"""

ACADEMIC = """
Appointments
2020–	Associate Professor of Biology, University of Example
2015–2020	Lecturer, Sample University
Selected publications
Fiktiv L (2021) On moss. Journal of Examples 12.
"""

PLACES_WITHOUT_COUNTRY = """
Experience
Program Analyst, Department of Examples, Washington, DC   01/2019 to Present
Budget Technician, Sample Agency, Denver, CO   06/2014 to 12/2018
"""


def test_labels_name_what_stands_behind_them():
    assert roles(PROJECTS_OF_AN_INTERIM_MANAGER) == [
        ("Interim CFO", "Example Automotive GmbH", "2022-03 – 2023-11"),
        ("Restructuring Manager", "Muster Retail AG", "2020-01 – 2022-02"),
    ]


def test_an_open_year_goes_on_and_a_citation_stays_whole():
    assert roles(ACADEMIC) == [
        ("Associate Professor of Biology", "University of Example", "2020 – now"),
        ("Lecturer", "Sample University", "2015 – 2020"),
    ]
    assert of_kind(ACADEMIC, Kind.PUBLICATION) == [
        "Fiktiv L (2021) On moss. Journal of Examples 12."
    ]


def test_patents_are_patents_and_no_publications():
    text = TITLE_FIRST_DATES_RIGHT + "\nPATENTS\nPump with a seal, 2015\n"
    assert of_kind(text, Kind.PATENT) == ["Pump with a seal"]
    assert of_kind(text, Kind.PUBLICATION) == []


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        (
            "Senior Manager, Transaction Services · Example plc   2014 – 2019",
            ("Senior Manager, Transaction Services", "Example plc"),
        ),
        (
            "Finance Director - Europe, Cash | Contoso Ltd | London   2014 – 2019",
            ("Finance Director - Europe, Cash", "Contoso Ltd"),
        ),
        ("Senior Auditor, Contoso Ltd | London   2014 – 2019", ("Senior Auditor", "Contoso Ltd")),
        ("Senior Auditor - Contoso | Springfield   2014 – 2019", ("Senior Auditor", "Contoso")),
    ],
)
def test_a_title_keeps_its_comma_where_a_sign_sets_the_organisation_apart(header, wanted):
    (role,) = roles(f"EXPERIENCE\n{header}\n• Audited insurers\nSKILLS\nAudit\n")
    assert role[:2] == wanted


def laid_out(*entries: tuple[str, str]) -> list[tuple[str, str, str]]:
    """Roles set in two lines: a bold one with title and dates, a plain one under it."""
    lines = [Line("EXPERIENCE", 14, is_bold=True)]
    for strong, plain in entries:
        lines += [Line(strong, 11, is_bold=True), *([Line(plain, 10)] if plain else [])]
        lines += [Line("• Did much of what there was to do in that year, and more", 10)]
    items = propose(lines, source=Source(Family.CV, "cv.pdf")).items
    return [(item.title, item.organisation, item.place) for item in items]


def test_titles_in_bold_above_organisations_are_read_as_they_are_set():
    assert laid_out(
        ("Chief Financial Officer\tFeb 2022 – Present", "Globex, Berlin"),
        ("Head of Finance, Cash - Europe\t2019 – 2022", "Smith, Jones & Co, Oslo, Norway"),
        ("Interim adviser\t2018 – 2019", ""),
    ) == [
        ("Chief Financial Officer", "Globex", "Berlin"),
        ("Head of Finance, Cash - Europe", "Smith, Jones & Co", "Oslo, Norway"),
        ("Interim adviser", "", ""),
    ]


def test_a_plain_line_under_a_title_with_its_organisation_describes_the_role():
    assert laid_out(
        ("Senior Auditor, Contoso Ltd\t2019 – 2022", "Insurers of all sizes"),
        ("Auditor, Contoso Ltd\t2016 – 2019", "Banks and lenders"),
    ) == [("Senior Auditor", "Contoso Ltd", ""), ("Auditor", "Contoso Ltd", "")]


def test_a_town_and_its_state_are_no_organisation():
    assert roles(PLACES_WITHOUT_COUNTRY) == [
        ("Program Analyst", "Department of Examples", "2019-01 – now"),
        ("Budget Technician", "Sample Agency", "2014-06 – 2018-12"),
    ]


def test_dates_inside_a_description_are_told_and_make_no_role():
    text = TITLE_AT_COMPANY + "During 2016 – 2017 I was lent to the sister firm for an audit.\n"
    assert len(roles(text)) == 3
    (problem,) = proposed(text).problems
    assert problem.startswith("The dates '2016 – 2017' in 'During 2016 – 2017 I was lent")


def test_dates_in_a_part_without_roles_are_told():
    text = TITLE_FIRST_DATES_RIGHT + "\nInterests\nRowing club, treasurer 2001 – 2004\n"
    assert any("'2001 – 2004'" in problem for problem in proposed(text).problems)


def test_a_role_without_an_organisation_is_proposed_and_told():
    text = "Experience\nSenior Auditor   2014 – 2019\n• Audited insurers\n"
    assert roles(text) == [("Senior Auditor", "", "2014 – 2019")]
    assert "No organisation was found for 'Senior Auditor'" in proposed(text).problems[0]


def test_dates_that_run_backwards_are_told():
    text = "Experience\nSenior Auditor, Contoso Ltd   2019 – 2014\n"
    assert "ends before it starts" in proposed(text).problems[0]


@pytest.mark.parametrize("layout", ALL)
def test_no_range_is_lost_without_a_word_whichever_lines_are_missing(layout):
    """Each line in turn is taken out, as a bad layout would lose it."""
    lines = ALL[layout].strip("\n").splitlines()
    for position in range(len(lines)):
        text = "\n".join(lines[:position] + lines[position + 1 :])
        ranges = [one for line in text.splitlines() for one in ranges_in(line)]
        try:
            found = proposed(text)
        except Problem:
            continue
        dated = [item for item in found.items if item.period.started]
        told = [says for says in found.problems if "became no role" in says]
        assert len(dated) + len(told) >= len(ranges)
