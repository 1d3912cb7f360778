"""Boards kept with Ashby."""

from breakthrough.outside.boards.ashby.address import board_at, first_call
from breakthrough.outside.boards.ashby.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
