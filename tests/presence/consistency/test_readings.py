"""Careers as files tell them, read by our own readers: nothing differs that does not."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from careers_told import AS_OF
from rendered import rendered

from breakthrough.basics import PartialDate, Period, Problem
from breakthrough.evidence import Family, Item, Kind, Reading, Source
from breakthrough.evidence.cv import Line, propose
from breakthrough.outside.files import stored_file
from breakthrough.outside.readers import json_resume
from breakthrough.outside.readers.choice import read
from breakthrough.presence.consistency import Kind as Differing
from breakthrough.presence.consistency import Standing, inconsistencies
from breakthrough.sample import sample_person

PEOPLE = Path(__file__).parents[1] / "labelled_sentences"


@pytest.fixture(scope="module")
def helena(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, Reading]:
    """The sample person's LinkedIn archive and CV, as they are read."""
    person, folder = sample_person(), tmp_path_factory.mktemp("helena")
    for file in (person.archive, person.cv):
        (folder / file.name).write_bytes(file.contents)
    return read(folder / person.archive.name), read(folder / person.cv.name)


def whole(label: str, items: tuple[Item, ...]) -> Standing:
    return Standing(label, items, is_whole_career=True)


def test_the_sample_person_s_archive_and_cv_tell_one_career(
    helena: tuple[Reading, Reading],
) -> None:
    archive, cv = (one.items for one in helena)
    roles = [sum(item.kind is Kind.ROLE for item in items) for items in (archive, cv)]
    assert roles == [6, 6]
    assert inconsistencies((whole("LinkedIn", archive), whole("CV", cv)), as_of=AS_OF) == ()


def test_one_date_changed_in_the_sample_person_s_cv_is_the_one_thing_told(
    helena: tuple[Reading, Reading],
) -> None:
    archive, cv = (one.items for one in helena)
    changed = tuple(
        replace(item, period=Period(PartialDate(2022, 4)))
        if item.kind is Kind.ROLE and item.organisation == "Korvane Industries"
        else item
        for item in cv
    )
    (found,) = inconsistencies(
        (whole("LinkedIn profile", archive), whole("CV", changed)), as_of=AS_OF
    )
    assert (found.kind, found.what) == (
        Differing.START,
        "Your CV says Finance Director at Korvane Industries from April 2022, "
        "your LinkedIn profile from January 2022.",
    )


@pytest.mark.parametrize("person", ["daniel", "marta", "priya", "tomas"])
def test_a_json_resume_and_the_cv_laid_out_from_it_tell_one_career(person: str) -> None:
    items = json_resume.read(stored_file(PEOPLE / f"{person}.json")).items
    again = propose(rendered(items), source=Source(Family.CV, "cv.docx")).items
    assert sum(item.kind is Kind.ROLE for item in again) >= 2
    texts = tuple(("CV", line.text) for line in rendered(items))
    places = (whole("Site", items), whole("CV", again), Standing("Text", (), texts))
    assert inconsistencies(places, as_of=AS_OF) == ()


@pytest.mark.real_data
@pytest.mark.slow
def test_real_cvs_laid_out_anew_and_told_in_years_contradict_nothing(shared: Path) -> None:
    pairs = differing = 0
    for items in _real(shared):
        roughly = tuple(replace(item, period=_in_years(item.period)) for item in items)
        again = propose(rendered(items), source=Source(Family.CV, "again.docx")).items
        for other in (roughly, again):
            pairs += 1
            differing += bool(inconsistencies((whole("A", items), whole("B", other)), as_of=AS_OF))
    assert pairs >= 2 * 250
    assert differing == 0


def _real(shared: Path) -> Iterator[tuple[Item, ...]]:
    """Every fifth of the real CVs that our reader takes for one, before and after."""
    path = shared / "data/livecareer_resumes/resumes_half.jsonl.gz"
    if not path.exists():
        pytest.skip("needs ../shared/data/livecareer_resumes/resumes_half.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in list(lines)[::5]:
            text = str(json.loads(line)["text"])
            try:
                cv = [Line(one) for one in text.split("\n")]
                items = propose(cv, source=Source(Family.CV, "cv.docx")).items
                propose(rendered(items), source=Source(Family.CV, "again.docx"))
            except Problem:
                continue  # not a CV to the reader: nothing to compare
            yield items


def _in_years(period: Period) -> Period:
    started, ended = (one and PartialDate(one.year) for one in (period.started, period.ended))
    return Period(started, ended)
