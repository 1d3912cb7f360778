"""The findability commands' answers as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.basics.share import LEAST_N
from breakthrough.cli.basis_lines import crowd_line, market_line
from breakthrough.cli.wording import day_text, share_text

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
    from breakthrough.findability import Adoption, Tally

_SHOWN = 8  # searches of each kind; --json gives all


def show_report(page: Page, given: FindabilityReport) -> None:
    """The finding, the shares, and the searches won, nearly won and lost, with why."""
    page.say(given.finding)
    if given.pages and given.searches:
        rows = [(f"first {line.page}", share_text(line.share)) for line in given.pages]
        page.table("Within the", "Searches that find you there (90% interval)", rows=rows)
        page.text(f"Your middle place: {_place(given.median_place)}.")
        _otherwise(page, given)
    _own_words(page, given)
    if given.not_known:
        found = [*given.won, *given.nearly_won]
        _searches(page, "Searches that find you", found, is_placed=False)
        _searches(page, "Searches that do not find you", given.lost, is_placed=False)
    else:
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
        page.heading("Together, searches on page one")
        page.table("Searches", "Before and after", "By weight", rows=_gain_rows(given))
        page.heading("If others did the same")
        rows = [(_who(one), _after(one.gain.unseen)) for one in given.left]
        page.table("Who could do so truthfully", "Searches of other employers", rows=rows)
        page.text(given.best)
        accept = page.command('findability accept SURFACE "TEXT"')
        page.text(f"Take one on with: {accept}")
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
    if given.warning:
        page.text(given.warning)


def show_edits(page: Page, given: Sequence[AcceptedRow]) -> None:
    """The changes taken on so far."""
    if given:
        page.say(f"You have taken on {count_text(len(given), 'change')}.")
    else:
        page.say("You have not taken on a change yet.")
    _accepted(page, given)


def _otherwise(page: Page, given: FindabilityReport) -> None:
    """The mean, the worst and the other ways of asking, each with what it rests on."""
    from breakthrough.actions.findability import asked_otherwise

    rows = [
        (one.how, _percent(one.share, one.low, one.high), one.rests_on)
        for one in asked_otherwise(given)
    ]
    if rows:
        page.heading("The same question, asked otherwise")
        page.table("How", "On page one", "Of", rows=rows)


def _own_words(page: Page, given: FindabilityReport) -> None:
    """The passages that bring nothing, and what is said without proof."""
    if given.flags:
        page.heading("Passages of yours that bring nothing")
        page.bullets(f"{one.where}: “{one.passage}” {one.why}" for one in given.flags)
    if given.only_said.says:
        page.text(given.only_said.says)


def _percent(share: float, low: float | None, high: float | None) -> str:
    if low is None or high is None:
        return f"{share:.0%}"
    return f"{share:.0%} ({round(100 * low)}–{round(100 * high)}%)"


def _searches(page: Page, title: str, rows: Sequence[SearchRow], *, is_placed: bool = True) -> None:
    if not rows:
        return
    page.heading(f"{title} ({len(rows)})")
    shown = [
        (_place(row.place), row.search, f"{len(row.employers):,}", row.why) for row in rows[:_SHOWN]
    ]
    if is_placed:
        page.table("Place", "Search", "Employers", "Why", rows=shown, numbers=[2])
    else:
        unplaced = [cells[1:] for cells in shown]
        page.table("Search", "Employers", "Why", rows=unplaced, numbers=[1])
    if len(rows) > _SHOWN:
        page.text(f"And {len(rows) - _SHOWN} more; --json shows all.")


def _place(place: int | None) -> str:
    if place is None:
        return "beyond 100"
    return str(place) if place else "not found"


def _gain_rows(given: Improvement) -> list[tuple[str, str, str]]:
    gain = given.together
    rows = [
        ("used to choose the words", gain.chosen_on),
        ("of other employers, not looked at", gain.unseen),
    ]
    if gain.later.n:
        rows.append((f"of these, dated {day_text(given.turn)} or later", gain.later))
    rows.append(("all, those used for neither too", gain.every))
    return [(name, _after(one), _weighted(one)) for name, one in rows]


def _after(one: Tally) -> str:
    return f"{one.before} → {one.after} of {one.n}"


def _weighted(one: Tally) -> str:
    """The shares, each search counted by demand and by how much of it the evidence covers."""
    if one.share_before is None or one.share_after is None or one.n < LEAST_N:
        return ""
    return f"{one.share_before:.0%} → {one.share_after:.0%}"


def _who(one: Adoption) -> str:
    if not one.share:
        return "nobody"
    return f"{one.share:.0%} of {count_text(one.able, 'profile')}"


def _edit(page: Page, number: int, edit: SuggestedEdit) -> None:
    page.heading(f"{number}. {edit.surface}: {edit.text}")
    page.text(f"True because: {edit.evidence}")
    brings = "it brings" if number == 1 else "after those above it brings"
    page.text(
        f"{edit.length} characters; {brings} "
        f"{count_text(edit.added, 'more search', 'more searches')} to page one, "
        f"{edit.unseen_added} of them at employers not used to choose it."
    )
    page.text(f"It helps in {share_text(edit.holds_in)} trials with other employers and rankers.")


def _accepted(page: Page, edits: Sequence[AcceptedRow]) -> None:
    if edits:
        page.heading("Taken on")
        rows = [(str(edit.id), edit.surface, edit.text) for edit in edits]
        page.table("No.", "Where", "Text", rows=rows, numbers=[0])
        page.text(f"Take one back with: {page.command('findability undo NO.')}")
