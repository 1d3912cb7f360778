"""What was built, packed, briefed and compared, as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.wording import day_text, share_text

if TYPE_CHECKING:
    from breakthrough.actions.presence import (
        BriefTold,
        BuiltPresence,
        ClientsBuilt,
        Differing,
        Pack,
        PageAbove,
    )
    from breakthrough.cli.page import Page


def show_built(page: Page, given: BuiltPresence) -> None:
    """What was written where, what could not be made, what searches see."""
    page.say(given.sentence)
    rows = [("For any web host", given.site), ("To send or copy", given.pack)]
    page.table("What", "Where", rows=rows)
    if given.problems:
        page.heading("Could not be made, or not in full")
        page.bullets(given.problems)
    if given.undone:
        page.heading("Not said yet, so not published")
        page.bullets(given.undone)
    if given.differing:
        things = count_text(given.differing, "thing")
        page.text(
            f"Your files say {things} differently, which may stand twice; `presence differences` "
            "shows them."
        )
    if given.left_out:
        page.text(f"{count_text(given.left_out, 'item')} kept private and left out.")
    _in_searches(page, given.in_searches)
    page.resting_on([f"As of {day_text(given.changed_on)}, the last day anything here changed."])


def _in_searches(page: Page, given: PageAbove) -> None:
    page.heading("In searches")
    page.text(given.sentence)
    if given.page_one_page and given.page_one_other:
        page.text(
            f"Page one shows the page in {share_text(given.page_one_page)}, "
            f"{given.other} in {share_text(given.page_one_other)}."
        )
    if given.searches:
        page.notes(
            [
                f"{count_text(given.searches, 'search', 'searches')} of "
                f"{count_text(given.employers, 'employer')}. {given.note}"
            ]
        )


def show_clients(page: Page, given: ClientsBuilt) -> None:
    """Each client's folder, then each file of which nothing was built."""
    page.say(given.sentence)
    rows = [(one.name, one.file, one.folder) for one in given.built]
    page.table("Client", "File", "Folder", rows=rows)
    told = [f"{one.name}: {problem}" for one in given.built for problem in one.problems]
    if told:
        page.heading("Could not be made, or not in full")
        page.bullets(told)
    if given.refused:
        page.heading("Nothing built")
        page.bullets(f"{one.file}: {one.reason}" for one in given.refused)


def show_pack(page: Page, given: Pack) -> None:
    """Each field under its name, then the introduction."""
    page.say(given.sentence)
    for one in given.fields:
        page.heading(f"{one.part}: {one.label} ({one.length})")
        page.text(one.text)
    page.heading(f"To forward ({count_text(given.words, 'word')})")
    page.text(given.introduction)


def show_brief(page: Page, given: BriefTold) -> None:
    """The page, the introduction, and what only the person is told."""
    page.say(given.sentence)
    if given.page:
        page.heading("The page")
        page.text(given.page)
        page.heading("To forward")
        page.text(given.introduction)
    if given.gaps:
        page.heading("Only for you: what they ask for and your evidence does not show")
        page.bullets(f"“{one.line}” {one.term}: {one.reason}" for one in given.gaps)
    if given.file:
        page.text(f"Written to {given.file}.")
    page.notes(given.problems)
    page.notes(
        [
            f"{count_text(given.asked, 'line')} asked for something evidence can show; "
            f"{given.left_out} can be held against nothing, {given.unread} in another language."
        ]
    )


def show_differing(page: Page, given: Differing) -> None:
    """Each difference with what each place says."""
    page.say(given.sentence)
    for one in given.differences:
        page.heading(one.what)
        page.bullets(f"{said.where}: {said.text}" for said in one.said if said.text)
        page.text(one.hint)
    page.resting_on([f"Compared: {', '.join(given.places)}, as of {day_text(given.as_of)}."])
