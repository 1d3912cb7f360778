"""How much two titles are alike, and when they are surely two."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from breakthrough.basics import words
from breakthrough.market import level_words
from breakthrough.presence.truth.stems import stem
from breakthrough.presence.truth.titles import given_titles


class Title(IntEnum):
    """SAME: the same words; WIDER: one says more, or several titles; OTHER: neither."""

    SAME = 0
    WIDER = 1
    OTHER = 2


_LONG = {
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "cio": "chief information officer",
    "cmo": "chief marketing officer",
    "cpo": "chief product officer",
    "chro": "chief human resources officer",
    "svp": "senior vice president",
    "evp": "executive vice president",
    "avp": "assistant vice president",
    "vp": "vice president",
    "md": "managing director",
    "ned": "non executive director",
    "hr": "human resources",
    "sr": "senior",
    "snr": "senior",
    "jr": "junior",
    "mgr": "manager",
    "mgmt": "management",
    "dir": "director",
    "asst": "assistant",
    "assoc": "associate",
    "exec": "executive",
    "eng": "engineer",
    "dev": "developer",
    "admin": "administrator",
    "prof": "professor",
    "dept": "department",
    "ops": "operations",
    "rep": "representative",
    "adviser": "advisor",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "cofounder": "co founder",
    "honorary": "",
    "freelance": "",
    "freelancer": "",
}
_RANKS = frozenset(
    stem(word)
    for word in (
        *level_words(),
        *"senior junior lead deputy assistant associate interim acting principal executive vice "
        "trainee intern managing chief non regional global".split(),
    )
)
# A seat beside a job: who tells the one does not deny the other.
_SEATS = frozenset(
    stem(word)
    for word in "board trustee advisory council committee non chair patron ambassador shareholder "
    "founder mentor".split()
)
_CHIEF, _OFFICER = frozenset({stem("chief")}), frozenset({stem("officer")})
_PARTS = re.compile(r"\s*(?:[/,|;&→>()–—]|\s-\s|\band\b|\bto\b|\bthen\b|\blater\b)\s*", re.I)


@lru_cache(maxsize=4096)  # a few titles are asked over and over
def title_likeness(one: str, other: str) -> Title:
    """How much two titles are alike; a rank more or less makes another title.

    >>> title_likeness("HR Director", "Director of Human Resources").name
    'SAME'
    >>> title_likeness("Sales Manager", "Sales Manager, Nordics").name
    'WIDER'
    >>> title_likeness("Manager", "Senior Manager").name
    'OTHER'
    """
    here, there = _stems(one), _stems(other)
    if here == there:
        return Title.SAME
    if not here or not there:
        return Title.OTHER
    if here in _part_stems(other) or there in _part_stems(one):
        return Title.WIDER
    is_part = here < there or there < here
    return Title.WIDER if is_part and not (here ^ there) & _RANKS else Title.OTHER


def surely_differ(one: str, other: str) -> bool:
    """Whether they are two English titles of one sort of post, neither of which says the other."""
    here, there = _stems(one), _stems(other)
    return (
        title_likeness(one, other) is Title.OTHER
        and _is_english(one)
        and _is_english(other)
        and bool(here & _SEATS) == bool(there & _SEATS)
    )


def _stems(title: str) -> frozenset[str]:
    said = " ".join(_LONG.get(word, word) for word in words(title))
    found = frozenset(stem(word) for word in words(said))
    return found - _OFFICER if found >= _CHIEF else found  # a Chief Executive is no less an officer


def _part_stems(title: str) -> list[frozenset[str]]:
    parts = _PARTS.split(title)
    return [_stems(part) for part in parts] if len(parts) > 1 else []


def _is_english(title: str) -> bool:
    """Whether a word of it names a calling in English; "Geschäftsführer" does not."""
    said = " ".join(_LONG.get(word, word) for word in words(title))
    return bool(given_titles(f"I was {said}"))
