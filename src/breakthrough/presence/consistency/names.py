"""How much two names of organisations are alike."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from enum import Enum, auto
from functools import lru_cache

from breakthrough.evidence import folded_organisation

LEAST_ALIKE = 0.85  # of the letters in common and in order, for a slip of the pen
_SHORTEST = 5  # letters of a name in which a slip can be told from another name
_LEAST_INITIALS = 3


class Likeness(Enum):
    """SAME: a search for the one finds the other, or it is its initials."""

    SAME = auto()
    ALIKE = auto()
    OTHER = auto()


_BRACKETED = re.compile(r"\(([^()]*)(?:\)|$)")  # a line may be cut before it closes
_EMPLOYMENT = re.compile(r"\s+·\s.*$")  # "Northwind · Full-time"
_SMALL = frozenset("of the and for de del la le zu der die das und et in at & y i".split())
_LONG = {
    "univ": "university",
    "st": "saint",
    "intl": "international",
    "natl": "national",
    "inst": "institute",
    "dept": "department",
    "tech": "technology",
    "mfg": "manufacturing",
    "bros": "brothers",
    "assoc": "associates",
}
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@lru_cache(maxsize=4096)  # a few names are asked over and over
def likeness(one: str, other: str) -> Likeness:
    """How much two names are alike, without case, accents, legal form and the order of words.

    >>> likeness("University of Lund", "Lund University").name, likeness("Acme", "Acme Group").name
    ('SAME', 'ALIKE')
    """
    if not one.strip() or not other.strip():
        return Likeness.OTHER
    here, there = _forms(one), _forms(other)
    if any(_is_same(first, second) for first in here for second in there):
        return Likeness.SAME
    first, second = here[0], there[0]
    shared = set(first) & set(second)
    is_part = shared == set(first) or shared == set(second)
    return Likeness.ALIKE if (is_part and shared) or _is_slip(first, second) else Likeness.OTHER


def _forms(name: str) -> list[list[str]]:
    """The words of the name, and of what stands in brackets behind it."""
    plain = _EMPLOYMENT.sub("", name)
    whole = _words(_BRACKETED.sub(" ", plain)) or _words(plain)
    return [whole, *(words for inner in _BRACKETED.findall(plain) if (words := _words(inner)))]


def _words(name: str) -> list[str]:
    folded = folded_organisation(_without_accents(name))
    said = [_LONG.get(word, word) for word in re.split(r"[\s&+'’]+", folded)]
    return [word for word in said if word and word not in _SMALL] or said


def _without_accents(name: str) -> str:
    split = unicodedata.normalize("NFKD", name)
    return "".join(char for char in split if not unicodedata.combining(char))


def _is_same(one: list[str], other: list[str]) -> bool:
    if sorted(one) == sorted(other) or _joined(one) == _joined(other):
        return True
    return _are_initials(one, other) or _are_initials(other, one)


def _joined(words: list[str]) -> str:
    whole = "".join(words)
    for written, plain in _UMLAUTS:
        whole = whole.replace(written, plain)
    return whole


def _are_initials(one: list[str], other: list[str]) -> bool:
    return (
        len(one) == 1
        and len(other) >= _LEAST_INITIALS
        and one[0] == "".join(word[0] for word in other)
    )


def _is_slip(one: list[str], other: list[str]) -> bool:
    here, there = _joined(one)[:80], _joined(other)[:80]
    if min(len(here), len(there)) < _SHORTEST or here[0] != there[0]:
        return False
    return SequenceMatcher(None, here, there, autojunk=False).ratio() >= LEAST_ALIKE
