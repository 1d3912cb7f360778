"""A proposal of items from the lines of a CV; nothing dated in it is lost without a word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from breakthrough.basics import Problem
from breakthrough.evidence.cv.broken import rejoined
from breakthrough.evidence.cv.entries import Entry, Found, entries_of
from breakthrough.evidence.cv.header import ROLES, STUDIES
from breakthrough.evidence.cv.headings import Part, Section, sections
from breakthrough.evidence.cv.line import Line, with_strength
from breakthrough.evidence.cv.listings import languages, listed, skills
from breakthrough.evidence.cv.looks import tells_of_roles, tells_of_studies
from breakthrough.evidence.cv.marks import Mark, first
from breakthrough.evidence.cv.person import about_in, headline_in, name_in
from breakthrough.evidence.cv.prose import joined
from breakthrough.evidence.cv.studies import undated_studies
from breakthrough.evidence.cv.vocabulary import title_score
from breakthrough.evidence.date_ranges import dates_in, has_broken_range, ranges_in
from breakthrough.evidence.item import Item, Kind, Source

_ENTRY_PARTS = {
    Part.EXPERIENCE: Kind.ROLE,
    Part.EDUCATION: Kind.EDUCATION,
    Part.VOLUNTEERING: Kind.VOLUNTEERING,
    Part.PROJECTS: Kind.PROJECT,
}
_LISTED_PARTS = {
    Part.CERTIFICATIONS: Kind.CERTIFICATION,
    Part.PATENTS: Kind.PATENT,
    Part.PUBLICATIONS: Kind.PUBLICATION,
    Part.HONOURS: Kind.HONOUR,
    Part.COURSES: Kind.COURSE,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the person is asked to confirm, and a sentence for each thing to look at."""

    items: tuple[Item, ...]
    problems: tuple[str, ...]
    name: str


def propose(lines: Sequence[Line], *, source: Source, organisation_first: bool = False) -> Proposal:
    """The items that a CV's lines, in reading order, seem to state.

    `organisation_first` is for layouts known to put the organisation above the title. Every date
    range of the text is the period of an item, or spans several of them, or is named in a problem.
    Raises a Problem when the text is no CV.
    """
    decided = [_decided(one) for one in _with_head(sections(rejoined(with_strength(lines))))]
    is_marked = any(line.marks for line in lines)
    if not is_marked:
        _check_is_cv(decided, file=source.file)
    parts = decided if is_marked else _with_roles_found(decided)
    draft = _Draft(source, organisation_first=organisation_first)
    for section in parts:
        draft.add(section)
    return draft.proposal(parts)


class _Draft:
    """Gathers the items of each part, and the date ranges that found a place in one."""

    def __init__(self, source: Source, *, organisation_first: bool) -> None:
        self._source = source
        self._organisation_first = organisation_first
        self._items: dict[tuple[str, ...], Item] = {}
        self._problems: list[str] = []
        self._placed: list[str] = []
        self._is_layered = False
        self.name = ""

    def add(self, section: Section) -> None:
        if section.part is Part.HEAD:
            self._add_head(section.lines)
        elif section.part is Part.SUMMARY:
            self._take([Item(Kind.SUMMARY, "", self._source, text=joined(section.lines))])
        elif section.part is Part.SKILLS:
            self._take(skills(section.lines, source=self._source))
        elif section.part is Part.LANGUAGES:
            self._take(languages(section.lines, source=self._source))
        elif section.part in _LISTED_PARTS:
            kind = _LISTED_PARTS[section.part]
            self._take(listed(kind, section.lines, source=self._source), places_dates=True)
        elif section.part in _ENTRY_PARTS:
            self._add_entries(section, kind=_ENTRY_PARTS[section.part])

    def _add_head(self, lines: tuple[Line, ...]) -> None:
        marks = [mark for line in lines for mark in line.marks]
        self.name = first(marks, Mark.NAME) or name_in(lines)
        headline = first(marks, Mark.HEADLINE)
        if not marks:
            headline = headline_in(lines, name=self.name)
        about = about_in(lines, name=self.name, headline=headline)
        if headline:
            self._take([Item(Kind.HEADLINE, headline, self._source)])
        if about:
            self._take([Item(Kind.SUMMARY, "", self._source, text=about)])

    def _add_entries(self, section: Section, *, kind: Kind) -> None:
        is_study = kind is Kind.EDUCATION
        found = entries_of(
            section.lines,
            wording=STUDIES if is_study else ROLES,
            organisation_first=self._organisation_first,
            lone_dates=kind in (Kind.EDUCATION, Kind.PROJECT, Kind.VOLUNTEERING),
            is_layered=self._is_layered,
        )
        self._is_layered = self._is_layered or found.is_layered
        self._placed += found.spans
        for entry in found.entries:
            self._placed += [entry.date_text] if entry.date_text else []
            self._take([self._entry_item(entry, kind=kind)])
        if is_study and not found.entries:
            self._take(undated_studies(section.lines, source=self._source))
        elif kind is Kind.PROJECT and not found.entries:
            self._take(listed(kind, section.lines, source=self._source))
        elif found.entries and kind is Kind.ROLE:
            self._note_left_over(found)

    def _entry_item(self, entry: Entry, *, kind: Kind) -> Item:
        header = entry.header
        missing = [
            what
            for what, text in (("title", header.title), ("organisation", header.organisation))
            if not text
        ]
        if kind is Kind.ROLE and missing and not entry.is_marked:
            named = header.title or header.organisation or "a role"
            self._problems.append(
                f"No {' and no '.join(missing)} was found for {named!r} ({entry.date_text}). "
                "Add it when you confirm."
            )
        if entry.period.ended and entry.period.started and _is_backwards(entry):
            self._problems.append(
                f"{entry.date_text!r} ends before it starts. Put the dates right when you confirm."
            )
        return Item(
            kind,
            header.title,
            Source(self._source.family, self._source.file, entry.place or self._source.place),
            organisation=header.organisation,
            place=header.place,
            text=joined(entry.lines),
            period=entry.period,
        )

    def _note_left_over(self, found: Found) -> None:
        """Titles above the first dated role would otherwise vanish."""
        for line in found.before:
            if line.is_heading_like and title_score(line.text):
                self._problems.append(
                    f"{line.text.strip()!r} has no dates beside it and became no role. "
                    "Add it if it was one."
                )

    def _take(self, items: Iterator[Item] | Sequence[Item], *, places_dates: bool = False) -> None:
        for item in items:
            if item.title or item.organisation or item.text:
                self._items.setdefault(item.identity, item)
            if places_dates and item.period.started != item.period.ended:
                self._placed.append(str(item.period))

    def proposal(self, parts: Sequence[Section]) -> Proposal:
        lost = _unplaced(parts, placed=self._placed)
        return Proposal(tuple(self._items.values()), (*self._problems, *lost), self.name)


