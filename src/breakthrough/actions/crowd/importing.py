"""Taking in the profiles an employer would see."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from breakthrough.actions.crowd.current import CrowdBasis, basis_of, crowd_store
from breakthrough.actions.crowd.reading import Read, check_named, read_profiles
from breakthrough.actions.crowd.remembering import Kept, Remembered, remember
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.outside.crowds import CrowdRow, Digest
from breakthrough.outside.files import shown_name
from breakthrough.records import models

_SHOWN = 20  # problems told one by one
_DAY = re.compile(r"(20\d\d)-?(\d\d)-?(\d\d)")
_CONNECTIONS = "Job titles of my connections"


@dataclass(frozen=True, slots=True)
class ImportedCrowd:
    """What an import gave; `already`: these very profiles were there, and are in use now.

    `mended`: what was said anew of profiles that were there, by the name of the field. `added`
    profiles are new in the crowd; `doubled` stood in an earlier file, or in the crowd added to,
    word for word, and are counted once.
    """

    crowd: CrowdBasis
    already: bool
    mended: tuple[str, ...]
    added: int
    doubled: int
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
    check_named(paths, dated_on=dated_on)
    read = read_profiles(paths)
    kept = _kept(read.rows, unread=read.unread, source=", ".join(map(shown_name, paths)))
    stored = remember(
        career,
        kept=kept,
        said=given(name=name.strip(), source=source.strip(), dated_on=dated_on),
        otherwise={
            "name": _stem(paths[0]),
            "source": ", ".join(map(shown_name, paths)),
            "dated_on": _day_in(paths[0].name) or clock.today(),
        },
        stands_for=stands_for,
    )
    return imported(stored, added=0 if stored.already else kept.count, read=read)


def given(**fields: object) -> dict[str, object]:
    """The fields that were given."""
    return {field: value for field, value in fields.items() if value}


def imported(stored: Remembered, *, added: int, read: Read) -> ImportedCrowd:
    return ImportedCrowd(
        crowd=basis_of(stored.record),
        already=stored.already,
        mended=stored.mended,
        added=added,
        doubled=read.doubled,
        left_out=len(read.unread),
        problems=tuple(read.unread[:_SHOWN]),
    )


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
    kept = _kept(rows, unread=(), source="Connections.csv")
    stored = remember(career, kept=kept, said={}, otherwise=otherwise)
    return imported(stored, added=0 if stored.already else kept.count, read=Read(rows, [], 0))


def _kept(rows: Sequence[CrowdRow], *, unread: Sequence[str], source: str) -> Kept:
    """The profiles, in the store. Raises Problem where there is none."""
    if not rows:
        raise Problem(
            unread[0] if unread else f"{source} holds no profile.",
            next_step="Nothing was stored.",
        )
    digest = Digest()
    for row in rows:
        digest.add(row)
    found = Kept(digest.hex(), len(rows), not any(row.skills or row.body for row in rows))
    store = crowd_store()
    if not store.holds(found.key):
        store.save(rows, key=found.key)
        store.load(found.key)
    return found


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
