"""Boards kept with Personio."""

from breakthrough.outside.boards.personio.address import board_at, first_call
from breakthrough.outside.boards.personio.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
