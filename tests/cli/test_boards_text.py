"""What the commands about watched boards print."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from rich.console import Console

from breakthrough.actions.watching import BoardLine, BoardList, Reading, Refreshed, RefreshedBoard
from breakthrough.cli import boards_text
from breakthrough.cli.page import Page
from breakthrough.cli.wording import day_text
from breakthrough.outside.collecting import Outcome

ACME = BoardLine(
    "ashby:acme", "Acme", "https://jobs.ashbyhq.com/acme", Reading.UNKNOWN,
    read_on=date(2026, 1, 5), postings=3, failed_on=date(2026, 1, 7),
    reason="api.ashbyhq.com is out of order at the moment (503)",
    wait_until=datetime(2026, 1, 7, 12, tzinfo=UTC),
)  # fmt: skip
NEW = BoardLine("lever:jones", "jones", "https://jobs.lever.co/jones", Reading.NEVER)


def printed(show: object, given: object) -> str:
    out = io.StringIO()
    show(Page(Console(file=out, width=200)), given)  # type: ignore[operator]
    return " ".join(out.getvalue().split())


def refreshed(*boards: RefreshedBoard, **counts: int) -> Refreshed:
    names = ("read", "unread", "recent", "waiting", "left", "postings", "new_texts")
    return Refreshed(boards, **{**dict.fromkeys(names, 0), **counts})


def test_a_board_that_could_not_be_read_keeps_its_adverts_and_says_so() -> None:
    words = printed(
        boards_text.show_refreshed,
        refreshed(RefreshedBoard(Outcome.UNREAD, ACME), unread=1),
    )
    assert words == (
        "No board was read. - Acme's board could not be read on 7 Jan 2026: api.ashbyhq.com is out "
        "of order at the moment (503). Its adverts are kept as they were."
    )


def test_what_was_not_asked_is_told_with_its_reason() -> None:
    given = refreshed(
        RefreshedBoard(Outcome.WAITING, ACME), RefreshedBoard(Outcome.LEFT, NEW),
        read=2, postings=1, new_texts=1, recent=1, waiting=1, left=1,
    )  # fmt: skip
    words = printed(boards_text.show_refreshed, given)
    assert words.startswith("2 boards read: 1 posting, 1 new text.")
    assert "1 board not asked again: read within the last six hours." in words
    assert "1 board not asked: the host wants to be left alone, at the longest until " in words
    assert ACME.wait_until is not None
    day = day_text(ACME.wait_until.astimezone().date())
    assert words.endswith(f"on {day}. 1 board left for the next time.")


def test_the_list_tells_each_board_with_its_day_and_state() -> None:
    words = printed(boards_text.show_boards, BoardList((ACME, NEW)))
    assert words.startswith("You watch 2 boards.")
    assert "Acme ashby:acme 5 Jan 2026 3 not known at the moment" in words
    assert "jones lever:jones not read yet" in words


def test_without_a_board_the_next_step_is_said() -> None:
    for show, given in (
        (boards_text.show_boards, BoardList(())),
        (boards_text.show_refreshed, refreshed()),
    ):
        assert "market watch URL" in printed(show, given)
