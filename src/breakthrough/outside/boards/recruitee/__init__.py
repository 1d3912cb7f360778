"""Boards kept with Recruitee."""

from breakthrough.outside.boards.recruitee.address import board_at, first_call
from breakthrough.outside.boards.recruitee.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
