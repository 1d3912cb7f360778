"""One round over the boards that are watched."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import chain, zip_longest
from pathlib import Path
from urllib.parse import urlsplit

from breakthrough.basics import Problem
from breakthrough.outside.board_systems import Watched, first_call
from breakthrough.outside.collecting.board import Collected, read_board
from breakthrough.outside.collecting.client import Client
from breakthrough.outside.collecting.kept import Answers, Kept, sha256_of
from breakthrough.outside.collecting.states import States
from breakthrough.outside.collecting.storing import Stored, store_answers
from breakthrough.outside.collecting.unread import Unread
from breakthrough.outside.lock import held
from breakthrough.outside.warehouse import Warehouse

FRESH = timedelta(hours=6)  # so long an answer is not asked for again
_FOLDER, _STATES, _LOCK = "collected", "states.json", ".lock"


class Outcome(StrEnum):
    """What became of a board in a round."""

    READ = "read"
    UNCHANGED = "unchanged"
    RECENT = "read recently"  # within six hours: not asked
    WAITING = "waiting"  # its host wants to be left alone until later: not asked
    UNREAD = "not read"
    LEFT = "left for the next time"  # the time that was given was over


@dataclass(frozen=True, slots=True)
class Round:
    """The outcome for each board in the order asked for, and what went into the market."""

    outcomes: tuple[Outcome, ...]
    stored: Stored


@dataclass(frozen=True, slots=True)
class _Asking:
    """What is the same for all boards of a round; `waits`: until when to leave each host alone."""

    client: Client
    states: States
    waits: Mapping[str, datetime]
    is_forced: bool


class Collector:
    """Reads boards into the market in its folder; what it remembers lies in one beside."""

    def __init__(self, market: Path, *, now: Callable[[], datetime]) -> None:
        self._market = Warehouse(market)
        self._folder = market / _FOLDER
        self._now = now
        self.answers = Answers(self._folder)

    @property
    def states(self) -> States:
        """The states as they are on the disk now."""
        return States(self._folder / _STATES)

    def refresh(
        self,
        boards: Sequence[Watched],
        *,
        client: Client,
        is_forced: bool = False,
        told: Callable[[int, int], None] | None = None,
        seconds: float | None = None,
    ) -> Round:
        """Read every board that is due, one after the other, and store what they show.

        It may be stopped or killed at any moment: what was read is stored then or by the next
        round. `told` hears how many are done and of how many; after `seconds` no other is begun.
        Raises Problem while another round is going on.
        """
        with self._alone():
            states = self.states
            self.answers.sweep()
            self._store(states)  # what a killed round left
            begins_before = math.inf if seconds is None else time.monotonic() + seconds
            asking = _Asking(client, states, _waits(boards, states=states), is_forced)
            outcomes: dict[Watched, Outcome] = {}
            try:
                for watched in _interleaved(boards):
                    is_over = time.monotonic() > begins_before
                    outcomes[watched] = Outcome.LEFT if is_over else self._one(watched, asking)
                    if told is not None:
                        told(len(outcomes), len(boards))
            finally:
                stored = self._store(states)
            return Round(tuple(outcomes[watched] for watched in boards), stored)

    def _one(self, watched: Watched, asking: _Asking) -> Outcome:
        kept, now = self.answers.about(watched.board), self._now()
        if kept and not asking.is_forced and kept.read_at <= now < kept.read_at + FRESH:
            return Outcome.RECENT
        wait = asking.waits.get(_host(watched))
        if wait is not None and now < wait:
            return Outcome.WAITING
        try:
            found = self._read(watched, kept=kept, client=asking.client)
        except Unread as wrong:
            until = now + timedelta(seconds=wrong.seconds) if wrong.seconds else None
            state = asking.states.of(watched.board)
            failed = replace(state, failed_at=now, failure=wrong.reason, wait_until=until)
            asking.states.put({watched.board: failed})
            return Outcome.UNREAD
        self._keep(watched, found=found, earlier=kept)
        return Outcome.UNCHANGED if found.is_unchanged else Outcome.READ

    def _read(self, watched: Watched, *, kept: Kept | None, client: Client) -> Collected:
        earlier = self.answers.body(kept) if kept else None
        if kept is None or earlier is None:
            return read_board(watched, client=client)
        return read_board(
            watched,
            client=client,
            earlier=earlier,
            etag=kept.etag,
            last_modified=kept.last_modified,
        )

    def _keep(self, watched: Watched, *, found: Collected, earlier: Kept | None) -> None:
        kept = Kept(
            watched,
            read_at=self._now().astimezone(),
            sha256=sha256_of(found.body),
            employer=found.employer or (earlier.employer if earlier else ""),
            postings=found.postings,
            etag=found.etag,
            last_modified=found.last_modified,
        )
        self.answers.keep(kept, body=found.body)

    def _store(self, states: States) -> Stored:
        return store_answers(market=self._market, answers=self.answers, states=states)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with ExitStack() as stack:
            try:
                stack.enter_context(held(self._folder / _LOCK, waits=False))
            except BlockingIOError as wrong:
                raise Problem(
                    "Your boards are being read already, by another command or page.",
                    next_step="Wait until it is done.",
                ) from wrong
            yield


def _host(watched: Watched) -> str:
    return urlsplit(first_call(watched)).netloc


def _waits(boards: Sequence[Watched], *, states: States) -> dict[str, datetime]:
    """Until when each host wants to be left alone, as it said when one of its boards was asked."""
    waits: dict[str, datetime] = {}
    for watched in boards:
        until, host = states.of(watched.board).wait_until, _host(watched)
        if until is not None:
            waits[host] = max(until, waits.get(host, until))
    return waits


def _interleaved(boards: Sequence[Watched]) -> Iterator[Watched]:
    """The boards, one of each host in turn: the pause of one host passes while others are read."""
    by_host: dict[str, list[Watched]] = {}
    for watched in boards:
        by_host.setdefault(_host(watched), []).append(watched)
    turns = chain.from_iterable(zip_longest(*by_host.values()))
    return (watched for watched in turns if watched is not None)
