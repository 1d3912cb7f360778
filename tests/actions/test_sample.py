"""The sample world fills a data folder as a person would have filled it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from breakthrough.actions.career import career_name, own_career
from breakthrough.actions.sample import FILES_FOLDER, build_sample_world
from breakthrough.outside.warehouse import Warehouse
from breakthrough.records.models import Contact, Crowd, EvidenceItem, Import
from breakthrough.sample import sample_market, sample_person

pytestmark = pytest.mark.django_db


def test_the_career_says_that_it_is_invented(world: Path) -> None:
    name = career_name(own_career())
    assert (name.name, name.is_invented) == ("Helena Varga-Lindqvist", True)


def test_the_market_holds_26_weekly_imports(world: Path) -> None:
    notes = Warehouse(world / "market").imports()
    assert [note.seen_on for note in notes][:2] == [date(2026, 6, 1), date(2026, 6, 8)]
    assert len(notes) == 26
    assert sum(note.postings for note in notes) == sum(len(r.postings) for r in sample_market())


def test_the_market_knows_every_advert_once(world: Path) -> None:
    ids = {(read.board, p.id) for read in sample_market() for p in read.postings}
    assert Warehouse(world / "market").latest_postings(with_text=False).num_rows == len(ids)


def test_the_crowd_is_in_use_and_labelled_invented(world: Path) -> None:
    crowd = Crowd.objects.get(career_id=own_career())
    assert (crowd.count, crowd.is_invented, crowd.in_use) == (1500, True, True)
    assert crowd.dated_on == date(2026, 11, 23)
    assert not crowd.is_titles_only


def test_the_persons_files_wait_for_the_first_run(world: Path) -> None:
    person = sample_person()
    laid = {path.name: path.read_bytes() for path in (world / FILES_FOLDER).iterdir()}
    assert laid == {file.name: file.contents for file in (person.archive, person.cv)}


def test_nothing_of_the_evidence_is_taken_in_yet(world: Path) -> None:
    assert not Import.objects.exists()
    assert not EvidenceItem.objects.exists()
    assert not Contact.objects.exists()


def test_building_it_again_changes_nothing(world: Path) -> None:
    before = Warehouse(world / "market").fingerprint()
    build_sample_world(world)
    assert Warehouse(world / "market").fingerprint() == before
    assert Crowd.objects.count() == 1
