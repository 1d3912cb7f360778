"""Bars kept beside the crowd they were made of. Derived: they can be deleted and are made again."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import numpy as np
import pyarrow as pa

from breakthrough.basics.arrays import values_of
from breakthrough.basics.words import VERSION
from breakthrough.findability import KEPT, Bars, Ranker, Search

_MOST = 60  # files of one crowd; the oldest go
_SCHEMA = pa.schema([("best", pa.list_(pa.int32(), KEPT)), ("matched", pa.int64())])


class SavedBars:
    """The bars of one crowd, by searches and ranker, in the folder of the crowds."""

    def __init__(self, folder: Path, *, crowd: str) -> None:
        self._folder = folder
        self._crowd = crowd

    def load(self, searches: Sequence[Search], *, ranker: Ranker) -> Bars | None:
        """The bars of these searches in this order; None where there are none that can be read."""
        path = self._path(searches, ranker)
        try:
            found = pa.ipc.open_file(pa.memory_map(str(path))).read_all().combine_chunks()
        except (OSError, pa.ArrowException):
            return None
        if found.schema != _SCHEMA or len(found) != len(searches) or not len(found):
            return None
        best = values_of(found.column("best").chunk(0).values, dtype=np.int32).reshape(-1, KEPT)
        return Bars(best, values_of(found.column("matched").chunk(0), dtype=np.int64))

    def save(self, bars: Bars, searches: Sequence[Search], *, ranker: Ranker) -> None:
        """Keep them whole or not at all."""
        best = pa.FixedSizeListArray.from_arrays(pa.array(bars.best.reshape(-1)), KEPT)
        table = pa.table([best, pa.array(bars.matched)], schema=_SCHEMA)
        path = self._path(searches, ranker)
        fresh = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
        with pa.OSFile(str(fresh), "wb") as sink, pa.ipc.new_file(sink, _SCHEMA) as writer:
            writer.write_table(table)
        fresh.replace(path)
        self._forget_the_oldest()

    def _forget_the_oldest(self) -> None:
        files = sorted(self._folder.glob(f"{self._crowd}.bars-*.arrow"), key=_written_at)
        for path in files[:-_MOST]:
            path.unlink(missing_ok=True)

    def _path(self, searches: Sequence[Search], ranker: Ranker) -> Path:
        told = blake2b(f"{VERSION} {ranker}".encode(), digest_size=16)
        for search in searches:
            told.update(f"\n{' '.join(search.words)}\t{search.place}".encode())
        return self._folder / f"{self._crowd}.bars-{told.hexdigest()}.arrow"


def _written_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # another process was quicker
        return 0.0
