"""Which columns of a table of profiles hold what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from breakthrough.basics import Problem
from breakthrough.findability import Profile, profile_of_text

_KNOWN = {
    "id": ("id", "profileid", "candidateid", "resumeid"),
    "title": ("title", "headline", "jobtitle", "position", "currenttitle", "label", "role"),
    "skills": ("skills", "keyskills", "skill", "competencies"),
    "text": ("text", "resume", "resumestr", "resumetext", "cv", "body", "content", "description"),
    "summary": ("summary", "about", "profile"),
    "place": ("place", "location", "city", "region"),
}
_LONGEST = 200_000  # characters of one profile that are read; a CV has about 6,000


@dataclass(frozen=True, slots=True)
class CrowdRow:
    """One profile of a crowd, in the fields a search engine keeps apart."""

    id: str
    title: str
    skills: str
    body: str
    place: str

    @property
    def profile(self) -> Profile:
        return Profile(self.title, self.skills, self.body)


def columns_of(header: Iterable[str], *, name: str) -> dict[str, str]:
    """Our field → the table's column, by the names people use.

    Raises Problem when neither a title nor a text is among them.
    """
    seen = list(header)
    letters = {"".join(c for c in column.casefold() if c.isalnum()): column for column in seen}
    found = {
        field: next(letters[one] for one in names if one in letters)
        for field, names in _KNOWN.items()
        if any(one in letters for one in names)
    }
    if not {"title", "text", "summary", "skills"} & found.keys():
        shown = ", ".join(f"“{column}”" for column in seen[:8]) or "none"
        raise Problem(
            f"{name} has no column with a title or a text; its columns are {shown}.",
            expected="A crowd needs at least “title” or “text”; “skills” and “place” help.",
            next_step="Rename the columns and import the file again. Nothing was stored.",
        )
    return found


def crowd_row(
    row: Mapping[str, object], *, columns: Mapping[str, str], number: int
) -> CrowdRow | None:
    """The profile in a row; None when there is no word in it.

    A text without a title of its own is read as a CV: its first fitting line is the title, its
    skills section the skills.
    """
    cells = {field: _text(row.get(column)) for field, column in columns.items()}
    title, skills = cells.get("title", ""), cells.get("skills", "")
    body = "\n".join(part for part in (cells.get("summary", ""), cells.get("text", "")) if part)
    if body and not title:
        read = profile_of_text(body)
        title, body = read.title, read.body
        skills = "\n".join(part for part in (skills, read.skills) if part)
    if not any(c.isalnum() for c in title + skills + body):
        return None
    return CrowdRow(cells.get("id", "") or str(number), title, skills, body, cells.get("place", ""))


def _text(value: object) -> str:
    if value is None or isinstance(value, (dict, bool)):
        return ""
    if isinstance(value, list):
        return "\n".join(filter(None, (_text(one) for one in value)))[:_LONGEST]
    return str(value).replace("\x00", "").strip()[:_LONGEST]
