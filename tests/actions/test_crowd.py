from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from docx import Document

from breakthrough.actions.crowd import (
    change_stands_for,
    crowd_from_connections,
    current_crowd,
    import_crowd,
    list_crowds,
)
from breakthrough.basics import Problem
from breakthrough.outside import clock
from breakthrough.records.models import Contact, Import

PEOPLE = [
    {"id": "a", "title": "Controller", "skills": ["SAP", "IFRS"], "text": "Closed the books."},
    {"id": "b", "title": "Nurse", "skills": [], "text": "Ward nights."},
]


def jsonl(folder: Path, rows: list[object], name: str = "people_2026-03-01.jsonl") -> Path:
    path = folder / name
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_json_lines_give_a_crowd_with_name_source_day_and_count(
    tmp_path: Path, career: int
) -> None:
    found = import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    assert found.crowd.name == "people_2026-03-01"
    assert found.crowd.source == "people_2026-03-01.jsonl"
    assert found.crowd.dated_on == date(2026, 3, 1)
    assert found.crowd.count == 2
    assert not found.crowd.is_titles_only
    assert current_crowd(career).crowd.holders("ifr") == 1  # words stand without their plural


def test_the_same_people_in_any_format_are_the_same_crowd(tmp_path: Path, career: int) -> None:
    flat = [{**person, "skills": "\n".join(person["skills"])} for person in PEOPLE]
    packed = tmp_path / "people.json.gz"
    packed.write_bytes(gzip.compress(json.dumps(PEOPLE).encode()))
    table = tmp_path / "people.parquet"
    pq.write_table(pa.Table.from_pylist(flat), table)
    sheet = tmp_path / "people.csv"
    sheet.write_text(
        'Id,Job Title,Skills,Text\na,Controller,"SAP\nIFRS",Closed the books.\n'
        "b,Nurse,,Ward nights.\n"
    )
    first = import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    for path in (packed, table, sheet):
        again = import_crowd(career, paths=[path])
        assert again.already, path.name
        assert again.crowd == first.crowd
    assert len(list_crowds(career).crowds) == 1


def test_a_row_without_a_word_costs_itself_and_says_so(tmp_path: Path, career: int) -> None:
    found = import_crowd(career, paths=[jsonl(tmp_path, [*PEOPLE, {"id": "c", "title": " "}, 7])])
    assert found.crowd.count == 2
    assert found.left_out == 2
    assert found.problems[0].startswith("Profile 3 of people_2026-03-01.jsonl holds no word")


def test_a_folder_of_cvs_is_a_crowd(tmp_path: Path, career: int) -> None:
    folder = tmp_path / "cvs"
    folder.mkdir()
    lines = ["Finance Director", "Skills", "Treasury", "Experience", "Northwind, 2019 - 2024"]
    lines += ["Led the carve-out of two plants and closed the books in four days each month."] * 2
    (folder / "one.txt").write_text("\n".join(lines))
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / "two.docx"))
    (folder / "notes.txt").write_text("buy milk")
    found = import_crowd(career, paths=[folder])
    assert found.crowd.count == 2
    assert found.left_out == 1
    assert "notes.txt" in found.problems[0]


def test_a_text_in_a_folder_that_is_no_cv_is_left_out_as_a_pdf_would_be(
    tmp_path: Path, career: int
) -> None:
    folder = tmp_path / "cvs"
    folder.mkdir()
    steps = ["Pancakes", "Mix the flour with the eggs and the milk until it is smooth."] * 4
    (folder / "recipe.txt").write_text("\n".join(steps))
    (folder / "cv.txt").write_text("Controller\nExperience\nController, Acme, 2019 - 2024\n" * 4)
    found = import_crowd(career, paths=[folder])
    assert (found.crowd.count, found.left_out) == (1, 1)
    assert "recipe.txt" in found.problems[0]


