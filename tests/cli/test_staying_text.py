"""How adverts end and which positions are announced again, in readable text."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from breakthrough.cli.app import app

pytestmark = pytest.mark.usefixtures("home")

_ANNOUNCED = "control_number,position_title,department,agency,subagency,occupation_series,open_date"


def run(*words: str) -> str:
    """What a command prints, its lines joined, since they break where the terminal ends."""
    given = CliRunner().invoke(app, list(words), catch_exceptions=False)
    return " ".join((given.stdout + given.stderr).split())


def announcements(folder: Path, *days: tuple[str, str], title: str = "Budget Analyst") -> Path:
    """The table of federal announcements, of one position, from the first to the last day each."""
    rows = [
        f"{number},{title},Energy,Energy,Budget,0560,{opens},{closes},1790000000"
        for number, (opens, closes) in enumerate(days)
    ]
    path = folder / "announcements.csv"
    path.write_text("\n".join([f"{_ANNOUNCED},close_date,last_obs", *rows]))
    return path


def test_positions_announced_again_are_told_with_how_often_and_from_when(tmp_path: Path) -> None:
    days = [
        ("2026-01-05", "2026-01-19"),
        ("2026-02-02", "2026-02-16"),
        ("2026-02-02", "2026-02-10"),
    ]
    run("market", "import", str(announcements(tmp_path, *days)))
    said = run("market", "report", "--role", "budget analyst")
    assert (
        "Announced again under a new number within 90 days of the stated end: 1 of 3 "
        "announcements. Opened beside another of the same title: 1."
    ) in said
    assert "Budget Analyst Energy 2 5 Jan 2026 16 Feb 2026" in said
    assert "where no place is stated, they may be seats in several places." in said
    assert "Put up again" not in said  # nothing is left that has a text to compare


def test_with_enough_of_them_the_days_between_are_told(tmp_path: Path) -> None:
    first = date(2026, 1, 5)
    days = [
        (str(first + timedelta(days=20 * n)), str(first + timedelta(days=20 * n + 12)))
        for n in range(6)
    ]
    run("market", "import", str(announcements(tmp_path, *days)))
    assert f"5 of 6 announcements, in the middle {20 - 12} days after it." in run(
        "market", "report"
    )


def test_adverts_that_ended_on_the_day_they_stated_are_told_apart(tmp_path: Path) -> None:
    """Six offers that close on 10 March and twelve to be open in April come down after the 9th."""
    files = []
    for day in (1, 2, 9, 10, 11):
        up = offers("stays", 30, closes="2026-04-30")
        if day in {2, 9}:
            up += offers("closes", 6, closes="2026-03-10")
            up += offers("goes", 12, closes="2026-04-30")
        path = tmp_path / f"recruitee-acme-2026-03-{day:02}.json"
        path.write_text(json.dumps({"offers": up}))
        files.append(str(path))
    run("market", "import", *files)
    said = run("market", "report")
    assert "6 adverts ended on the date they had stated, so nobody took them down" in said


def offers(name: str, n: int, *, closes: str) -> list[dict[str, str]]:
    return [
        {
            "id": f"{name} {number}",
            "title": f"{name} {number}",
            "close_at": f"{closes} 23:00:00 UTC",
            "careers_url": f"https://acme.recruitee.com/o/{name}-{number}",
        }
        for number in range(n)
    ]
