"""The summary that lies beside an open list: which boards could be read that day."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Portion
from breakthrough.outside.captures import read_capture


def status(company: str, platform: str, jobs: Any, status: str = "ok") -> dict[str, Any]:
    return {"company": company, "platform": platform, "status": status, "jobs": jobs}


def summary(folder: Path, *statuses: Any, **more: Any) -> Portion:
    root = {"generatedAt": "2026-08-22T06:25:53Z", "total": 9, "perCompanyStatus": list(statuses)}
    path = folder / "summary.json"
    path.write_text(json.dumps(root | more, indent=1))
    first, _ = read_capture(path)
    return first


def test_a_board_that_answered_with_nothing_was_empty_that_day(tmp_path: Path) -> None:
    (read,) = summary(tmp_path, status("Acme  Foods", "greenhouse", 0)).reads
    assert (read.board, read.postings) == ("table:greenhouse/acme foods", ())
    assert (read.is_whole, read.seen_on) == (True, date(2026, 8, 22))


def test_a_board_with_postings_says_nothing_here_about_which_are_gone(tmp_path: Path) -> None:
    (read,) = summary(tmp_path, status("Acme", "greenhouse", 7)).reads
    assert not read.is_whole


def test_a_board_that_failed_is_unknown_and_not_empty(tmp_path: Path) -> None:
    portion = summary(
        tmp_path, status("Intel", "workday", 0, "not-found"), status("Acme", "personio", 1)
    )
    assert [read.board for read in portion.reads] == ["table:personio/acme"]
    assert portion.problems == ()
    assert portion.unread == (
        "summary.json: Intel on workday could not be read (not-found). "
        "It is unknown on that day, so none of its adverts count as gone.",
    )


@pytest.mark.parametrize("platform", ["ashby", "lever", "smartrecruiters"])
def test_where_a_moved_board_looks_empty_an_empty_one_is_unknown(
    tmp_path: Path, platform: str
) -> None:
    portion = summary(tmp_path, status("Acme", platform, 0), status("Beta", platform, 3))
    assert portion.reads == ()
    assert len(portion.unread) == 1
    assert "Acme" in portion.unread[0]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("ok", "the status is “ok”"),
        (status("", "greenhouse", 1), "“company” is missing"),
        (status("Acme", "greenhouse", "7"), "“jobs” is “7”"),
        (status("Acme", "greenhouse", jobs=True), "“jobs” is yes or no"),
        (status("Acme", "greenhouse", -1), "“jobs” is a number"),
    ],
)
def test_a_status_of_a_wrong_shape_costs_itself(tmp_path: Path, wrong: Any, said: str) -> None:
    portion = summary(tmp_path, wrong, status("Beta", "greenhouse", 0))
    assert len(portion.reads) == 1
    assert portion.problems[0].startswith(f"summary.json, status 1: {said}")


@pytest.mark.parametrize(
    "more", [{"generatedAt": None}, {"generatedAt": "soon"}, {"perCompanyStatus": {}}]
)
def test_a_summary_without_day_or_list_is_refused(tmp_path: Path, more: dict[str, Any]) -> None:
    with pytest.raises(Problem, match=r"summary\.json: “(generatedAt|perCompanyStatus)” is"):
        summary(tmp_path, **more)
