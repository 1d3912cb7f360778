"""What another positioning changes in each text: words, and the order of what is listed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from breakthrough.presence.surfaces.text import Surface, Text

_WORD = re.compile(r"\s*\S+|\s+$")
_LISTS = frozenset({Surface.SKILLS, Surface.EXPERIENCE})
_MANY = 4_000  # words; from here on the comparison may take frequent words for noise


class Change(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of whole words; those same and removed make the text before, in order."""

    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Move:
    """A line of a list that both have, at another place among the lines that both have."""

    line: str
    before: int  # from 1
    after: int

    @property
    def is_up(self) -> bool:
        return self.after < self.before


@dataclass(frozen=True, slots=True)
class Difference:
    """One text before and after; a text that only one side has is added or removed whole."""

    key: str
    label: str
    is_changed: bool
    spans: tuple[Span, ...]
    moves: tuple[Move, ...] = ()


def differences(before: Sequence[Text], after: Sequence[Text]) -> tuple[Difference, ...]:
    """What changed in each text, in the order of `after`; texts only in `before` come last."""
    old = {one.key: one for one in before}
    new = {one.key: one for one in after}
    return tuple(_difference(old.get(key), new.get(key)) for key in dict.fromkeys([*new, *old]))


def _difference(old: Text | None, new: Text | None) -> Difference:
    either = new or old
    if either is None:
        raise ValueError("a difference needs a text")
    before, after = (one.text if one else "" for one in (old, new))
    moves = tuple(_moves(before, after)) if either.surface in _LISTS else ()
    spans = tuple(_spans(before, after))
    return Difference(either.key, either.label, before != after, spans, moves)


def _spans(before: str, after: str) -> Iterator[Span]:
    if before == after:
        if after:
            yield Span(Change.SAME, after)
        return
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > _MANY)
    for tag, first, last, start, end in matcher.get_opcodes():
        if tag == "equal":
            yield Span(Change.SAME, "".join(new[start:end]))
            continue
        if last > first:
            yield Span(Change.REMOVED, "".join(old[first:last]))
        if end > start:
            yield Span(Change.ADDED, "".join(new[start:end]))


def _moves(before: str, after: str) -> Iterator[Move]:
    old, new = (list(dict.fromkeys(one.splitlines())) for one in (before, after))
    both = set(old) & set(new)
    places = {line: at for at, line in enumerate((one for one in old if one in both), start=1)}
    for at, line in enumerate((one for one in new if one in both), start=1):
        if places[line] != at:
            yield Move(line, places[line], at)
