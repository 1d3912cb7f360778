"""The market commands' answers as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.demand_text import show_demand
from breakthrough.cli.key_seats_text import show_key_seats
from breakthrough.cli.roles_text import show_roles
from breakthrough.cli.staying_text import show_staying
from breakthrough.cli.supply_text import show_supply
from breakthrough.cli.wording import (
    day_text,
    period_text,
    share_text,
    whole,
)

if TYPE_CHECKING:
    from breakthrough.actions.market import ImportedFile, ImportedMarket, MarketReport
    from breakthrough.cli.page import Page
    from breakthrough.market.figures import DaysUp, Middle, PayShown, Selection

_SHOWN = 8  # rows of each table; --json gives all


def show_import(page: Page, given: ImportedMarket) -> None:
    """What came in, file by file, and what did not."""
    if given.postings:
        page.say(
            f"{count_text(given.postings, 'posting')} of {count_text(given.boards, 'board')} "
            "taken in."
        )
    else:
        page.say("Nothing new came in.")
    columns = ("File", "Seen on", "Boards", "Postings", "")
    page.table(*columns, rows=map(_file_row, given.files), numbers=[2, 3])
    problems = [problem for file in given.files for problem in file.problems]
    if problems:
        count = sum(file.problem_count for file in given.files)
        page.heading(f"{count_text(count, 'thing')} could not be read")
        page.bullets(problems)
    if given.refused:
        page.heading("Files that were not taken in")
        page.bullets(given.refused)
    page.notes(_day_notes(given))


def show_report(page: Page, given: MarketReport) -> None:
    """The market's size, roles like mine, what was asked for; each with n and source."""
    if given.reads:
        page.say(
            f"{count_text(given.postings, 'posting')} of "
            f"{count_text(given.employers, 'employer')}, seen "
            f"{period_text(given.since, given.until)}."
        )
    else:
        page.say("No market is imported yet.")
    asked = " · ".join(part for part in (given.role, given.place, given.employer) if part)
    _selection(page, "Roles like yours", given.like, given.like_reason)
    title = f"Postings with “{asked}”" if asked else "All postings"
    _selection(page, title, given.found, given.found_reason)
    show_supply(page, given.supply)
    if given.reads:
        page.resting_on(
            [
                f"Source: {given.source}; {count_text(given.boards, 'board')} read "
                f"{count_text(given.reads, 'time')}, {period_text(given.since, given.until)}.",
                *given.notes,
            ]
        )
    show_damage(page, given.problems)


def show_damage(page: Page, problems: Sequence[str]) -> None:
    """What of the market was set aside, if anything was."""
    if problems:
        page.heading("What was damaged")
        page.bullets(problems)


def _file_row(file: ImportedFile) -> tuple[str, ...]:
    marks = [
        mark
        for mark, holds in (
            ("imported before", file.already_imported),
            (f"{file.repeated:,} repeated", file.repeated),
            (f"{file.unlisted:,} unlisted", file.unlisted),
            (count_text(file.prospects, "talent pool"), file.prospects),
        )
        if holds
    ]
    counts = (f"{file.boards:,}", f"{file.postings:,}")
    return file.name, day_text(file.seen_on), *counts, ", ".join(marks)


def _day_notes(given: ImportedMarket) -> list[str]:
    """On which day each file counts, why, and what to do where that is only a guess."""
    fresh = [file for file in given.files if not file.already_imported and file.day_rule]
    notes = [f"{file.name} counts as seen on {day_text(file.seen_on)}: {file.day_rule}."
             for file in fresh]  # fmt: skip
    if any(file.is_guess for file in fresh):
        notes.append(
            "Where no day is stated it is a guess. If a file was fetched on another day, import it "
            "again with --seen-on DATE."
        )
    if any(file.is_guess and file.already_imported for file in given.files):
        notes.append(
            "If a file that was imported before was fetched anew and nothing had changed, give its "
            "day with --seen-on DATE, so that this day counts too."
        )
    return notes


def _selection(page: Page, title: str, found: Selection | None, reason: str) -> None:
    page.heading(title)
    if found is None:
        page.text(reason)
        return
    page.text(
        f"{count_text(found.postings, 'posting')} of {count_text(found.employers, 'employer')}; "
        f"{_still_up(found)}"
    )
    _days_up(page, found.days_up)
    show_staying(page, found)
    _pay(page, found.pay, postings=found.postings)
    show_demand(page, found)
    show_roles(page, found)
    show_key_seats(page, found.key_seats)
    page.basis(found.basis)


def _still_up(found: Selection) -> str:
    if found.still_up is None:
        return f"still up: {found.still_up_reason[:1].lower()}{found.still_up_reason[1:]}"
    n = "" if found.still_up.n == found.postings else f" of {found.still_up.n:,}"
    return f"{found.still_up.count:,}{n} still up when their board was last read whole."


def _days_up(page: Page, days: DaysUp) -> None:
    lines = (
        ("by our own first sighting", days.own),
        ("by the employer's date", days.posted),
    )
    rows = [(name, _middle(line), _half(line), f"{line.basis.n:,}") for name, line in lines]
    page.table("Days an advert was up", "Middle", "Middle half", "n", rows=rows, numbers=[1, 2, 3])
    page.notes(dict.fromkeys(line.reason for _, line in lines if line.reason))
    if days.difference.median is not None:
        page.text(_difference(days.difference.median, n=days.difference.basis.n))
    if days.at_least:
        page.notes(
            [
                f"{count_text(days.at_least, 'count')} of our own at least so long: up before, or "
                "still up."
            ]
        )
    if days.moved.n:
        page.text(f"Dates moved forward by employers: {share_text(days.moved)}.")


def _difference(days: float, *, n: int) -> str:
    """How far apart the two counts are in the middle.

    >>> _difference(-52, n=31)
    'In the middle seen 52 days less than stated, of 31 postings that have both.'
    """
    far = count_text(abs(round(days)), "day")
    told = "as long as" if not round(days) else f"{far} {'less' if days < 0 else 'more'} than"
    return f"In the middle seen {told} stated, of {count_text(n, 'posting')} that have both."


def _middle(line: Middle) -> str:
    return "not known" if line.median is None else f"{whole(line.median)}"


def _half(line: Middle) -> str:
    if line.lower is None or line.upper is None:
        return "–"
    return f"{whole(line.lower)} to {whole(line.upper)}"


def _pay(page: Page, pay: PayShown, *, postings: int) -> None:
    if pay.shown is None:
        page.text(f"Pay: {pay.reason[:1].lower()}{pay.reason[1:]}")
        return
    of = "" if pay.shown.n == postings else " whose source has a place for pay"
    page.text(f"Pay is shown by {share_text(pay.shown)}{of}.")
    rows = [
        (row.currency, f"{row.low:,.0f} to {row.high:,.0f}", f"{row.n:,}")
        for row in pay.by_year
        if row.low is not None and row.high is not None
    ]
    columns = ("Currency", "Pay by the year, middle of the lower and upper ends", "n")
    page.table(*columns, rows=rows[:_SHOWN], numbers=[2])
