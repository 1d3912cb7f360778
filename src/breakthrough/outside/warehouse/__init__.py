"""The stored market: Parquet files, read through Ibis on DuckDB."""

from breakthrough.outside.warehouse.checks import Damage
from breakthrough.outside.warehouse.note import Note
from breakthrough.outside.warehouse.reads import WholeRead
from breakthrough.outside.warehouse.store import Warehouse
from breakthrough.outside.warehouse.writing import Writing

__all__ = ["Damage", "Note", "Warehouse", "WholeRead", "Writing"]
