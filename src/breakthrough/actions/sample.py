"""The sample world in a data folder of its own: an invented person's market and crowd."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

from breakthrough.actions.opening import open_home
from breakthrough.market.posting import BoardRead
from breakthrough.outside.captures.seen_day import DayRule
from breakthrough.outside.warehouse import Warehouse
from breakthrough.sample import (
    AS_OF,
    CrowdRow,
    SampleFile,
    sample_crowd,
    sample_market,
    sample_person,
)

FILES_FOLDER = "sample-files"
_SOURCE = "the sample world, invented"


def build_sample_world(home: Path) -> None:
    """Fills a data folder with the sample world and leaves it open.

    The market is read week by week and the crowd imported; the person's own files are only laid
    into `sample-files`, so that her first run starts with them. The career is marked as invented
    last: a folder whose building was broken off is not. Building it again changes nothing.
    """
    folder = open_home(home)
    person = sample_person()
    _lay_files(folder / FILES_FOLDER, files=(person.archive, person.cv))
    _import_market(Warehouse(folder / "market"), reads=sample_market())
    _remember(name=person.name, crowd=sample_crowd())


def _lay_files(folder: Path, *, files: Sequence[SampleFile]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in files:
        (folder / file.name).write_bytes(file.contents)


def _import_market(market: Warehouse, *, reads: Sequence[BoardRead]) -> None:
    """One import for each weekly round of the boards."""
    for day, of_week in groupby(reads, key=lambda read: read.seen_on or AS_OF):
        week = tuple(of_week)
        with market.writing(source=_SOURCE) as writing:
            for read in week:
                writing.add(read)
            writing.commit(sha256=_sha256(week), seen_on=day, rule=DayRule.COLUMN.value)


def _sha256(week: Sequence[BoardRead]) -> str:
    return hashlib.sha256(repr(week).encode()).hexdigest()


def _remember(*, name: str, crowd: Sequence[CrowdRow]) -> None:
    """The crowd goes in as a file, as anybody's would; then all is marked as invented."""
    # The models can be imported only once a data folder is open.
    from django.db import transaction

    from breakthrough.actions.career import own_career
    from breakthrough.actions.crowd import import_crowd
    from breakthrough.records.models import Career, Crowd

    career = own_career()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample-crowd.jsonl"
        path.write_text("".join(_line(row) for row in crowd), encoding="utf-8")
        import_crowd(career, paths=[path], name="Invented profiles", source=_SOURCE, dated_on=AS_OF)
    with transaction.atomic():
        Crowd.objects.filter(career_id=career).update(is_invented=True)
        Career.objects.filter(pk=career).update(name=name, is_invented=True)


def _line(row: CrowdRow) -> str:
    return json.dumps(asdict(row), ensure_ascii=False) + "\n"
