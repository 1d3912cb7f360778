"""What is written down about one import, beside its rows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

_VERSION = 1  # of the columns; a reader of later versions must know the earlier ones


@dataclass(frozen=True, slots=True)
class Note:
    """Where the rows come from, on which day they were seen, and the sha256 of each file of rows.

    `rule` says how the day was found; `columns` is the mapping the user gave, if any.
    """

    source: str
    sha256: str
    seen_on: date
    rule: str
    columns: Mapping[str, str]
    boards: int
    postings: int
    files: Mapping[str, str]

    @property
    def name(self) -> str:
        """The import's folder, from its day and content: the same import has the same name."""
        read_as = json.dumps([self.sha256, dict(sorted(self.columns.items()))])
        return f"{self.seen_on.isoformat()}-{hashlib.sha256(read_as.encode()).hexdigest()[:16]}"

    def write(self, path: Path) -> None:
        """Write it as JSON."""
        plain = asdict(self) | {"version": _VERSION, "seen_on": self.seen_on.isoformat()}
        path.write_text(json.dumps(plain, ensure_ascii=False, indent=1), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> Note | None:
        """The note in this file; None where it is missing or damaged."""
        try:
            plain = json.loads(path.read_bytes())
            if not isinstance(plain, dict) or plain.pop("version", None) != _VERSION:
                return None
            return cls(**plain | {"seen_on": date.fromisoformat(plain["seen_on"])})
        except (OSError, ValueError, TypeError, KeyError):
            return None
