"""The data folder: where it is, and what is made in it on first use."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import platformdirs

from breakthrough.basics import Problem

VARIABLE = "BREAKTHROUGH_HOME"
SECRET_KEY_FILE = "secret-key"


def data_folder(*, environment: Mapping[str, str]) -> Path:
    """The folder named by BREAKTHROUGH_HOME, else the platform's place for a person's data."""
    named = environment.get(VARIABLE, "").strip()
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path("breakthrough", appauthor=False)


def prepare(home: Path) -> Path:
    """The same folder, made if it was not there, readable by its owner alone.

    Raises Problem where that cannot be, or where it may not be written.
    """
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as wrong:
        raise _no_folder(home, seen="cannot be made there: a file is in its place") from wrong
    except OSError as wrong:
        raise _no_folder(home, seen=f"cannot be made: {wrong.strerror}") from wrong
    if not os.access(home, os.R_OK | os.W_OK | os.X_OK):
        raise _no_folder(home, seen="may not be written")
    return home


def _no_folder(home: Path, *, seen: str) -> Problem:
    return Problem(
        f"The data folder {home} {seen}.",
        expected="A folder of your own is needed, in which what you enter is kept.",
        next_step=f"Name another with --home or {VARIABLE}, or give yourself the right to it.",
    )


@cache
def secret_key(home: Path) -> str:
    """The key that signs this folder's sessions and links, made on first use with mode 0600.

    Two processes that start at the same moment agree: only one of them can create the file.
    """
    path = prepare(home) / SECRET_KEY_FILE
    fresh = path.with_name(f"{SECRET_KEY_FILE}.{os.getpid()}.{secrets.token_hex(4)}")
    if not path.exists():
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(fresh, path)  # whole or not at all, and never over another's key
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text(encoding="ascii").strip()
