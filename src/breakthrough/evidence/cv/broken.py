"""Date ranges that a narrow column broke over two or three lines, put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.date_ranges import ranges_in
from breakthrough.evidence.date_tokens import date_tokens, same_length_fold

_JOINT = r"(?:[-–—−‐‑‒~]+|to|until|till|bis|au?|hasta|al)"
_ENDS_OPEN = re.compile(rf"\s*{_JOINT}\s*$")
_BEGINS_OPEN = re.compile(rf"^\s*{_JOINT}\s+")
_YEAR = re.compile(r"\s*(?:19|20)\d\d\b")
_LONGEST = 60  # characters of a line that only carries the far end


def rejoined(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, with the two ends of a broken range on one line.

    >>> [line.text for line in rejoined([Line("CFO, Feb 2022 –"), Line("Present"), Line("Oslo")])]
    ['CFO, Feb 2022 – Present', 'Oslo']
    """
    whole: list[Line] = []
    for line in lines:
        is_marked = bool(whole and (whole[-1].marks or line.marks))
        if whole and not is_marked and is_broken(whole[-1].text, line.text):
            whole[-1] = replace(whole[-1], text=f"{whole[-1].text.rstrip()} {line.text.strip()}")
        else:
            whole.append(line)
    return tuple(whole)


def is_broken(before: str, after: str) -> bool:
    """Whether a date range begins at the end of one line and ends at the start of the next.

    >>> is_broken("Feb 2022 –", "Present"), is_broken("Mars 2017 – déc.", "2020 Lyon")
    (True, True)
    """
    if len(after) > _LONGEST:
        return False
    if any(one.start == 0 and one.period.ended for one in ranges_in(after)):
        return False  # a range of its own
    first, second = same_length_fold(before), same_length_fold(after)
    opened, opens = _ENDS_OPEN.search(first), _BEGINS_OPEN.match(f"{second} ")
    if opens and _ends_with_date(first):
        rest = second[opens.end() :]
        return not rest.strip() or _begins_with_date(rest)
    if opened and _begins_with_date(second):
        return _ends_with_date(first[: opened.start()])
    return _ends_with_month(first) and bool(_YEAR.match(second))


def _ends_with_date(text: str) -> bool:
    tokens = [token for token in date_tokens(text) if not token.is_present]
    return bool(tokens) and not text[tokens[-1].end :].strip() and len(tokens) % 2 == 1


def _ends_with_month(text: str) -> bool:
    """Whether the far end of a range stands at the end of the line without its year."""
    tokens = date_tokens(text)
    return (
        len(tokens) >= 2
        and tokens[-1].kind == "month"
        and tokens[-2].date is not None
        and not text[tokens[-1].end :].strip()
        and bool(_ENDS_OPEN.fullmatch(text[tokens[-2].end : tokens[-1].start].rstrip()))
    )


def _begins_with_date(text: str) -> bool:
    tokens = date_tokens(text)
    return bool(tokens) and not text[: tokens[0].start].strip()
