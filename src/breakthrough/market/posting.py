"""A posting as one successful read of a board showed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from breakthrough.basics import Pay


@dataclass(frozen=True, slots=True)
class Posting:
    """One advert. `id` is the board's own; `text` is plain; `posted_on` is what the employer states."""

    id: str
    title: str
    employer: str
    place: str = ""
    department: str = ""
    is_remote: bool | None = None
    employment_type: str = ""
    posted_on: date | None = None
    pay: Pay | None = None
    url: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class BoardRead:
    """One healthy read of one board: all it listed, which may be nothing.

    `board` is "system:token", e.g. "ashby:1password"; `seen_on` where the capture itself states it.
    """

    board: str
    postings: tuple[Posting, ...]
    seen_on: date | None = None
