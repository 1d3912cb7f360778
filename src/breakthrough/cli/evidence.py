"""`breakthrough evidence`: files in, what they prove, what waits for a yes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.evidence import Confirmed, EvidenceList, ImportedEvidence, ListedRole
    from breakthrough.cli.page import Page

group = typer.Typer(help="What you can prove: take files in, list, confirm.", no_args_is_help=True)

Items = Annotated[list[int] | None, typer.Option(help="The number of an item; may be repeated.")]


@group.command("import")
def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Read a LinkedIn archive (ZIP or CSV), JSON Resume, PDF or DOCX.

    A file that was read before changes nothing. A PDF or DOCX proposes items, which you confirm.
    """

    def ask(career: int) -> ImportedEvidence:
        from breakthrough.actions.evidence import import_evidence

        return import_evidence(career, paths=files)

    answer(ask, show=_show_import, as_json=as_json, home=home, working="Reading your files")


@group.command("list")
def list_all(as_json: AsJson = False, home: Home = None) -> None:
    """Show your timeline, its gaps, and what you can say on which evidence."""

    def ask(career: int) -> EvidenceList:
        from breakthrough.actions.evidence import list_evidence

        return list_evidence(career)

    answer(ask, show=_show_list, as_json=as_json, home=home)


@group.command("confirm")
def confirm_items(
    items: Annotated[
        list[int] | None, typer.Argument(metavar="[ITEM...]", show_default=False)
    ] = None,
    reject: Items = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Say yes to proposed items by their number in the list, or set them aside with --reject."""

    def ask(career: int) -> Confirmed:
        from breakthrough.actions.evidence import confirm

        return confirm(career, accepted=items or [], rejected=reject or [])

    answer(ask, show=_show_confirmed, as_json=as_json, home=home)


def _show_import(page: Page, given: ImportedEvidence) -> None:
    page.say(given.sentence)
    if given.files and given.already:
        page.text(f"Read before and left as they were: {', '.join(given.already)}.")
    if given.problems:
        page.heading("What could not be read")
        page.bullets(given.problems)
    if given.to_confirm:
        page.text("See them with: breakthrough evidence list")


def _show_list(page: Page, given: EvidenceList) -> None:
    page.say(given.sentence)
    if given.name:
        page.text(given.name)
    if given.roles or given.undated:
        page.heading("Timeline")
        page.table(
            "When", "Role", "Where", "Source", rows=map(_role_row, [*given.roles, *given.undated])
        )
    _show_line(page, given)
    if given.claims:
        page.heading("What you can say")
        counts = Counter((claim.strength, claim.kind) for claim in given.claims)
        rows = [(strength, kind, f"{n:,}") for (strength, kind), n in sorted(counts.items())]
        page.table("How it stands", "Kind", "Claims", rows=rows, numbers=[2])
    if given.to_confirm:
        page.heading("Waiting for your yes")
        page.table(
            "Item",
            "When",
            "What",
            "Where",
            "Source",
            rows=[
                (str(item.item), str(item.period), item.title, item.organisation, item.source)
                for item in given.to_confirm
            ],
            numbers=[0],
        )
        page.text("Say yes with: breakthrough evidence confirm ITEM... [--reject ITEM]")
    if given.files:
        page.heading("Files")
        page.table("File", "Read as", rows=[(file.name, file.family) for file in given.files])
        page.notes([f"{given.contacts:,} contacts. As of {given.as_of.isoformat()}."])


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


def _role_row(role: ListedRole) -> tuple[str, str, str, str]:
    when = str(role.period) if role.period.started else "no dates"
    return when, role.title, role.organisation, "; ".join(role.sources)


def _show_confirmed(page: Page, given: Confirmed) -> None:
    said = f"{given.accepted} confirmed, {given.rejected} set aside."
    left = f"{given.left} still wait for your yes." if given.left else "Nothing waits any more."
    page.say(f"{said} {left}")
