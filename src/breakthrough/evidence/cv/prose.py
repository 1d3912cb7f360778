"""Lines as a layout broke them, joined to the bullets and paragraphs they were written as."""

from __future__ import annotations

from collections.abc import Sequence

from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.sentences import without_bullet

_FULL = 0.72  # of the longest line: a line this long was broken by the margin


def joined(lines: Sequence[Line]) -> str:
    """The text of the lines: one line a bullet or paragraph, each bullet marked with "• ".

    A line goes on in the next when that has no bullet of its own and either begins in lower case,
    or follows a bullet or a full-length line that ends without a full stop.
    """
    longest = max((len(line.text) for line in lines), default=0)
    paragraphs: list[str] = []
    is_bullet_open = False
    before: Line | None = None
    for line in lines:
        text = line.text.strip()
        if line.is_bullet:
            paragraphs.append(f"• {without_bullet(text)}")
            is_bullet_open = True
        elif before is not None and _goes_on(before, line, longest, in_bullet=is_bullet_open):
            last = paragraphs[-1]
            is_cut = last.endswith("-") and text[:1].islower() and last[-2:-1].isalpha()
            paragraphs[-1] = f"{last}{text}" if is_cut else f"{last} {text}"
        else:
            paragraphs.append(text)
            is_bullet_open = False
        before = line
    return "\n".join(paragraphs)


def _goes_on(before: Line, line: Line, longest: int, *, in_bullet: bool) -> bool:
    if line.starts_block or line.is_strong != before.is_strong:
        return False
    if line.text.strip()[:1].islower():
        return True
    is_open = not before.text.rstrip().endswith((".", "!", "?", ":", ";"))
    was_full = len(before.text) >= _FULL * longest and longest > 40
    return is_open and was_full and (in_bullet or len(before.text) > 60)
