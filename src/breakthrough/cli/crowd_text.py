"""The crowd commands' answers as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.basics import count_text
from breakthrough.cli.basis_lines import crowd_line
from breakthrough.cli.wording import day_text

if TYPE_CHECKING:
    from breakthrough.actions.crowd import CrowdBasis, CrowdList, ImportedCrowd, ListedCrowd
    from breakthrough.cli.page import Page


_FIELDS = {
    "name": "their name",
    "source": "their source",
    "dated_on": "their day",
    "stands_for": "whom they stand for",
}


def show_import(page: Page, given: ImportedCrowd) -> None:
    """The crowd now in use, and what was left out of it."""
    page.say(_finding(given))
    if given.doubled:
        page.text(
            f"There already, word for word, and counted once: "
            f"{count_text(given.doubled, 'profile')}."
        )
    if given.left_out:
        page.heading(f"{count_text(given.left_out, 'entry', 'entries')} left out")
        page.bullets(given.problems)
    page.resting_on([crowd_line(given.crowd), *_larger(given.crowd)])


def _finding(given: ImportedCrowd) -> str:
    count = count_text(given.crowd.count, "profile")
    mended = " and ".join(_FIELDS[field] for field in given.mended)
    anew = f", with {mended} as you say now" if mended else ""
    if given.already and given.added:
        return f"With {given.added:,} added, the crowd has {count}, as once before{anew}."
    if given.doubled and not given.added:
        return f"Nothing new to add{anew}; a crowd of {count} is in use."
    if given.already:
        return f"These very profiles were imported before; they are in use again{anew}."
    if given.added < given.crowd.count:
        return f"{count_text(given.added, 'profile')} added: the crowd has {count} from now on."
    return f"A crowd of {count} is in use from now on."


def show_stands_for(page: Page, crowd: CrowdBasis) -> None:
    """Whom the crowd in use stands for from now on."""
    if crowd.stands_for is None:
        page.say(f"{crowd.name} stands for itself: nobody else is taken to be there.")
    else:
        people = count_text(crowd.stands_for, "person", "people")
        page.say(f"{crowd.name} stands for {people} from now on.")
    page.resting_on([crowd_line(crowd), *_larger(crowd)])


def _larger(crowd: CrowdBasis) -> list[str]:
    if crowd.stands_for is None:
        return []
    return [f"It stands for {count_text(crowd.stands_for, 'person', 'people')}, as you said."]


def show_list(page: Page, given: CrowdList) -> None:
    """Every crowd, and the ways to get another."""
    if given.crowds:
        page.say(f"You have {count_text(len(given.crowds), 'crowd')}.")
        columns = ("Crowd", "Profiles", "Source", "Of", "")
        page.table(*columns, rows=map(_row, given.crowds), numbers=[1])
    else:
        page.say("There is no crowd yet.")
    page.heading("Ways to get a crowd")
    page.bullets(given.ways)


def _row(listed: ListedCrowd) -> tuple[str, ...]:
    crowd = listed.crowd
    marks = (
        ("in use", listed.in_use),
        ("titles only", crowd.is_titles_only),
        ("invented", crowd.is_invented),
        (f"stands for {crowd.stands_for:,}" if crowd.stands_for else "", bool(crowd.stands_for)),
    )
    said = ", ".join(mark for mark, holds in marks if holds)
    return crowd.name, f"{crowd.count:,}", crowd.source, day_text(crowd.dated_on), said
