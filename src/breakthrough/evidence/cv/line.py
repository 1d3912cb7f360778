"""A line of a document with what its looks say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from breakthrough.evidence.cv.marks import Marked
from breakthrough.evidence.sentences import is_bullet

_LONG = 95  # characters: headings and names are shorter
_MANY_WORDS = 13
_SHORTENED_END = re.compile(r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Cie|Jr|Sr|e\.\s?V)\.$")
_NO_HEADING_END = (".", ";", ",", ":", "!", "?")


@dataclass(frozen=True, slots=True)
class Line:
    """One line in reading order. `size` in points and `is_bold` where the format tells.

    `starts_block`: whether white space stands above it; `starts_column`: whether it begins a
    column, in which the part above does not go on. `place` is where it stands, for messages;
    `left` is how far from the page's edge it begins, in points.
    `marks` are the words that the document itself says the meaning of, in order. `is_strong` is
    set by `with_strength`.
    """

    text: str
    size: float = 0.0
    is_bold: bool = False
    starts_block: bool = False
    starts_column: bool = False
    place: str = ""
    left: float = 0.0
    is_strong: bool = False
    marks: tuple[Marked, ...] = ()

    @property
    def is_bullet(self) -> bool:
        return is_bullet(self.text)

    @property
    def is_heading_like(self) -> bool:
        """Whether it can be a title, an organisation or a place rather than running text."""
        text = self.text.strip()
        if self.is_bullet or not any(char.isalpha() for char in text):
            return False
        if self.is_strong:
            return len(text) <= 2 * _LONG
        is_short = len(text) <= _LONG and len(text.split()) <= _MANY_WORDS
        ends_openly = text.endswith(_NO_HEADING_END) and not _SHORTENED_END.search(text)
        return is_short and not ends_openly and not text[:1].islower()


def with_strength(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that say something, the bold and larger ones marked strong.

    Larger than the size that most of the text has. When most of it is bold, bold says nothing.
    """
    kept = [line for line in lines if line.text.strip()]
    sizes: Counter[float] = Counter()
    for line in kept:
        sizes[round(line.size * 2) / 2] += len(line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    bold = sum(len(line.text) for line in kept if line.is_bold)
    bold_tells = bold * 2 < sum(len(line.text) for line in kept)
    return tuple(
        replace(
            line,
            is_strong=(line.is_bold and bold_tells) or (usual > 0 and line.size > usual + 0.4),
        )
        for line in kept
    )
