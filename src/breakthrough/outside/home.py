"""The data folder: where it is, and what is made in it on first use."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import platformdirs

VARIABLE = "BREAKTHROUGH_HOME"
SECRET_KEY_FILE = "secret-key"


def data_folder(*, environment: Mapping[str, str]) -> Path:
    """The folder named by BREAKTHROUGH_HOME, else the platform's place for a person's data."""
    named = environment.get(VARIABLE, "").strip()
    if named:
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path("breakthrough", appauthor=False)


def prepare(home: Path) -> Path:
    """The same folder, made if it was not there, readable by its owner alone."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    return home


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
