"""The command as the person started it, for every hint on how to go on."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "BREAKTHROUGH_COMMAND"  # set by script/start to how it was called
AGAIN = "BREAKTHROUGH_AGAIN"  # set by the app for its server: what to type to start it anew
FORGETS = "BREAKTHROUGH_FORGETS"  # set likewise, to anything, where its folder goes when it stops
_INSTALLED = "breakthrough"


def command(words: str = "", *, environment: Mapping[str, str], home: Path | None = None) -> str:
    """What to type for these words, with the data folder where one was named.

    >>> command("evidence list", environment={"BREAKTHROUGH_COMMAND": "script/start"})
    'script/start evidence list'
    """
    start = shlex.quote(environment.get(VARIABLE, "").strip() or _INSTALLED)
    folder = f"--home {shlex.quote(str(home))}" if home else ""
    return " ".join(part for part in (start, words, folder) if part)
