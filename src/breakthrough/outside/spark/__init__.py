"""Crowds in many parts, on Spark: the same kernel on every part, merged to the same bars."""

from breakthrough.outside.spark.partitions import bars_on_spark
from breakthrough.outside.spark.session import local_session

__all__ = ["bars_on_spark", "local_session"]
