from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from breakthrough.actions.employers import employer_told, employers_looking
from breakthrough.actions.market import import_market, market_report
from breakthrough.basics import Problem, Share
from breakthrough.outside import clock


def board(folder: Path, *ids: str, name: str = "acme.json") -> Path:
    jobs = [
        {"id": id, "title": "Finance Director", "publishedAt": "2026-01-02", "isListed": True}
        for id in ids
    ]
    path = folder / name
    path.write_text(json.dumps({"board": "acme", "apiVersion": "1", "jobs": jobs}))
    return path


def test_files_are_taken_in_and_reported_on(tmp_path: Path, home: Path, career: int) -> None:
    monday, sunday = (
        board(tmp_path, "1", "2", name="acme_20260105.json"),
        board(tmp_path, "1", "2", "3", name="acme_20260111.json"),
    )
    done = import_market(career, paths=[monday, sunday])
    assert (done.boards, done.postings, done.refused) == (2, 5, ())
    assert [file.seen_on for file in done.files] == [date(2026, 1, 5), date(2026, 1, 11)]
    assert (home / "market").is_dir()
    told = market_report(career, role="finance director")
    assert (told.postings, told.boards, told.reads) == (3, 1, 2)
    assert told.found is not None
    assert told.found.days_up.own.basis.n == 3
    assert told.found.days_up.moved == Share(0, 3, None, None)
    assert told.found.longest[0].own_days == 11 - 5
    assert told.problems == ()


def test_a_file_that_is_refused_does_not_cost_the_others(tmp_path: Path, career: int) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text('{"jobs": [')
    done = import_market(career, paths=[broken, board(tmp_path, "1")])
    assert done.postings == 1
    assert len(done.refused) == 1
    assert done.refused[0].startswith("broken.json is not whole JSON")


def test_when_no_file_can_be_taken_in_the_first_reason_is_raised(
    tmp_path: Path, career: int
) -> None:
    with pytest.raises(Problem, match=r"none\.json could not be opened"):
        import_market(career, paths=[tmp_path / "none.json", tmp_path / "no.json"])


def test_the_same_file_again_adds_nothing_and_says_so(tmp_path: Path, career: int) -> None:
    path = board(tmp_path, "1")
    import_market(career, paths=[path])
    again = import_market(career, paths=[path])
    assert again.files[0].already_imported
    assert (again.boards, again.postings, again.new_texts) == (0, 0, 0)
    assert market_report(career).postings == 1


def test_a_day_still_to_come_is_refused(tmp_path: Path, career: int) -> None:
    tomorrow = clock.today() + timedelta(days=1)
    with pytest.raises(Problem, match="is still to come"):
        import_market(career, paths=[board(tmp_path, "1")], seen_on=tomorrow)


def test_a_day_before_there_were_boards_is_refused(tmp_path: Path, career: int) -> None:
    with pytest.raises(Problem, match="before there were job boards"):
        import_market(career, paths=[board(tmp_path, "1")], seen_on=date(1, 1, 1))


def test_your_own_columns_are_used(tmp_path: Path, career: int) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("Stelle,Firma\nCFO,Acme\n")
    done = import_market(
        career,
        paths=[path],
        seen_on=date(2026, 1, 5),
        columns={"title": "Stelle", "employer": "Firma"},
    )
    assert (done.postings, done.files[0].day_rule) == (1, "you said so")


def test_what_is_damaged_is_named_in_the_report(tmp_path: Path, home: Path, career: int) -> None:
    import_market(career, paths=[board(tmp_path, "1", name="acme_20260105.json")])
    (rows,) = (home / "market").glob("*/sightings.parquet")
    rows.write_bytes(b"PAR1")
    told = market_report(career)
    assert told.postings == 0
    assert len(told.problems) == 1
    assert "2026-01-05" in told.problems[0]
    assert "acme_20260105.json" in told.problems[0]
    assert told.problems[0].endswith("else import the file again.")


def test_what_is_damaged_is_named_beside_those_who_look_too(
    tmp_path: Path, home: Path, career: int
) -> None:
    import_market(career, paths=[board(tmp_path, "1", name="acme_20260105.json")])
    import_market(career, paths=[board(tmp_path, "1", "2", name="acme_20260112.json")])
    (later,) = (home / "market").glob("2026-01-12-*/sightings.parquet")
    later.write_bytes(b"PAR1")
    looking = employers_looking(career)
    assert looking is not None
    assert "acme_20260112.json" in looking.problems[0]
    (name,) = {one.employer for one in looking.employers}
    assert employer_told(career, name=name).problems == looking.problems


def test_roles_like_mine_are_not_known_before_there_is_evidence(
    tmp_path: Path, career: int
) -> None:
    import_market(career, paths=[board(tmp_path, "1", "2")])
    told = market_report(career)
    assert told.like is None
    assert "no evidence yet" in told.like_reason
