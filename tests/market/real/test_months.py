"""In which months adverts came up, in real histories with known traps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import ibis
import pytest
from histories import new_graduates
from ibis import _

from breakthrough.basics import Basis
from breakthrough.market.seasons import WHY_SHORT, seasons
from breakthrough.outside.intake import take_in
from breakthrough.outside.warehouse import Warehouse

pytestmark = [pytest.mark.real_data, pytest.mark.slow]
BASIS = Basis(0, "postings", "real")


def test_fourteen_months_of_one_list_give_twelve_months_and_no_season(data: Path) -> None:
    sightings, reads = (ibis.memtable(one) for one in new_graduates(data / "simplify_newgrad"))
    postings = sightings.group_by("board", "posting_id").agg(first_seen=_.seen_on.min())
    told = seasons(postings, reads=reads, basis=BASIS)
    months = {one.month: one.appeared for one in told.months}
    # Read from 1 September 2023 to 25 October 2024: the first and the last month are not whole.
    assert (min(months), max(months), len(months)) == (date(2023, 10, 1), date(2024, 9, 1), 12)
    assert months[date(2024, 1, 1)] == 33
    assert max(months, key=months.__getitem__) == date(2024, 7, 1)
    assert all(one.per_100_boards is None for one in told.months)  # it is one list
    assert told.note.startswith("Each month is known from one year only")


def test_two_years_of_stated_dates_are_no_seasons(data: Path, tmp_path: Path) -> None:
    """The announcements were observed from September 2025 on, and partly: of the 23 months by
    which they opened January 2025 has none, and those before 2024-11 five times those after.
    """
    market = Warehouse(tmp_path / "market")
    path = data / "usajobs" / "usajobs_2024_2025_postings.csv.gz"
    take_in(path, market=market, today=date(2026, 11, 26))
    latest = market.latest()
    months = latest.filter(_.posted_on.notnull()).select(
        year=_.posted_on.year(), month=_.posted_on.month()
    )
    assert months.distinct().count().to_pyarrow().as_py() == 22
    told = seasons(latest, reads=market.reads(), basis=BASIS)
    assert (told.months, told.reason) == ((), WHY_SHORT)
