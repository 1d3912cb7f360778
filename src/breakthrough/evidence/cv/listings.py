"""The parts of a CV that are lists: skills, languages, certificates and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from breakthrough.basics import Period
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.date_ranges import dates_in, without_dates
from breakthrough.evidence.item import Item, Kind, Source
from breakthrough.evidence.sentences import without_bullet

_SEPARATOR = re.compile(r"\s*(?:[;|•·▪●\t]|,(?![^()]*\))|\s{3,}|\s[-–—]\s(?=[A-Z]))\s*")
_LABEL = re.compile(r"^[^:,;|]{2,40}:\s+")
_LEVEL = re.compile(
    r"\s*(?:\(([^()]+)\)|[-–—:]\s*(.+)|\s((?:native|fluent|[ABC][12])\b.*))\s*$", re.I
)
_LONGEST = 60
_MOST_WORDS = 6


def skills(lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """Each skill of a list; group labels ("Tools:") and whole sentences are no skills."""
    for line in lines:
        text = _LABEL.sub("", without_bullet(line.text))
        for piece in _SEPARATOR.split(text):
            name = piece.strip(" .,:;-–—")
            if _is_short(name):
                yield Item(Kind.SKILL, name, source)


def languages(lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """Each language with its level, however the two are divided."""
    for line in lines:
        for piece in re.split(r"\s*[,;|•·▪●\t](?![^()]*\))\s*|\s{3,}", without_bullet(line.text)):
            found = _LEVEL.search(piece)
            level = next((part for part in found.groups() if part), "") if found else ""
            name = (piece[: found.start()] if found else piece).strip(" .,:;-–—")
            if name and _is_short(name) and len(name.split()) <= 3:
                yield Item(Kind.LANGUAGE, name, source, text=level.strip())


def listed(kind: Kind, lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """One item a line, with its last date; lines that go on in lower case join the one before."""
    texts: list[str] = []
    for line in lines:
        text = without_bullet(line.text)
        if texts and text[:1].islower():
            texts[-1] = f"{texts[-1]} {text}"
        else:
            texts.append(text)
    for text in texts:
        dates = dates_in(text)
        name = text if kind is Kind.PUBLICATION else without_dates(text)  # a citation stays whole
        if any(char.isalpha() for char in name):
            yield Item(kind, name, source, period=dates[-1].period if dates else Period(None))


def _is_short(name: str) -> bool:
    is_word = any(char.isalpha() for char in name)
    return is_word and len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS
