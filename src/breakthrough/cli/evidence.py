"""`breakthrough evidence`: files in, what they prove, what waits for a yes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import evidence_text
from breakthrough.cli.answer import AsJson, Home, answer

if TYPE_CHECKING:
    from breakthrough.actions.evidence import (
        ChangedItem,
        Confirmed,
        EvidenceList,
        ImportedEvidence,
    )

group = typer.Typer(help="What you can prove: take files in, list, confirm.", no_args_is_help=True)

Items = Annotated[list[int] | None, typer.Option(help="The number of an item; may be repeated.")]
ItemNumber = Annotated[
    int, typer.Argument(metavar="ITEM", help="Its number in the list.", show_default=False)
]


@group.command("import")
def import_files(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", show_default=False)],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Read a LinkedIn archive (ZIP or CSV), JSON Resume, PDF or DOCX.

    A file that was read before changes nothing. A PDF or DOCX proposes items, which you confirm.
    Ends with 1 when some of the files were refused and the others read.
    """

    def ask(career: int) -> ImportedEvidence:
        from breakthrough.actions.evidence import import_evidence

        return import_evidence(career, paths=files)

    answer(
        ask,
        show=evidence_text.show_import,
        as_json=as_json,
        home=home,
        working="Reading your files",
        is_done=lambda given: not given.refused,
    )


@group.command("list")
def list_all(as_json: AsJson = False, home: Home = None) -> None:
    """Show your timeline, its gaps, and what you can say on which evidence."""

    def ask(career: int) -> EvidenceList:
        from breakthrough.actions.evidence import list_evidence

        return list_evidence(career)

    answer(ask, show=evidence_text.show_list, as_json=as_json, home=home)


@group.command("confirm")
def confirm_items(
    items: Annotated[
        list[int] | None, typer.Argument(metavar="[ITEM...]", show_default=False)
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Say yes to all that wait.")] = False,
    reject: Items = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Say yes to proposed items by their number in the list, or set them aside with --reject."""

    def ask(career: int) -> Confirmed:
        from breakthrough.actions.evidence import confirm

        return confirm(career, accepted=items or [], rejected=reject or [], everything=everything)

    answer(ask, show=evidence_text.show_confirmed, as_json=as_json, home=home)


@group.command("change")
def change_one(
    item: ItemNumber,
    title: Annotated[str | None, typer.Option(help="The title, degree or name.")] = None,
    organisation: Annotated[str | None, typer.Option(help="Where.")] = None,
    started: Annotated[
        str | None, typer.Option(help="When it began: 2021, 2021-09 or Sep 2021.")
    ] = None,
    ended: Annotated[str | None, typer.Option(help='When it ended; "" if it goes on.')] = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Correct an item; later archives leave your wording alone.

    What you leave out stays as it is; with "" it is emptied.
    """

    def ask(career: int) -> ChangedItem:
        from breakthrough.actions.evidence import change_item

        return change_item(
            career,
            item=item,
            title=title,
            organisation=organisation,
            started=started,
            ended=ended,
        )

    answer(ask, show=evidence_text.show_changed, as_json=as_json, home=home)


@group.command("origin")
def say_origin(
    item: ItemNumber,
    how: Annotated[
        str,
        typer.Argument(help="they_found_me, introduced, knew_them, applied, other or skipped."),
    ],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Say how a past move came about."""

    def ask(career: int) -> None:
        from breakthrough.actions.evidence import set_origin

        set_origin(career, item=item, origin=how)

    answer(ask, show=evidence_text.show_remembered, as_json=as_json, home=home)
