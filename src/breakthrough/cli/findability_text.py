"""The findability commands' answers as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from breakthrough.cli.basis_lines import crowd_line, market_line
from breakthrough.cli.wording import count_text, share_text

if TYPE_CHECKING:
    from breakthrough.actions.findability import (
        AcceptedRow,
        ChangedEdit,
        FindabilityReport,
        Improvement,
        SearchRow,
        SuggestedEdit,
    )
    from breakthrough.cli.page import Page

_SHOWN = 8  # searches of each kind; --json gives all


def show_report(page: Page, given: FindabilityReport) -> None:
    """The finding, the shares, and the searches won, nearly won and lost, with why."""
    page.say(given.finding)
    if given.searches:
        rows = [(f"first {line.page}", share_text(line.share)) for line in given.pages]
        page.table("Within the", "Searches that find you there (90% interval)", rows=rows)
        middle = "beyond 100" if given.median_place is None else f"{given.median_place}"
        page.text(f"Your middle place: {middle}.")
    _searches(page, "Won: you come on page one", given.won)
    _searches(page, "Nearly won: places 26 to 50", given.nearly_won)
    _searches(page, "Lost", given.lost)
    searches = (
        f"Searches: {given.searches:,} that you qualify for, of {given.derived:,} made from the "
        f"postings of {count_text(given.market.employers, 'employer')}."
    )
    accepted = [f"{count_text(given.edits, 'accepted change')} counted in."] if given.edits else []
    page.resting_on(
        [searches, *accepted, market_line(given.market), crowd_line(given.crowd), *given.notes]
    )


def show_improvement(page: Page, given: Improvement) -> None:
    """The edits, what each rests on, and what they do together."""
    page.say(given.finding)
    for number, edit in enumerate(given.edits, start=1):
        _edit(page, number, edit)
    if given.edits:
        gain = given.together
        page.heading("Together, searches on page one")
        rows = [
            (
                "used to choose the words",
                f"{gain.chosen_on_before} → {gain.chosen_on_after} of {gain.chosen_on}",
            ),
            (
                "of other employers, not looked at",
                f"{gain.unseen_before} → {gain.unseen_after} of {gain.unseen}",
            ),
        ]
        page.table("Searches", "Before and after", rows=rows)
        page.text('Take one on with: breakthrough findability accept SURFACE "TEXT"')
    _accepted(page, given.accepted)
    length = (
        f"{given.used} of {given.budget} characters used; "
        f"{count_text(given.considered, 'true phrase')} considered on "
        f"{count_text(given.searches, 'search', 'searches')}."
    )
    page.resting_on([length, market_line(given.market), crowd_line(given.crowd), *given.notes])


def show_changed(page: Page, given: ChangedEdit) -> None:
    """What taking an edit on, or back, did to the figure."""
    page.say(
        f"Page one: {given.before} → {given.after} of "
        f"{count_text(given.searches, 'search', 'searches')}."
    )
    page.text(f"{given.surface}: {given.text}")


def show_edits(page: Page, given: Sequence[AcceptedRow]) -> None:
    """The changes taken on so far."""
    if given:
        page.say(f"You have taken on {count_text(len(given), 'change')}.")
    else:
        page.say("You have not taken on a change yet.")
    _accepted(page, given)


def _searches(page: Page, title: str, rows: Sequence[SearchRow]) -> None:
    if not rows:
        return
    page.heading(f"{title} ({len(rows)})")
    shown = [
        (_place(row.place), row.search, f"{len(row.employers):,}", row.why) for row in rows[:_SHOWN]
    ]
    page.table("Place", "Search", "Employers", "Why", rows=shown, numbers=[2])
    if len(rows) > _SHOWN:
        page.text(f"And {len(rows) - _SHOWN} more; --json shows all.")


def _place(place: int | None) -> str:
    if place is None:
        return "over 100"
    return str(place) if place else "not found"


def _edit(page: Page, number: int, edit: SuggestedEdit) -> None:
    page.heading(f"{number}. {edit.surface}: {edit.text}")
    page.text(f"True because: {edit.evidence}")
    brings = "it brings" if number == 1 else "after those above it brings"
    page.text(
        f"{edit.length} characters; {brings} "
        f"{count_text(edit.added, 'more search', 'more searches')} to page one, "
        f"{edit.unseen_added} of them not used to choose it."
    )


def _accepted(page: Page, edits: Sequence[AcceptedRow]) -> None:
    if edits:
        page.heading("Taken on")
        rows = [(str(edit.id), edit.surface, edit.text) for edit in edits]
        page.table("No.", "Where", "Text", rows=rows, numbers=[0])
        page.text("Take one back with: breakthrough findability undo NO.")
