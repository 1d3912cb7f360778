from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from breakthrough.basics import Pay, Problem
from breakthrough.market.posting import Posting
from breakthrough.outside.adverts import Portion
from breakthrough.outside.tables import layout_of, portions


def read(*rows: Any, columns: dict[str, str] | None = None) -> Portion:
    """All rows of a small table, its header taken from the first."""
    layout = layout_of(rows[0], columns=columns, name="jobs.csv")
    numbered = [(f"row {number}", row) for number, row in enumerate(rows, start=2)]
    (portion,) = portions(numbered, layout=layout, name="jobs.csv")
    return portion


def only(portion: Portion) -> Posting:
    (read,) = portion.reads
    (posting,) = read.postings
    return posting


OPEN_JOBS = {
    "company": "Acme Foods",
    "platform": "greenhouse",
    "jobId": "7954688",
    "title": "Controller, Europe",
    "department": "",
    "locations": "Paris, France",
    "isRemote": "false",
    "employmentType": "",
    "applyUrl": "https://example.com/jobs?gh_jid=7954688",
    "postedAt": "2026-06-02T08:58:57-04:00",
    "scrapedAt": "2026-08-03T19:18:43.820Z",
}
JOBSPY = {
    "id": "in-1",
    "site": "indeed",
    "job_url": "https://example.com/1",
    "title": "Finance Director",
    "company": "Acme",
    "location": "Leeds, ENG",
    "date_posted": "2026-01-05",
    "job_type": "fulltime",
    "interval": "yearly",
    "min_amount": "90000.0",
    "max_amount": "110000.0",
    "currency": "GBP",
    "is_remote": "False",
    "description": "**Lead** finance\nfor a carve-out",
}


def test_open_jobs_rows_are_a_whole_read_of_each_employer_on_the_day_they_state() -> None:
    portion = read(OPEN_JOBS)
    (found,) = portion.reads
    assert (found.board, found.seen_on, found.is_whole) == (
        "table:greenhouse/acme foods",
        date(2026, 8, 3),
        True,
    )
    assert found.postings == (
        Posting(
            id="7954688",
            title="Controller, Europe",
            employer="Acme Foods",
            place="Paris, France",
            is_remote=False,
            posted_on=date(2026, 6, 2),
            url="https://example.com/jobs?gh_jid=7954688",
        ),
    )


def test_a_table_of_new_postings_says_nothing_about_those_it_lacks() -> None:
    row = OPEN_JOBS | {"firstSeenAt": "2026-08-03T20:00:00Z", "locations": ["Paris", "Lyon"]}
    portion = read(row)
    assert not portion.reads[0].is_whole
    assert only(portion).place == "Paris; Lyon"


def test_open_jobs_rows_whose_address_names_the_board_belong_to_that_board() -> None:
    """So that they are the same postings as those of the board's own answers."""
    ramp = OPEN_JOBS | {
        "platform": "ashby",
        "company": "Ramp",
        "applyUrl": "https://jobs.ashbyhq.com/Ramp/34413f8d/application",
    }
    visa = ramp | {
        "platform": "smartrecruiters",
        "applyUrl": "https://jobs.smartrecruiters.com/Visa/744",
    }
    elsewhere = ramp | {"platform": "lever"}  # the address is of another system than is said
    assert [read.board for read in read(ramp, visa, elsewhere).reads] == [
        "ashby:ramp",
        "smartrecruiters:visa",
        "table:lever/ramp",
    ]


def test_a_jobspy_row_is_read_with_its_pay_and_its_text() -> None:
    portion = read(JOBSPY)
    posting = only(portion)
    assert portion.reads[0].board == "table:indeed/acme"
    assert posting.pay == Pay(Decimal(90_000), Decimal(110_000), "GBP", "year")
    assert posting.text == "**Lead** finance\nfor a carve-out"
    assert posting.posted_on == date(2026, 1, 5)
    assert posting.is_remote is False


def test_flat_ashby_rows_belong_to_the_same_boards_as_ashby_answers() -> None:
    row = {
        "board": "Acme",
        "id": "a-1",
        "title": "Controller",
        "location": "Oslo",
        "publishedAt": "2025-10-10T21:10:27.371+00:00",
        "isListed": "True",
        "jobUrl": "https://jobs.ashbyhq.com/acme/a-1",
    }
    portion = read(row, row | {"id": "a-2", "isListed": "False"})
    assert portion.reads[0].board == "ashby:acme"
    assert only(portion).employer == "Acme"
    assert portion.unlisted == 1
    assert read(row | {"board": "Acme%20Foods"}).reads[0].board == "ashby:acme foods"


def test_an_object_in_a_cell_is_read_by_its_name() -> None:
    posting = only(
        read(
            {
                "title": "CFO",
                "company": {"display_name": "Acme"},
                "location": {"display_name": "Melbourne, Victoria", "area": ["Australia"]},
                "department": {"id": 3, "label": "Finance"},
            }
        )
    )
    assert (posting.employer, posting.place) == ("Acme", "Melbourne, Victoria")
    assert posting.department == "Finance"


