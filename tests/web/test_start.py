"""The first run."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from breakthrough.records.models import EvidenceItem, Journey
from breakthrough.web.steps import STEPS, step

AddItem = Callable[..., int]


def test_a_new_career_begins_with_a_file_and_one_with_files_with_the_timeline(
    owner: Client, add_item: AddItem
) -> None:
    assert owner.get("/start/").headers["Location"] == "/start/files"
    add_item("Auditor", started="2010")
    assert owner.get("/start/").headers["Location"] == "/start/timeline"


def test_every_step_but_the_last_leads_on_and_can_be_skipped() -> None:
    views = list(STEPS)
    assert [step(view).after for view in views] == [*views[1:], ""]
    assert [step(view).before for view in views] == ["", *views[:-1]]
    assert (step("start_origins").number, step("start_origins").of) == (3, 6)


def test_the_first_page_says_that_nothing_leaves_the_machine(owner: Client) -> None:
    page = owner.get("/start/files").content.decode()
    assert "Nothing. The files are read here" in page
    assert "1 of 6" in page
    assert "sample person" not in page


def test_the_first_page_says_what_is_kept_and_the_file_itself_is_not(
    owner: Client, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passing = tmp_path / "passing"
    passing.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(passing))
    page = owner.get("/start/files").content.decode()
    assert f"What they say is kept in {home}; the files themselves are not." in page
    contents = b'{"basics": {"name": "Ada"}, "work": [{"position": "CFO", "name": "Acme"}]}'
    owner.post("/start/files", {"files": SimpleUploadedFile("resume.json", contents)})
    assert EvidenceItem.objects.get().title == "CFO"
    kept = [path for folder in (home, passing) for path in folder.rglob("*") if path.is_file()]
    assert all(path.name != "resume.json" and path.read_bytes() != contents for path in kept)


def test_only_the_sample_world_offers_the_sample_persons_files(owner: Client, home: Path) -> None:
    (home / "sample-files").mkdir()
    (home / "sample-files" / "cv.pdf").write_bytes(b"%PDF")
    assert "Use the sample person’s files" in owner.get("/start/files").content.decode()


def test_one_tap_says_how_a_move_came_about_and_shows_as_pressed(
    owner: Client, add_item: AddItem
) -> None:
    item = add_item("Auditor", "Brandt", started="2010")
    owner.post(f"/evidence/{item}/move", {"origin": "introduced"})
    assert EvidenceItem.objects.get(pk=item).origin == "introduced"
    page = owner.get("/start/moves").content.decode()
    pressed = re.findall(r'value="(\w+)" aria-pressed="true"', page)
    assert pressed == ["introduced"]


def test_answers_add_up_to_counts_and_a_skipped_move_is_not_among_them(
    owner: Client, add_item: AddItem
) -> None:
    for year, origin in ((2008, "they_found_me"), (2011, "applied"), (2014, "skipped")):
        item = add_item(f"Role of {year}", started=str(year), ended=str(year + 1))
        owner.post(f"/evidence/{item}/move", {"origin": origin})
    page = owner.get("/start/moves").content.decode()
    # two answered: one began with people, one with an advert
    assert "<b>1 of 2</b> moves began with people" in page
    assert "too few for a share" in page


def test_the_record_may_say_that_adverts_work_for_me(owner: Client, add_item: AddItem) -> None:
    for year in (2008, 2011):
        item = add_item(f"Role of {year}", started=str(year), ended=str(year + 1))
        owner.post(f"/evidence/{item}/move", {"origin": "applied"})
    page = owner.get("/start/moves").content.decode()
    assert "<b>2 of 2</b> moves began with an advert" in page


def test_at_most_five_moves_are_asked_about_the_latest_first(
    owner: Client, add_item: AddItem
) -> None:
    for year in range(2000, 2016, 2):
        add_item(f"Role of {year}", started=str(year), ended=str(year + 1))
    page = owner.get("/start/moves").content.decode()
    assert re.findall(r"<legend>Role of (\d+)", page) == ["2014", "2012", "2010", "2008", "2006"]


def test_an_answer_that_no_button_gives_is_refused(owner: Client, add_item: AddItem) -> None:
    item = add_item("Auditor", started="2010")
    assert owner.post(f"/evidence/{item}/move", {"origin": "luck"}).status_code == 404
    assert EvidenceItem.objects.get(pk=item).origin == ""


def test_going_on_ends_the_questions(owner: Client, career: int) -> None:
    answer = owner.post("/evidence/moves/done")
    assert answer.headers["Location"] == "/start/chair"
    assert Journey.objects.get(career_id=career).origins_done
