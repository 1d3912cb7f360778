"""A profile of the crowd that plays the person: a part of it stands in public, the rest does not.

The public part is the title, the first third of the skills listed and the first third of the
sentences; the whole is what the person could say truthfully. A real public page is shorter than
the CV behind it in the same way, though not always by a third.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil

from breakthrough.basics import Problem
from breakthrough.evidence import Claim, Family, Item, Kind, Source, claims, sentences
from breakthrough.evidence.cv import Line, propose
from breakthrough.findability.text.profile import Profile

PUBLIC_SHARE = 1 / 3  # of the skills listed, and of the sentences
LEAST_SENTENCES = 9  # with fewer, a third says nothing

_FILE = "the profile"
_BETWEEN_SKILLS = re.compile(r"[\n,;]")


@dataclass(frozen=True, slots=True)
class Player:
    """What stands in public, all there is, and what it proves."""

    public: Profile
    whole: Profile
    items: tuple[Item, ...]
    claims: tuple[Claim, ...]


def player(whole: Profile) -> Player | None:
    """The profile as a person; None without a title, with few sentences, or with no role in it.

    The public part is read as a LinkedIn page, the whole as the CV behind it.
    """
    if not whole.title or len(sentences(whole.body)) < LEAST_SENTENCES:
        return None
    evidence = _items(whole, family=Family.CV)
    if not any(item.kind is Kind.ROLE and item.title for item in evidence):
        return None
    public = first_part(whole)
    items = (*_items(public, family=Family.LINKEDIN), *evidence)
    return Player(public, whole, items, claims(items))


def first_part(whole: Profile, *, share: float = PUBLIC_SHARE) -> Profile:
    """The title, and the first `share` of the skills and of the sentences, rounded up."""
    return Profile(
        whole.title,
        _first_skills(whole.skills, share=share),
        _first_sentences(whole.body, share=share),
    )


def _first_skills(text: str, *, share: float) -> str:
    ends = [found.start() for found in _BETWEEN_SKILLS.finditer(text)] + [len(text)]
    starts = [0, *(end + 1 for end in ends[:-1])]
    filled = [end for start, end in zip(starts, ends, strict=True) if text[start:end].strip()]
    return text[: filled[ceil(len(filled) * share) - 1]] if filled else ""


def _first_sentences(text: str, *, share: float) -> str:
    found = sentences(text)
    return text[: found[ceil(len(found) * share) - 1].end] if found else ""


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
