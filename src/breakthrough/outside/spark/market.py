"""A market kept in many files, worked out on Spark: the same definitions as on one machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from breakthrough.basics import Basis, Problem
from breakthrough.market.spells import spells_of
from breakthrough.market.staying import OWN, POSTED, StayingCurve, staying
from breakthrough.market.struggle import RoleStruggle, struggle

if TYPE_CHECKING:
    from ibis import Table
    from ibis.backends.pyspark import Backend
    from pyspark.sql import SparkSession

SIGHTINGS_FILE, READS_FILE = "sightings.parquet", "reads.parquet"  # in the folder of each import


@dataclass(frozen=True, slots=True)
class MarketOnSpark:
    """The spells as a table of Spark's, the curves by both clocks, and the pace of employers."""

    spells: Table
    staying: StayingCurve
    staying_by_their_date: StayingCurve
    struggle: RoleStruggle


def market_on_spark(session: SparkSession, market: str, *, role: str = "") -> MarketOnSpark:
    """The figures of a market folder, or of one like it on storage that the cluster reads.

    Everything runs as Spark's own SQL: its workers need neither Python nor Breakthrough. Raises
    Problem where the folder holds no import.
    """
    import ibis

    engine = ibis.pyspark.connect(session)
    sightings, reads = (
        _table(engine, f"{market.rstrip('/')}/*/{name}") for name in (SIGHTINGS_FILE, READS_FILE)
    )
    spells = spells_of(sightings, reads=reads).cache()
    basis = Basis(0, "spells of adverts", market)
    return MarketOnSpark(
        spells,
        staying(spells, basis=basis, clock=OWN),
        staying(spells, basis=basis, clock=POSTED),
        struggle(spells, basis=basis, role=role),
    )


def _table(engine: Backend, files: str) -> Table:
    from pyspark.errors import AnalysisException

    name = files.rpartition("/")[2].removesuffix(".parquet")
    try:
        # Imports of earlier versions lack columns that later ones have.
        return engine.read_parquet(files, table_name=name, mergeSchema=True)
    except AnalysisException as wrong:
        raise Problem(
            f"{files} matches no file.",
            expected="A market folder holds a folder for each import, with that file in it.",
            next_step="Give the folder “market” of a data folder, or a copy of it.",
        ) from wrong
