"""Real captures beside the checkout: what is known of them comes out of the import again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from breakthrough.market.report import market_report
from breakthrough.outside.intake import take_in
from breakthrough.outside.warehouse import Warehouse

pytestmark = [pytest.mark.real_data, pytest.mark.slow]
TODAY = date(2026, 11, 23)


@pytest.fixture
def data(shared: Path) -> Path:
    if not (shared / "data").is_dir():
        pytest.skip("needs ../shared/data (real captures, never part of the checkout)")
    return shared / "data"


@pytest.fixture
def market(tmp_path: Path) -> Warehouse:
    return Warehouse(tmp_path / "market")


def test_the_ashby_boards_are_all_there(data: Path, market: Warehouse) -> None:
    done = take_in(data / "ashby_2025_10" / "ashby_boards_raw.jsonl.gz", market=market, today=TODAY)
    assert (done.boards, done.postings, done.problem_count) == (449, 9_396, 0)
    assert done.seen_on == date(2025, 10, 25)
    told = market_report(
        market.latest(), reads=market.reads(), sightings=market.sightings(), texts=market.texts()
    )
    assert told.found is not None
    assert told.found.employers == 440
    posted = told.found.days_up.posted
    assert (posted.median, posted.upper, posted.basis.n) == (38, 88, 9_396)
    assert told.found.longest[0].posted_days == 2_172
    assert told.found.pay.shown.count == 3_438
    texts = market.latest_postings().column("text").to_pylist()
    assert sum(1 for text in texts if len(text) > 500) > 9_000


def test_five_censuses_give_openings_and_days_up_by_our_own_sightings(
    data: Path, market: Warehouse
) -> None:
    sizes = [
        take_in(path, market=market, today=TODAY)
        for path in sorted((data / "greenhouse_census_2026_01").glob("*.json.gz"))
    ]
    assert [(done.postings, done.boards) for done in sizes] == [
        (111_134, 3_118),
        (111_136, 3_118),
        (111_132, 3_116),
        (112_050, 3_115),
        (112_616, 3_113),
    ]
    assert [str(done.seen_on)[-2:] for done in sizes] == ["05", "06", "06", "07", "08"]
    told = market_report(
        market.latest(), reads=market.reads(), sightings=market.sightings(), texts=market.texts()
    )
    assert told.found is not None
    assert told.found.days_up.own.basis.n > 111_000
    assert told.found.days_up.posted.basis.n == 0  # updated_at is no posting date
    assert (told.since, told.until) == (date(2026, 1, 5), date(2026, 1, 8))


def test_open_jobs_tables_and_lists_of_new_jobs_are_read(data: Path, market: Warehouse) -> None:
    folder = data / "open_jobs_data_2026_08"
    counts = {
        path.name: take_in(path, market=market, today=TODAY)
        for path in [*folder.glob("jobs_*.csv.gz"), *folder.glob("new-jobs_2026081*.json.gz")]
    }
    first = counts["jobs_20260803T122054.csv.gz"]
    assert first.postings + first.repeated + first.problem_count == 15_919
    assert (first.boards, first.seen_on) == (90, date(2026, 8, 3))
    moved = market_report(
        market.latest(), reads=market.reads(), sightings=market.sightings(), texts=market.texts()
    )
    assert moved.found is not None
    assert moved.found.days_up.moved.count >= 1  # one Ashby role moved from April to August


def test_the_flat_list_of_the_same_boards_is_the_same_postings(
    data: Path, market: Warehouse
) -> None:
    for name in ("ashby_boards_raw.jsonl.gz", "ashby_jobs_flat.csv.gz"):
        take_in(data / "ashby_2025_10" / name, market=market, today=TODAY)
    assert market.latest_postings(with_text=False).num_rows == 9_396
