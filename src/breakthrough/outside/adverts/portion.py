"""What comes out of one document, line or batch of rows of a capture."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from breakthrough.basics import Problem
from breakthrough.market.posting import BoardRead, Posting
from breakthrough.outside.adverts.cells import ShapeError


class LeftOut(StrEnum):
    """Why a well-formed row is no posting to look at."""

    UNLISTED = "unlisted"  # the employer does not show it
    PROSPECT = "prospect"  # a standing invitation behind which there is no job


@dataclass(frozen=True, slots=True)
class Portion:
    """Board reads, one problem for each row that could not be read, and what was left out.

    `unread` holds one sentence for each board of which the capture says that it could not be read.
    `newest_on` is the latest day that anything in it states, a lower bound of the day it was read.
    """

    reads: tuple[BoardRead, ...] = ()
    problems: tuple[str, ...] = ()
    prospects: int = 0
    unlisted: int = 0
    newest_on: date | None = None
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """The postings among some rows, the problems of the others, and the numbers left out."""

    postings: tuple[Posting, ...]
    problems: tuple[str, ...]
    left_out: Mapping[LeftOut, int]

    @property
    def is_whole(self) -> bool:
        """Whether all rows could be read: one that could not would else look as if it were gone."""
        return not self.problems


def read_rows(
    rows: Iterable[object], *, parse: Callable[[Mapping[str, Any]], Posting | LeftOut], where: str
) -> Rows:
    """Every row parsed by `parse`; one that raises ShapeError costs itself alone.

    `where` names the list in messages, e.g. "boards.json, board acme".
    """
    postings: list[Posting] = []
    problems: list[str] = []
    left_out: Counter[LeftOut] = Counter()
    for number, row in enumerate(rows, start=1):
        try:
            found = parse(row_of(row))
        except ShapeError as wrong:
            problems.append(row_problem(wrong, where=f"{where}, posting {number}"))
            continue
        if isinstance(found, Posting):
            postings.append(found)
        else:
            left_out[found] += 1
    return Rows(tuple(postings), tuple(problems), left_out)


def row_of(row: object) -> Mapping[str, Any]:
    """The row as a mapping. Raises ShapeError if it is anything else."""
    if not isinstance(row, dict):
        raise ShapeError("the posting", row, expected="an object with a title")
    return row


def row_problem(wrong: ShapeError, *, where: str) -> str:
    """The four-part message about one row."""
    return str(
        Problem(
            f"{where}: {wrong.part} is {wrong.seen}.",
            expected=f"It should be {wrong.expected}.",
            next_step="This one was left out, the others were read. "
            "Collect the board again if you need it.",
        )
    )


def identity(title: str, *, place: str) -> str:
    """A name for a posting that has neither number nor address: the same for the same two texts."""
    return hashlib.blake2b(f"{title}\n{place}".encode(), digest_size=8).hexdigest()
