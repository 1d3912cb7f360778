"""The rows of a Connections table as contacts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import unquote, urlsplit

from breakthrough.basics import Problem
from breakthrough.evidence import Contact, Family, Reading, written_date
from breakthrough.outside.csv_text import Row, Table, made_from, table
from breakthrough.outside.files import TEXT_LIMIT, StoredFile, decoded

_PEEKED = 2**16
_MUST = frozenset({"First Name", "Last Name", "Connected On"})


def is_connections(file: StoredFile) -> bool:
    """Whether the file's header, below any notes, is that of a Connections table."""
    name = file.basename.casefold()
    if not name.endswith((".csv", ".txt")):
        return False
    try:
        beginning = decoded(file.peek(_PEEKED))
    except Problem:
        return name.startswith("connections")  # it is named when it is read
    return table(beginning, name="", is_header=_is_header) is not None


def read(files: Sequence[StoredFile]) -> Reading:
    """The people in one or several such tables, each once, with a problem for what was not read."""
    contacts: dict[tuple[str, ...], Contact] = {}
    problems: list[str] = []
    for file in files:
        try:
            found = table(decoded(file.read(TEXT_LIMIT)), name=file.basename, is_header=_is_header)
        except Problem as problem:
            problems.append(f"{file.basename} was not read: {problem}")
            continue
        if found is None:
            continue
        people, bad_rows = made_from(found, make=_contact)
        problems += (*bad_rows, *_undated(found))
        for person in people:
            contacts.setdefault(identity(person), person)
    return Reading(Family.LINKEDIN, (), contacts=tuple(contacts.values()), problems=tuple(problems))


def identity(person: Contact) -> tuple[str, ...]:
    """What makes it the same person in two files: the address of the profile, else name and day."""
    if person.url:
        return (person.url.casefold(),)
    return (person.name.casefold(), str(person.connected_on or ""))


def _is_header(header: Sequence[str]) -> bool:
    return set(header) >= _MUST and header[0] == "First Name"


def _contact(row: Row) -> Contact | None:
    name = f"{row.cell('First Name')} {row.cell('Last Name')}".strip()
    url = _plain_address(row.cell("URL"))
    if not name and not url:
        return None  # a person who left: only the day is kept
    return Contact(
        name=name or url.rstrip("/").rpartition("/")[2],
        organisation=row.cell("Company"),
        position=row.cell("Position"),
        url=url,
        email=row.cell("Email Address"),
        connected_on=_day(row.cell("Connected On")),
    )


def _day(text: str) -> date | None:
    on = written_date(text) if text else None
    return date(on.year, on.month, on.day) if on and on.month and on.day else None


def _undated(found: Table) -> list[str]:
    """One sentence for all rows whose day could not be read: the people themselves are kept."""
    bad = [
        row for row in found.rows if row.cell("Connected On") and not _day(row.cell("Connected On"))
    ]
    if not bad:
        return []
    first = bad[0]
    more = f" and {len(bad) - 1} more" if len(bad) > 1 else ""
    return [
        f"Row {first.number} of {found.name}{more}: {first.cell('Connected On')!r} is not a day. "
        "Use 2021-09-30. The people were read, without the day you connected."
    ]


def _plain_address(url: str) -> str:
    """The address with its host in lower case, readable, without query and closing slash.

    >>> _plain_address("https://www.LinkedIn.com/in/jos%C3%A9-example/?trk=1")
    'https://www.linkedin.com/in/josé-example'
    """
    if not url:
        return ""
    try:
        parts = urlsplit(url if "//" in url else f"https://{url}")
    except ValueError:
        return url
    return f"{parts.scheme}://{parts.netloc.lower()}{unquote(parts.path)}".rstrip("/")
