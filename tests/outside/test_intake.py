from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from breakthrough.basics import Problem
from breakthrough.outside.intake import MOST_PROBLEMS, take_in
from breakthrough.outside.warehouse import Warehouse

TODAY = date(2026, 11, 23)


@pytest.fixture
def market(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "market")


def capture(
    folder: Path, *jobs: dict[str, Any], name: str = "boards.json", board: str = "acme"
) -> Path:
    path = folder / name
    path.write_text(json.dumps({"board": board, "apiVersion": "1", "jobs": list(jobs)}))
    return path


def job(id: str, **more: Any) -> dict[str, Any]:
    return {"id": id, "title": "CFO", "publishedAt": "2026-09-01T10:00:00Z"} | more


def test_the_result_counts_what_came_in_and_what_was_left_out(
    tmp_path: Path, market: Warehouse
) -> None:
    path = capture(
        tmp_path,
        job("1", descriptionPlain="Lead"),
        job("1"),
        job("2", isListed=False),
        job("3", title=None),
    )
    done = take_in(path, market=market, today=TODAY)
    assert (done.boards, done.postings, done.new_texts) == (1, 1, 1)
    assert (done.repeated, done.unlisted, done.prospects, done.problem_count) == (1, 1, 0, 1)
    assert done.problems[0].startswith("boards.json, board acme, posting 4: “title” is missing.")
    assert (done.seen_on, done.day_rule) == (
        date(2026, 9, 1),
        "it is the newest day stated inside",
    )


def test_at_most_twenty_problems_are_told_with_their_full_number(
    tmp_path: Path, market: Warehouse
) -> None:
    jobs = [job(str(number), title=None) for number in range(30)]
    done = take_in(capture(tmp_path, job("ok"), *jobs), market=market, today=TODAY)
    assert done.problem_count == 30
    assert len(done.problems) == MOST_PROBLEMS


@pytest.mark.parametrize(
    ("name", "seen_on", "again"),
    [
        ("boards.json", None, True),
        ("renamed.json", None, True),
        ("boards_20260905.json", None, False),  # the name states another day
        ("boards.json", date(2026, 9, 1), True),
        ("boards.json", date(2026, 9, 2), False),
    ],
)
def test_the_same_content_for_the_same_day_is_stored_once(
    tmp_path: Path, market: Warehouse, name: str, seen_on: date | None, again: bool
) -> None:
    take_in(capture(tmp_path, job("1")), market=market, today=TODAY)
    before = market.fingerprint()
    second = take_in(
        capture(tmp_path, job("1"), name=name), market=market, today=TODAY, seen_on=seen_on
    )
    assert second.already_imported == again
    assert (market.fingerprint() == before) == again
    assert (second.boards, second.postings) == (1, 1)


def test_a_file_that_states_no_day_is_not_seen_anew_each_day_it_is_imported(
    tmp_path: Path, market: Warehouse
) -> None:
    path = capture(tmp_path, {"id": "1", "title": "CFO"})
    first = take_in(path, market=market, today=TODAY)
    second = take_in(path, market=market, today=date(2026, 11, 24))
    assert first.seen_on == TODAY
    assert second.already_imported
    assert second.seen_on == TODAY


def lever(folder: Path, *ids: str, name: str, created: str = "2026-09-01") -> Path:
    """The answer of a Lever site, which states no day but those of its postings."""
    instant = int(datetime.fromisoformat(f"{created}T09:00:00+00:00").timestamp() * 1000)
    rows = [
        {"id": id, "text": "CFO", "categories": {}, "createdAt": instant,
         "hostedUrl": f"https://jobs.lever.co/acme/{id}"}
        for id in ids
    ]  # fmt: skip
    path = folder / name
    path.write_text(json.dumps(rows))
    return path


def test_a_second_capture_whose_day_is_a_guess_is_refused_rather_than_lost(
    tmp_path: Path, market: Warehouse
) -> None:
    first = lever(tmp_path, "1", "2", name="acme.json")
    again = lever(tmp_path, "1", name="acme-again.json")  # weeks later: one gone, none new
    assert take_in(first, market=market, today=TODAY).is_guess
    before = market.fingerprint()
    with pytest.raises(Problem) as refused:
        take_in(again, market=market, today=TODAY)
    assert "acme-again.json does not say on which day it was fetched" in refused.value.seen
    assert "lever:acme was read on 2026-09-01 already (acme.json)" in refused.value.expected
    assert "--seen-on" in refused.value.next_step
    assert market.fingerprint() == before
    done = take_in(again, market=market, today=TODAY, seen_on=date(2026, 9, 22))
    assert (done.seen_on, done.is_guess) == (date(2026, 9, 22), False)
    assert market.latest_postings().column("last_seen").to_pylist() == [
        date(2026, 9, 22),
        date(2026, 9, 1),
    ]


def test_a_guess_that_falls_before_an_earlier_capture_is_refused_too(
    tmp_path: Path, market: Warehouse
) -> None:
    take_in(
        lever(tmp_path, "1", "2", name="lever-acme-2026-09-03.json"), market=market, today=TODAY
    )
    newest_is_gone = lever(tmp_path, "1", name="acme.json", created="2026-08-20")
    with pytest.raises(Problem, match="was read on 2026-09-03 already"):
        take_in(newest_is_gone, market=market, today=TODAY)


