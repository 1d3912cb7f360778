"""A Spark session that talks to this machine only."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from breakthrough.basics import Problem

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@contextmanager
def local_session(*, cores: int = 2) -> Iterator[SparkSession]:
    """Spark in this process with its workers beside it; stopped afterwards.

    Raises Problem where Spark or the Java it needs is missing.
    """
    settings: dict[str, Any] = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": "65536",
        "spark.log.level": "ERROR",
    }
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # read when its workers start
    session = _started(cores, settings)
    try:
        yield session
    finally:
        session.stop()


def _started(cores: int, settings: dict[str, Any]) -> SparkSession:
    try:
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as wrong:
        raise Problem(
            "Spark is not installed.",
            next_step="Install the extra “spark”: pip install breakthrough[spark].",
        ) from wrong
    try:
        builder = SparkSession.builder.master(f"local[{cores}]").appName("breakthrough")
        return builder.config(map=settings).getOrCreate()
    except PySparkException as wrong:
        raise Problem(
            "Spark could not be started.",
            expected="It needs Java 17 or later.",
            next_step="Install Java and see that the command java is found.",
        ) from wrong
