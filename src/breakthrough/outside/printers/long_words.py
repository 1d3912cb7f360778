"""Where words too long for a line may be broken without a sign that enters the text."""

from __future__ import annotations

import re
import unicodedata

# Letters of scripts that are written without spaces: lines break inside them anyway.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff"
_WORD = re.compile(rf"[^\s–—{_UNSPACED}-]+")  # lines break behind a hyphen anyway
_HYPHENATED = re.compile(r"(?<![^\s–—])[^\s–—-]{1,20}(?:-[^\s–—-]{1,20}){1,3}(?![^\s–—])")
_PIECE = 8  # characters between two places where such a word may be broken
_JOINERS = {"\u200c", "\u200d"}
_WIDE = frozenset("mwMW@%&—…")

Kept = dict[str, str]  # {"kept": "carve-out"}
Pieces = str | list[str | Kept]


def breakable(text: str, *, ems: float) -> Pieces:
    """The text; in pieces where the line may be broken inside a word, or not at a hyphen.

    An empty piece is a place to break a word that may be wider than a line of so many ems. A word
    with a hyphen is kept on one line: copied from two, it would read "carve- out".

    >>> breakable("Zoë Nguyen", ems=10), breakable("supercalifragilistic", ems=10)
    ('Zoë Nguyen', ['supercal', '', 'ifragili', '', 'stic'])
    >>> breakable("Led carve-outs.", ems=10)
    ['Led ', {'kept': 'carve-outs.'}]
    """
    marks = [(cut, cut) for cut in _all_cuts(text, ems=ems)]
    if "-" in text:
        marks += [
            found.span() for found in _HYPHENATED.finditer(text) if _ems(found.group()) <= ems
        ]
    pieces: list[str | Kept] = []
    at = 0
    for start, end in sorted(marks):
        pieces += [text[at:start]] if start > at else []
        pieces.append({"kept": text[start:end]} if end > start else "")
        at = end
    pieces += [text[at:]] if at < len(text) else []
    return pieces if marks else text


def _all_cuts(text: str, *, ems: float) -> list[int]:
    if len(text) <= ems:
        return []  # no sign is wider than an em
    return [
        cut
        for found in _WORD.finditer(text)
        if _ems(found.group()) > ems
        for cut in _cuts(text, found.start(), found.end())
    ]


def _ems(word: str) -> float:
    """About how wide a word is, rather too much than too little."""
    if len(word) > 200:
        return float(len(word))
    return sum(_width(sign) for sign in word)


def _width(sign: str) -> float:
    if sign in _WIDE:
        return 1.0
    return 0.53 if sign.islower() or (sign.isascii() and not sign.isupper()) else 0.78


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
