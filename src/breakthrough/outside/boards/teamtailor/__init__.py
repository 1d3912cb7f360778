"""Boards kept with Teamtailor."""

from breakthrough.outside.boards.teamtailor.address import board_at, first_call
from breakthrough.outside.boards.teamtailor.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "board_at", "first_call", "parse", "recognises"]
