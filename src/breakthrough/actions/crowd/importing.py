"""Taking in the profiles an employer would see."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
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
from breakthrough.outside.files import shown_name
from breakthrough.records import models

_SHOWN = 20  # problems told one by one
_DAY = re.compile(r"(20\d\d)-?(\d\d)-?(\d\d)")
_CONNECTIONS = "Job titles of my connections"


@dataclass(frozen=True, slots=True)
class ImportedCrowd:
    """What an import gave; `already`: these very profiles were there, and are in use now.

    `mended`: what was said anew of profiles that were there, by the name of the field.
    """

    crowd: CrowdBasis
    already: bool
    mended: tuple[str, ...]
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
    crowd in use, and of its name, source, day and whom it stands for what is given. Raises Problem
    for a day still to come, and when no profile could be read; then nothing is stored.
    """
    _check(paths, dated_on=dated_on)
    rows, unread = _read(paths)
    said = {"name": name.strip(), "source": source.strip(), "dated_on": dated_on}
    stored = _store(
        career,
        rows=rows,
        said={field: value for field, value in said.items() if value},
        otherwise={
            "name": _stem(paths[0]),
            "source": ", ".join(map(shown_name, paths)),
            "dated_on": _day_in(paths[0].name) or clock.today(),
        },
        unread=unread,
        stands_for=stands_for,
    )
    left_out = tuple(unread[:_SHOWN])
    basis = basis_of(stored.record)
    return ImportedCrowd(basis, stored.already, stored.mended, len(unread), left_out)


def _check(paths: Sequence[Path], *, dated_on: date | None) -> None:
    if dated_on and dated_on > clock.today():
        raise Problem(
            f"{dated_on.isoformat()} is still to come.",
            expected="Profiles are of today or earlier.",
            next_step="Give the day on which they were collected.",
        )
    if not paths:
        raise Problem("No file was named.", next_step="Name a file or a folder of CVs.")


def _read(paths: Sequence[Path]) -> tuple[list[CrowdRow], list[str]]:
    """The profiles, and why others could not be read."""
    from breakthrough.outside import readers  # formats take long to import
    from breakthrough.outside.crowds.source import Unread, profiles_in

    rows: list[CrowdRow] = []
    unread: list[str] = []
    for path in paths:
        for found in profiles_in(path, read_cv=readers.read):
            if isinstance(found, Unread):
                unread.append(found.reason)
            else:
                rows.append(found)
    return rows, unread


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
    otherwise = {"name": _CONNECTIONS, "source": "Connections.csv", "dated_on": clock.today()}
    stored = _store(career, rows=rows, said={}, otherwise=otherwise, unread=[])
    return ImportedCrowd(basis_of(stored.record), stored.already, (), 0, ())


@dataclass(frozen=True, slots=True)
class _Stored:
    record: models.Crowd
    already: bool
    mended: tuple[str, ...]


def _store(
    career: int,
    *,
    rows: list[CrowdRow],
    said: Mapping[str, object],
    otherwise: Mapping[str, object],
    unread: Sequence[str],
    stands_for: int | None = None,
) -> _Stored:
    """Keeps the profiles and puts them in use; `said` of them holds before `otherwise`, later too.

    Both hold the fields name, source and dated_on.
    """
    if not rows:
        raise Problem(
            unread[0] if unread else f"{otherwise['source']} holds no profile.",
            next_step="Nothing was stored.",
        )
    if stands_for is not None:
        said = {**said, "stands_for": checked(stands_for, count=len(rows))}
    digest = _kept(rows)
    with transaction.atomic():
        earlier = models.Crowd.objects.filter(career_id=career, sha256=digest).first()
        models.Crowd.objects.filter(career_id=career).update(in_use=False)
        record, is_new = models.Crowd.objects.update_or_create(
            career_id=career,
            sha256=digest,
            defaults={"in_use": True, **said},
            create_defaults={
                "count": len(rows),
                "is_titles_only": not any(row.skills or row.body for row in rows),
                "folder": digest[:32],
                **otherwise,
                **said,
            },
        )
    anew = [field for field, value in said.items() if earlier and getattr(earlier, field) != value]
    return _Stored(record, not is_new, tuple(anew))


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
    """The day in a file's name; none that is still to come."""
    if found := _DAY.search(name):
        try:
            day = date(*(int(part) for part in found.groups()))
        except ValueError:
            return None
        return day if day <= clock.today() else None
    return None


def _stem(path: Path) -> str:
    name = shown_name(path)
    return name.split(".")[0] or name
