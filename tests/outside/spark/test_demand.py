"""What is asked for, how much is remote, months and key seats, on Spark as on one machine."""

from __future__ import annotations

import random
import shutil
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from breakthrough.basics import Basis
from breakthrough.market.days_up import with_days_up
from breakthrough.market.demand import asked_in, demand_for
from breakthrough.market.key_seats import key_seats
from breakthrough.market.remote import remote_share
from breakthrough.market.seasons import seasons
from breakthrough.outside.spark.session import local_session
from breakthrough.outside.warehouse.schema import LATEST, READS, TEXTS

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java"),
]

_FIRST = date(2025, 1, 1)
_LAST = _FIRST + timedelta(days=29 * 14)  # the last of 30 reads
_TITLES = ("Head of Tax", "Controller", "Nurse", "Software Engineer", "Cook")
_SKILLS = ("GAAP", "NetSuite", "Python", "first aid", "forecasting", "SAP", "baking")
_SAYS = (
    "You report to the CEO of unit {}.",
    "You are our first tax hire.",
    "We grow.",
    "Start immediately.",
)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A market of 20 boards read twice a month for 14 months, with 600 adverts."""
    pytest.importorskip("pyspark", reason="the extra “spark” is not installed")
    folder, chance = tmp_path_factory.mktemp("market"), random.Random(3)
    rows = [_advert(number, chance) for number in range(600)]
    reads = [
        {"board": f"b{board}", "seen_on": _FIRST + timedelta(days=days), "postings": 30,
         "source": "a", "is_whole": True}
        for board in range(20)
        for days in range(0, 30 * 14, 14)
    ]  # fmt: skip
    texts = {row["text"]: {"text_hash": row["text"], "text": row["text"]} for row in rows}
    tables = {
        "latest": pa.Table.from_pylist(rows, schema=LATEST),
        "reads": pa.Table.from_pylist(reads, schema=READS),
        "texts": pa.Table.from_pylist(list(texts.values()), schema=TEXTS),
    }
    for name, table in tables.items():
        pq.write_table(table, folder / f"{name}.parquet")
    return {name: str(folder / f"{name}.parquet") for name in tables}


def _advert(number: int, chance: random.Random) -> dict[str, Any]:
    board, title = chance.randrange(20), chance.choice(_TITLES)
    mine = _SKILLS[_TITLES.index(title) :][:3]  # asked for more often under this title
    asked = (chance.choice(mine), chance.choice(mine), chance.choice(_SKILLS))
    asks = "".join(f"- Experience with {skill} in unit {number}\n" for skill in asked)
    text = f"{chance.choice(_SAYS).format(number)} Unit {number}.\nRequirements:\n{asks}"
    first = _FIRST + timedelta(days=14 * chance.randrange(20))
    pay = Decimal(chance.randrange(50, 200)) * 1_000
    texts = (field.name for field in LATEST if pa.types.is_string(field.type))
    known = {
        "board": f"b{board}",
        "employer": f"Employer {board}",
        "posting_id": f"{number:04}",
        "title": title,
        "is_remote": chance.choice((True, False, None)),
        "posted_on": first,
        "pay_low": pay,
        "pay_high": pay,
        "pay_currency": "EUR",
        "pay_interval": "year",
        "first_seen": first,
        "last_seen": chance.choice((_LAST, first + timedelta(days=14 * chance.randrange(1, 10)))),
        "sightings": 2,
        "text_hash": text,
        "text": text,
    }
    return dict.fromkeys(texts, "") | known


def _figures(engine: Any, files: dict[str, str]) -> tuple[Any, ...]:
    latest, reads, texts = (
        engine.read_parquet(files[name]) for name in ("latest", "reads", "texts")
    )
    market = with_days_up(latest.drop("text"), reads=reads).cache()
    chosen = market.filter(market.title == "Head of Tax").cache()
    basis = Basis(0, "postings", "drawn")
    asked = asked_in(market, texts=texts)
    return (
        remote_share(chosen, market=market, basis=basis),
        seasons(chosen, reads=reads, basis=basis),
        demand_for(chosen, market=market, reads=reads, asked=asked, basis=basis),
        key_seats(chosen, market=market, texts=texts, basis=basis),
    )


def test_spark_gives_the_figures_that_duckdb_gives(files: dict[str, str]) -> None:
    here = _figures(ibis.duckdb.connect(), files)
    with local_session() as session:
        on_spark = _figures(ibis.pyspark.connect(session), files)
    for ours, theirs in zip(here, on_spark, strict=True):
        assert ours == theirs
    remote, months, demand, seats = here
    assert remote.share.n > 50
    assert len(months.months) == 12
    assert [one.term for one in demand.terms]
    assert demand.halves_at
    assert any(fact.passage for seat in seats.seats for fact in seat.facts)
