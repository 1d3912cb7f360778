"""A crowd's vectors, kept beside it; they may be deleted and are then made again."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
_SHOWN = 16  # letters of a fingerprint in a file's name


class Model(Protocol):
    """What makes vectors, and is told from others by its fingerprint."""

    def fingerprint(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors: ...


def kept_vectors(
    folder: Path, *, key: str, model: Model, n: int, texts: Callable[[], Sequence[str]]
) -> Vectors:
    """The vectors of a crowd's `n` profiles, float32[n, d]; made and stored where they are not.

    `key` is the crowd's. `texts` gives the profiles' texts and is asked only when needed. Those
    of models used before are deleted.
    """
    path = folder / f"{key}.vectors-{model.fingerprint()[:_SHOWN]}.npy"
    try:
        found = np.load(path, allow_pickle=False)
        if found.dtype == np.float32 and found.ndim == 2 and len(found) == n:
            return np.ascontiguousarray(found)
    except (OSError, ValueError, EOFError):  # not there, or damaged
        pass
    made = model.encode(texts())
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in folder.glob(f"{key}.vectors-*.npy"):
        old.unlink(missing_ok=True)
    fresh = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    with fresh.open("wb") as file:
        np.save(file, made, allow_pickle=False)
    fresh.replace(path)
    return made
