"""What an advert asks of people: the lines under its headings for that, and those that insist."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"^\W*(?:(?:minimum|basic|key|required|must[- ]have|preferred|your|the|job|core)\s+){0,2}"
    r"(?:requirements?|qualifications?|must[- ]haves?|skills(?: and experience| & experience)?"
    r"|experience|(?:what )?you(?:'|’)?(?: wi)?ll (?:bring|need|have)|what you bring|you have"
    r"|about you|who you are|what we(?:'|’)?(?:re| are) looking for|you(?:'|’)re a fit if|profile)"
    r"\b[^.]{0,40}$",
    re.IGNORECASE,
)
_INSISTS = re.compile(
    r"\b(?:must|required|requires?|mandatory|minimum of|at least|\d+\s*\+?\s*(?:-\s*\d+\s*)?years?"
    r"|degree|fluen(?:t|cy)|licen[cs]e|certification|clearance)\b",
    re.IGNORECASE,
)
# What it offers is told as pay.
_PAYS = re.compile(
    r"[€£$¥]\s?\d|\b[A-Z]{3}\s?\d{2,3}[,.\s]?\d{3}\b|\b(?:salary|compensation|pay range)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[\s\-–—*•▪●◦‣·]+|^\d+[.)]\s+")
_LONGEST_HEADING = 60
_LONGEST = 300  # characters: longer passages are prose about the company
MOST = 40


def requirements(text: str) -> tuple[str, ...]:
    """The lines that state a requirement, in order, as the advert writes them; none twice.

    Those between a heading such as "What you'll bring" and the next heading, and elsewhere those
    with words such as "must", "5+ years" or "licence". A line about pay asks for nothing.
    """
    found: list[str] = []
    is_under = False
    for line in text.splitlines():
        told = _BULLET.sub("", line).strip()
        if not told:
            continue
        is_item = line.lstrip() != told or len(told) > _LONGEST_HEADING
        if not is_item and (_HEADING.match(told) or _looks_like_heading(told)):
            is_under = bool(_HEADING.match(told))
        elif _is_short_and_asks(told, is_under=is_under):
            found.append(told)
    return tuple(dict.fromkeys(found))[:MOST]


def _is_short_and_asks(line: str, *, is_under: bool) -> bool:
    asks = is_under or bool(_INSISTS.search(line))
    return asks and len(line) <= _LONGEST and not _PAYS.search(line)


def _looks_like_heading(line: str) -> bool:
    """Short, without an end of sentence, in capitals or ended by a colon or a question mark."""
    letters = [sign for sign in line if sign.isalpha()]
    return line.endswith((":", "?")) or (bool(letters) and all(sign.isupper() for sign in letters))
