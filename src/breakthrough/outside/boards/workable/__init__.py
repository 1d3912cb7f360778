"""Boards kept with Workable."""

from breakthrough.outside.boards.workable.address import board_at, first_call
from breakthrough.outside.boards.workable.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
