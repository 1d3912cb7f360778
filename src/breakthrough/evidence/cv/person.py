"""Who the CV is about, from what stands above its first heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.vocabulary import is_place, organisation_score, title_score
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.evidence.months import folded

_DOCUMENT = re.compile(
    r"^(?:curriculum\s+vitae|c\.?v\.?|resume|lebenslauf|hoja\s+de\s+vida)"
    r"(?:\s+(?:of|von|de))?\s*[:–—-]*\s*"
)
_CONTACT = re.compile(
    r"@|https?:|www\.|linkedin|github|\+?\d[\d ()/.-]{6,}|\b(?:phone|tel|mobile|e-?mail|address|"
    r"born|geboren|date of birth|nationality|page \d+)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]*)*\.?")
_PARTICLES = frozenset(
    "de del della der den di da dos du la le van von zu bin al el y e ter".split()
)
_DEGREES = re.compile(r",?\s+(?:MBA|PhD|Ph\.D\.|CPA|ACA|CFA|MD|PMP|MSc|BSc|M\.A\.|FCA|CA)\b.*$")
_LONGEST_HEADLINE = 220


def name_in(lines: Sequence[Line]) -> str:
    """The first line that looks like a person's name; empty when there is none."""
    for line in _with_split_names_joined(lines[:8]):
        alone = _without_document_name(_alone(line)).split("|")[0]
        text = _DEGREES.sub("", alone).strip(" ,–—-")
        words = text.split()
        if not 2 <= len(words) <= 5 or _CONTACT.search(text) or organisation_score(text):
            continue
        plain = all(_WORD.fullmatch(word.strip('()"“”')) for word in words)
        capital = all(word[:1].isupper() or word in _PARTICLES for word in words)
        if plain and capital and not title_score(text):
            return text.title() if text.isupper() else text
    return ""


def _with_split_names_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, two large single words one above the other taken as one name.

    So is a name broken behind "von" or the like, even where a line of another column stands
    between its halves.
    """
    joined: list[Line] = []
    for line in lines:
        at = _first_half(joined, line)
        if at is None:
            joined.append(line)
        else:
            joined[at] = replace(joined[at], text=f"{_alone(joined[at])} {_alone(line)}")
    return joined


def _first_half(before: Sequence[Line], line: Line) -> int | None:
    """Which of the lines before has the first half of the name that goes on in this one."""
    for at, one in reversed(list(enumerate(before))):
        if not (one.is_strong and line.is_strong and one.size == line.size):
            continue
        words = _alone(one).split()
        is_last = at == len(before) - 1
        if is_last and len(words) == len(_alone(line).split()) == 1:
            return at
        if words and words[-1] in _PARTICLES:
            return at
    return None


def _alone(line: Line) -> str:
    """What stands before the first tab, behind which another column begins."""
    return line.text.split("\t")[0].strip()


def headline_in(lines: Sequence[Line], *, name: str) -> str:
    """The line that says what the person is; empty when there is none."""
    for line in lines[:8]:
        text = _alone(line)
        if name and folded(text).startswith(folded(name)):
            text = text[len(name) :].strip(" ,|–—-")
        if not text or _CONTACT.search(text) or dates_in(text) or len(text) > _LONGEST_HEADLINE:
            continue
        if title_score(text) and not line.is_bullet and not is_place(text):
            return text
    return ""


def about_in(lines: Sequence[Line], *, name: str, headline: str) -> str:
    """The running text above the first heading, which serves as a summary without its heading."""
    kept = [
        line.text.strip()
        for line in lines
        if len(line.text.split()) >= 8 and not _CONTACT.search(line.text)
    ]
    return "\n".join(text for text in kept if text not in (name, headline))


def _without_document_name(text: str) -> str:
    plain = folded(text)
    found = _DOCUMENT.match(plain)
    if found is None or len(plain) != len(text):
        return text.strip()
    return text[found.end() :].strip()
