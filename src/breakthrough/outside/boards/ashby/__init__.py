"""Boards kept with Ashby."""

from breakthrough.outside.boards.ashby.parse import SYSTEM, parse, recognises

__all__ = ["SYSTEM", "parse", "recognises"]
