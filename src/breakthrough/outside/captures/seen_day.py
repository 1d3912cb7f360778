"""On which day the postings of a file were seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from breakthrough.outside.adverts import day_in_name

EARLIEST = date(1990, 1, 1)  # before the web, nobody saw a board


class DayRule(StrEnum):
    """What the day rests on, strongest first."""

    SAID = "you said so"
    COLUMN = "the file states it for each posting"
    NAME = "the file's name states it"
    NEWEST = "it is the newest day stated inside"
    TODAY = "nothing states a day, so it is today"

    @property
    def is_guess(self) -> bool:
        """Whether it may have been fetched on another day: the file states no day of its own.

        The file's time of change would be no better: a copy or an unpacked archive has a new one,
        and a browser does not send it.
        """
        return self in (DayRule.NEWEST, DayRule.TODAY)


@dataclass(frozen=True, slots=True)
class SeenDay:
    """The day, and what it rests on."""

    day: date
    rule: DayRule


def is_possible(day: date, *, today: date) -> bool:
    """Whether postings can have been seen then: since boards are on the web, and till now.

    A day ahead is let pass, as instants are told in UTC.
    """
    return EARLIEST <= day <= today + timedelta(days=1)


def seen_day(
    *,
    said: date | None,
    in_rows: date | None,
    name: str,
    newest_inside: date | None,
    today: date,
) -> SeenDay:
    """The day by the first rule that gives one; `in_rows` is the latest that a column states.

    A day after today is a fault of the file and is passed over, except where you said it.
    """
    if said:
        return SeenDay(said, DayRule.SAID)
    found = (
        (in_rows, DayRule.COLUMN),
        (day_in_name(name), DayRule.NAME),
        (newest_inside, DayRule.NEWEST),
    )
    for day, rule in found:
        if day and (day <= today or rule is DayRule.COLUMN):
            return SeenDay(day, rule)
    return SeenDay(today, DayRule.TODAY)
