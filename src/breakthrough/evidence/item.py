"""One thing a person can point to, as a source states it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from breakthrough.basics import Period


class Kind(StrEnum):
    """What an item is."""

    HEADLINE = "headline"
    SUMMARY = "summary"
    ROLE = "role"
    EDUCATION = "education"
    SKILL = "skill"
    CERTIFICATION = "certification"
    PROJECT = "project"
    PUBLICATION = "publication"
    HONOUR = "honour"
    VOLUNTEERING = "volunteering"
    LANGUAGE = "language"
    COURSE = "course"
    PATENT = "patent"
    RECOMMENDATION = "recommendation"
    ENDORSEMENT = "endorsement"


class Family(StrEnum):
    """Where an item was read: the LinkedIn profile is public today, the others are evidence."""

    LINKEDIN = "linkedin"
    JSON_RESUME = "json_resume"
    CV = "cv"


@dataclass(frozen=True, slots=True)
class Source:
    """The file and the place in it that an item stands on ("Positions.csv", "row 2")."""

    family: Family
    file: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One role, skill, degree, project …, as its source states it.

    `title` is the role's title, the skill's or project's name, the degree, or the headline itself;
    `text` is the description in the person's own words; `by` names who recommends or endorses.
    """

    kind: Kind
    title: str
    source: Source
    organisation: str = ""
    place: str = ""
    text: str = ""
    period: Period = field(default_factory=lambda: Period(None))
    url: str = ""
    by: str = ""

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes it the same item when it is imported again or archives are merged."""
        started = str(self.period.started or "")
        single = self.kind in (Kind.HEADLINE, Kind.SUMMARY)
        names = ("",) if single else (self.title, self.organisation, self.by)
        return (
            self.source.family,
            self.kind,
            *(" ".join(name.casefold().split()) for name in names),
            started,
        )
