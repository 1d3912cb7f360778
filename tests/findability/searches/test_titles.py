"""Titles as a recruiter types them."""

from __future__ import annotations

import pytest

from breakthrough.findability.searches.roles import role_key
from breakthrough.findability.searches.titles import Title, TitleReader, without_steps

TITLES = [
    "Senior Sr. Sales Development Manager, Platform",
    "VP Director of Product Head Chief Financial Planning and Analysis Controller Group",
    "Backend Software Engineer II, UX/UI Designer Mid-Market Account Executive Assistant",
    "Registered Nurse Reading Specialist Technical Project - Financial Officer Finance Marketing",
]


@pytest.fixture
def reader() -> TitleReader:
    """Three employers use every one of these words."""
    return TitleReader.of(
        [title for title in TITLES for _ in "ABC"],
        employers=list("ABC") * len(TITLES),
        places={("leeds",), ("new", "york"), ("reading",), ("emea",)},
    )


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Financial Controller (m/f/d) [Leeds]", "Financial Controller"),
        ("Manager, Sales Development", "Sales Development Manager"),
        ("Senior Manager, Sales Development", "Senior Sales Development Manager"),
        ("Head, Product", "Head of Product"),
        ("VP, Finance", "VP Finance"),
        ("VP Finance, Platform", "VP Finance Platform"),
        ("Head of Product, Platform", "Head of Product Platform"),
        ("Director of Product", "Director of Product"),
        ("Project Manager - Technical", "Technical Project Manager"),
        ("Senior Software Engineer, Backend", "Senior Backend Software Engineer"),
        ("Software Engineer II", "Software Engineer"),
        ("Sr. Software Engineer", "Senior Software Engineer"),
        ("Account Executive, Mid-Market", "Mid-Market Account Executive"),
        ("UX/UI Designer", "UX UI Designer"),
        ("Registered Nurse - New York", "Registered Nurse"),
        ("Account Executive, EMEA", "Account Executive"),
        ("CO - Registered Nurse", "Registered Nurse"),
        ("Registered Nurse - Registered Nurse", "Registered Nurse"),
        ("Reading Specialist", "Reading Specialist"),
        (
            "Director of Financial Planning and Analysis",
            "Director of Financial Planning and Analysis",
        ),
        ("Financial Controller Zephyrmoon", "Financial Controller"),
        ("Executive Assistant", "Executive Assistant"),
    ],
)
def test_a_title_reads_as_it_is_spoken(reader: TitleReader, written: str, typed: str) -> None:
    found = reader.read(written, employer="Tern")
    assert found
    assert found.text == typed


def test_the_postings_own_place_and_employer_are_no_part_of_the_title(reader: TitleReader) -> None:
    found = reader.read("Platform Reading Specialist", employer="Platform Ltd", place="Reading, UK")
    assert found == Title("Specialist", ("specialist",))


def test_a_title_that_names_no_work_gives_none(reader: TitleReader) -> None:
    assert reader.read("Senior Manager") is None


def test_a_word_after_a_comma_that_two_employers_use_is_a_team() -> None:
    titles = ["Nurse, Harbour", "Nurse, Harbour", "Nurse"]
    reader = TitleReader.of(titles, employers=["A", "B", "C"])
    found = reader.read("Nurse, Harbour")
    assert found
    assert found.text == "Nurse"


def test_an_abbreviated_title_names_the_field_of_its_long_form_where_it_names_none() -> None:
    adverts = ["Group CFO", "Chief Financial Officer", "Executive Assistant to the CFO", "CEO"]
    titles = [*adverts, *adverts]
    reader = TitleReader.of(titles, employers=["A"] * len(adverts) + ["B"] * len(adverts))
    short, long, assistant = (reader.read(title) for title in adverts[:3])
    assert short == Title("Group CFO", ("financial",))
    assert long == Title("Chief Financial Officer", ("financial",))
    assert assistant
    assert assistant.field == ("executive", "assistant")
    assert reader.read("CEO") is None
    assert role_key(Title("CFO", ("financial",))) == role_key(long)
    assert (Title("CFO", ("financial",)).ranks, long.ranks) == (1, 1)


def test_the_step_before_a_role_can_be_left_away() -> None:
    assert without_steps("Senior Backend Engineer") == "Backend Engineer"
    assert without_steps("Associate") == "Associate"
