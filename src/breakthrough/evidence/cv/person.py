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
        text = _DEGREES.sub("", _without_document_name(line.text)).split("|")[0].strip(" ,–—-")
        words = text.split()
        if not 2 <= len(words) <= 5 or _CONTACT.search(text) or organisation_score(text):
            continue
        plain = all(_WORD.fullmatch(word.strip('()"“”')) for word in words)
        capital = all(word[:1].isupper() or word in _PARTICLES for word in words)
        if plain and capital and not title_score(text):
            return text.title() if text.isupper() else text
    return ""


def _with_split_names_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines, two large single words one above the other taken as one name."""
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        is_pair = before is not None and all(
            one.is_strong and len(one.text.split()) == 1 and one.size == before.size
            for one in (before, line)
        )
        if before is not None and is_pair:
            joined[-1] = replace(before, text=f"{before.text} {line.text}")
        else:
            joined.append(line)
    return joined


def headline_in(lines: Sequence[Line], *, name: str) -> str:
    """The line that says what the person is; empty when there is none."""
    for line in lines[:8]:
        text = line.text.strip()
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
