"""JSON Resume 1.x, the names it used before, and what people put into it."""

import json

import pytest

from breakthrough.basics import Problem
from breakthrough.evidence import Kind, Reading
from breakthrough.outside.readers import read


@pytest.fixture
def resume(file):
    def make(**sections: object) -> Reading:
        return read(file("resume.json", json.dumps(sections)))

    return make


def test_a_role_keeps_its_summary_and_its_highlights(resume):
    reading = resume(
        basics={"name": "Zoë Nguyen-Example", "label": "CFO"},
        work=[
            {
                "name": "Northwind Holdings",
                "position": "Chief Financial Officer",
                "startDate": "2022-02",
                "summary": "Finance lead",
                "highlights": ["Released €12m cash in 9 months"],
            }
        ],
    )
    headline, role = reading.items
    assert (reading.name, headline.title) == ("Zoë Nguyen-Example", "CFO")
    assert role.text == "Finance lead\n• Released €12m cash in 9 months"
    assert str(role.period) == "2022-02 – now"
    assert role.source.place == "work 1"


def test_names_from_before_1_0_are_understood(resume):
    role, study = resume(
        work=[{"company": "Contoso", "position": "Auditor", "website": "https://example.org"}],
        education=[{"institution": "Example", "studyType": "BCom", "gpa": "3.9"}],
    ).items
    assert (role.organisation, role.url) == ("Contoso", "https://example.org")
    assert study.text == "Score: 3.9"


@pytest.mark.parametrize("ended", ["Present", "present", "heute", None, ""])
def test_a_role_that_goes_on_is_said_in_many_ways(resume, ended):
    reading = resume(work=[{"name": "A", "startDate": "Jan 2020", "endDate": ended}])
    assert str(reading.items[0].period) == "2020-01 – now"
    assert reading.problems == ()


def test_a_date_that_cannot_be_read_costs_the_date_and_says_so(resume):
    reading = resume(work=[{"name": "A", "position": "B", "startDate": "2020-13"}])
    assert reading.items[0].period.started is None
    assert reading.problems == (
        "Work 1 of resume.json: '2020-13' is not a date. Use 2020. It was read without this date.",
    )


def test_skills_and_their_keywords_are_skills(resume):
    items = resume(skills=[{"name": "Finance", "keywords": ["M&A", "Cash"]}, "Rowing"]).items
    assert [item.title for item in items] == ["Finance", "M&A", "Cash", "Rowing"]


def test_an_entry_of_the_wrong_shape_costs_itself_only(resume):
    reading = resume(work=[7, {"name": "A"}], skills="many")
    assert [item.organisation for item in reading.items] == ["A"]
    assert reading.problems == (
        "Work 1 of resume.json has no names. It was not read.",
        "'skills' of resume.json is not a list. It was not read.",
    )


def test_references_are_recommendations(resume):
    (one,) = resume(references=[{"name": "Ada", "reference": "Zoë turned us around."}]).items
    assert (one.kind, one.by) == (Kind.RECOMMENDATION, "Ada")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"work": [', "breaks the rules of JSON in line 1"),
        ('{"jobs": []}', "is JSON, but no resume"),
        ('{"a":' * 100_000, "nested far too deeply"),
    ],
)
def test_json_of_another_kind_is_refused(file, text, says):
    with pytest.raises(Problem, match=says):
        read(file("resume.json", text))


def test_the_sample_resume_is_read_whole(samples):
    reading = read(samples / "jsonresume" / "resume.json")
    assert {item.kind for item in reading.items} >= {Kind.ROLE, Kind.EDUCATION, Kind.LANGUAGE}
    assert reading.problems == ()
