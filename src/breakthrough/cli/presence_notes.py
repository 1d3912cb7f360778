"""`breakthrough presence`: the notes of the site, and serving it from this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import presence_own_text
from breakthrough.cli.answer import AsJson, Home, answer
from breakthrough.cli.given_text import GIVEN, given_text
from breakthrough.cli.presence import group

if TYPE_CHECKING:
    from breakthrough.actions.presence import KeptNote, KeptNotes

_Slug = Annotated[str, typer.Argument(metavar="ADDRESS", help="The note's, as `notes` shows it.")]


@group.command("notes")
def notes(as_json: AsJson = False, home: Home = None) -> None:
    """Show the notes of your site, drafts first."""

    def ask(career: int) -> KeptNotes:
        from breakthrough.actions.presence import list_notes

        return list_notes(career)

    answer(ask, show=presence_own_text.show_notes, as_json=as_json, home=home)


@group.command("note")
def note(
    file: Annotated[str, typer.Argument(metavar="FILE", help=GIVEN)],
    title: Annotated[str, typer.Option(help="Its title; the same title changes the note.")],
    case: Annotated[
        bool, typer.Option("--case", help="It tells a case, not a point of view.")
    ] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Write a note as a draft; says which passages could not be published."""

    def ask(career: int) -> KeptNote:
        from breakthrough.actions.presence import write_note

        kind = "case" if case else "view"
        return write_note(career, text=given_text(file), title=title, kind=kind)

    answer(ask, show=presence_own_text.show_note, as_json=as_json, home=home)


@group.command("publish")
def publish(slug: _Slug, as_json: AsJson = False, home: Home = None) -> None:
    """Have a note stand on the site when that is next built."""

    def ask(career: int) -> KeptNote:
        from breakthrough.actions.presence import publish_note

        return publish_note(career, slug=slug)

    answer(ask, show=presence_own_text.show_note, as_json=as_json, home=home)


@group.command("withdraw")
def withdraw(slug: _Slug, as_json: AsJson = False, home: Home = None) -> None:
    """Make a note a draft again; it is gone from the site when that is next built."""

    def ask(career: int) -> KeptNote:
        from breakthrough.actions.presence import withdraw_note

        return withdraw_note(career, slug=slug)

    answer(ask, show=presence_own_text.show_note, as_json=as_json, home=home)
