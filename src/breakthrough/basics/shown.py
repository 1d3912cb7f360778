"""Names that others wrote, as they are shown."""

from __future__ import annotations

import unicodedata

LETTERS = 60  # of a name before it is shortened

_DIRECTION = {*"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}
_APART, _END = "\u2068", "\u2069"  # what stands between keeps its direction to itself


def shown_name(name: str, *, letters: int = LETTERS) -> str:
    """The name in one line, without signs that turn the direction of writing, shortened.

    >>> shown_name("Ac\\u202eme  Ltd")
    'Acme Ltd'
    >>> shown_name("Acme Limited", letters=6)
    'Acme…'
    """
    clean = " ".join("".join(sign for sign in name if sign not in _DIRECTION).split())
    return clean if len(clean) <= letters else f"{clean[: letters - 1].rstrip()}…"


def name_in_text(name: str) -> str:
    """The name as it is shown inside a sentence: one written from the right keeps to itself."""
    shown = shown_name(name)
    is_from_right = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in shown)
    return f"{_APART}{shown}{_END}" if is_from_right else shown
