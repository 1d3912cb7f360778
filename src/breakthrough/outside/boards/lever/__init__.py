"""Boards kept with Lever."""

from breakthrough.outside.boards.lever.address import board_at, first_call
from breakthrough.outside.boards.lever.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
