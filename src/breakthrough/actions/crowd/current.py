"""The crowd that searches are run over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock

from django.conf import settings

from breakthrough.basics import Problem
from breakthrough.findability import Crowd
from breakthrough.outside.crowds import CrowdStore
from breakthrough.records import models

WAYS = (
    "Import profiles you may use: JSON Lines, CSV or Parquet with a title or a text in each row, "
    "or a folder of CVs.",
    "Use the job titles of your own connections. They are titles only, so your title alone is "
    "compared with them, and every figure says so.",
)


@dataclass(frozen=True, slots=True)
class CrowdBasis:
    """The crowd a figure rests on.

    `stands_for`: how many people it is a sample of, as the person said; None: itself alone.
    """

    name: str
    source: str
    dated_on: date | None
    count: int
    is_titles_only: bool
    is_invented: bool
    stands_for: int | None


@dataclass(frozen=True, slots=True)
class CurrentCrowd:
    """The crowd in use: its basis, its key in the store, and its profiles ready to be searched."""

    basis: CrowdBasis
    key: str
    crowd: Crowd


def current_crowd(career: int) -> CurrentCrowd:
    """The crowd in use. Raises Problem, with the ways to get one, when there is none."""
    record = record_in_use(career)
    home = settings.BREAKTHROUGH_HOME
    return CurrentCrowd(basis_of(record), record.folder, _loaded(home / "crowd", record.folder))


def record_in_use(career: int) -> models.Crowd:
    """The record of the crowd in use. Raises Problem, with the ways to get one, without any."""
    record = models.Crowd.objects.filter(career_id=career, in_use=True).last()
    if record is None:
        raise Problem(
            "There is no crowd yet, so nobody can say where you come.",
            expected="A crowd is the profiles an employer would see beside yours.",
            next_step=" ".join(WAYS),
        )
    return record


def basis_of(record: models.Crowd) -> CrowdBasis:
    return CrowdBasis(
        record.name,
        record.source,
        record.dated_on,
        record.count,
        record.is_titles_only,
        record.is_invented,
        record.stands_for,
    )


def crowd_store() -> CrowdStore:
    return CrowdStore(settings.BREAKTHROUGH_HOME / "crowd")


_loading = Lock()


def _loaded(folder: Path, key: str) -> Crowd:
    """Loaded by one thread, for all."""
    with _loading:
        return _load(folder, key)


@lru_cache(maxsize=2)
def _load(folder: Path, key: str) -> Crowd:
    """Kept while the program runs: a crowd's file never changes under its key."""
    return CrowdStore(folder).load(key)
