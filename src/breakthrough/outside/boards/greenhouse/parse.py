"""Which of Greenhouse's two shapes it is, and the reading of either."""

from __future__ import annotations

from typing import Any

from breakthrough.outside.adverts import Portion
from breakthrough.outside.boards.greenhouse import board, census

SYSTEM = board.SYSTEM


def recognises(root: object) -> bool:
    """Whether this is one Greenhouse board's answer or a census of boards."""
    return board.recognises(root) or census.recognises(root)


def parse(root: Any, *, name: str, token: str = "") -> Portion:
    """The postings of the board, or of every board in the census.

    `token` names the board where an answer does not. Raises ShapeError where nothing does.
    """
    if isinstance(root, list):
        return census.parse(root, name=name)
    return board.parse(root, name=name, token=token)
