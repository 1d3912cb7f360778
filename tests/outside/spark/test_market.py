from __future__ import annotations

import json
import shutil
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from breakthrough.basics import Basis
from breakthrough.market.spells import spells_of
from breakthrough.market.staying import OWN, POSTED, staying
from breakthrough.market.struggle import struggle
from breakthrough.outside.spark.__main__ import main

sys.path.insert(0, str(Path(__file__).parents[2] / "truth"))
from simulated_market import SimulatedMarket

pytestmark = pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java")

_BOARDS = 50  # about 100,000 sightings in 60 days
_IMPORTS = 3
_KEY = ["board", "posting_id", "spell"]


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A market folder of three imports, each of every third board, with outages and flaps.

    Only the last states until when its adverts are open, as later versions store it.
    """
    pytest.importorskip("pyspark", reason="the extra “spark” is not installed")
    folder = tmp_path_factory.mktemp("market")
    drawn = SimulatedMarket(boards=_BOARDS, per_day=1.0, history=200, outage=0.01, flap=0.005)
    for name, table in zip(("sightings", "reads"), drawn.tables(1), strict=True):
        for number in range(_IMPORTS):
            part = folder / f"2026-01-0{number + 1}-{number:016x}"
            part.mkdir(exist_ok=True)
            rows = _every_third(table, number)
            if name == "sightings":
                rows = rows.drop_columns("closes_on")
            if name == "sightings" and number == _IMPORTS - 1:
                rows = rows.append_column("closes_on", rows["seen_on"])
            pq.write_table(rows, part / f"{name}.parquet")
    return folder


def _every_third(table: pa.Table, number: int) -> pa.Table:
    last = pc.cast(pc.utf8_slice_codeunits(table["board"], -2), pa.int64())
    rest = pc.subtract(last, pc.multiply(pc.divide(last, _IMPORTS), _IMPORTS))
    return table.filter(pc.equal(rest, number))


def test_spark_gives_the_spells_curves_and_paces_that_duckdb_gives(
    market: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(market), str(tmp_path / "spells"), "--master", "local[2]"]) == 0
    figures = json.loads(capsys.readouterr().out)

    engine = ibis.duckdb.connect()
    sightings, reads = (
        engine.read_parquet(str(market / "*" / f"{name}.parquet"), union_by_name=True)
        for name in ("sightings", "reads")
    )
    spells = spells_of(sightings, reads=reads).cache()
    basis = Basis(0, "spells of adverts", str(market))

    assert sightings.count().to_pyarrow().as_py() > 95_000
    on_spark = pq.read_table(tmp_path / "spells").sort_by([(name, "ascending") for name in _KEY])
    here = spells.order_by(_KEY).to_pyarrow()
    assert on_spark.column_names == here.column_names
    for name in here.column_names:
        assert on_spark[name].equals(here[name]), name
    assert figures["staying"] == _as_json(staying(spells, basis=basis, clock=OWN))
    assert figures["staying_by_their_date"] == _as_json(staying(spells, basis=basis, clock=POSTED))
    assert figures["struggle"] == _as_json(struggle(spells, basis=basis))
    assert figures["staying"]["came_down"] > 500
    assert figures["staying"]["expired"] > 100  # on the day they stated
    assert sum(one["slower"] is not None for one in figures["struggle"]["employers"]) == _BOARDS


def test_a_folder_without_imports_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("pyspark", reason="the extra “spark” is not installed")

    assert main([str(tmp_path), str(tmp_path / "out"), "--master", "local[2]"]) == 1

    assert str(tmp_path) in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def _as_json(figures: Any) -> Any:
    return json.loads(json.dumps(asdict(figures), default=str))
