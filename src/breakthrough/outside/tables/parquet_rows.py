"""Rows of a Parquet file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from breakthrough.basics import Problem
from breakthrough.outside.tables.table import Row

_ROWS_A_BATCH = 5_000


class ParquetRows:
    """The header and then the rows, read in batches and of the wanted columns alone."""

    def __init__(self, path: Path, *, most: int) -> None:
        self._name = path.name
        try:
            self._file = pq.ParquetFile(path)
        except (OSError, pa.ArrowException) as wrong:
            raise self._damaged() from wrong
        groups = [self._file.metadata.row_group(at) for at in range(self._file.num_row_groups)]
        if sum(group.total_byte_size for group in groups) > most:
            raise Problem(
                f"{path.name} holds more than {most // (1024 * 1024):,} MB.",
                expected="No list of adverts we know is that large.",
                next_step="Split it into smaller files. Nothing was stored.",
            )
        self.header = list(self._file.schema_arrow.names)

    def rows(self, *, columns: list[str]) -> Iterator[Row]:
        """Every row. Raises Problem where the file turns out to be damaged."""
        number = 0
        try:
            for batch in self._file.iter_batches(batch_size=_ROWS_A_BATCH, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield f"row {number}", row
        except (OSError, pa.ArrowException) as wrong:
            raise self._damaged() from wrong

    def _damaged(self) -> Problem:
        return Problem(
            f"{self._name} is a damaged or half-downloaded Parquet file.",
            expected="It should be whole.",
            next_step="Fetch it again. Nothing was stored.",
        )
