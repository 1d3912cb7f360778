"""A career laid out anew as the lines of a CV, for the reader of CVs to read again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Item, Kind, sentences
from breakthrough.evidence.cv import Line

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def rendered(items: Sequence[Item]) -> list[Line]:
    """Title and organisation in bold, the dates below with months by name, then bullets."""
    lines = [Line("Ada Novak", size=18), Line("Manager", size=11)]
    for kind, heading in ((Kind.ROLE, "Experience"), (Kind.EDUCATION, "Education")):
        chosen = [item for item in items if item.kind is kind]
        if chosen:
            lines.append(Line(heading, size=14, is_bold=True, starts_block=True))
        lines += [line for item in chosen for line in _entry(item)]
    return lines


def _entry(item: Item) -> Iterator[Line]:
    named = ", ".join(part for part in (item.title, item.organisation) if part)
    yield Line(named, size=11, is_bold=True, starts_block=True)
    if dates := _dates(item.period):
        yield Line(dates, size=10)
    for one in sentences(item.text):
        yield Line("• " + " ".join(one.text.split()), size=10)


def _dates(period: Period) -> str:
    if period.started == period.ended:
        return _date(period.started) if period.started else ""
    return " – ".join(_date(one) if one else "Present" for one in (period.started, period.ended))


def _date(one: PartialDate) -> str:
    return f"{_MONTHS[one.month - 1]} {one.year}" if one.month else str(one.year)
