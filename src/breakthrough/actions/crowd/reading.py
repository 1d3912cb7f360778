"""Profiles read from people's files, each counted once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.outside.crowds import CrowdRow, text_digest


@dataclass(frozen=True, slots=True)
class Read:
    """The profiles, why others could not be read, and how many stood in an earlier file already."""

    rows: list[CrowdRow]
    unread: list[str]
    doubled: int


def read_profiles(paths: Sequence[Path], *, known: set[bytes] | None = None) -> Read:
    """The profiles of files or folders, without those that an earlier one holds word for word.

    `known`: the `text_digest` of what is there before the first; it takes on what is read. Within
    one file or folder, and of titles alone, every profile counts: they are so many people.
    """
    from breakthrough.outside import readers  # formats take long to import
    from breakthrough.outside.crowds.source import Unread, profiles_in

    before = set[bytes]() if known is None else known
    found = Read([], [], 0)
    doubled = 0
    for path in paths:
        of_path: set[bytes] = set()
        for one in profiles_in(path, read_cv=readers.read):
            if isinstance(one, Unread):
                found.unread.append(one.reason)
                continue
            digest = text_digest(one)
            if digest in before:
                doubled += 1
                continue
            found.rows.append(one)
            if digest:
                of_path.add(digest)
        before |= of_path
    return Read(found.rows, found.unread, doubled)


def check_named(paths: Sequence[Path], *, dated_on: date | None) -> None:
    """Raises Problem for a day still to come, and where no file is named."""
    if dated_on and dated_on > clock.today():
        raise Problem(
            f"{dated_on.isoformat()} is still to come.",
            expected="Profiles are of today or earlier.",
            next_step="Give the day on which they were collected.",
        )
    if not paths:
        raise Problem("No file was named.", next_step="Name a file or a folder of CVs.")
