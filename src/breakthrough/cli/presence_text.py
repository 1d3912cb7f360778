"""The presence commands' answers as text."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from breakthrough.basics import count_text

if TYPE_CHECKING:
    from breakthrough.actions.presence import CheckedSentence, CheckedText
    from breakthrough.cli.page import Page

_LONGEST = 300  # characters of a sentence that is shown


def show_check(page: Page, given: CheckedText) -> None:
    """The finding, each marked sentence with its reasons, what backs the others."""
    page.say(given.sentence)
    for one in given.sentences:
        if one.marked:
            page.heading(f"“{_shown(one)}”")
            page.bullets(f"{found.passage}: {found.reason}" for found in one.marked)
    _list(page, given, "not_checked", "Not checked")
    _list(page, given, "says_nothing", "Says nothing that can be checked")
    backed = [one for one in given.sentences if one.verdict == "backed"]
    if backed:
        page.heading("Backed by your evidence")
        rows = [(_shown(one), one.backing[0].text, one.backing[0].where) for one in backed]
        page.table("Sentence", "Your evidence says", "Where", rows=rows)
    languages = " and ".join(given.languages)
    page.resting_on(
        [
            f"Held against {count_text(given.claims, 'line')} of your evidence, as of "
            f"{given.as_of.isoformat()}. Checks {languages}, by fixed rules on this machine. "
            "A sentence that passes was found in your evidence; whether the evidence is true, "
            "only you know."
        ]
    )


def _list(page: Page, given: CheckedText, verdict: str, heading: str) -> None:
    found = [one for one in given.sentences if one.verdict == verdict]
    if found:
        page.heading(heading)
        page.bullets(" ".join(part for part in (_shown(one), one.note) if part) for one in found)


def _shown(one: CheckedSentence) -> str:
    return shorten(one.text, _LONGEST, placeholder=" …")
