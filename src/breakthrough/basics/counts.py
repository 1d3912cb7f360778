"""Counts in words."""

from __future__ import annotations


def count_text(n: int, one: str, many: str = "") -> str:
    """The number with its noun.

    >>> count_text(1, "role"), count_text(1200, "role"), count_text(2, "entry", "entries")
    ('1 role', '1,200 roles', '2 entries')
    """
    return f"{n:,} {one if n == 1 else many or one + 's'}"
