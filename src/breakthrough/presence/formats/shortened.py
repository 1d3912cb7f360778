"""Texts cut to the room there is."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable


def shortened(text: str, *, most: int, written_as: Callable[[str], str] = str) -> str:
    """The text itself, or its beginning and "…", so that it takes at most `most` bytes.

    The bytes are those of UTF-8 after `written_as`, which must treat every character by itself.
    A letter keeps its accents, and a joined emoji stays whole.
    """
    if len(written_as(text).encode()) <= most:
        return text
    room = most - len("…".encode())
    end = 0
    for sign in text:
        room -= len(written_as(sign).encode())
        if room < 0:
            break
        end += 1
    whole = end
    while whole and _belongs_before(text[whole], before=text[whole - 1]):
        whole -= 1
    return text[: whole or end].rstrip() + "…"


def _belongs_before(sign: str, *, before: str) -> bool:
    joiner = "\u200d"
    is_tone = "\U0001f3fb" <= sign <= "\U0001f3ff"
    is_mark = unicodedata.category(sign).startswith("M")
    return is_mark or is_tone or joiner in (sign, before)
