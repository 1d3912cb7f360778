"""Texts side by side, of which some may be missing."""

from __future__ import annotations


def joined(*texts: str, by: str = ", ") -> str:
    """Those that are not empty, in order."""
    return by.join(text for text in texts if text)
