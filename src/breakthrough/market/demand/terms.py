"""The terms in a line that asks for something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from breakthrough.market.demand.frames import AFTER, BEFORE, NEVER
from breakthrough.market.demand.written import Word, pieces

LONGEST = 3  # words of a term

Key = tuple[str, ...]


class Said(NamedTuple):
    """A term as one line says it; `is_alone` where nothing else stands in its piece."""

    key: Key
    written: str
    is_alone: bool


def terms_in(line: str) -> Iterator[Said]:
    """Every run of one to three words of the line that may be a term, as often as it is said."""
    for piece in pieces(line):
        core = _core(piece)
        for size in range(1, min(LONGEST, len(core)) + 1):
            for at in range(len(core) - size + 1):
                words = core[at : at + size]
                if _may_be_term(words):
                    yield Said(
                        tuple(word.key for word in words), _written(words), size == len(core)
                    )


def _core(piece: list[Word]) -> list[Word]:
    """The piece without the words that frame what is asked for."""
    start, end = 0, len(piece)
    while start < end and (piece[start].key in BEFORE or piece[start].key[0].isdigit()):
        start += 1
    while end > start and piece[end - 1].key in AFTER:
        end -= 1
    return piece[start:end]


def _may_be_term(words: list[Word]) -> bool:
    first, last = words[0].key, words[-1].key
    if {first, last} & NEVER or first in BEFORE or first[0].isdigit() or last.isdigit():
        return False
    return len(words) > 1 or len(first) > 1 or words[0].written in ("R", "C")


def _written(words: list[Word]) -> str:
    return " ".join(word.written for word in words)
