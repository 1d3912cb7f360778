"""Which board a person means by an address."""

from __future__ import annotations

from breakthrough.basics import Problem
from breakthrough.outside.adverts import Page
from breakthrough.outside.board_systems import (
    Watched,
    first_call,
    is_answer,
    recognise,
    recognised_in,
)
from breakthrough.outside.boards import jobposting
from breakthrough.outside.captures import answer_root
from breakthrough.outside.collecting.client import Client
from breakthrough.outside.collecting.unread import Unread

_LONGEST = 2_000
_LOOK = "Open the page, follow it to its list of jobs, and paste the address of that list."


def board_behind(url: str, *, client: Client) -> Watched:
    """The board of a careers page: by its address, else by what the page leads to or states.

    Only a page of no known board system is asked for, once. No name is ever guessed. Raises Problem
    where no board is there, or more than one.
    """
    watched = recognise(url)
    if watched is None or len(watched.board) > _LONGEST:
        raise Problem(
            f"“{url.strip()[:200]}” is no address on the public web.",
            expected="A public page with an employer's jobs is needed, under a name such as "
            "acme.com; numbers and private networks are not read.",
            next_step="Copy it from your browser.",
        )
    if _is_of_a_system(watched):
        return watched
    try:
        answer = client.get(first_call(watched))
    except Unread as wrong:
        raise Problem(
            f"{url.strip()} could not be read: {wrong.reason}.", next_step=_LOOK
        ) from wrong
    led_to = recognise(answer.url)
    if led_to is not None and _is_of_a_system(led_to):
        return led_to
    return _board_in(answer.body, watched=watched)


def _is_of_a_system(watched: Watched) -> bool:
    """Whether the address alone says whose board it is."""
    return watched.system != jobposting.SYSTEM


def _board_in(body: bytes, *, watched: Watched) -> Watched:
    root = answer_root(body, name=watched.url)
    inside = recognised_in(root) if isinstance(root, Page) else ()
    if len(inside) == 1:
        return inside[0]
    if inside:
        raise Problem(
            f"{watched.url} leads to {len(inside)} boards.",
            expected="They are " + ", ".join(one.url for one in inside[:5]) + ".",
            next_step="Paste the one you mean.",
        )
    if is_answer(root, system=jobposting.SYSTEM):
        return watched
    raise Problem(
        f"{watched.url} shows no board that can be read.",
        expected="A link to a board of one of the systems we know, or jobs stated as data, would "
        "be in it.",
        next_step=_LOOK,
    )
