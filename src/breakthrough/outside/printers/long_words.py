"""Where words too long for a line may be broken without a sign that enters the text."""

from __future__ import annotations

import re
import unicodedata

# Letters of scripts that are written without spaces: lines break inside them anyway.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff"
_WORD = re.compile(rf"[^\s–—{_UNSPACED}-]+")  # lines break behind a hyphen anyway
_PIECE = 8  # characters between two places where such a word may be broken
_JOINERS = {"\u200c", "\u200d"}
_WIDE = frozenset("mwMW@%&—…")

Pieces = str | list[str]


def breakable(text: str, *, ems: float) -> Pieces:
    """The text; in pieces where a word of it may be wider than a line of so many ems.

    >>> breakable("Zoë Nguyen", ems=10), breakable("supercalifragilistic", ems=10)
    ('Zoë Nguyen', ['supercal', 'ifragili', 'stic'])
    """
    if len(text) <= ems:
        return text  # no sign is wider than an em
    pieces, at = [], 0
    for found in _WORD.finditer(text):
        if _ems(found.group()) > ems:
            for cut in _cuts(text, found.start(), found.end()):
                pieces.append(text[at:cut])
                at = cut
    pieces.append(text[at:])
    return pieces if len(pieces) > 1 else text


def _ems(word: str) -> float:
    """About how wide a word is, rather too much than too little."""
    if len(word) > 200:
        return float(len(word))
    return sum(_width(sign) for sign in word)


def _width(sign: str) -> float:
    if sign in _WIDE:
        return 1.0
    return 0.56 if sign.islower() or (sign.isascii() and not sign.isupper()) else 0.78


def _cuts(text: str, start: int, end: int) -> list[int]:
    """The places to cut a word, never between a letter and the marks that belong to it."""
    cuts, last = [], start
    for at in range(start + 1, end):
        if at - last >= _PIECE and not _belongs(text, at):
            cuts.append(at)
            last = at
    return cuts


def _belongs(text: str, at: int) -> bool:
    return (
        unicodedata.category(text[at]).startswith("M")
        or text[at] in _JOINERS
        or text[at - 1] in _JOINERS
    )
