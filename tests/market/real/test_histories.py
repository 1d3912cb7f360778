"""Real histories with known traps; docs/market-figures.md tells what comes out of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import pytest
from histories import greenhouse_censuses, new_graduates, rows_of
from ibis import _

from breakthrough.basics import Basis
from breakthrough.market.spells import CAME_DOWN, CLEARED, spells_of
from breakthrough.market.staying import OWN, Days, StayingCurve, staying
from breakthrough.outside.intake import take_in
from breakthrough.outside.warehouse import Warehouse

pytestmark = [pytest.mark.real_data, pytest.mark.slow]

BULK_DAY = date(2024, 8, 30)


def count(table: ibis.Table) -> int:
    return int(table.count().to_pyarrow().as_py())


def curve(spells: ibis.Table) -> StayingCurve:
    return staying(spells, basis=Basis(0, "postings", "real"), clock=OWN)


@pytest.fixture(scope="module")
def graduates(data: Path) -> tuple[ibis.Table, ibis.Table]:
    sightings, reads = new_graduates(data / "simplify_newgrad")
    return ibis.memtable(sightings), ibis.memtable(reads)


def until(tables: tuple[ibis.Table, ibis.Table], day: date) -> ibis.Table:
    """The spells as they were known at the end of that day."""
    sightings, reads = (table.filter(table.seen_on <= day) for table in tables)
    return spells_of(sightings, reads=reads).cache()


def test_most_listings_that_were_opened_again_were_never_down(
    data: Path, graduates: tuple[ibis.Table, ibis.Table]
) -> None:
    closed_at: dict[str, int] = {}
    days_away = []
    for event in rows_of(data / "simplify_newgrad" / "events.csv.gz"):
        if event["field"] == "active":
            if event["new"] == "False":
                closed_at[event["listing_id"]] = int(event["observed_at"])
            elif event["listing_id"] in closed_at:
                away = int(event["observed_at"]) - closed_at[event["listing_id"]]
                days_away.append(away / 86_400)
    assert len(days_away) == 1_394
    within_three = sum(days <= 3 for days in days_away)
    assert round(within_three / 1_394, 2) == 0.84
    spells = until(graduates, date(2024, 10, 25))
    again = count(spells.filter(_.spell > 0))
    assert 200 < again <= 1_394 - within_three  # the rest, and no flap, made another spell


def test_the_day_on_which_809_closed_is_in_doubt_until_it_is_seen_again(
    graduates: tuple[ibis.Table, ibis.Table],
) -> None:
    first = until(graduates, BULK_DAY)
    assert count(first.filter(_.ended_on == BULK_DAY)) == 0
    assert count(first.filter(_.ending == "unknown")) > 600
    confirmed = until(graduates, date(2024, 8, 31))
    gone = confirmed.filter(_.ended_on == BULK_DAY)
    assert count(gone) > 600
    assert count(gone.filter(_.ending == CLEARED)) == count(gone)


def test_the_day_on_which_809_closed_does_not_move_the_median(
    graduates: tuple[ibis.Table, ibis.Table],
) -> None:
    before = curve(until(graduates, date(2024, 8, 28))).median
    spells = until(graduates, date(2024, 9, 2))
    assert curve(spells).median.value == before.value == 37.5
    fooled = spells.mutate(ending=ibis.ifelse(_.ending == CLEARED, CAME_DOWN, _.ending))
    assert curve(fooled).median.value == 20.5


def test_greenhouse_boards_lose_about_2_3_percent_of_their_postings_a_day(data: Path) -> None:
    sightings, reads = map(ibis.memtable, greenhouse_censuses(data / "greenhouse_census_2026_01"))
    spells = spells_of(sightings, reads=reads).cache()
    seen = sightings.select("board", "posting_id", "seen_on").distinct()
    listed = dict(
        zip(
            *seen.group_by("seen_on").agg(n=_.count()).to_pyarrow().to_pydict().values(),
            strict=True,
        )
    )
    ended = spells.filter(_.ended_on.notnull()).group_by("ended_on").agg(n=_.count()).to_pyarrow()
    by_day = dict(zip(*ended.to_pydict().values(), strict=True))
    shares = {
        day.day: by_day[day] / listed[date(2026, 1, day.day - 1)]
        for day in (date(2026, 1, 7), date(2026, 1, 8))
    }
    assert shares[7] == pytest.approx(0.023, abs=0.001)
    assert shares[8] == pytest.approx(0.021, abs=0.001)
    assert curve(spells).median == Days(
        None,
        None,
        None,
        "Not known, because more than half were still up after 2 days.",
    )


def test_more_than_half_of_the_roles_still_open_after_nine_months_had_their_date_moved(
    data: Path, tmp_path: Path
) -> None:
    market = Warehouse(tmp_path / "market")
    tables = sorted((data / "open_jobs_data_2026_08").glob("jobs_*.csv.gz"))
    for path in [data / "ashby_2025_10" / "ashby_boards_raw.jsonl.gz", *tables]:
        take_in(path, market=market, today=date(2026, 11, 23))
    spells = spells_of(market.sightings(), reads=market.reads()).cache()
    long_open = spells.filter((_.first_seen < date(2026, 1, 1)) & (_.last_seen > date(2026, 1, 1)))
    moved = long_open.filter(_.moved_days > 0)
    assert (count(long_open), count(moved)) == (171, 92)
    assert round(92 / 171, 2) == 0.54
    assert moved.moved_days.median().to_pyarrow().as_py() == 278
