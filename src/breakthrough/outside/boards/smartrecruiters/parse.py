"""SmartRecruiters' posting API: `{totalFound, content}` without texts, or one posting with its."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts import (
    Portion,
    ShapeError,
    flag,
    inner,
    line,
    lines,
    link,
    needed_line,
    newest_of,
    place_of,
    plain_text,
    read_rows,
    stated_day,
)
from breakthrough.outside.boards.smartrecruiters.address import board_at

SYSTEM = "smartrecruiters"
_SECTIONS = ("companyDescription", "jobDescription", "qualifications", "additionalInformation")


def recognises(root: object) -> bool:
    """Whether this is a page of a company's list, or one posting of it."""
    if not isinstance(root, dict):
        return False
    if isinstance(root.get("content"), list):
        total = root.get("totalFound")
        return isinstance(total, int) and not isinstance(total, bool) and total >= 0
    return isinstance(root.get("jobAd"), dict) and "id" in root and "name" in root


def parse(root: Mapping[str, Any], *, name: str, token: str = "") -> Portion:
    """The company's postings; those of one page of several, or a single one, are not all it lists.

    `token` names the company where no posting does. Raises ShapeError where nothing does. A company
    that does not exist is answered like one with nothing open.
    """
    content: list[Any] = root.get("content", [root])
    company = _company_in(content) or token
    if not company:
        raise ShapeError("the company", None, expected="in a posting's “company.identifier”")
    where = f"{name}, board {company}"
    rows = read_rows(content, parse=partial(_posting, company=company), where=where)
    is_whole = rows.is_whole and "content" in root and len(content) >= root["totalFound"]
    return Portion(
        reads=(
            BoardRead(
                f"{SYSTEM}:{company.casefold()}", rows.postings, is_whole=is_whole, has_pay=False
            ),
        ),
        problems=rows.problems,
        newest_on=newest_of(rows.postings),
    )


def _company_in(content: list[Any]) -> str:
    for row in content:
        if not isinstance(row, dict):
            continue
        company = row.get("company")
        identifier = company.get("identifier") if isinstance(company, dict) else None
        if isinstance(identifier, str) and identifier.strip():
            return identifier.strip()
        if found := board_at(str(row.get("ref") or row.get("postingUrl") or "")):
            return found
    return ""


def _posting(row: Mapping[str, Any], *, company: str) -> Posting:
    number = needed_line(row.get("id"), part="“id”")
    location = inner(row.get("location"), part="“location”")
    url = link(row.get("postingUrl"), part="“postingUrl”")
    return Posting(
        id=number,
        title=needed_line(row.get("name"), part="“name” (the title)"),
        employer=_label(row, "company", named="name") or company,
        place=_place(location),
        department=_label(row, "department"),
        is_remote=flag(location.get("remote"), part="“location.remote”"),
        employment_type=_label(row, "typeOfEmployment"),
        posted_on=stated_day(row.get("releasedDate"), part="“releasedDate”"),
        url=url or f"https://jobs.smartrecruiters.com/{company}/{number}",
        text=_text(row),
    )


def _label(row: Mapping[str, Any], part: str, *, named: str = "label") -> str:
    return line(inner(row.get(part), part=f"“{part}”").get(named), part=f"“{part}.{named}”")


def _place(location: Mapping[str, Any]) -> str:
    parts = ("fullLocation", "city", "region", "country")
    full, *rest = (line(location.get(part), part=f"“location.{part}”") for part in parts)
    return full or place_of(*rest)


def _text(row: Mapping[str, Any]) -> str:
    """The sections with their headings, in the order of the page; empty in a list."""
    sections = inner(inner(row.get("jobAd"), part="“jobAd”").get("sections"), part="“sections”")
    pieces: list[str] = []
    for part in _SECTIONS:
        section = inner(sections.get(part), part=f"“{part}”")
        text = plain_text(lines(section.get("text"), part=f"“{part}.text”"))
        if text:
            pieces += [line(section.get("title"), part=f"“{part}.title”"), text]
    return "\n".join(piece for piece in pieces if piece)
