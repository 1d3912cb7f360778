"""Tables of postings: CSV, Parquet and flat JSON records, with a mapping of columns."""

from breakthrough.outside.tables import statuses
from breakthrough.outside.tables.choice import layout_of
from breakthrough.outside.tables.csv_rows import CsvRows, encoding_of
from breakthrough.outside.tables.layout import HEADERS, Layout
from breakthrough.outside.tables.parquet_rows import ParquetRows
from breakthrough.outside.tables.table import Row, portions

__all__ = [
    "HEADERS",
    "CsvRows",
    "Layout",
    "ParquetRows",
    "Row",
    "encoding_of",
    "layout_of",
    "portions",
    "statuses",
]
