"""What is remembered of each watched board from run to run."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from pathlib import Path

from breakthrough.outside.durable import sync_file, sync_folder


@dataclass(frozen=True, slots=True)
class State:
    """Instants, each None where it has not come.

    - `stored_at`, `stored_sha256`, `stored_in`: when the answer was read that last went into the
      market, its hash, and the hash of the import in which it is, empty where none holds it
    - `empty_at`: when the board was first found empty, without a posting since
    - `confirmed_at`: when it was found so again a day or more later: from then on nothing is open
    - `failed_at`, `failure`: when it could last not be read, and why; forgotten at the next answer
    - `wait_until`: before then its host does not want to be asked
    """

    stored_at: datetime | None = None
    stored_sha256: str = ""
    stored_in: str = ""
    empty_at: datetime | None = None
    confirmed_at: datetime | None = None
    failed_at: datetime | None = None
    failure: str = ""
    wait_until: datetime | None = None


class States:
    """The states of all boards in one file, replaced as a whole: a change counts all at once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._states = _read(path)

    def of(self, board: str) -> State:
        """The board's state; an empty one where nothing is remembered."""
        return self._states.get(board, State())

    def put(self, states: Mapping[str, State]) -> None:
        """Remember these, and all others as they were."""
        self._states = {**self._states, **states}
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = self._path.with_name(f"{self._path.name}.{os.getpid()}-{os.urandom(4).hex()}")
        plain = {board: _plain(state) for board, state in sorted(self._states.items())}
        fresh.write_text(json.dumps(plain, ensure_ascii=False, indent=1), encoding="utf-8")
        sync_file(fresh)
        fresh.replace(self._path)
        sync_folder(self._path.parent)


def _plain(state: State) -> dict[str, str]:
    """The fields that hold something; an instant as ISO 8601."""
    found = {}
    for field in fields(state):
        value = getattr(state, field.name)
        if value:
            found[field.name] = value if isinstance(value, str) else value.isoformat()
    return found


def _read(path: Path) -> dict[str, State]:
    """The file's states; what is damaged in it is as if it had never been remembered."""
    try:
        plain = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(plain, dict):
        return {}
    return {board: state for board, one in plain.items() if (state := _state(one))}


def _state(plain: object) -> State | None:
    if not isinstance(plain, dict):
        return None
    try:
        return State(
            stored_at=_instant(plain.get("stored_at")),
            stored_sha256=str(plain.get("stored_sha256", "")),
            stored_in=str(plain.get("stored_in", "")),
            empty_at=_instant(plain.get("empty_at")),
            confirmed_at=_instant(plain.get("confirmed_at")),
            failed_at=_instant(plain.get("failed_at")),
            failure=str(plain.get("failure", "")),
            wait_until=_instant(plain.get("wait_until")),
        )
    except (ValueError, TypeError):
        return None


def _instant(stated: str | None) -> datetime | None:
    """Raises ValueError for an instant without an offset: it could not be compared to others."""
    moment = datetime.fromisoformat(stated) if stated is not None else None
    if moment is not None and moment.tzinfo is None:
        raise ValueError("an instant without an offset")
    return moment
