"""Boards kept with Lever."""

from breakthrough.outside.boards.lever.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "parse", "recognises"]
