"""Spark sessions: on this machine only, or on a cluster."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from breakthrough.basics import Problem

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


_SETTINGS: dict[str, Any] = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "65536",
    "spark.log.level": "ERROR",
}
_THIS_MACHINE_ONLY = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4",  # 200 otherwise, most of them empty
}


@contextmanager
def local_session(*, cores: int = 2) -> Iterator[SparkSession]:
    """Spark in this process with its workers beside it; stopped afterwards.

    Raises Problem where Spark or the Java it needs is missing.
    """
    with session_on(f"local[{cores}]") as session:
        yield session


@contextmanager
def session_on(master: str) -> Iterator[SparkSession]:
    """Spark on the cluster of this address; without one, as spark-submit or Spark's own files say.

    "local[2]" is this machine. Raises Problem as `local_session`.
    """
    here = _THIS_MACHINE_ONLY if master.startswith("local") else {}
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # read when its workers start
    session = _started(master, {**_SETTINGS, **here})
    try:
        yield session
    finally:
        session.stop()


def _started(master: str, settings: dict[str, Any]) -> SparkSession:
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as wrong:
        raise Problem(
            "Spark is not installed.",
            next_step="Install the extra “spark”: pip install breakthrough[spark].",
        ) from wrong
    try:
        builder = SparkSession.builder.appName("breakthrough").config(map=settings)
        return (builder.master(master) if master else builder).getOrCreate()
    except PySparkException as wrong:
        raise Problem(
            "Spark could not be started.",
            expected="It needs Java 17 or later.",
            next_step="Install Java and see that the command java is found.",
        ) from wrong
