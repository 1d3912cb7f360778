"""Files that a killed process was writing and never gave their name."""

from __future__ import annotations

import os
import re
from pathlib import Path

_BEING_WRITTEN = re.compile(r".+\.(?P<process>\d+)-[0-9a-f]{8}")


def sweep_leftovers(folder: Path) -> None:
    """Remove the files NAME.PROCESS-XXXXXXXX whose process is no more."""
    for path in folder.glob("*") if folder.is_dir() else ():
        found = _BEING_WRITTEN.fullmatch(path.name)
        if found and path.is_file() and not _is_running(int(found["process"])):
            path.unlink(missing_ok=True)


def _is_running(process: int) -> bool:
    """Whether there is such a process, whoever's it is; a number given anew leaves a file alone."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
