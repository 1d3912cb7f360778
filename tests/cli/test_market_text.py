"""The market in readable text, on small markets of a few files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from breakthrough.cli.app import app

pytestmark = pytest.mark.usefixtures("home")


def run(*words: str) -> str:
    """What a command prints, its lines joined, since they break where the terminal ends."""
    given = CliRunner().invoke(app, list(words), catch_exceptions=False)
    return " ".join((given.stdout + given.stderr).split())


def lever(folder: Path, *ids: str, name: str = "acme.json") -> Path:
    rows = [
        {"id": id, "text": "CFO", "categories": {}, "createdAt": 1788253200000,
         "hostedUrl": f"https://jobs.lever.co/acme/{id}"}
        for id in ids
    ]  # fmt: skip
    path = folder / name
    path.write_text(json.dumps(rows))
    return path


def results(folder: Path, *, day: str, ids: range) -> Path:
    """A search's results of one day: part of what the employer shows."""
    path = folder / f"search-{day}.csv"
    rows = [f"{id},CFO {id},Acme" for id in ids]
    path.write_text("\n".join(["id,title,company", *rows]))
    return path


def test_a_guessed_day_is_called_a_guess_with_how_to_give_it(tmp_path: Path) -> None:
    said = run("market", "import", str(lever(tmp_path, "1", "2")))
    assert "acme.json counts as seen on 1 Sep 2026: it is the newest day stated inside." in said
    assert "it is a guess" in said
    assert "--seen-on DATE" in said


def test_a_second_capture_of_the_same_guessed_day_is_refused_with_what_to_do(
    tmp_path: Path,
) -> None:
    first, again = lever(tmp_path, "1", "2"), lever(tmp_path, "1", name="acme-again.json")
    run("market", "import", str(first))
    assert "Give the day on which this one was fetched: with --seen-on" in run(
        "market", "import", str(again)
    )
    assert "1 posting of 1 board taken in." in run(
        "market", "import", str(again), "--seen-on", "2026-09-22"
    )
    report = run("market", "report")
    assert "2 postings of 1 employer; 1 still up when their board was last read whole." in report


def test_the_same_bytes_again_say_how_a_later_day_is_given(tmp_path: Path) -> None:
    path = lever(tmp_path, "1")
    run("market", "import", str(path))
    said = run("market", "import", str(path))
    assert "imported before" in said
    assert "was fetched anew and nothing had changed, give its day with --seen-on DATE" in said


def test_a_day_in_the_name_is_no_guess(tmp_path: Path) -> None:
    said = run("market", "import", str(lever(tmp_path, "1", name="lever-acme-2026-09-22.json")))
    assert "guess" not in said


def test_search_results_give_no_invented_figures(tmp_path: Path) -> None:
    files = [
        results(tmp_path, day="2026-11-01", ids=range(8)),
        results(tmp_path, day="2026-11-15", ids=range(8, 16)),
    ]
    run("market", "import", *map(str, files))
    report = run("market", "report")
    assert "16 postings of 1 employer; still up: not known, because no board was read" in report
    assert "by our own first sighting not known – 0" in report
    assert "no posting was seen on two" in report


def test_a_table_without_a_column_for_pay_leaves_pay_not_known(tmp_path: Path) -> None:
    without = tmp_path / "search-2026-11-01.csv"
    without.write_text("id,title,company\n1,CFO,Acme\n2,CFO,Acme\n")
    run("market", "import", str(without))
    said = run("market", "report")
    assert "Pay: not known, because none of the tables these postings come from has" in said
    assert "Pay is shown" not in said
    with_pay = tmp_path / "search-2026-11-02.csv"
    rows = ["id,title,company,min amount,currency", "3,CFO,Beta,90000,EUR", "4,CFO,Beta,,"]
    with_pay.write_text("\n".join(rows))
    run("market", "import", str(with_pay))
    assert "Pay is shown by 1 of 2 whose source has a place for pay." in run("market", "report")


def test_a_cell_left_empty_is_not_called_a_posting_not_read(tmp_path: Path) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("title,company,remote\nCFO,Acme,perhaps\n")
    said = run("market", "import", str(path))
    assert "1 posting of 1 board taken in." in said
    assert "1 thing could not be read" in said
    assert "It was left empty, the rest of the row was read." in said


def test_one_talent_pool_is_one(tmp_path: Path) -> None:
    job = {"id": 1, "title": "CFO", "internal_job_id": 3, "absolute_url":
           "https://boards.greenhouse.io/acme/jobs/1"}  # fmt: skip
    path = tmp_path / "greenhouse-acme-2026-09-01.json"
    path.write_text(json.dumps({"jobs": [job, job | {"id": 2, "internal_job_id": None}]}))
    said = run("market", "import", str(path))
    assert "1 talent pool" in said
    assert "1 talent pools" not in said
    assert "1 board read 1 time, 1 Sep 2026" in run("market", "report")
