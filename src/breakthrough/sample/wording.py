"""Sentences made from templates: slots, articles, lists of words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

_Choice = TypeVar("_Choice")

_SLOT = re.compile(r"\{([^{}]+)\}")
_RANGE = re.compile(r"(\d+)-(\d+)")
_VOWEL_SOUND = re.compile(
    r"(?:[aeio]|u(?!ni|se|x\b)|(?:HR|SEO|S&OP|FP&A|M&A|MRI|R)\b)", re.IGNORECASE
)


def filled(template: str, *, rng: Random, values: Mapping[str, str] | None = None) -> str:
    """The template with every slot filled: `{title}` from values, `{3-9}` and `{two|three}` drawn.

    Drawn numbers from 100 on are round, from 1000 on they have a comma; years stay as they are.
    Raises KeyError for a name that has no value.
    """
    known = values or {}

    def fill(slot: re.Match[str]) -> str:
        inside = slot.group(1)
        if bounds := _RANGE.fullmatch(inside):
            low, high = int(bounds[1]), int(bounds[2])
            is_year = low >= 1800 and high <= 2100
            drawn = rng.randint(low, high)
            return str(drawn) if is_year else _number(drawn)
        return rng.choice(inside.split("|")) if "|" in inside else known[inside]

    return _SLOT.sub(fill, template)


def first_upper(text: str) -> str:
    """The text with its first letter as at the start of a sentence."""
    return text[:1].upper() + text[1:]


def with_article(noun: str) -> str:
    """The noun with "a" or "an", by the sound it starts with.

    >>> with_article("HR Manager"), with_article("Head of Tax"), with_article("UX Writer")
    ('an HR Manager', 'a Head of Tax', 'a UX Writer')
    """
    return f"{'an' if _VOWEL_SOUND.match(noun) else 'a'} {noun}"


def listed(parts: Sequence[str]) -> str:
    """Words as a list in a sentence.

    >>> listed(["audit", "tax", "treasury"])
    'audit, tax and treasury'
    """
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def weighted(rng: Random, choices: Sequence[tuple[_Choice, float]]) -> _Choice:
    """One of the choices, each as likely as its weight."""
    return rng.choices([c for c, _ in choices], weights=[w for _, w in choices])[0]


def _number(value: int) -> str:
    if value < 100:
        return str(value)
    return f"{round(value, -2 if value >= 1000 else -1):,}"
