"""A profile of the crowd that plays the person: a part of it stands in public, the rest does not.

The whole is what the person could say truthfully; what stands in public is its first part. Nobody
outside knows how much of a CV people put on their page, so there are two answers: `Public`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from breakthrough.basics import Problem
from breakthrough.evidence import Claim, Family, Item, Kind, Source, claims, sentences
from breakthrough.evidence.cv import Line, propose
from breakthrough.findability.text.profile import Profile

OPENING_SKILLS = 5
OPENING_SENTENCES = 3
LEAST_SENTENCES = 9  # with fewer, a part says nothing

_FILE = "the profile"
_BETWEEN_SKILLS = re.compile(r"[\n,;]")


class Public(StrEnum):
    """How much stands in public, beside the title.

    `OPENING`: the first five skills and three sentences, about what a page shows before “see more”.
    `THIRD`: the first third of the skills and of the sentences, rounded up.
    """

    OPENING = "opening"
    THIRD = "third"

    def skills(self, n: int) -> int:
        """How many of n skills."""
        return min(n, OPENING_SKILLS) if self is Public.OPENING else ceil(n / 3)

    def sentences(self, n: int) -> int:
        """How many of n sentences."""
        return min(n, OPENING_SENTENCES) if self is Public.OPENING else ceil(n / 3)


@dataclass(frozen=True, slots=True)
class Player:
    """What stands in public, all there is, and what it proves."""

    public: Profile
    whole: Profile
    items: tuple[Item, ...]
    claims: tuple[Claim, ...]


def player(whole: Profile, *, public: Public = Public.OPENING) -> Player | None:
    """The profile as a person; None without a title, with few sentences, or with no role in it.

    The public part is read as a LinkedIn page, the whole as the CV behind it.
    """
    if not whole.title or len(sentences(whole.body)) < LEAST_SENTENCES:
        return None
    evidence = _items(whole, family=Family.CV)
    if not any(item.kind is Kind.ROLE and item.title for item in evidence):
        return None
    first = first_part(whole, public=public)
    items = (*_items(first, family=Family.LINKEDIN), *evidence)
    return Player(first, whole, items, claims(items))


def first_part(whole: Profile, *, public: Public) -> Profile:
    """The title, and the first of the skills and of the sentences."""
    return Profile(
        whole.title,
        _first_skills(whole.skills, public=public),
        _first_sentences(whole.body, public=public),
    )


def _first_skills(text: str, *, public: Public) -> str:
    ends = [found.start() for found in _BETWEEN_SKILLS.finditer(text)] + [len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    filled = [end for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
    return text[: filled[public.skills(len(filled)) - 1]] if filled else ""


def _first_sentences(text: str, *, public: Public) -> str:
    found = sentences(text)
    return text[: found[public.sentences(len(found)) - 1].end] if found else ""


def _items(profile: Profile, *, family: Family) -> tuple[Item, ...]:
    """A profile read as a CV is, with headings that a crowd does not keep; empty where it is none.

    `family` says where it stands.
    """
    lines = (
        *(profile.title, "Experience", *profile.body.splitlines()),
        *("Skills", *profile.skills.splitlines()),
    )
    try:
        found = propose([Line(line) for line in lines], source=Source(family, _FILE))
        return found.items
    except Problem:
        return ()
