"""One entry of a JSON Resume section, whatever somebody put into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Source, nearest_date, written_date

_GOES_ON = frozenset(
    "present now current currently today ongoing heute aktuell actuel actualidad presente".split()
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An object in a section; `problems` gathers what of it could not be understood."""

    file: str
    place: str
    values: dict[str, object]
    problems: list[str]

    @property
    def source(self) -> Source:
        return Source(Family.JSON_RESUME, self.file, self.place)

    def text(self, *names: str) -> str:
        """The first of these that holds words; numbers count as words, other shapes do not."""
        for name in names:
            value = self.values.get(name)
            is_plain = isinstance(value, str | int | float) and not isinstance(value, bool)
            if is_plain and str(value).strip():
                return str(value).strip()
        return ""

    def texts(self, name: str) -> list[str]:
        """The words of a list; a lone string counts as a list of one."""
        value = self.values.get(name)
        values = value if isinstance(value, list) else [value]
        return [one.strip() for one in values if isinstance(one, str) and one.strip()]

    def period(self) -> Period:
        """startDate to endDate; a current entry has none, or says "Present"."""
        return self._until_end(self._date("startDate"))

    def once(self, *names: str) -> Period:
        """The period of what happened on one date; an "endDate" is when it runs out."""
        on = next((date for name in names if (date := self._date(name))), None)
        return Period(on, self._until_end(on).ended or on)

    def _until_end(self, started: PartialDate | None) -> Period:
        if self.text("endDate").casefold().strip(". ") in _GOES_ON:
            return Period(started)
        ended = self._date("endDate")
        if started and ended and ended.last_month < started.first_month:
            self.problems.append(
                f"{self.place.capitalize()} of {self.file} ends ({ended}) before it starts "
                f"({started}). It was read without its end: put the dates right."
            )
            ended = None
        return Period(started, ended)

    def _date(self, name: str) -> PartialDate | None:
        text = self.text(name)
        date = written_date(text) if text else None
        if text and date is None:
            nearest = nearest_date(text)
            self.problems.append(
                f"{self.place.capitalize()} of {self.file}: {text!r} is not a date. "
                f"Use {nearest or '2021-09-30 or 2021-09'}. It was read without this date."
            )
        return date


def entries(
    resume: dict[str, object], section: str, *, file: str, problems: list[str]
) -> Iterator[Entry]:
    """The objects in a section, in order, numbered from 1. Other shapes are said, not read."""
    value = resume.get(section)
    if value is None:
        return
    if not isinstance(value, list):
        problems.append(f"{section!r} of {file} is not a list. It was not read.")
        return
    for number, one in enumerate(value, start=1):
        place = f"{section} {number}"
        if isinstance(one, dict):
            yield Entry(file, place, one, problems)
        elif isinstance(one, str) and one.strip():
            yield Entry(file, place, {"name": one, "title": one, "language": one}, problems)
        elif one is not None:
            problems.append(f"{place.capitalize()} of {file} has no names. It was not read.")