def test_places_written_as_objects_are_read_from_the_city_to_the_country() -> None:
    york = {"country": "United States", "countryCode": "US", "city": "New York",
            "region": "New York", "hidden": False}  # fmt: skip
    london = {"city": "London", "region": "England", "country": "United Kingdom"}
    portion = read({"title": "CFO", "company": "Acme", "locations": [york, london]})
    assert only(portion).place == "New York, United States; London, England, United Kingdom"
    assert portion.problems == ()


def test_an_employer_that_cannot_be_read_is_not_called_missing() -> None:
    portion = read({"title": "CFO", "company": {"id": 7}})
    assert portion.reads == ()
    assert portion.problems[0].startswith("jobs.csv, row 2: “company” is an object.")


def test_places_of_usajobs_written_as_json_in_a_cell_are_read() -> None:
    place = '[{"positionLocationCity": "Fort Derussy", "positionLocationState": "Hawaii"}]'
    row = {
        "usajobsControlNumber": 425479600,
        "hiringAgencyName": "Army",
        "positionTitle": "MECHANIC",
        "PositionLocations": place,
    }
    assert only(read(row)).place == "Fort Derussy, Hawaii"
    assert only(read(row | {"PositionLocations": place[:-2]})).place == place[:-2]


ANNOUNCED = {
    "control_number": "764689200",
    "position_title": "Attorney Advisor, \r\nEnergy",
    "department": "Department of Energy",
    "agency": "Advanced Research",
    "subagency": "Office of Counsel",
    "appointment_type": "Term",
    "occupation_series": "0905 - Attorney",
    "open_date": "2024-07-15",
    "close_date": "2024-08-31",
    "last_obs": "1767581629",
}


def test_an_announcement_of_usajobs_is_read_with_its_office_its_series_and_its_end() -> None:
    posting = only(read(ANNOUNCED))
    assert (posting.title, posting.employer) == ("Attorney Advisor, Energy", "Advanced Research")
    assert posting.department == "Office of Counsel · 0905 - Attorney"
    assert (posting.posted_on, posting.closes_on) == (date(2024, 7, 15), date(2024, 8, 31))
    no_office = only(read(ANNOUNCED | {"subagency": ""}))
    assert no_office.department == "Department of Energy · 0905 - Attorney"


def test_an_announcement_of_an_archive_was_seen_on_its_last_open_day() -> None:
    assert [one.seen_on for one in read(ANNOUNCED).reads] == [date(2024, 8, 31)]
    still_open = ANNOUNCED | {"close_date": "2026-08-03"}
    assert (date(2026, 1, 5) - date(1970, 1, 1)).days == 1767581629 // 86_400
    assert [one.seen_on for one in read(still_open).reads] == [date(2026, 1, 5)]


def test_a_table_that_is_no_archive_was_seen_when_it_says_so_also_after_a_stated_end() -> None:
    row = {"title": "CFO", "company": "Acme", "valid through": "2026-01-05"}
    portion = read(row | {"seen on": "2026-01-09"})
    assert only(portion).closes_on == date(2026, 1, 5)
    assert [one.seen_on for one in portion.reads] == [date(2026, 1, 9)]


def test_the_series_of_the_history_of_2016_stands_behind_its_department() -> None:
    row = {
        "usajobsControlNumber": 425479600,
        "hiringAgencyName": "Army",
        "hiringDepartmentName": "Department of the Army",
        "positionTitle": "MECHANIC",
        "positionOpenDate": "2016-01-01",
        "positionCloseDate": "2016-01-31",
        "JobCategories": '[{"series": "4749"}]',
        "inserted_at": "2025-07-05T17:37:41.498122",
    }
    portion = read(row)
    assert only(portion).department == "Department of the Army · 4749"
    assert [one.seen_on for one in portion.reads] == [date(2016, 1, 31)]


def test_an_agency_that_is_not_named_is_called_by_its_department() -> None:
    row = {
        "usajobsControlNumber": 1,
        "hiringAgencyName": None,
        "hiringDepartmentName": "Department of the Navy",
        "positionTitle": "MECHANIC",
    }
    assert only(read(row)).employer == "Department of the Navy"
    named = row | {"hiringAgencyName": "Naval Sea Systems Command"}
    assert only(read(named)).employer == "Naval Sea Systems Command"


def test_an_address_of_another_kind_is_left_out_but_still_tells_postings_apart() -> None:
    row = {"title": "CFO", "company": "Acme", "url": "javascript:alert(1)"}
    posting = only(read(row))
    assert (posting.url, posting.id) == ("", "javascript:alert(1)")


def test_a_stated_value_is_used_where_the_table_has_no_such_column() -> None:
    row = {
        "usajobsControlNumber": 425479600,
        "hiringAgencyName": "Army",
        "positionTitle": "MECHANIC",
        "positionOpenDate": "2016-01-01",
        "minimumSalary": 19.51,
        "maximumSalary": 22.76,
        "salaryType": "Per Hour",
    }
    assert only(read(row)).pay == Pay(Decimal("19.51"), Decimal("22.76"), "USD", "hour")


