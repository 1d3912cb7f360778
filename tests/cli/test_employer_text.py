"""Who looks, and one employer, in readable text."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from breakthrough.cli.app import app

pytestmark = pytest.mark.usefixtures("home")

UNKNOWN = "nobody outside knows whether anyone was hired"


def run(*words: str, code: int = 0) -> str:
    """What a command prints, its lines joined, since they break where the terminal ends."""
    given = CliRunner().invoke(app, list(words), catch_exceptions=False)
    assert given.exit_code == code, given.stderr
    return " ".join((given.stdout + given.stderr).split())


@pytest.fixture
def imported(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "jobs-2026-11-01.csv"
    rows = ["1,Controller,Acme,Leeds,2026-10-01", "2,Cook,Acme,Leeds,", "3,Cook,Beta,Oslo,"]
    path.write_text("\n".join(["id,title,company,location,date_posted", *rows]))
    run("market", "import", str(path))


@pytest.mark.usefixtures("imported")
def test_who_looks_comes_in_the_order_it_says() -> None:
    said = run("market", "looking")
    assert said.index("Acme") < said.index("Beta")
    assert "Controller and 1 more" in said
    assert "by the date the employer states comes first" in said
    assert "Why a seat stays open, nobody outside knows." in said


@pytest.mark.usefixtures("imported")
def test_one_employer_comes_with_its_history_and_what_to_ask() -> None:
    said = run("market", "employer", "acme")
    assert "31 days by the date the employer states." in said
    assert UNKNOWN in said
    assert "How to talk to them: Controller" in said
    assert "no text of this advert was imported" in said
    assert "What range is set aside for this seat?" in said


@pytest.mark.usefixtures("imported")
def test_the_report_on_one_employer_begins_with_it_and_on_none_with_all_who_look() -> None:
    told = run("market", "report", "--employer", "acme")
    assert told.startswith("Acme")
    assert told.index(UNKNOWN) < told.index("The market in figures")
    assert run("market", "report").startswith("Who is looking")


@pytest.mark.usefixtures("imported")
def test_a_name_that_means_nobody_ends_with_what_to_do() -> None:
    assert "Try fewer words." in run("market", "employer", "Zyx", code=2)
    assert "Try fewer words." in run("market", "looking", "--role", "astronaut")


def test_without_a_market_that_is_said() -> None:
    assert "No market is imported yet." in run("market", "looking")
