"""The passages of adverts that state a fact, quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from breakthrough.market.key_seats.figures import FactKind
from breakthrough.market.key_seats.stating import DENIED, EACH

LONGEST = 240  # characters quoted
_ENDS = re.compile(r"[.!?](?=\s|$)|[\n\r•▪●◦‣;]")


class Stated(NamedTuple):
    """One kind of fact, and the sentence that states it."""

    kind: FactKind
    passage: str


def stated_in(text: str) -> Iterator[Stated]:
    """The facts that an advert states in so many words, each kind once, by its first passage.

    Left out is what a word just before it denies.
    """
    for kind, words in EACH:
        for found in words.finditer(text):
            start, end = _sentence(text, found.start(), found.end())
            if not DENIED.search(text[start : found.start()]):
                yield Stated(kind, _shortened(text[start:end], found.start() - start))
                break


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [found.end() for found in _ENDS.finditer(text, max(0, start - 400), start)]
    after = _ENDS.search(text, end)
    first = before[-1] if before else max(0, start - 400)
    return first, min(after.end() if after else len(text), end + 400)


def _shortened(sentence: str, at: int) -> str:
    """The sentence, or what stands around the words if it is long."""
    if len(sentence.strip()) <= LONGEST:
        return " ".join(sentence.split())
    start = max(0, min(at - LONGEST // 3, len(sentence) - LONGEST))
    part = " ".join(sentence[start : start + LONGEST].split()[1 if start else 0 :])
    return f"{'… ' if start else ''}{part}{' …' if start + LONGEST < len(sentence) else ''}"
