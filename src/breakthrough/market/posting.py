"""A posting as one successful read of a board showed it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from breakthrough.basics import Pay


@dataclass(frozen=True, slots=True)
class Posting:
    """One advert. `id` is the board's own; `text` is plain; `posted_on` is the employer's word,
    and so is `closes_on`, the last day on which it is to be open.
    """

    id: str
    title: str
    employer: str
    place: str = ""
    department: str = ""
    is_remote: bool | None = None
    employment_type: str = ""
    posted_on: date | None = None
    closes_on: date | None = None
    pay: Pay | None = None
    url: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class BoardRead:
    """One healthy read of one board: all it listed, which may be nothing.

    `board` is "system:token", e.g. "ashby:1password"; `seen_on` where the capture itself states it.
    `is_whole` False: only some of its postings, as a search or a list of new ones shows them, so
    that a posting missing here may still be up. `has_pay` False: its source has no place for pay,
    so that a posting without any may well state it elsewhere.
    """

    board: str
    postings: tuple[Posting, ...]
    seen_on: date | None = None
    is_whole: bool = True
    has_pay: bool = True
