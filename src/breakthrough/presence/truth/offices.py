"""Seats on a board and public offices that a sentence gives the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statements

_SEAT = (
    r"(?:board\s+(?:member|director|adviser|advisor)\b"
    r"|member\s+of\s+(?:[\w-]+\s+){0,4}?boards?\b"
    r"|non-?executive\s+director\b)"
)
_QUALIFIED = (
    r"(?:(?:former|current|independent|experienced|elected|supervisory|advisory|active)\s+)*"
)
_GIVEN = re.compile(
    rf"(?:^\s*|[|·•;]\s*|\b(?:as|am|was|been|became|I['’]m)\s+)(?:(?:an?|the)\s+)?"
    rf"(?P<seat>{_QUALIFIED}{_SEAT})",
    re.IGNORECASE,
)
_SITS = re.compile(
    r"\b(?:I|have|and)\s+(?:(?:also|now|have|once)\s+)*"
    r"(?P<seat>(?:sit|sat|serve|served)\s+on\s+(?:[\w-]+\s+){0,3}?boards?)\b",
    re.IGNORECASE,
)
_CHAIRS = re.compile(
    r"(?:^\s*|\b(?:I|and|have|also)\s+)(?P<seat>chair(?:ed|ing)?\s+(?:[\w-]+\s+){0,3}?boards?)\b"
    r"|(?:^\s*|\b(?:as|am|was|been|became)\s+)(?:the\s+)?"
    r"(?P<of>chair(?:man|woman|person)?\s+of\s+(?:[\w-]+\s+){0,3}?boards?)\b",
    re.IGNORECASE,
)
_HOLDS_SEAT = re.compile(
    rf"\b{_SEAT}|\b(?:sit|sat|serve|served|seat)\s+on\s+(?:[\w-]+\s+){{0,4}}?boards?\b"
    r"|\bboard of (?:directors|trustees|governors)\b|\btrustee|\bchair(?:man|woman|person)\b",
    re.IGNORECASE,
)
_PUBLIC = r"(?:minister|ambassador|mayor|senator|governor)\b"
_AS_PUBLIC = re.compile(rf"\b(?P<seat>as\s+(?:an?|the)\s+{_QUALIFIED}{_PUBLIC})", re.IGNORECASE)
_HOLDS_PUBLIC = re.compile(rf"\b{_PUBLIC}", re.IGNORECASE)
_HOLDS_CHAIR = re.compile(r"\bchair(?:ed|ing|man|woman|person)?\b", re.IGNORECASE)


_OFFICES = (
    (_GIVEN, _HOLDS_SEAT),
    (_SITS, _HOLDS_SEAT),
    (_CHAIRS, _HOLDS_CHAIR),
    (_AS_PUBLIC, _HOLDS_PUBLIC),
)


def offices_judged(said: Said, *, known: Statements) -> Iterator[Finding]:
    """A finding for each office that no line of evidence gives."""
    for wanted, holds in _OFFICES:
        for found in wanted.finditer(said.text):
            if any(holds.search(one.claim.text) for one in known.all):
                continue
            name = found.lastgroup or "seat"
            reason = f"No line of your evidence says “{found[name]}”."
            yield Finding(found.start(name), found.end(name), Kind.TITLE, reason)