def test_common_headers_are_known_in_any_spelling() -> None:
    posting = only(read({"Job Title": "CFO", "Company_Name": "Acme", "LOCATION": "Rome", "": "7"}))
    assert (posting.title, posting.employer, posting.place) == ("CFO", "Acme", "Rome")
    assert posting.employment_type == ""  # the nameless column is nobody's


def test_your_own_mapping_goes_before_the_headers_we_know() -> None:
    row = {"title": "ignored", "Stelle": "CFO", "Firma": "Acme", "location": "Bonn"}
    posting = only(read(row, columns={"title": "Stelle", "employer": "Firma"}))
    assert (posting.title, posting.employer, posting.place) == ("CFO", "Acme", "Bonn")


def test_columns_that_are_missing_are_named_with_an_example() -> None:
    with pytest.raises(Problem) as refused:
        layout_of(["Stelle", "Firma"], columns=None, name="jobs.csv")
    said = str(refused.value)
    assert "jobs.csv has the columns “Stelle”, “Firma”." in said
    assert "A title and an employer" in said
    assert "for example title='Job Title' and employer='Company'." in said


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"titel": "Stelle"}, "“titel” is no field of a posting. The fields are title, employer"),
        ({"title": "Job"}, "jobs.csv has no column “Job”. Its columns are “Stelle”, “Firma”."),
        ({"title": "Stelle"}, "an employer (or a board)"),
    ],
)
def test_a_mapping_that_cannot_work_is_refused(columns: dict[str, str], said: str) -> None:
    with pytest.raises(Problem) as refused:
        layout_of(["Stelle", "Firma"], columns=columns, name="jobs.csv")
    assert said in str(refused.value)


def test_a_row_without_a_title_or_an_employer_costs_itself() -> None:
    fine = {"title": "CFO", "company": "Acme"}
    portion = read(fine, fine | {"title": " "}, fine | {"company": None}, "CFO")
    assert len(portion.reads[0].postings) == 1
    assert [problem.split(".")[1] for problem in portion.problems] == [
        "csv, row 3: “title” is missing",
        "csv, row 4: “company” is missing",
        "csv, row 5: the row is “CFO”",
    ]


def test_what_is_not_needed_and_not_readable_is_left_empty_and_said() -> None:
    portion = read(JOBSPY | {"date_posted": "3 days ago", "min_amount": "plenty"})
    posting = only(portion)
    assert posting.posted_on is None
    assert posting.pay == Pay(None, Decimal(110_000), "GBP", "year")
    assert len(portion.problems) == 2
    assert portion.problems[0] == (
        "jobs.csv, row 2: “date_posted” is “3 days ago”. It should be a day such as 2026-01-31. "
        "It was left empty, the rest of the row was read."
    )


def test_a_posting_without_a_number_is_known_by_its_address_else_by_title_and_place() -> None:
    row = {"title": "CFO", "company": "Acme", "location": "Rome", "url": "https://example.com/1"}
    assert only(read(row)).id == "https://example.com/1"
    bare = row | {"url": ""}
    assert only(read(bare)).id == only(read(bare | {"company": "Beta"})).id
    assert only(read(bare)).id != only(read(bare | {"location": "Milan"})).id


def test_several_jobs_under_the_address_of_a_careers_page_are_told_apart() -> None:
    page = {"company": "Acme", "job_url": "https://acme.example/careers"}
    rows = [
        page | {"title": "Finance Director", "location": "London"},
        page | {"title": "Nurse", "location": "Rome"},
        page | {"title": "Nurse", "location": "Rome"},
        page | {"title": "Clerk", "job_url": "https://acme.example/clerk", "location": "Rome"},
    ]
    (found,) = read(*rows).reads
    ids = [one.id for one in found.postings]
    assert ids[1] == ids[2]  # the very same, told once when stored
    assert len(set(ids)) == 3
    assert ids[3] == "https://acme.example/clerk"
    (again,) = read(*reversed(rows)).reads
    assert {one.id for one in again.postings} == set(ids)


def test_markup_in_a_description_becomes_lines_and_other_text_stays() -> None:
    row = {"title": "CFO", "company": "Acme", "description": "<p>Lead</p><p>R&amp;D</p>"}
    assert only(read(row)).text == "Lead\nR&D"
    assert only(read(row | {"description": "a < b & c"})).text == "a < b & c"


def test_rows_of_several_days_are_reads_of_several_days() -> None:
    row = {"title": "CFO", "company": "Acme", "id": "1", "seen_on": "2026-01-05"}
    portion = read(row, row | {"seen_on": "2026-01-06"}, row | {"id": "2"})
    assert [(read.seen_on, len(read.postings)) for read in portion.reads] == [
        (date(2026, 1, 5), 2),
        (date(2026, 1, 6), 1),
    ]
