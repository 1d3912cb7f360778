"""The boards that are watched, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import day_text

if TYPE_CHECKING:
    from breakthrough.actions.watching import (
        BoardLine,
        BoardList,
        Refreshed,
        WatchedNow,
    )
    from breakthrough.cli.page import Page


def show_watched_now(page: Page, given: WatchedNow) -> None:
    """Which boards are watched now, which were before, and why an address gave none."""
    if given.added:
        page.say(f"{count_text(len(given.added), 'board')} more to watch.")
        page.bullets(_named(line) for line in given.added)
        page.notes([f"Read them with: {page.command('market refresh')}"])
    else:
        page.say("No board more to watch.")
    if given.already:
        page.heading("Watched before")
        page.bullets(_named(line) for line in given.already)
    if given.refused:
        page.heading("Addresses that gave no board")
        page.bullets(given.refused)


def show_unwatched(page: Page, given: BoardLine) -> None:
    """That it is watched no longer."""
    page.say(f"{_named(given)} is watched no longer.")
    page.text("What was seen of it stays in the market.")


def show_boards(page: Page, given: BoardList) -> None:
    """Each board with the day of its last read and its state."""
    if not given.boards:
        page.say("You watch no board yet.")
        page.notes([f"Name a careers page: {page.command('market watch URL')}"])
        return
    page.say(f"You watch {count_text(len(given.boards), 'board')}.")
    rows = [
        (line.employer, line.board, day_text(line.read_on) if line.read_on else "",
         "" if line.postings is None else f"{line.postings:,}", state_text(line))
        for line in given.boards
    ]  # fmt: skip
    page.table("Employer", "Board", "Read on", "Postings", "", rows=rows, numbers=[3])
    page.bullets(unread_text(line) for line in given.boards if line.failed_on)


def show_refreshed(page: Page, given: Refreshed) -> None:
    """How many boards were read and what they brought; one line for each that could not be."""
    if not given.boards:
        page.say("You watch no board yet.")
        page.notes([f"Name a careers page: {page.command('market watch URL')}"])
        return
    if given.read:
        page.say(
            f"{count_text(given.read, 'board')} read: {count_text(given.postings, 'posting')}, "
            f"{count_text(given.new_texts, 'new text')}."
        )
    else:
        page.say("No board was read.")
    page.bullets(unread_text(one.line) for one in given.boards if one.line.failed_on)
    page.notes(_not_asked(given))


def state_text(line: BoardLine) -> str:
    """What the last readings say, where that is more than the number of postings."""
    texts = {
        "not read yet": "not read yet",
        "read": "",
        "empty when last read": "empty when last read; counts if a read a day later finds the same",
        "nothing open": "nothing open",
        "not known": "not known at the moment",
    }
    return texts[line.reading.value]


def unread_text(line: BoardLine) -> str:
    """Why it could not be read; what was read of it before stands."""
    kept = " Its adverts are kept as they were." if line.read_on else ""
    return f"{_whose(line)} could not be read on {day_text(line.failed_on)}: {line.reason}.{kept}"


def _not_asked(given: Refreshed) -> list[str]:
    said = []
    if given.recent:
        said.append(
            f"{count_text(given.recent, 'board')} not asked again: read within the last six hours."
        )
    until = [one.line.wait_until for one in given.boards if one.line.wait_until]
    if given.waiting and until:
        last = max(until).astimezone()
        said.append(
            f"{count_text(given.waiting, 'board')} not asked: the host wants to be left alone, at "
            f"the longest until {last:%H:%M} on {day_text(last.date())}."
        )
    if given.left:
        said.append(f"{count_text(given.left, 'board')} left for the next time.")
    return said


def _whose(line: BoardLine) -> str:
    ending = "'" if line.employer.endswith("s") else "'s"
    return f"{line.employer}{ending} board"


def _named(line: BoardLine) -> str:
    return f"{line.employer} ({line.board})"
