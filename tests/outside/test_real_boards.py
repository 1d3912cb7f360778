"""Real lists and the sample answers beside the checkout: what is known of them comes out again."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from breakthrough.outside.captures import read_capture
from breakthrough.outside.intake import take_in
from breakthrough.outside.warehouse import Warehouse

TODAY = date(2026, 11, 23)
SAMPLES = [  # sample, name under which it is saved, board, postings
    ("greenhouse.json", "greenhouse.json", "greenhouse:example", 1),
    ("lever.json", "lever-example.json", "lever:example", 1),
    ("ashby.json", "ashby-example.json", "ashby:example", 1),
    ("workable.json", "workable-example.json", "workable:example", 1),
    ("smartrecruiters_list.json", "a.json", "smartrecruiters:exampleco", 1),
    ("smartrecruiters_detail.json", "a.json", "smartrecruiters:exampleco", 1),
    ("recruitee.json", "a.json", "recruitee:example", 1),
    ("personio.xml", "personio-example.xml", "personio:example", 1),
    ("personio_empty.xml", "personio-example.xml", "personio:example", 0),
    ("teamtailor.rss", "a.rss", "teamtailor:example", 1),
    ("jobposting.html", "jobposting-acme.html", "jobposting:acme", 2),  # one of them mended
]


@pytest.mark.parametrize(("sample", "name", "board", "postings"), SAMPLES)
def test_the_sample_answers_are_read(
    shared: Path, tmp_path: Path, sample: str, name: str, board: str, postings: int
) -> None:
    if not (shared / "samples" / "ats").is_dir():
        pytest.skip("needs ../shared/samples/ats (sample answers, never part of the checkout)")
    path = tmp_path / name
    shutil.copyfile(shared / "samples" / "ats" / sample, path)
    found = list(read_capture(path))
    assert [(read.board, len(read.postings)) for one in found for read in one.reads] == [
        (board, postings)
    ]
    assert [problem for one in found for problem in one.problems] == []


@pytest.fixture
def data(shared: Path) -> Path:
    if not (shared / "data").is_dir():
        pytest.skip("needs ../shared/data (real captures, never part of the checkout)")
    return shared / "data"


@pytest.fixture
def market(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "market")


@pytest.mark.real_data
@pytest.mark.slow
def test_ashby_roles_of_the_open_list_are_those_of_their_boards_ten_months_before(
    data: Path, market: Warehouse
) -> None:
    for path in (
        data / "ashby_2025_10" / "ashby_jobs_flat.csv.gz",
        data / "open_jobs_data_2026_08" / "jobs_20260804T082536.csv.gz",
    ):
        take_in(path, market=market, today=TODAY)
    latest = market.latest_postings(with_text=False)
    rows = latest.select(["board", "first_seen", "last_seen"]).to_pylist()
    both = [row for row in rows if (row["last_seen"] - row["first_seen"]).days > 250]
    assert len(both) == 171
    assert {row["board"].partition(":")[0] for row in both} == {"ashby"}


@pytest.mark.real_data
def test_summaries_close_nothing_on_the_days_of_an_outage(data: Path, market: Warehouse) -> None:
    path = data / "open_jobs_data_2026_08" / "summary_20260822T062553.json.gz"
    done = take_in(path, market=market, today=TODAY)
    assert (done.seen_on, done.postings) == (date(2026, 8, 22), 0)
    failed = 12
    empty_or_moved = 3  # on Lever, Ashby and SmartRecruiters, where these look the same
    assert done.problem_count == failed + empty_or_moved
    reads = market.reads().to_pyarrow().to_pylist()
    assert not any(read["is_whole"] for read in reads)
    assert not any(read["board"].startswith("table:workday/intel") for read in reads)


@pytest.mark.real_data
def test_the_few_boards_that_were_empty_are_the_only_ones_read_as_empty(data: Path) -> None:
    empty = {
        read.board
        for path in (data / "open_jobs_data_2026_08").glob("summary_*.json.gz")
        for portion in read_capture(path)
        for read in portion.reads
        if read.is_whole
    }
    assert empty == {f"table:greenhouse/{name}" for name in ("calm", "cameo", "marqeta")}


@pytest.mark.real_data
@pytest.mark.slow
def test_the_history_of_usajobs_is_read_from_csv_and_parquet(data: Path, market: Warehouse) -> None:
    folder = data / "usajobs"
    done = take_in(folder / "usajobs_2024_2025_postings.csv.gz", market=market, today=TODAY)
    assert (done.postings + done.repeated, done.problem_count) == (47_253, 0)
    done = take_in(folder / "historical_jobs_2016.parquet", market=market, today=TODAY)
    assert (done.postings + done.repeated, done.problem_count) == (3_879, 0)
    rows = market.latest_postings(with_text=False).to_pylist()
    mechanic = next(row for row in rows if row["posting_id"] == "425479600")
    assert mechanic["place"] == "Fort Derussy, Hawaii, United States"
    assert (str(mechanic["pay_low"]), mechanic["pay_interval"]) == ("19.51", "hour")
