"""What one row of each table says."""

from __future__ import annotations

from collections.abc import Callable

from breakthrough.basics import PartialDate, Period, Problem
from breakthrough.evidence import Family, Item, Kind, Source, nearest_date, written_date
from breakthrough.outside.csv_text import Row

Reader = Callable[[Row, Source], Item | None]


def source_of(row: Row, *, file: str) -> Source:
    """The row as the place an item stands on."""
    return Source(Family.LINKEDIN, file, f"row {row.number}")


def _period(row: Row, *, started: str = "Started On", ended: str = "Finished On") -> Period:
    first, last = _date(row.cell(started)), _date(row.cell(ended))
    if first and last and last.last_month < first.first_month:
        raise Problem(
            f"it ends ({row.cell(ended)!r}) before it starts ({row.cell(started)!r}).",
            next_step="Put the two dates right in the file.",
        )
    return Period(first, last)


def _once(row: Row, *columns: str) -> Period:
    """The period of what happened on one date."""
    on = _date(row.cell(*columns))
    return Period(on, on)


def _date(text: str) -> PartialDate | None:
    """The date in a cell; None for an empty one. Raises a Problem for any other text."""
    if not text:
        return None
    date = written_date(text)
    if date is None:
        nearest = nearest_date(text)
        month = PartialDate(nearest.year, nearest.month) if nearest and nearest.day else None
        ways = " or ".join(str(one) for one in (nearest, month) if one)
        raise Problem(
            f"{text!r} is not a date.", next_step=f"Use {ways or '2021-09-30 or 2021-09'}."
        )
    return date


def _headline(row: Row, source: Source) -> Item | None:
    if not row.cell("Headline"):
        return None
    return Item(Kind.HEADLINE, row.cell("Headline"), source, place=row.cell("Geo Location"))


def profile_summary(row: Row, source: Source) -> Item | None:
    """The About text, which stands in the profile and in a table of its own."""
    text = row.cell("Summary", "Profile Summary")
    return Item(Kind.SUMMARY, "", source, text=text) if text else None


def _position(row: Row, source: Source) -> Item:
    if not row.cell("Title", "Company Name"):
        raise Problem("it has neither a title nor a company.", next_step="Add one of them.")
    return Item(
        Kind.ROLE,
        row.cell("Title"),
        source,
        organisation=row.cell("Company Name"),
        place=row.cell("Location"),
        text=row.cell("Description"),
        period=_period(row),
    )


def _education(row: Row, source: Source) -> Item:
    return Item(
        Kind.EDUCATION,
        row.cell("Degree Name"),
        source,
        organisation=row.cell("School Name"),
        text="\n".join(part for part in (row.cell("Notes"), row.cell("Activities")) if part),
        period=_period(row, started="Start Date", ended="End Date"),
    )


def _certification(row: Row, source: Source) -> Item | None:
    return _titled(Kind.CERTIFICATION, row, source, organisation="Authority", period=_period(row))


def _project(row: Row, source: Source) -> Item | None:
    return _titled(Kind.PROJECT, row, source, period=_period(row))


def _publication(row: Row, source: Source) -> Item | None:
    return _titled(
        Kind.PUBLICATION, row, source, organisation="Publisher", period=_once(row, "Published On")
    )


def _honour(row: Row, source: Source) -> Item | None:
    return _titled(Kind.HONOUR, row, source, period=_once(row, "Issued On"))


def _patent(row: Row, source: Source) -> Item | None:
    dated = _once(row, "Issued On", "Issue Date", "Filed On", "Filing Date", "Date")
    return _titled(Kind.PATENT, row, source, organisation="Patent Office", period=dated)


def _volunteering(row: Row, source: Source) -> Item | None:
    if not row.cell("Role", "Company Name"):
        return None
    return Item(
        Kind.VOLUNTEERING,
        row.cell("Role"),
        source,
        organisation=row.cell("Company Name"),
        text=row.cell("Description"),
        period=_period(row),
    )


def _skill(row: Row, source: Source) -> Item | None:
    return _titled(Kind.SKILL, row, source)


def _course(row: Row, source: Source) -> Item | None:
    return _titled(Kind.COURSE, row, source)


def _language(row: Row, source: Source) -> Item | None:
    name = row.cell("Name")
    return Item(Kind.LANGUAGE, name, source, text=row.cell("Proficiency")) if name else None


def _recommendation(row: Row, source: Source) -> Item | None:
    if not row.cell("Text"):
        return None
    return Item(
        Kind.RECOMMENDATION,
        "",
        source,
        organisation=row.cell("Company"),
        text=row.cell("Text"),
        period=_once(row, "Creation Date"),
        by=_full_name(row.cell("First Name"), row.cell("Last Name")),
    )


def _endorsement(row: Row, source: Source) -> Item | None:
    """Only accepted ones: the others are not shown to anybody."""
    if row.cell("Endorsement Status").upper() not in ("ACCEPTED", ""):
        return None
    by = _full_name(row.cell("Endorser First Name"), row.cell("Endorser Last Name"))
    if not row.cell("Skill Name") or not by:
        return None
    return Item(
        Kind.ENDORSEMENT,
        row.cell("Skill Name"),
        source,
        period=_once(row, "Endorsement Date"),
        url=row.cell("Endorser Public Url"),
        by=by,
    )


def _titled(
    kind: Kind, row: Row, source: Source, *, organisation: str = "", period: Period | None = None
) -> Item | None:
    """An item named in "Title" or "Name"; None for a row without a name."""
    title = row.cell("Title", "Name")
    if not title:
        return None
    return Item(
        kind,
        title,
        source,
        organisation=row.cell(organisation) if organisation else "",
        text=row.cell("Description"),
        period=period or Period(None),
        url=row.cell("Url"),
    )


def _full_name(first: str, last: str) -> str:
    return f"{first} {last}".strip()


READERS: dict[str, Reader] = {
    "profile": _headline,
    "profile summary": profile_summary,
    "positions": _position,
    "education": _education,
    "skills": _skill,
    "languages": _language,
    "certifications": _certification,
    "projects": _project,
    "publications": _publication,
    "honors": _honour,
    "volunteering": _volunteering,
    "courses": _course,
    "patents": _patent,
    "recommendations_received": _recommendation,
    "endorsement_received_info": _endorsement,
}
