"""The sites and CVs of many people, each from a file of their own: what a coach builds."""

from __future__ import annotations

import multiprocessing
import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from breakthrough.basics import Problem
from breakthrough.evidence import Family, Item, Kind, Reading
from breakthrough.outside.files import shown_name, stored_file
from breakthrough.outside.printers.everything import SITE, everything
from breakthrough.outside.printers.site import Enquiries
from breakthrough.outside.published import publish
from breakthrough.outside.readers import json_resume_reach, read
from breakthrough.presence import (
    Face,
    Offer,
    Positioning,
    Reach,
    Secrets,
    compose,
    face_of,
    facts_of,
    published_of,
    refusals,
)

CORES = min(2, os.cpu_count() or 1)


@dataclass(frozen=True, slots=True)
class ClientBuilt:
    """One client's site and CV: from which file, into which folder, and what is to be told: what
    could not be read, what could not be made.
    """

    file: str
    name: str
    folder: str
    files: int
    problems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClientRefused:
    """A file of which nothing was built, and why."""

    file: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Task:
    path: Path
    into: Path
    theme: str
    as_of: date


def build_practice(
    paths: Sequence[Path], *, out: Path, theme: str, as_of: date, cores: int = CORES
) -> Iterator[ClientBuilt | ClientRefused]:
    """What came of each file, in their order; each client has a folder named after the file.

    The same on any number of cores. One bad file costs one client.
    """
    tasks = [_Task(path, out / stem, theme, as_of) for path, stem in _stems(paths)]
    if cores < 2 or len(tasks) < 2:
        yield from map(_built, tasks)
        return
    # Processes are begun anew: a copy of one with threads of its own may wait for ever.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(cores, len(tasks)), mp_context=context) as pool:
        yield from pool.map(_built, tasks, chunksize=4)


def _stems(paths: Sequence[Path]) -> Iterator[tuple[Path, str]]:
    """Each file with the name of its folder, told apart where two would be alike."""
    taken: set[str] = set()
    for path in paths:
        plain = unicodedata.normalize("NFKC", path.stem)
        stem = re.sub(r"[^\w.-]+", "-", plain).strip(".-")[:80] or "client"
        free = next(one for n in range(len(paths) + 1) if (one := _numbered(stem, n)) not in taken)
        taken.add(free)
        yield path, free


def _numbered(stem: str, n: int) -> str:
    return f"{stem}-{n + 1}" if n else stem


def _built(task: _Task) -> ClientBuilt | ClientRefused:
    file = shown_name(task.path)
    try:
        reading = read(task.path)
        face = _face(reading, path=task.path, as_of=task.as_of)
        made = everything(face, theme=task.theme, enquiries=Enquiries.MAIL, to_send={})
        publish(made.files, into=task.into, public=SITE)
    except Problem as problem:
        return ClientRefused(file, str(problem))
    told = (*reading.problems, *made.problems)
    return ClientBuilt(file, face.name, str(task.into), len(made.files), told)


def _face(reading: Reading, *, path: Path, as_of: date) -> Face:
    """The client's face, from their file alone; nothing in it is unproven by that file."""
    name = reading.name
    _refuse(reading, name=name, path=path)
    secrets = Secrets(present=_present(reading.items))
    facts = facts_of(reading.items, secrets=secrets, as_of=as_of)
    stance = Positioning()
    texts = compose(facts, name=name, positioning=stance, own={})
    reach = Reach(place=facts.place)
    if reading.family is Family.JSON_RESUME:
        reach = json_resume_reach(stored_file(path))
    face = face_of(
        facts,
        texts,
        name=name,
        positioning=stance,
        reach=reach,
        offer=Offer(),
        notes=(),
        changed_on=as_of,
    )
    people = [one.name for one in reading.contacts]
    found = refusals(
        published_of(face),
        items=reading.items,
        as_of=as_of,
        name=name,
        secrets=secrets,
        people=people,
    )
    if found:
        first = found[0]
        raise Problem(f"“{first.passage}” in {first.where}: {first.reason}")
    return face


def _refuse(reading: Reading, *, name: str, path: Path) -> None:
    if reading.is_draft:
        raise Problem(
            f"{path.name} is a CV whose layout only suggests what it says.",
            expected="Nobody has confirmed it, so nothing is published of it.",
            next_step="Use a LinkedIn archive or a JSON Resume.",
        )
    if not name.strip():
        raise Problem(f"{path.name} does not say whose it is.")
    if not reading.items:
        raise Problem(f"{path.name} says nothing of {name}.")


def _present(items: Sequence[Item]) -> tuple[str, ...]:
    held = (one for one in items if one.kind is Kind.ROLE and one.period.is_current)
    return tuple(dict.fromkeys(one.organisation for one in held if one.organisation))
