"""Boards kept with SmartRecruiters: a list in pages, and a text for each posting by itself."""

from breakthrough.outside.boards.smartrecruiters.address import (
    board_at,
    detail_calls,
    first_call,
    next_call,
)
from breakthrough.outside.boards.smartrecruiters.joined import joined
from breakthrough.outside.boards.smartrecruiters.parse import SYSTEM, parse, recognises

__all__ = [
    "SYSTEM",
    "board_at",
    "detail_calls",
    "first_call",
    "joined",
    "next_call",
    "parse",
    "recognises",
]
