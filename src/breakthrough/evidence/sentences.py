"""A description as the bullets and sentences it is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BULLET = re.compile(
    r"^\s*(?:[•▪▫●○◦‣⁃∙·■□►▶➢➤✓✔➔→*]+\s*|[-–—]+\s+|\(?\d{1,2}[.)]\s+|o\s{1,3}(?=[A-Z]))"
)
_INLINE_BULLET = re.compile(r"\s+[•▪●◦‣■►➢✓]\s*")
# A sentence ends at . ! ? … (with closing quotes) before white space and what can begin another.
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[]*[A-ZÀ-ÖØ-Þ0-9€$£])")
_SHORTENED = (
    "mr mrs ms dr prof st sr jr vs etc approx no nos inc ltd co corp dept est fig max min avg incl "
    "excl ca bzw z.b u.a d.h ggf inkl evtl m p e.g i.e a.m p.m u.s u.k u.n u.s.a ph.d b.sc m.sc "
    "b.a m.a b.com m.b.a jan feb mar apr jun jul aug sep sept oct nov dec gen sen rev cf al"
)
_ABBREVIATIONS = frozenset(_SHORTENED.split())
_LAST_WORD = re.compile(r"[^\s(\[]+$")
_LETTER = re.compile(r"[^\W\d_]")
_LOOK_BACK = 40  # characters: longer than any abbreviation, so that a long line is read once


@dataclass(frozen=True, slots=True)
class Sentence:
    """One bullet or sentence, and where it stands: text[start:end]."""

    text: str
    start: int
    end: int


def sentences(text: str) -> tuple[Sentence, ...]:
    """The bullets and sentences of a text in order, without their bullet signs.

    A line that goes on in lower case without a bullet of its own belongs to the line before
    (a PDF wraps lines). Pieces without a letter are left out.

    >>> [one.text for one in sentences("• Cut approx. 12 % of cost. Led 4 teams\\n• Ran the U.S.")]
    ['Cut approx. 12 % of cost.', 'Led 4 teams', 'Ran the U.S.']
    """
    found: list[Sentence] = []
    for start, end in _blocks(text):
        for first, last in _split(text, start=start, end=end):
            piece = text[first:last]
            begins = first + len(piece) - len(piece.lstrip())
            piece = piece.strip()
            if _LETTER.search(piece):
                found.append(Sentence(piece, begins, begins + len(piece)))
    return tuple(found)


def without_bullet(line: str) -> str:
    """The line without the sign that marks it as a bullet.

    >>> without_bullet("  – Built the team"), without_bullet("Built"), without_bullet("-5 % cost")
    ('Built the team', 'Built', '-5 % cost')
    """
    return _BULLET.sub("", line, count=1).strip()


def is_bullet(line: str) -> bool:
    """Whether the line begins with a bullet sign or a number such as "1."."""
    return bool(_BULLET.match(line)) and bool(without_bullet(line))


def _blocks(text: str) -> list[tuple[int, int]]:
    """The ranges of bullets and paragraphs: wrapped lines joined, bullet signs left outside."""
    blocks: list[tuple[int, int]] = []
    at, may_join = 0, False
    for line in text.splitlines(keepends=True):
        start, end = at, at + len(line.rstrip())
        at += len(line)
        if not line.strip():
            may_join = False
            continue
        bullet = _BULLET.match(line)
        goes_on = line.lstrip()[:1].islower() and not bullet
        if may_join and goes_on:
            blocks[-1] = (blocks[-1][0], end)
        else:
            blocks.append((start + (bullet.end() if bullet else 0), end))
        may_join = True
    return blocks


def _split(text: str, *, start: int, end: int) -> list[tuple[int, int]]:
    """Cuts one block at inline bullets and sentence ends."""
    cuts = [(found.start(), found.end()) for found in _INLINE_BULLET.finditer(text, start, end)]
    cuts += [
        (found.end(), found.end())
        for found in _END.finditer(text, start, end)
        if not _is_abbreviation(
            text[max(start, found.start() - _LOOK_BACK) : found.start()], sign=found.group()
        )
    ]
    pieces: list[tuple[int, int]] = []
    for before, after in sorted(cuts):
        pieces.append((start, before))
        start = after
    return [*pieces, (start, end)]


def _is_abbreviation(before: str, *, sign: str) -> bool:
    """Whether the full stop after `before` shortens a word instead of ending a sentence."""
    word = _LAST_WORD.search(before)
    if sign != "." or word is None:
        return False
    last = word.group().casefold()
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha()) or last.isdecimal()
