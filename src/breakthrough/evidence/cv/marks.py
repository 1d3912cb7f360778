"""What a document says of its own words: which are a title, an organisation, a date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from breakthrough.basics import Period
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.evidence.written_date import written_date


class Mark(StrEnum):
    """What marked words are; the values name the character styles of a Word document."""

    NAME = "CV Name"
    HEADLINE = "CV Headline"
    PART = "CV Part"
    TITLE = "CV Title"
    ORGANISATION = "CV Organisation"
    PLACE = "CV Place"
    DATES = "CV Dates"
    END = "CV End"  # a date of which it is known that something was over, not when it began
    TEXT = "CV Text"


Marked = tuple[Mark, str]


@dataclass(frozen=True, slots=True)
class Named:
    """What the marks of a line name; empty where it is not there."""

    title: str = ""
    organisation: str = ""
    place: str = ""
    period: Period = field(default_factory=lambda: Period(None))
    texts: tuple[str, ...] = ()


def named_in(marks: Sequence[Marked]) -> Named | None:
    """The one thing that a line names with its title, organisation, place and dates.

    None where it names nothing.
    """
    title, organisation = first(marks, Mark.TITLE), first(marks, Mark.ORGANISATION)
    if not title and not organisation:
        return None
    return Named(
        title,
        organisation,
        first(marks, Mark.PLACE),
        _period(marks),
        tuple(text for mark, text in marks if mark is Mark.TEXT),
    )


def first(marks: Sequence[Marked], wanted: Mark) -> str:
    """The first text marked so; empty where there is none."""
    return next((text for mark, text in marks if mark is wanted), "")


def _period(marks: Sequence[Marked]) -> Period:
    if ended := first(marks, Mark.END):
        return Period(None, written_date(ended.removeprefix("until ")))
    text = first(marks, Mark.DATES)
    start, _, end = text.partition(" – ")
    started, ended_on = written_date(start), written_date(end or start)
    if started and (ended_on or end == "Present"):
        return Period(started, ended_on)
    return next((one.period for one in dates_in(text)), Period(None))
