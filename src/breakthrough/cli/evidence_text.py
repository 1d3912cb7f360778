"""The evidence commands' answers as text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from breakthrough.actions.evidence import (
        ChangedItem,
        Confirmed,
        EvidenceList,
        ImportedEvidence,
        ListedRole,
        ProposedItem,
    )
    from breakthrough.cli.page import Page


_LONGEST = 80  # signs of a text that stands for itself in a table


def show_import(page: Page, given: ImportedEvidence) -> None:
    page.say(given.sentence)
    if given.files and given.already:
        page.text(f"Read before and left as they were: {', '.join(given.already)}.")
    if given.problems:
        page.heading("What could not be read")
        page.bullets(given.problems)
    if given.to_confirm:
        page.text(f"See them with: {page.command('evidence list')}")


def show_list(page: Page, given: EvidenceList) -> None:
    page.say(given.sentence)
    if given.name:
        page.text(given.name)
    if given.roles or given.undated:
        page.heading("Timeline")
        page.table(
            "Item",
            "When",
            "Role",
            "Where",
            "Source",
            rows=map(_role_row, [*given.roles, *given.undated]),
        )
    _show_line(page, given)
    if given.claims:
        page.heading("What you can say")
        counts = Counter((claim.strength, claim.kind) for claim in given.claims)
        rows = [(strength, kind, f"{n:,}") for (strength, kind), n in sorted(counts.items())]
        page.table("How it stands", "Kind", "Claims", rows=rows, numbers=[2])
    if given.to_confirm:
        _show_waiting(page, given.to_confirm)
    if given.files:
        page.heading("Files")
        page.table("File", "Read as", rows=[(file.name, file.family) for file in given.files])
        page.notes([f"{given.contacts:,} contacts. As of {given.as_of.isoformat()}."])


def _show_waiting(page: Page, items: Sequence[ProposedItem]) -> None:
    page.heading("Waiting for your yes")
    sources = {item.source for item in items}
    if len(sources) == 1:  # not the same words in every row
        page.text(f"Read from {sources.pop()}.")
    columns = ("Item", "Kind", "When", "What", "Where", "Source")
    rows = [(*_proposed_row(item), item.source if sources else "") for item in items]
    page.table(*columns, rows=rows, numbers=[0])
    say_yes = page.command("evidence confirm ITEM... [--reject ITEM]")
    page.text(f"Say yes with: {say_yes}, or to all of them with --all.")


def _show_line(page: Page, given: EvidenceList) -> None:
    if given.gaps:
        page.heading("Gaps")
        page.bullets(
            f"{gap.first} to {gap.last} ({gap.months} months) after {gap.after}"
            + (", still open" if gap.is_open else "")
            for gap in given.gaps
        )
    if given.overlaps:
        page.heading("Held at the same time")
        page.bullets(
            f"{both.one} and {both.other}: {both.first} to {both.last} ({both.months} months)"
            for both in given.overlaps
        )


def _role_row(role: ListedRole) -> tuple[str, str, str, str, str]:
    when = str(role.period) if role.period.started else "no dates"
    items = ", ".join(str(item) for item in role.items)
    return items, when, role.title, role.organisation, "; ".join(role.sources)


def _proposed_row(item: ProposedItem) -> tuple[str, str, str, str, str]:
    """One thing that waits; a summary by its beginning, and days only where any are stated."""
    has_days = item.period.started or item.period.ended
    when = str(item.period) if has_days else ""
    what = item.title or shorten(item.text, _LONGEST, placeholder=" …")
    return str(item.item), item.kind, when, what, item.organisation


def show_confirmed(page: Page, given: Confirmed) -> None:
    said = f"{given.accepted} confirmed, {given.rejected} set aside."
    left = f"{given.left} still wait for your yes." if given.left else "Nothing waits any more."
    page.say(f"{said} {left}")


def show_changed(page: Page, given: ChangedItem) -> None:
    page.say(f"Item {given.item} now reads as you wrote it.")
    has_days = given.started or given.ended
    when = f"{given.started or '?'} – {given.ended or 'now'}" if has_days else ""
    page.text(", ".join(part for part in (given.title, given.organisation, when) if part))


def show_remembered(page: Page, _: None) -> None:
    page.say("Remembered.")