def test_profiles_imported_again_take_the_name_and_the_day_said_now(
    tmp_path: Path, career: int
) -> None:
    path = jsonl(tmp_path, PEOPLE)
    import_crowd(career, paths=[path], source="given by members")
    again = import_crowd(career, paths=[path], name="Alumni", dated_on=date(2026, 4, 2))
    assert (again.already, again.mended) == (True, ("name", "dated_on"))
    basis = current_crowd(career).basis
    assert (basis.name, basis.dated_on) == ("Alumni", date(2026, 4, 2))
    assert basis.source == "given by members"
    unchanged = import_crowd(career, paths=[path], name="Alumni")
    assert (unchanged.already, unchanged.mended) == (True, ())


def test_a_day_still_to_come_is_refused_for_a_crowd(tmp_path: Path, career: int) -> None:
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(Problem, match="is still to come"):
        import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)], dated_on=tomorrow)
    assert list_crowds(career).crowds == ()
    named = jsonl(tmp_path, PEOPLE, "people_2099-01-01.jsonl")
    assert import_crowd(career, paths=[named]).crowd.dated_on == clock.today()


def test_a_missing_file_is_called_missing(tmp_path: Path, career: int) -> None:
    with pytest.raises(Problem) as told:
        import_crowd(career, paths=[tmp_path / "none.jsonl"])
    assert str(told.value).startswith("none.jsonl could not be opened: there is no such file.")
    assert "adverts" not in str(told.value)


def test_a_folder_named_by_a_dot_gives_the_crowd_its_own_name(
    tmp_path: Path, career: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "alumni"
    folder.mkdir()
    (folder / "cv.txt").write_text("Controller\nExperience\nController, Acme, 2019 - 2024\n" * 4)
    monkeypatch.chdir(folder)
    crowd = import_crowd(career, paths=[Path(".")]).crowd
    assert (crowd.name, crowd.source) == ("alumni", "alumni")


def test_what_a_killed_import_left_behind_is_swept_away(
    tmp_path: Path, home: Path, career: int
) -> None:
    (home / "crowd").mkdir()
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = home / "crowd" / f"abc.tokens-2.arrow.{ended.pid}-0123abcd"
    running = home / "crowd" / f"abc.tokens-2.arrow.{os.getpid()}-0123abcd"
    for path in (left, running):
        path.write_bytes(b"half")
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    assert not left.exists()
    assert running.exists()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.jsonl", b"", "is empty"),
        ("half.json", b'[{"title": "Contr', "not whole JSON"),
        ("other.csv", b"colour,size\nred,3\n", "no column with a title or a text"),
        ("blank.jsonl", b'{"title": ""}\n', "holds no word"),
        ("damaged.parquet", b"PAR1xxxx", "damaged"),
    ],
)
def test_what_is_no_list_of_profiles_is_refused_and_nothing_is_stored(
    tmp_path: Path, home: Path, career: int, name: str, content: bytes, says: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Problem, match=says):
        import_crowd(career, paths=[path])
    assert list_crowds(career).crowds == ()
    assert not list((home / "crowd").glob("*")) if (home / "crowd").exists() else True


def test_titles_of_my_connections_are_a_crowd_marked_as_titles_only(career: int) -> None:
    with pytest.raises(Problem, match="None of your contacts has a job title"):
        crowd_from_connections(career)
    imported = Import.objects.create(
        career_id=career, family="linkedin", file_name="x", sha256="0", imported_at=clock.now()
    )
    for at, position in enumerate(["CFO", "Controller", ""]):
        Contact.objects.create(
            career_id=career,
            imported=imported,
            name=f"Person {at}",
            position=position,
            identity=str(at),
        )
    found = crowd_from_connections(career)
    assert found.crowd.is_titles_only
    assert found.crowd.count == 2


