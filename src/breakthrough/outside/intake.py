"""A file taken into the stored market: all of it at once, or nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from breakthrough.basics import Problem, count_text
from breakthrough.market.posting import BoardRead
from breakthrough.outside.adverts import Portion, day_in_name
from breakthrough.outside.captures import (
    EARLIEST,
    Limits,
    SeenDay,
    is_possible,
    read_capture,
    seen_day,
)
from breakthrough.outside.captures.seen_day import DayRule
from breakthrough.outside.guessed_day import GUESSES, check_guess
from breakthrough.outside.warehouse import Note, Warehouse, Writing

_DEFAULT = Limits()
MOST_PROBLEMS = 20


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """What one file brought: `seen_on` is the day of its postings, `day_rule` why it is that day.

    `is_guess`: no part of it states the day on which it was fetched, so that may be another.
    `problems` holds the first 20 of `problem_count`. `repeated`: the same posting twice on one
    board and day. When `already_imported`, nothing changed and only the counts kept are told.
    """

    name: str
    seen_on: date
    day_rule: str
    is_guess: bool
    boards: int
    postings: int
    new_texts: int = 0
    prospects: int = 0
    unlisted: int = 0
    repeated: int = 0
    already_imported: bool = False
    problem_count: int = 0
    problems: tuple[str, ...] = ()


def take_in(
    path: Path,
    *,
    market: Warehouse,
    today: date,
    seen_on: date | None = None,
    columns: Mapping[str, str] | None = None,
    limits: Limits = _DEFAULT,
) -> ImportedFile:
    """Read a capture and store it as sightings of one day.

    The same content for the same day is stored once. Raises Problem for a file that cannot be
    trusted as a whole, and for one whose day is a guess that would hide what changed since the
    last capture, with nothing stored.
    """
    sha256 = _sha256(path)
    known = _known(market, sha256=sha256, name=path.name, seen_on=seen_on, columns=columns or {})
    if known:
        return _already(known, name=path.name)
    with market.writing(source=path.name) as writing:
        tally = _Tally(path.name, today=today)
        for portion in read_capture(path, columns=columns, limits=limits):
            tally.add(portion, writing=writing, said=seen_on)
        tally.check(writing=writing)
        day = seen_day(
            said=seen_on,
            in_rows=max(writing.days, default=None),
            name=path.name,
            newest_inside=tally.newest_on,
            today=today,
        )
        boards = writing.whole_boards
        check_guess(day, name=path.name, boards=boards, sha256=sha256, market=market, today=today)
        corrects = GUESSES if day.rule is DayRule.SAID else ()
        rule = day.rule.value
        is_new = writing.commit(
            sha256=sha256, seen_on=day.day, rule=rule, columns=columns, corrects=corrects
        )
        return tally.result(writing=writing, day=day, is_new=is_new)


class _Tally:
    """Counts what the portions of one file hold."""

    def __init__(self, name: str, *, today: date) -> None:
        self._name = name
        self._today = today
        self.newest_on: date | None = None
        self._prospects = 0
        self._unlisted = 0
        self._problem_count = 0
        self._unread_count = 0  # boards that could not be read when the capture was made
        self._problems: list[str] = []

    def add(self, portion: Portion, *, writing: Writing, said: date | None) -> None:
        impossible: list[str] = []
        for read in portion.reads:
            day = None if said else read.seen_on
            if day is None or is_possible(day, today=self._today):
                writing.add(replace(read, seen_on=day))
            else:
                impossible.append(_impossible(read, name=self._name))
        self._prospects += portion.prospects
        self._unlisted += portion.unlisted
        self._unread_count += len(portion.unread)
        told = (*portion.unread, *portion.problems, *impossible)
        self._problem_count += len(portion.problems) + len(impossible)
        self._problems += told[: MOST_PROBLEMS - len(self._problems)]
        if portion.newest_on and (self.newest_on is None or portion.newest_on > self.newest_on):
            self.newest_on = portion.newest_on

    def check(self, *, writing: Writing) -> None:
        """Raises Problem where not one board was read, or no row of any could be."""
        is_all_wrong = not writing.postings and self._problem_count and not self._left_out
        if not writing.boards or is_all_wrong:
            raise Problem(
                f"Nothing in {self._name} could be read as a posting.",
                expected=self._problems[0] if self._problems else "It holds no rows.",
                next_step="Nothing was stored.",
            )

    def result(self, *, writing: Writing, day: SeenDay, is_new: bool) -> ImportedFile:
        return ImportedFile(
            name=self._name,
            seen_on=day.day,
            day_rule=day.rule.value,
            is_guess=day.rule.is_guess,
            boards=writing.boards,
            postings=writing.postings,
            new_texts=writing.new_texts if is_new else 0,
            prospects=self._prospects,
            unlisted=self._unlisted,
            repeated=writing.repeated,
            already_imported=not is_new,
            problem_count=self._problem_count + self._unread_count,
            problems=tuple(self._problems),
        )

    @property
    def _left_out(self) -> int:
        return self._prospects + self._unlisted


def _impossible(read: BoardRead, *, name: str) -> str:
    count = count_text(len(read.postings), "posting")
    return str(
        Problem(
            f"{name}: {count} of {read.board} would have been seen on {read.seen_on}.",
            expected=f"It should be a day from {EARLIEST} to today.",
            next_step="They were left out, the others were read.",
        )
    )


def _known(
    market: Warehouse,
    *,
    sha256: str,
    name: str,
    seen_on: date | None,
    columns: Mapping[str, str],
) -> Note | None:
    """The earlier import of this content, if reading it again would find the same day.

    None where anything stored was damaged: reading it again may mend that.
    """
    if market.damages():
        return None
    for note in market.imports():
        if note.sha256 != sha256 or dict(note.columns) != dict(columns):
            continue
        if seen_on:
            if note.seen_on == seen_on:
                return note
        elif note.rule == DayRule.COLUMN or (note.rule in GUESSES and not day_in_name(name)):
            return note
    return None


def _already(note: Note, *, name: str) -> ImportedFile:
    return ImportedFile(
        name=name,
        seen_on=note.seen_on,
        day_rule=note.rule,
        is_guess=note.rule in GUESSES,
        boards=note.boards,
        postings=note.postings,
        already_imported=True,
    )


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""  # opening it again says what is wrong
