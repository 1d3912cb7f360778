"""The employer's chair as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.basis_lines import crowd_line

if TYPE_CHECKING:
    from breakthrough.actions.chair import ChairView
    from breakthrough.actions.findability import WordRow
    from breakthrough.cli.page import Page

STANDINGS = {
    "seen": "in your headline, title or skills",
    "far down": "only in your long text",
    "unpublished": "in your evidence, not in public",
    "nowhere": "nowhere in your evidence",
}


def show(page: Page, given: ChairView) -> None:
    """The finding, the first places without names, my words, and what others also wrote."""
    page.say(given.finding)
    page.text(
        f"{count_text(given.matched_any, 'profile')} with at least one of these words, "
        f"{given.matched_all:,} with them all."
    )
    if given.top:
        page.heading("What the employer sees first (nobody is named)")
        rows = [
            (str(row.place), row.title, ", ".join(row.holds), ", ".join(row.lacks))
            for row in given.top
        ]
        page.table("Place", "Title", "Holds", "Lacks", rows=rows, numbers=[0])
        mine = f"{given.place:,}" if given.place is not None else "not found"
        page.text(f"You ({mine}): {given.my_title}")
    show_words(page, given.words)
    if given.crowd_wording:
        page.heading("Sentences of yours that many others also wrote")
        page.bullets(
            f"{row.text} (also in {row.others:,} of {count_text(row.of, 'profile')})"
            for row in given.crowd_wording
        )
    page.resting_on([crowd_line(given.crowd), *given.notes])


def show_words(page: Page, words: tuple[WordRow, ...]) -> None:
    """Where each word of the search stands for me, and how many of the crowd use it."""
    page.heading("The words of the search")
    rows = [(row.word, STANDINGS[row.standing], f"{row.crowd:,}") for row in words]
    page.table("Word", "Where it stands for you", "Profiles with it", rows=rows, numbers=[2])
