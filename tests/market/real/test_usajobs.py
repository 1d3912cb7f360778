"""US federal announcements, which state their own days; docs/market-figures.md tells the figures.

Source: abigailhaddad/usajobs_historical (MIT, US Government source data). The figures were worked
out before in pandas, from the published columns alone; `plain_announcements` is that computation
in plain Python.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import pytest
from histories import rows_of
from plain_announcements import counted

from breakthrough.market.again import Again, put_up_again
from breakthrough.market.days_up import with_days_up
from breakthrough.market.spells import spells_of
from breakthrough.outside.intake import take_in
from breakthrough.outside.warehouse import Warehouse

pytestmark = [pytest.mark.real_data, pytest.mark.slow]
POSTINGS = "usajobs_2024_2025_postings.csv.gz"


@pytest.fixture(scope="module")
def folder(data: Path) -> Path:
    if not (data / "usajobs").is_dir():
        pytest.skip("needs ../shared/data/usajobs (federal announcements, never in the checkout)")
    return data / "usajobs"


@pytest.fixture(scope="module")
def rows(folder: Path) -> list[dict[str, str]]:
    return rows_of(folder / POSTINGS)


@pytest.fixture(scope="module")
def market(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Warehouse:
    stored = Warehouse(tmp_path_factory.mktemp("federal") / "market")
    take_in(folder / POSTINGS, market=stored, today=date(2026, 11, 26))
    return stored


@pytest.fixture(scope="module")
def found(market: Warehouse) -> tuple[Again, ibis.Table]:
    spells = spells_of(market.sightings(), reads=market.reads()).cache()
    again, joined, _reposts = put_up_again(
        spells, sightings=market.sightings(), texts=market.texts()
    )
    return again, joined


def test_the_stated_days_are_those_of_the_list(market: Warehouse) -> None:
    latest = market.latest()
    assert latest.closes_on.count().to_pyarrow().as_py() == 47_253
    days = with_days_up(latest, reads=market.reads()).posted_days
    assert days.median().to_pyarrow().as_py() == 13


def test_announcements_made_again_are_those_found_one_by_one(
    rows: list[dict[str, str]], found: tuple[Again, ibis.Table]
) -> None:
    plain = counted(rows)
    assert plain == {"first": 29_792, "again": 5_562, "beside": 11_899}
    again, joined = found
    assert again.announced is not None
    assert (again.announced.again.count, again.announced.again.n) == (plain["again"], 47_253)
    assert again.announced.beside == plain["beside"]
    assert joined.count().to_pyarrow().as_py() == 47_253 - 5_562
    assert joined.reposts.sum().to_pyarrow().as_py() == 5_562


def test_the_position_announced_most_often_is_told_first(
    rows: list[dict[str, str]], found: tuple[Again, ibis.Table]
) -> None:
    again, _joined = found
    assert again.announced is not None
    assert again.announced.groups == 3_350
    assert (again.announced.lower, again.announced.days, again.announced.upper) == (10, 25, 50)
    most = again.announced.most[0]
    assert (most.employer, most.title) == (
        "U.S. Capitol Police",
        "Police Officer (Lateral Transfer)",
    )
    police = [
        (row["open_date"], row["close_date"])
        for row in rows
        if row["agency"] == most.employer and row["position_title"].strip() == most.title
    ]
    assert most.times == len(police) == 16
    assert (str(most.since), str(most.until)) == (min(police)[0], max(end for _day, end in police))


def test_a_third_of_a_percent_of_the_stated_ends_were_moved_for_good(
    rows: list[dict[str, str]], folder: Path
) -> None:
    edited = [row for row in rows if int(row["n_close_changes"])]
    later = sum(row["close_date"] > row["first_close"] for row in rows)
    earlier = sum(row["close_date"] < row["first_close"] for row in rows)
    assert (len(edited), later, earlier) == (422, 96, 39)
    assert len(edited) - later - earlier == 287  # edited, and back where they began
    assert round((later + earlier) / len(rows), 4) == 0.0029
    changes = rows_of(folder / "usajobs_changes.csv.gz")
    assert sum(row["field"] == "close_date" for row in changes) == 828
    assert len({row["control_number"] for row in changes}) == 931
