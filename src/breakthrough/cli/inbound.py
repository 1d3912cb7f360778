"""`breakthrough inbound`: the conversations, and who began them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breakthrough.cli.answer import AsJson, Home, answer
from breakthrough.cli.wording import day_text, share_text

if TYPE_CHECKING:
    from breakthrough.actions.conversations import Conversations
    from breakthrough.cli.page import Page


def inbound(as_json: AsJson = False, home: Home = None) -> None:
    """Show the conversations about work: who began them, and how they came across you."""

    def ask(career: int) -> Conversations:
        from breakthrough.actions.conversations import list_conversations

        return list_conversations(career)

    answer(ask, show=show_conversations, as_json=as_json, home=home)


def show_conversations(page: Page, given: Conversations) -> None:
    """The share begun by them, then each conversation in their words."""
    page.say(given.sentence)
    if given.rows:
        page.text(f"Begun by them: {share_text(given.started_by_them)}.")
    for one in given.rows:
        who = ", ".join(part for part in (one.person, one.organisation) if part) or "No name given"
        page.heading(f"{who}, {day_text(one.started_at.date())}, begun by {one.started_by}")
        parts = (
            ("Reach", one.reach),
            ("Need", one.need),
            ("Terms", one.terms),
            ("Came across you", one.found_via),
        )
        page.table("", "", rows=[part for part in parts if part[1]])
