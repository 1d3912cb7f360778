"""Where a text addresses the present employer, or says that one left it."""

from __future__ import annotations

import re

_AROUND = 80  # letters before or after a name that are looked at

_ADDRESSED = re.compile(
    r"(?:\b(?:dear|hello|hi)\s+(?:[^.!?\n]{0,40}\b(?:at|of|from)\s+)?"
    r"|\b(?:want|like|love|hope|wish|glad|happy|keen)\b[^.!?\n]{0,15}\bwork(?:ing)?\s+(?:for|at)\s+"
    r"|\bjoin(?:ing)?\s+|\b(?:leav(?:e|ing)|left)\s+|\bdepart(?:ing|ure)\s+from\s+"
    r"|\bquit(?:ting)?\s+|\bresign(?:ed|ing)?\s+from\s+|\b(?:better|other)\s+than\s+)(?:the\s+)?$",
    re.IGNORECASE,
)
# One clause: what begins another thought ends it. Others who were there are none of mine.
_CLAUSE = (
    r"(?:(?!\b(?:now|since|today|currently|joined|before|then|with|whose|who|and|but|clients?"
    r"|customers?|colleagues?|owners?|suppliers?|competitors?|at|by)\b)[^.!?;:,\n(|])"
)
_LEFT = re.compile(
    rf"(?:\bex[-\s‐‑–]\s*|\b(?:former(?:ly)?|previous(?:ly)?|once)\b\s*,?{_CLAUSE}{{0,60}},?\s*"
    rf"(?:\b(?:at|by|with)\s+)?|\b(?:until|till)\s+(?:[^\W\d]+\s+)?(?:\d{{4}}\b)?\s*,?"
    rf"{_CLAUSE}{{0,60}},?\s*(?:\b(?:at|by|with)\s+)?)(?:the\s+)?$",
    re.IGNORECASE,
)
_ENDED = re.compile(
    r"(?:'s)?(?:\s*\(?\s*(?:until|till)\b|\s*,\s*(?:until|till)\s+(?:[^\W\d]+\s+)?(?:\d{1,4})?\s*"
    r"(?:[.)\n]|$)|\s+alum(?:nus|na|ni)?\b)",
    re.IGNORECASE,
)


def is_addressed(text: str, start: int) -> bool:
    """Whether the name that begins there is spoken to, or said to be left."""
    return bool(_ADDRESSED.search(text[max(0, start - _AROUND) : start]))


def is_former(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] is named as where one was."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return bool(_LEFT.search(before) or _ENDED.match(after))
