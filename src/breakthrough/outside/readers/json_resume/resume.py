"""A JSON Resume as items."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from breakthrough.basics import Period, Problem
from breakthrough.evidence import Family, Item, Kind, Reading
from breakthrough.outside.files import TEXT_LIMIT, StoredFile, decoded
from breakthrough.outside.readers.json_resume.entry import Entry, entries

_SECTIONS = frozenset(
    "basics work volunteer education awards certificates publications skills languages "
    "interests references projects".split()
)


def is_json_resume(file: StoredFile) -> bool:
    """Whether the file is JSON; what it holds is judged when it is read."""
    return decoded(file.peek(1024)).lstrip()[:1] == "{"


def read(file: StoredFile) -> Reading:
    """The items of a resume. A date that cannot be read costs the date, never the entry.

    Raises a Problem when the file is not JSON, or JSON of another kind.
    """
    resume = resume_of(file)
    problems: list[str] = []
    items: dict[tuple[str, ...], Item] = {}
    basics = resume.get("basics")
    about = Entry(file.basename, "basics", basics if isinstance(basics, dict) else {}, problems)
    for item in _about_items(about):
        items.setdefault(item.identity, item)
    for section, make in _MAKERS.items():
        for entry in entries(resume, section, file=file.basename, problems=problems):
            for item in make(entry):
                items.setdefault(item.identity, item)
    return Reading(
        Family.JSON_RESUME,
        tuple(items.values()),
        problems=tuple(problems),
        name=about.text("name"),
    )


def resume_of(file: StoredFile) -> dict[str, object]:
    """The object in the file. Raises a Problem where it is not JSON, or JSON of another kind."""
    try:
        resume = json.loads(decoded(file.read(TEXT_LIMIT)))
    except json.JSONDecodeError as error:
        raise Problem(
            f"{file.basename} breaks the rules of JSON in line {error.lineno}: {error.msg}.",
            next_step="Export it again, or put that line right.",
        ) from error
    except RecursionError as error:
        raise Problem(f"{file.basename} is nested far too deeply to be a resume.") from error
    if not isinstance(resume, dict) or not _SECTIONS & resume.keys():
        raise Problem(
            f"{file.basename} is JSON, but no resume.",
            expected='A JSON Resume has parts such as "basics", "work" and "education".',
            next_step="Choose a JSON Resume, a LinkedIn archive, or a CV as PDF or DOCX.",
        )
    return resume


def _about_items(about: Entry) -> Iterator[Item]:
    location = about.values.get("location")
    place = ""
    if isinstance(location, dict):
        parts = (location.get("city"), location.get("region"), location.get("countryCode"))
        place = ", ".join(part for part in parts if isinstance(part, str) and part)
    if label := about.text("label"):
        yield Item(Kind.HEADLINE, label, about.source, place=place)
    if summary := about.text("summary"):
        yield Item(Kind.SUMMARY, "", about.source, text=summary)


def _work(entry: Entry) -> Iterator[Item]:
    yield from _engagement(Kind.ROLE, entry)


def _volunteer(entry: Entry) -> Iterator[Item]:
    yield from _engagement(Kind.VOLUNTEERING, entry)


def _engagement(kind: Kind, entry: Entry) -> Iterator[Item]:
    title = entry.text("position", "title")
    organisation = entry.text("organization", "name", "company")
    period = entry.period()
    if title or organisation:
        yield Item(
            kind,
            title,
            entry.source,
            organisation=organisation,
            place=entry.text("location"),
            text=_described(entry),
            period=period,
            url=_address(entry),
        )
    elif period.started or period.ended or _described(entry):
        entry.problems.append(
            f"{entry.place.capitalize()} of {entry.file} names neither a position nor an "
            "organisation. It was not read: add one of them."
        )


def _education(entry: Entry) -> Iterator[Item]:
    degree = " ".join(part for part in (entry.text("studyType"), entry.text("area")) if part)
    score = entry.text("score", "gpa")
    texts = [*([f"Score: {score}"] if score else []), *entry.texts("courses"), _described(entry)]
    organisation = entry.text("institution", "name")
    if degree or organisation:
        yield Item(
            Kind.EDUCATION,
            degree,
            entry.source,
            organisation=organisation,
            place=entry.text("location"),
            text="\n".join(text for text in texts if text),
            period=entry.period(),
            url=_address(entry),
        )


def _project(entry: Entry) -> Iterator[Item]:
    if name := entry.text("name", "title"):
        yield Item(
            Kind.PROJECT,
            name,
            entry.source,
            organisation=entry.text("entity"),
            place=entry.text("location"),
            text=_described(entry),
            period=entry.period(),
            url=_address(entry),
        )


def _dated(
    kind: Kind, *, organisation: tuple[str, ...], dates: tuple[str, ...]
) -> Callable[[Entry], Iterator[Item]]:
    """The maker for what has a name, a giver and one date, and perhaps another on which it ends."""

    def make(entry: Entry) -> Iterator[Item]:
        if name := entry.text("name", "title"):
            yield Item(
                kind,
                name,
                entry.source,
                organisation=entry.text(*organisation),
                place=entry.text("location"),
                text=_described(entry),
                period=entry.once(*dates),
                url=_address(entry),
            )

    return make


def _skill(entry: Entry) -> Iterator[Item]:
    """The skill, and each of its keywords as a skill of its own."""
    for number, name in enumerate([entry.text("name"), *entry.texts("keywords")]):
        if name:
            level = entry.text("level") if number == 0 else ""
            yield Item(Kind.SKILL, name, entry.source, text=level)


def _language(entry: Entry) -> Iterator[Item]:
    if name := entry.text("language", "name"):
        yield Item(Kind.LANGUAGE, name, entry.source, text=entry.text("fluency", "level"))


def _reference(entry: Entry) -> Iterator[Item]:
    if text := entry.text("reference"):
        yield Item(
            Kind.RECOMMENDATION,
            "",
            entry.source,
            text=text,
            by=entry.text("name"),
            period=Period(None),
        )


def _described(entry: Entry) -> str:
    """The summary, then each highlight as a bullet."""
    bullets = [f"• {one}" for one in entry.texts("highlights")]
    return "\n".join(part for part in (entry.text("summary", "description"), *bullets) if part)


def _address(entry: Entry) -> str:
    return entry.text("url", "website")


_CERTIFICATE = _dated(Kind.CERTIFICATION, organisation=("issuer",), dates=("date",))

_MAKERS: dict[str, Callable[[Entry], Iterator[Item]]] = {
    "work": _work,
    "volunteer": _volunteer,
    "education": _education,
    "projects": _project,
    "awards": _dated(Kind.HONOUR, organisation=("awarder",), dates=("date",)),
    "certificates": _CERTIFICATE,
    "certifications": _CERTIFICATE,
    "publications": _dated(
        Kind.PUBLICATION, organisation=("publisher",), dates=("releaseDate", "date")
    ),
    # The schema has no place for these two: they stand where resume_json writes them.
    "patents": _dated(
        Kind.PATENT, organisation=("issuer", "office"), dates=("date", "issueDate", "releaseDate")
    ),
    "courses": _dated(Kind.COURSE, organisation=("institution", "provider"), dates=("date",)),
    "skills": _skill,
    "languages": _language,
    "references": _reference,
}
