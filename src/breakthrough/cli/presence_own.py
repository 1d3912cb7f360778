"""`breakthrough presence`: for whom I stand, my texts, my details, my notes, what stays private."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from breakthrough.cli import presence_own_text
from breakthrough.cli.answer import AsJson, Home, answer
from breakthrough.cli.given_text import GIVEN, given_text
from breakthrough.cli.presence import group

if TYPE_CHECKING:
    from breakthrough.actions.presence import (
        PositioningDifference,
        Positionings,
        PrivateThings,
        PublicDetailsTold,
        ShownText,
        Texts,
        TriedText,
    )

_Version = Annotated[
    str, typer.Argument(metavar="[NAME]", help="What you call this version.", show_default=False)
]
_Proof = Annotated[
    list[str] | None,
    typer.Option(help="A line of your evidence, word for word; may be repeated."),
]
_Links = Annotated[list[str] | None, typer.Option(help='"LinkedIn: https://…"; may be repeated.')]
_TakesOn = Annotated[list[str] | None, typer.Option(help="What you take on; may be repeated.")]
_Terms = Annotated[list[str] | None, typer.Option(help="On which terms; may be repeated.")]


@group.command("position")
def position(
    name: _Version = "",
    for_whom: Annotated[str | None, typer.Option("--for", help="For whom you stand.")] = None,
    need: Annotated[str | None, typer.Option(help="Which need you meet.")] = None,
    different: Annotated[str | None, typer.Option(help="What is different.")] = None,
    proof: _Proof = None,
    why: Annotated[str | None, typer.Option(help="Why you chose it, or set it aside.")] = None,
    use: Annotated[bool, typer.Option("--use", help="Put this version in use.")] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Write for whom you stand, in as many versions as you like; without a name: show them.

    One version is in use; the others are kept. What you leave out stays as it is.
    """

    def ask(career: int) -> Positionings:
        from breakthrough.actions.presence import (
            list_positionings,
            use_positioning,
            write_positioning,
        )

        parts = (for_whom, need, different, proof, why)
        found = list_positionings(career)
        if name and any(part is not None for part in parts):
            found = write_positioning(
                career,
                name=name,
                for_whom=for_whom,
                need=need,
                different=different,
                proof=proof,
                why=why,
            )
        return use_positioning(career, name=name) if use and name else found

    answer(ask, show=presence_own_text.show_positionings, as_json=as_json, home=home)


@group.command("compare")
def compare(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The other version.")],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Show what putting another version in use would change, text by text."""

    def ask(career: int) -> PositioningDifference:
        from breakthrough.actions.presence import compare_positioning

        return compare_positioning(career, name=name)

    answer(ask, show=presence_own_text.show_difference, as_json=as_json, home=home)


@group.command("texts")
def texts(as_json: AsJson = False, home: Home = None) -> None:
    """Show the text of every surface, with its length and what would hold it back."""

    def ask(career: int) -> Texts:
        from breakthrough.actions.presence import list_texts

        return list_texts(career)

    answer(ask, show=presence_own_text.show_texts, as_json=as_json, home=home)


@group.command("try")
def try_one(
    key: Annotated[str, typer.Argument(metavar="KEY", help="The surface, as `texts` names it.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help=GIVEN)],
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Try a text of your own: its length, what nothing backs, what it does in searches."""

    def ask(career: int) -> TriedText:
        from breakthrough.actions.presence import try_text

        return try_text(career, key=key, text=given_text(file))

    answer(ask, show=presence_own_text.show_tried, as_json=as_json, home=home)


@group.command("write")
def write(
    key: Annotated[str, typer.Argument(metavar="KEY", help="The surface, as `texts` names it.")],
    file: Annotated[str, typer.Argument(metavar="FILE", help=GIVEN)] = "",
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Keep a text of your own for a surface; without a file go back to the composed one."""

    def ask(career: int) -> ShownText:
        from breakthrough.actions.presence import write_text

        return write_text(career, key=key, text=given_text(file) if file else "")

    answer(ask, show=presence_own_text.show_written, as_json=as_json, home=home)


@group.command("details")
def details(
    name: Annotated[str | None, typer.Option(help="Your name.")] = None,
    email: Annotated[str | None, typer.Option(help="An e-mail address anybody may see.")] = None,
    phone: Annotated[str | None, typer.Option(help="A telephone number anybody may see.")] = None,
    place: Annotated[str | None, typer.Option(help="Where you are.")] = None,
    address: Annotated[str | None, typer.Option(help="Where your site will stand.")] = None,
    link: _Links = None,
    takes_on: _TakesOn = None,
    terms: _Terms = None,
    theme: Annotated[str | None, typer.Option(help="The look: paper or studio.")] = None,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Say how you are reached, what you take on and on which terms; without options: show it.

    What is empty is not published.
    """

    def ask(career: int) -> PublicDetailsTold:
        from breakthrough.actions.presence import change_details

        return change_details(
            career,
            name=name,
            email=email,
            phone=phone,
            place=place,
            address=address,
            links=link,
            takes_on=takes_on,
            terms=terms,
            theme=theme,
        )

    answer(ask, show=presence_own_text.show_details, as_json=as_json, home=home)


@group.command("private")
def private(
    item: Annotated[
        list[int] | None, typer.Option(help="An item's number in the list of evidence.")
    ] = None,
    name: Annotated[list[str] | None, typer.Option(help="A name that must not appear.")] = None,
    allow: Annotated[
        list[str] | None, typer.Option(metavar="PERSON", help="A contact who may be named.")
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Take these back.")] = False,
    as_json: AsJson = False,
    home: Home = None,
) -> None:
    """Keep items and names out of everything that is published; without options: show them."""

    def ask(career: int) -> PrivateThings:
        from breakthrough.actions.presence import (
            keep_private,
            private_things,
            stop_keeping_private,
        )

        if not (item or name or allow):
            return private_things(career)
        change = stop_keeping_private if undo else keep_private
        return change(career, items=item or [], names=name or [], allowed_people=allow or [])

    answer(ask, show=presence_own_text.show_private, as_json=as_json, home=home)