def test_the_same_adverts_in_another_file_hide_nothing(tmp_path: Path, market: Warehouse) -> None:
    take_in(lever(tmp_path, "1", "2", name="acme.json"), market=market, today=TODAY)
    done = take_in(lever(tmp_path, "2", "1", name="again.json"), market=market, today=TODAY)
    assert (done.already_imported, done.is_guess) == (False, True)
    assert market.latest_postings().num_rows == 2


def test_a_guess_after_the_earlier_captures_is_taken(tmp_path: Path, market: Warehouse) -> None:
    take_in(lever(tmp_path, "1", "2", name="acme.json"), market=market, today=TODAY)
    done = take_in(
        lever(tmp_path, "1", "3", name="later.json", created="2026-09-20"),
        market=market,
        today=TODAY,
    )
    assert (done.seen_on, done.is_guess) == (date(2026, 9, 20), True)


def test_part_of_a_board_is_taken_whatever_its_day_rests_on(
    tmp_path: Path, market: Warehouse
) -> None:
    """What is missing from part of a board is not taken to be gone, so nothing can be lost."""
    for name, title in (("one.csv", "CFO"), ("two.csv", "CEO")):
        path = tmp_path / name
        path.write_text(f"title,company,date posted\n{title},Acme,2026-09-01\n")
        assert take_in(path, market=market, today=TODAY).postings == 1
    assert market.latest_postings().num_rows == 2


def test_a_day_you_say_replaces_a_later_guess_for_the_same_file(
    tmp_path: Path, market: Warehouse
) -> None:
    path = capture(tmp_path, {"id": "1", "title": "CFO"})
    assert take_in(path, market=market, today=TODAY).is_guess  # nothing states a day: today
    take_in(path, market=market, today=TODAY, seen_on=date(2026, 11, 2))
    assert [note.seen_on for note in market.imports()] == [date(2026, 11, 2)]


def test_a_day_you_say_after_the_guess_is_a_capture_of_its_own(
    tmp_path: Path, market: Warehouse
) -> None:
    """Nothing changed on the board between two captures: the same bytes, seen on two days."""
    path = lever(tmp_path, "1", name="acme.json")
    take_in(path, market=market, today=TODAY)
    take_in(path, market=market, today=TODAY, seen_on=date(2026, 9, 22))
    assert [note.seen_on for note in market.imports()] == [date(2026, 9, 1), date(2026, 9, 22)]


def test_the_day_you_say_goes_before_the_days_in_the_rows(
    tmp_path: Path, market: Warehouse
) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("title,company,scraped at\nCFO,Acme,2026-08-03\nCEO,Acme,2026-08-04\n")
    take_in(path, market=market, today=TODAY, seen_on=date(2026, 8, 9))
    days = market.sightings().to_pyarrow().column("seen_on").to_pylist()
    assert days == [date(2026, 8, 9)] * 2


@pytest.mark.parametrize("day", ["2030-01-01", "1980-01-01"])
def test_rows_of_a_day_that_cannot_be_are_left_out_and_named(
    tmp_path: Path, market: Warehouse, day: str
) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text(f"title,company,scraped at\nCFO,Acme,2026-11-20\nCFO,Beta,{day}\n")
    done = take_in(path, market=market, today=TODAY)
    assert (done.postings, done.problem_count, done.seen_on) == (1, 1, date(2026, 11, 20))
    assert f"1 posting of table:beta would have been seen on {day}" in done.problems[0]


def test_a_file_of_which_every_day_is_still_to_come_is_refused(
    tmp_path: Path, market: Warehouse
) -> None:
    path = tmp_path / "jobs.csv"
    path.write_text("title,company,scraped at\nCFO,Acme,2030-01-01\n")
    with pytest.raises(Problem, match="could be read"):
        take_in(path, market=market, today=TODAY)
    assert market.imports() == ()


def test_a_refused_file_stores_nothing_even_when_its_start_was_read(
    tmp_path: Path, market: Warehouse
) -> None:
    line = json.dumps({"board": "a", "apiVersion": "1", "jobs": [job("1")]})
    path = tmp_path / "boards.jsonl"
    path.write_text(f"{line}\n{line}\n{line[:30]}")
    with pytest.raises(Problem, match="ends in the middle of line 3"):
        take_in(path, market=market, today=TODAY)
    assert market.latest_postings().num_rows == 0
    assert [path.name for path in market.folder.iterdir()] == [".lock"]


def test_a_file_of_which_no_row_can_be_read_is_refused(tmp_path: Path, market: Warehouse) -> None:
    path = capture(tmp_path, job("1", title=None), job("2", title=[]))
    with pytest.raises(Problem, match=r"Nothing in boards\.json could be read as a posting"):
        take_in(path, market=market, today=TODAY)
    assert market.imports() == ()


def test_a_board_with_nothing_open_is_stored_as_a_read(tmp_path: Path, market: Warehouse) -> None:
    done = take_in(capture(tmp_path, name="acme_20260105.json"), market=market, today=TODAY)
    assert (done.boards, done.postings, done.seen_on) == (1, 0, date(2026, 1, 5))
    assert market.reads().to_pyarrow().to_pylist()[0]["postings"] == 0


def test_reading_a_file_again_after_damage_mends_the_market(
    tmp_path: Path, market: Warehouse
) -> None:
    path = capture(tmp_path, job("1", descriptionPlain="Lead"))
    take_in(path, market=market, today=TODAY)
    (texts,) = market.folder.glob("*/texts.parquet")
    texts.write_bytes(b"PAR1")
    assert not take_in(path, market=market, today=TODAY).already_imported
    assert market.latest_postings().column("text").to_pylist() == ["Lead"]
    assert take_in(path, market=market, today=TODAY).already_imported