def _is_backwards(entry: Entry) -> bool:
    started, ended = entry.period.started, entry.period.ended
    return bool(started and ended and ended.last_month < started.first_month)


def _unplaced(parts: Sequence[Section], *, placed: Sequence[str]) -> list[str]:
    """A sentence for each date range of the text that became the period of nothing."""
    left = list(placed)
    problems = []
    for section in parts:
        is_read = section.part in _ENTRY_PARTS or section.part in _LISTED_PARTS
        for line in section.lines:
            if line.marks and is_read:
                continue  # it is an item, with the dates that it marks
            for one in ranges_in(line.text):
                text = " ".join(line.text[one.start : one.end].split())
                written = next((way for way in (text, str(one.period)) if way in left), None)
                if written is not None:
                    left.remove(written)
                    continue
                problems.append(_lost(text, line))
            if has_broken_range(line.text):
                problems.append(_lost("with one end", line))
    return problems


def _lost(dates: str, line: Line) -> str:
    where = f" ({line.place})" if line.place else ""
    shown = f"The dates {dates!r}" if dates != "with one end" else "Dates with only one end"
    return (
        f"{shown} in {_shortened(line.text)!r}{where} became no role. "
        "Add one if they belong to a role."
    )


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:77]}…"


def _with_roles_found(parts: Sequence[Section]) -> list[Section]:
    """The parts; where none is headed as experience, others that show dates may hold it."""
    if any(section.part is Part.EXPERIENCE and section.lines for section in parts):
        return list(parts)
    taken: list[Section] = []
    for section in parts:
        dated = [at for at, line in enumerate(section.lines) if ranges_in(line.text)]
        if dated and section.part in (Part.HEAD, Part.OTHER, Part.SUMMARY, Part.SKILLS):
            start = max(0, dated[0] - 2) if section.part is Part.HEAD else 0
            taken.append(Section(section.part, section.heading, section.lines[:start]))
            taken.append(Section(Part.EXPERIENCE, section.heading, section.lines[start:]))
        else:
            taken.append(section)
    return taken


def _with_head(parts: Sequence[Section]) -> list[Section]:
    """The parts; where nothing stands above the first heading, a side bar may hold the name."""
    column = next((one for one in parts if one.part is Part.UNKNOWN and not one.heading), None)
    if parts[0].lines or column is None:
        return list(parts)
    head = Section(Part.HEAD, "", column.lines)
    return [head, *(one for one in parts[1:] if one is not column)]


def _decided(section: Section) -> Section:
    """A part of unknown heading taken for what it holds."""
    if section.part is not Part.UNKNOWN:
        return section
    part = Part.OTHER
    if tells_of_studies(section.lines):
        part = Part.EDUCATION
    elif tells_of_roles(section.lines):
        part = Part.EXPERIENCE
    return Section(part, section.heading, section.lines)


def _check_is_cv(parts: Sequence[Section], *, file: str) -> None:
    """Raises the Problem that a text is no CV: no career dates, nothing of a CV's form."""
    career = [one for one in parts if one.part in (Part.EXPERIENCE, Part.EDUCATION)]
    in_career = sum(bool(dates_in(line.text)) for one in career for line in one.lines)
    lines = [line for one in parts for line in one.lines]
    titled = [
        at
        for at, line in enumerate(lines)
        if ranges_in(line.text)
        and any(title_score(near.text) for near in lines[max(0, at - 2) : at + 2])
    ]
    if in_career or len(titled) >= 2:
        return
    headings = sorted({one.heading for one in parts if one.heading})
    seen = f"the headings {', '.join(headings[:4])}" if headings else "no such heading"
    raise Problem(
        f"{file} does not read like a CV.",
        expected='Dates of a career ("Jan 2019 – Present") under headings such as Experience and '
        f"Education were looked for; {seen} and {len(titled)} dated roles were found.",
        next_step="Choose your CV as PDF or DOCX, or your LinkedIn archive.",
    )
