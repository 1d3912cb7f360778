"""Published tables of postings, told by headers that only they have together."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.outside.tables.layout import Layout


@dataclass(frozen=True, slots=True)
class KnownTable:
    """A table with all of one set of headers and none of another."""

    told_by: frozenset[str]
    absent: frozenset[str]
    layout: Layout


# Systems of the open list that keep each posting on their own host, under its board's name.
BOARD_IN_ADDRESS = frozenset({"ashby", "lever", "smartrecruiters"})
_OPEN_JOBS = {
    "title": "title",
    "employer": "company",
    "id": "jobId",
    "place": "locations",
    "department": "department",
    "is_remote": "isRemote",
    "employment_type": "employmentType",
    "posted_on": "postedAt",
    "url": "applyUrl",
    "seen_on": "scrapedAt",
}
_OPEN_JOBS_TOLD_BY = frozenset({"company", "platform", "jobId", "applyUrl", "scrapedAt"})
KNOWN = (
    KnownTable(
        frozenset({"site", "job_url", "title", "company", "date_posted"}),
        frozenset(),
        Layout(
            {
                "title": "title",
                "employer": "company",
                "id": "id",
                "place": "location",
                "department": "job_function",
                "is_remote": "is_remote",
                "employment_type": "job_type",
                "posted_on": "date_posted",
                "pay_low": "min_amount",
                "pay_high": "max_amount",
                "pay_currency": "currency",
                "pay_interval": "interval",
                "url": "job_url",
                "text": "description",
            },
            within="site",
            escape="\\",
        ),
    ),
    # New postings alone: what is missing here may still be up.
    KnownTable(
        _OPEN_JOBS_TOLD_BY | {"firstSeenAt"},
        frozenset(),
        Layout(_OPEN_JOBS, within="platform", addressed=BOARD_IN_ADDRESS),
    ),
    KnownTable(
        _OPEN_JOBS_TOLD_BY,
        frozenset({"firstSeenAt"}),
        Layout(_OPEN_JOBS, within="platform", addressed=BOARD_IN_ADDRESS, is_whole=True),
    ),
    KnownTable(
        frozenset({"board", "jobUrl", "publishedAt", "isListed", "title"}),
        frozenset(),
        Layout(
            {
                "title": "title",
                "board": "board",
                "id": "id",
                "place": "location",
                "department": "department",
                "is_remote": "isRemote",
                "employment_type": "employmentType",
                "posted_on": "publishedAt",
                "url": "jobUrl",
                "is_listed": "isListed",
            },
            system="ashby",
            is_whole=True,
        ),
    ),
    KnownTable(
        frozenset({"control_number", "position_title", "agency", "open_date"}),
        frozenset(),
        Layout(
            {
                "title": "position_title",
                "employer": "agency",
                "id": "control_number",
                "department": "subagency",
                "series": "occupation_series",
                "employment_type": "appointment_type",
                "posted_on": "open_date",
                "closes_on": "close_date",
                "seen_on": "last_obs",
            },
            system="usajobs",
            is_archive=True,
            otherwise={"department": "department"},
        ),
    ),
    KnownTable(
        frozenset({"usajobsControlNumber", "positionTitle", "hiringAgencyName"}),
        frozenset(),
        Layout(
            {
                "title": "positionTitle",
                "employer": "hiringAgencyName",
                "id": "usajobsControlNumber",
                "place": "PositionLocations",
                "department": "hiringSubelementName",
                "series": "JobCategories",
                "employment_type": "appointmentType",
                "posted_on": "positionOpenDate",
                "closes_on": "positionCloseDate",
                "pay_low": "minimumSalary",
                "pay_high": "maximumSalary",
                "pay_interval": "salaryType",
                "seen_on": "inserted_at",
            },
            system="usajobs",
            is_archive=True,
            stated={"pay_currency": "USD"},
            otherwise={
                "employer": "hiringDepartmentName",
                "department": "hiringDepartmentName",
            },
        ),
    ),
)
