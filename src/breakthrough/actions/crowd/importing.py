"""Taking in the profiles an employer would see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from django.db import transaction

from breakthrough.actions.crowd.current import CrowdBasis, basis_of, crowd_store
from breakthrough.actions.crowd.larger import checked
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.outside.crowds import CrowdRow
from breakthrough.records import models

_SHOWN = 20  # problems told one by one
_DAY = re.compile(r"(20\d\d)-?(\d\d)-?(\d\d)")
_CONNECTIONS = "Job titles of my connections"


@dataclass(frozen=True, slots=True)
class ImportedCrowd:
    """What an import gave; `already`: these very profiles were there, and are in use now."""

    crowd: CrowdBasis
    already: bool
    left_out: int
    problems: tuple[str, ...]


def import_crowd(
    career: int,
    *,
    paths: Sequence[Path],
    name: str = "",
    source: str = "",
    dated_on: date | None = None,
    stands_for: int | None = None,
) -> ImportedCrowd:
    """Read profiles from files or folders, store them as one crowd, and use it from now on.

    The day is the one given, else one in the first file's name, else today. `stands_for`: how many
    people the profiles are a sample of. The same profiles a second time change nothing but the
    crowd in use, and whom it stands for where that is given. Raises Problem when no profile could
    be read; then nothing is stored.
    """
    if not paths:
        raise Problem("No file was named.", next_step="Name a file or a folder of CVs.")
    from breakthrough.outside import readers  # formats take long to import
    from breakthrough.outside.crowds.source import Unread, profiles_in

    unread: list[str] = []

    def rows() -> Iterator[CrowdRow]:
        for path in paths:
            for found in profiles_in(path, read_cv=readers.read):
                if isinstance(found, Unread):
                    unread.append(found.reason)
                else:
                    yield found

    day = dated_on or _day_in(paths[0].name) or clock.today()
    record, already = _store(
        career,
        rows=list(rows()),
        name=name or _stem(paths[0]),
        source=source or ", ".join(path.name for path in paths),
        dated_on=day,
        unread=unread,
        stands_for=stands_for,
    )
    return ImportedCrowd(basis_of(record), already, len(unread), tuple(unread[:_SHOWN]))


def crowd_from_connections(career: int) -> ImportedCrowd:
    """A crowd of the job titles of the person's own connections, marked as titles only."""
    found = models.Contact.objects.filter(career_id=career).exclude(position="")
    rows = [CrowdRow(str(one.pk), one.position, "", "", "") for one in found.order_by("pk")]
    if not rows:
        raise Problem(
            "None of your contacts has a job title.",
            expected="LinkedIn's Connections.csv lists them.",
            next_step="Import your LinkedIn archive or Connections.csv first.",
        )
    record, already = _store(
        career,
        rows=rows,
        name=_CONNECTIONS,
        source="Connections.csv",
        dated_on=clock.today(),
        unread=[],
    )
    return ImportedCrowd(basis_of(record), already, 0, ())


def _store(
    career: int,
    *,
    rows: list[CrowdRow],
    name: str,
    source: str,
    dated_on: date,
    unread: Sequence[str],
    stands_for: int | None = None,
) -> tuple[models.Crowd, bool]:
    if not rows:
        raise Problem(
            unread[0] if unread else f"{source} holds no profile.",
            next_step="Nothing was stored.",
        )
    said = {} if stands_for is None else {"stands_for": checked(stands_for, count=len(rows))}
    digest = _kept(rows)
    with transaction.atomic():
        models.Crowd.objects.filter(career_id=career).update(in_use=False)
        record, is_new = models.Crowd.objects.update_or_create(
            career_id=career,
            sha256=digest,
            defaults={"in_use": True, **said},
            create_defaults={
                "name": name,
                "source": source,
                "dated_on": dated_on,
                "count": len(rows),
                "is_titles_only": not any(row.skills or row.body for row in rows),
                "folder": digest[:32],
                **said,
            },
        )
    return record, not is_new


def _kept(rows: Sequence[CrowdRow]) -> str:
    """What tells these profiles from others; they are in the store when it is given."""
    digest = _digest(rows)
    store = crowd_store()
    if not store.holds(digest[:32]):
        store.save(rows, key=digest[:32])
        store.load(digest[:32])
    return digest


def _digest(rows: Sequence[CrowdRow]) -> str:
    found = sha256()
    for row in rows:
        for cell in (row.id, row.title, row.skills, row.body, row.place):
            found.update(cell.encode("utf-8", "surrogatepass") + b"\x1f")
        found.update(b"\x1e")
    return found.hexdigest()


def _day_in(name: str) -> date | None:
    if found := _DAY.search(name):
        try:
            return date(*(int(part) for part in found.groups()))
        except ValueError:
            return None
    return None


def _stem(path: Path) -> str:
    return path.name.split(".")[0] or path.name