def test_the_last_crowd_imported_is_in_use_and_an_earlier_one_can_be_again(
    tmp_path: Path, career: int
) -> None:
    first = jsonl(tmp_path, PEOPLE, "first.jsonl")
    import_crowd(career, paths=[first])
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE[:1], "second.jsonl")])
    assert current_crowd(career).basis.name == "second"
    import_crowd(career, paths=[first])
    assert current_crowd(career).basis.name == "first"
    assert [one.in_use for one in list_crowds(career).crowds] == [True, False]


def test_numbered_words_that_were_deleted_are_made_again(
    tmp_path: Path, home: Path, career: int
) -> None:
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    for derived in (home / "crowd").glob("*.arrow"):
        derived.unlink()
    from breakthrough.actions.crowd import current

    current._load.cache_clear()
    assert len(current_crowd(career).crowd) == 2


def test_without_a_crowd_the_ways_to_get_one_are_named(career: int) -> None:
    with pytest.raises(Problem, match="There is no crowd yet") as told:
        current_crowd(career)
    assert "titles of your own connections" in str(told.value)


def test_a_crowd_whose_file_was_lost_is_mended_by_importing_it_again(
    tmp_path: Path, home: Path, career: int
) -> None:
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    for path in (home / "crowd").glob("*"):
        path.unlink()
    from breakthrough.actions.crowd import current

    current._load.cache_clear()
    with pytest.raises(Problem, match="missing or damaged"):
        current_crowd(career)
    assert import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)]).already
    assert len(current_crowd(career).crowd) == 2


def test_damaged_numbered_words_are_made_again(tmp_path: Path, home: Path, career: int) -> None:
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    for derived in (home / "crowd").glob("*.arrow"):
        derived.write_bytes(derived.read_bytes()[:100])
    from breakthrough.actions.crowd import current

    current._load.cache_clear()
    assert len(current_crowd(career).crowd) == 2


def test_a_crowd_stands_for_itself_until_a_larger_one_is_named(tmp_path: Path, career: int) -> None:
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)])
    assert current_crowd(career).basis.stands_for is None
    assert change_stands_for(career, people=4_000).stands_for == 4_000
    assert current_crowd(career).basis.stands_for == 4_000
    assert list_crowds(career).crowds[0].crowd.stands_for == 4_000


def test_a_crowd_that_stands_for_as_many_as_it_holds_stands_for_itself(
    tmp_path: Path, career: int
) -> None:
    import_crowd(career, paths=[jsonl(tmp_path, PEOPLE)], stands_for=4_000)
    assert change_stands_for(career, people=len(PEOPLE)).stands_for is None


def test_whom_a_crowd_stands_for_is_kept_when_it_is_imported_again_without_saying_so(
    tmp_path: Path, career: int
) -> None:
    path = jsonl(tmp_path, PEOPLE)
    assert import_crowd(career, paths=[path], stands_for=4_000).crowd.stands_for == 4_000
    assert import_crowd(career, paths=[path]).crowd.stands_for == 4_000
    again = import_crowd(career, paths=[path], stands_for=9_000)
    assert again.already
    assert again.crowd.stands_for == 9_000


@pytest.mark.parametrize(
    ("people", "says"), [(1, "2 profiles cannot stand for 1 people"), (10**12, "more people than")]
)
def test_a_number_that_cannot_be_is_refused_and_nothing_is_stored(
    tmp_path: Path, career: int, people: int, says: str
) -> None:
    path = jsonl(tmp_path, PEOPLE)
    with pytest.raises(Problem, match=says):
        import_crowd(career, paths=[path], stands_for=people)
    assert list_crowds(career).crowds == ()
    import_crowd(career, paths=[path], stands_for=4_000)
    with pytest.raises(Problem, match=says):
        change_stands_for(career, people=people)
    assert current_crowd(career).basis.stands_for == 4_000


def test_without_a_crowd_nothing_can_stand_for_more(career: int) -> None:
    with pytest.raises(Problem, match="There is no crowd yet"):
        change_stands_for(career, people=4_000)
