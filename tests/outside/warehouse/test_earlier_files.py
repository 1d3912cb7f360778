from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from stored import TUESDAY, acme, posting, store

from breakthrough.market.spells import spells_of
from breakthrough.outside.warehouse import Warehouse

# An import as it was written on 26 November 2026, before closing days were stored: Acme's CFO of
# 1 December 2025, seen on Monday, 5 January 2026.
EARLIER = Path(__file__).parent / "before_closing_days"


@pytest.fixture
def market(tmp_path: Path) -> Warehouse:
    shutil.copytree(EARLIER, tmp_path / "market")
    return Warehouse(tmp_path / "market")


def test_the_earlier_file_has_no_column_for_closing_days() -> None:
    (file,) = EARLIER.glob("*/sightings.parquet")
    assert "closes_on" not in pq.read_schema(file).names


def test_a_market_of_earlier_files_alone_is_read_with_no_closing_day(market: Warehouse) -> None:
    (row,) = market.sightings().to_pyarrow().to_pylist()
    assert (row["title"], row["posted_on"]) == ("CFO", date(2025, 12, 1))
    assert row["closes_on"] is None
    assert market.damages() == ()
    (latest,) = market.latest_postings().to_pylist()
    assert (latest["text"], latest["closes_on"]) == ("Lead finance.", None)


def test_earlier_and_later_files_are_one_market(market: Warehouse) -> None:
    closes_on = date(2026, 1, 31)
    store(market, acme(posting("1", closes_on=closes_on), posting("2")), day=TUESDAY)
    seen = market.sightings().order_by("seen_on", "posting_id").to_pyarrow().to_pylist()
    assert [(row["posting_id"], row["closes_on"]) for row in seen] == [
        ("1", None),
        ("1", closes_on),
        ("2", None),
    ]
    spells = spells_of(market.sightings(), reads=market.reads()).to_pyarrow().to_pylist()
    assert {row["posting_id"]: row["closes_on"] for row in spells} == {"1": closes_on, "2": None}


def test_latest_states_kept_before_closing_days_were_are_made_again(market: Warehouse) -> None:
    market.latest_postings()
    (kept,) = (market.folder / "derived").glob("latest-*.parquet")
    pq.write_table(pq.read_table(kept).drop_columns(["closes_on"]), kept)
    assert market.latest_postings().column("closes_on").to_pylist() == [None]
