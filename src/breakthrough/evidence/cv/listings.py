"""The parts of a CV that are lists: skills, languages, certificates and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from breakthrough.basics import Period
from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.marks import Mark, Named, named_in
from breakthrough.evidence.date_ranges import dates_in, without_dates
from breakthrough.evidence.item import Item, Kind, Source
from breakthrough.evidence.sentences import without_bullet

_SEPARATOR = re.compile(r"\s*(?:[;|•·▪●\t]|,(?![^()]*\))|\s{3,}|\s[-–—]\s(?=[A-Z]))\s*")
_LABEL = re.compile(r"^[^:,;|]{2,40}:\s+")
_LEVEL = re.compile(
    r"\s*(?:\(([^()]+)\)|[-–—:]\s*(.+)|\s((?:native|fluent|[ABC][12])\b.*))\s*$", re.I
)
_BETWEEN_LANGUAGES = re.compile(r"\s*[,;|•·▪●\t](?![^()]*\))\s*|\s{3,}")
_DEEPER, _ELSEWHERE = 4.0, 45.0  # points: a bullet under a bullet, and one in another column
_LONGEST = 60
_MOST_WORDS = 6


def skills(lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """Each skill of a list; group labels ("Tools:") and whole sentences are no skills."""
    for line in lines:
        if line.marks:
            yield from (Item(Kind.SKILL, name, source) for name, _ in _titled(line))
            continue
        text = _LABEL.sub("", without_bullet(line.text))
        for piece in _SEPARATOR.split(text):
            name = piece.strip(" .,:;-–—")
            if _is_short(name):
                yield Item(Kind.SKILL, name, source)


def languages(lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """Each language with its level, however the two are divided."""
    for line in lines:
        for name, level in _titled(line) if line.marks else _spoken(line):
            yield Item(Kind.LANGUAGE, name, source, text=level)


def _spoken(line: Line) -> Iterator[tuple[str, str]]:
    for piece in _BETWEEN_LANGUAGES.split(without_bullet(line.text)):
        found = _LEVEL.search(piece)
        level = next((part for part in found.groups() if part), "") if found else ""
        name = (piece[: found.start()] if found else piece).strip(" .,:;-–—")
        if name and _is_short(name) and len(name.split()) <= 3:
            yield name, level.strip()


def listed(kind: Kind, lines: Sequence[Line], *, source: Source) -> Iterator[Item]:
    """One item a line, with its last date; lines that go on in lower case join the one before.

    Bullets set deeper than the others describe the item above them.
    """
    margin = min((line.left for line in lines if line.is_bullet), default=0.0)
    texts: list[tuple[str, ...]] = []
    for line in lines:
        text = without_bullet(line.text)
        if named := named_in(line.marks):
            yield from _worded(kind, texts, source=source)
            yield _marked(kind, named, source=source)
            texts = []
        elif texts and line.is_bullet and _DEEPER < line.left - margin < _ELSEWHERE:
            texts[-1] = (*texts[-1], text)
        elif texts and text[:1].islower():
            texts[-1] = (*texts[-1][:-1], f"{texts[-1][-1]} {text}")
        else:
            texts.append((text,))
    yield from _worded(kind, texts, source=source)


def _worded(kind: Kind, texts: Sequence[tuple[str, ...]], *, source: Source) -> Iterator[Item]:
    for text, *described in texts:
        dates = dates_in(text)
        name = text if kind is Kind.PUBLICATION else without_dates(text)  # a citation stays whole
        period = dates[-1].period if dates else Period(None)
        if any(char.isalpha() for char in name):
            yield Item(kind, name, source, text=_as_text(described), period=period)


def _as_text(described: Sequence[str]) -> str:
    """The lines of a description, each a bullet where there are several."""
    sign = "• " if len(described) > 1 else ""
    return "\n".join(f"{sign}{text}" for text in described)


def _titled(line: Line) -> Iterator[tuple[str, str]]:
    """Each title that a line marks, with the text marked behind it."""
    for at, (mark, text) in enumerate(line.marks):
        if mark is Mark.TITLE:
            following = line.marks[at + 1 : at + 2]
            yield text, next((more for mark, more in following if mark is Mark.TEXT), "")


def _marked(kind: Kind, named: Named, *, source: Source) -> Item:
    return Item(
        kind,
        named.title,
        source,
        organisation=named.organisation,
        place=named.place,
        text=_as_text(named.texts),
        period=named.period,
    )


def _is_short(name: str) -> bool:
    is_word = any(char.isalpha() for char in name)
    return is_word and len(name) <= _LONGEST and len(name.split()) <= _MOST_WORDS
