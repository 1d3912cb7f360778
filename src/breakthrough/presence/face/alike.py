"""When two sentences say the same, so that it is said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from breakthrough.basics import placed_words
from breakthrough.evidence import Claim
from breakthrough.presence.truth.doing import doings
from breakthrough.presence.truth.quantity import quantities

NEARLY = 90  # of 100: two wordings of one line, a word or an ending apart


@lru_cache(maxsize=1 << 14)  # the sentences of one person are compared again and again
def folded(text: str) -> str:
    """The words of a text without case, signs and plural endings.

    >>> folded("Carve-outs & M&A.")
    'carve out m&a'
    """
    return " ".join(one.folded for one in placed_words(text))


def say_the_same(one: str, other: str) -> bool:
    """Whether two sentences are one in two wordings: never where a number or the part differs.

    >>> say_the_same("Released €12m of cash in 9 months.", "Released €12m cash in 9 months")
    True
    >>> say_the_same("Released €12m of cash in 9 months.", "Released €15m of cash in 9 months.")
    False
    """
    first, second = folded(one), folded(other)
    if first == second:
        return bool(first) or one.strip() == other.strip()
    if not fuzz.ratio(first, second, score_cutoff=NEARLY):
        return False
    return _numbers(one) == _numbers(other) and _parts(one) == _parts(other)


def retells(one: str, other: str) -> bool:
    """Whether two sentences have the same numbers, and one has all words of the other.

    >>> retells("Recent: €12m cash released in 9 months.", "Released €12m cash in 9 months")
    True
    """
    numbers = _numbers(one)
    if not numbers or numbers != _numbers(other):
        return False
    fewer, more = sorted((set(folded(one).split()), set(folded(other).split())), key=len)
    return fewer <= more


def said_once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims in their order; of several that say the same the first."""
    kept: list[Claim] = []
    for one in claims:
        if not any(say_the_same(one.text, other.text) for other in kept):
            kept.append(one)
    return tuple(kept)


def has_number(text: str) -> bool:
    """Whether a sentence says how much or how many."""
    return bool(_numbers(text))


@lru_cache(maxsize=1 << 12)
def _numbers(text: str) -> Counter[tuple[object, ...]]:
    return Counter((one.value, one.unit, one.bound) for one in quantities(text))


def _parts(text: str) -> Counter[object]:
    return Counter(one.part for one in doings(text))
