"""Boards kept with Greenhouse: one board's answer, or a census of many boards in one list."""

from breakthrough.outside.boards.greenhouse.address import EU, board_at, first_call
from breakthrough.outside.boards.greenhouse.parse import SYSTEM, parse, recognises

__all__ = ["EU", "SYSTEM", "board_at", "first_call", "parse", "recognises"]
