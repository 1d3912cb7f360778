"""A small invented career, as the tests of the truth check hold texts against it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from breakthrough.basics import PartialDate, Period
from breakthrough.evidence import Family, Item, Kind, Source
from breakthrough.presence import Finding, Secrets, TruthCheck, Verdict, check

AS_OF = date(2026, 11, 26)


def item(
    kind: Kind,
    title: str,
    organisation: str = "",
    *,
    text: str = "",
    dates: tuple[str, str] = ("", ""),
) -> Item:
    """One item as a CV states it; dates as "2019-03"."""
    started, ended = (PartialDate.parse(one) if one else None for one in dates)
    source = Source(Family.CV, "cv.pdf")
    period = Period(started, ended)
    return Item(kind, title, source, organisation=organisation, text=text, period=period)


ITEMS = (
    item(
        Kind.ROLE,
        "Finance Manager",
        "Contoso Ltd",
        text="Supported the migration to SAP.\nCut audit fees by 12 %.\n"
        "Led a team of 43 accountants.",
        dates=("2019-03", ""),
    ),
    item(
        Kind.ROLE,
        "Accountant",
        "Fabrikam GmbH",
        text="Built the cost report.\nRaised €1.2m of grants.\nIncreased sites from 80 to 135.",
        dates=("2014-09", "2019-02"),
    ),
    item(Kind.EDUCATION, "MSc Economics", "University of Lund", dates=("2012-09", "2014-06")),
    item(Kind.SKILL, "Treasury"),
    item(Kind.LANGUAGE, "Italian", text="Basic"),
    item(Kind.CERTIFICATION, "ACCA", "ACCA", dates=("2017-05", "2017-05")),
)


def checked(
    text: str, *, items: Sequence[Item] = ITEMS, secrets: Secrets | None = None
) -> TruthCheck:
    return check(text, items=items, as_of=AS_OF, name="Ada Novak", secrets=secrets)


def marks(text: str, *, secrets: Secrets | None = None) -> list[tuple[str, str]]:
    """(kind, marked words) in order."""
    return [
        (one.kind.value, text[one.start : one.end])
        for one in checked(text, secrets=secrets).findings
    ]


def only(text: str) -> Finding:
    """The one finding of a text."""
    (found,) = checked(text).findings
    return found


def verdicts(text: str) -> list[Verdict]:
    return [one.verdict for one in checked(text).sentences]
