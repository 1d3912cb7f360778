"""Which table of the export a file is: by its name, else by its header."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_PART = re.compile(r"(?:_\d+)+$")  # member id or numbered part: Shares_100200300, Positions_1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the export: its usual name, and the columns that it must and may have.

    `is_told_by_header`: whether the columns alone are enough to know it under another name.
    """

    stem: str
    columns: frozenset[str]
    others: frozenset[str] = frozenset()
    is_told_by_header: bool = True

    def has(self, header: Sequence[str]) -> bool:
        """Whether a row holds the columns it must have, so that it can be the header."""
        return self.columns <= set(header)

    def is_exactly(self, header: Sequence[str]) -> bool:
        """Whether a row holds nothing but this table's columns."""
        return self.has(header) and set(header) <= self.columns | self.others


def _sheet(stem: str, columns: str, others: str = "", *, is_told_by_header: bool = True) -> Sheet:
    return Sheet(
        stem, frozenset(columns.split(",")), frozenset(others.split(",")), is_told_by_header
    )


# Source of names and columns: exports of 2025 and 2026 (header names stay English everywhere).
SHEETS = (
    _sheet(
        "profile",
        "First Name,Last Name,Headline",
        "Maiden Name,Address,Birth Date,Summary,Industry,Zip Code,Geo Location,Twitter Handles,"
        "Websites,Instant Messengers",
    ),
    _sheet("profile summary", "Profile Summary"),
    _sheet("positions", "Company Name,Title", "Description,Location,Started On,Finished On"),
    _sheet("education", "School Name", "Start Date,End Date,Notes,Degree Name,Activities"),
    _sheet("skills", "Name"),
    _sheet("languages", "Name,Proficiency"),
    _sheet("certifications", "Name,Authority", "Url,Started On,Finished On,License Number"),
    _sheet("projects", "Title,Description,Started On", "Url,Finished On"),
    _sheet("publications", "Name,Published On", "Description,Publisher,Url"),
    _sheet("honors", "Title,Issued On", "Description"),
    _sheet("volunteering", "Company Name,Role", "Cause,Started On,Finished On,Description"),
    _sheet("courses", "Name,Number"),
    _sheet("patents", "Title", is_told_by_header=False),
    _sheet(
        "recommendations_received",
        "First Name,Last Name,Text,Creation Date",
        "Company,Job Title,Status",
        is_told_by_header=False,  # those given have the same columns
    ),
    _sheet(
        "endorsement_received_info",
        "Skill Name,Endorser First Name,Endorser Last Name",
        "Endorsement Date,Endorser Public Url,Endorsement Status",
    ),
)
_BY_STEM = {sheet.stem: sheet for sheet in SHEETS}

# Recognised and not read here: private to their owner, about other people, or for later use.
_LEFT_ALONE = (
    "registration,logins,security challenges,ads clicked,lan ads engagement,ad_targeting,"
    "inferences_about_you,private_identity_asset,receipts,receipts_v2,email addresses,"
    "phonenumbers,whatsapp phone numbers,messages,guide_messages,learning_role_play_messages,"
    "learning_coach_messages,learningcoachmessages,coach_messages,invitations,importedcontacts,"
    "connections,recommendations_given,endorsement_given_info,shares,comments,reactions,"
    "instantreposts,votes,saved_items,member_follows,rich_media,rich media,company follows,"
    "events,searchqueries,job applications,saved jobs,job seeker preferences,"
    "job applicant saved answers,job applicant saved screening question responses,"
    "savedjobalerts,learning,verifications,organizations,testscores,test scores,"
    "causes you care about"
)
LEFT_ALONE = frozenset(_LEFT_ALONE.split(","))


def stem_of(basename: str) -> str:
    """The file's name in lower case without its ending, member id and part number.

    >>> stem_of("Shares_100200300.csv"), stem_of("Job Applications_1.csv")
    ('shares', 'job applications')
    """
    stem, _, ending = basename.rpartition(".")
    return _PART.sub("", (stem if ending.casefold() == "csv" else basename).casefold().strip())


def sheet_named(basename: str) -> Sheet | None:
    """The table that usually has this name."""
    return _BY_STEM.get(stem_of(basename))


def sheet_headed(header: Sequence[str]) -> Sheet | None:
    """The one table whose columns these are; None for anything else."""
    fitting = [sheet for sheet in SHEETS if sheet.is_told_by_header and sheet.is_exactly(header)]
    return max(fitting, key=lambda sheet: len(sheet.columns), default=None)


def could_be_recommendations(header: Sequence[str]) -> bool:
    """Whether these are recommendations, received or given, which only a name tells apart."""
    return _BY_STEM["recommendations_received"].is_exactly(header)
