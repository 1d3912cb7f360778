"""Arrow columns as numpy arrays."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


def values_of(array: Any, *, dtype: npt.DTypeLike) -> npt.NDArray[Any]:
    """The numbers of an Arrow array without nulls, not copied.

    Arrow's own `to_numpy` imports pandas, which takes longer than all the rest of a short command.
    """
    kind = np.dtype(dtype)
    return np.frombuffer(array.buffers()[-1], kind)[array.offset : array.offset + len(array)]


def lists_of(array: Any, *, dtype: npt.DTypeLike) -> tuple[npt.NDArray[np.int64], npt.NDArray[Any]]:
    """Offsets int64[N+1] from 0, and the values they delimit, of an Arrow array of lists."""
    wide = str(array.type).startswith("large_")
    raw = np.frombuffer(array.buffers()[1], np.int64 if wide else np.int32)
    offsets = raw[array.offset : array.offset + len(array) + 1].astype(np.int64)
    if not len(offsets):
        return np.zeros(1, np.int64), np.zeros(0, dtype)
    values = values_of(array.values, dtype=dtype)[offsets[0] : offsets[-1]]
    return offsets - offsets[0], values
