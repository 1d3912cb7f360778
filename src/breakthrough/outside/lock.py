"""One process at a time."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def held(path: Path, *, waits: bool = True) -> Iterator[None]:
    """Hold the lock of this file; another process, or thread, waits its turn.

    The system lets go of it when a process ends, however it ends, so a killed one leaves nothing
    locked. Where it `waits` not, raises BlockingIOError while another holds it.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
