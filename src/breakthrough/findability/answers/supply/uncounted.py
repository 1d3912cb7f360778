"""What adverts ask for and the text of a profile can hardly state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_KINDS = (
    (
        "years of experience",
        "profiles date their roles in many ways, and seldom say a number of years",
        r"\b\d+\s*\+?\s*(?:(?:-|–|to)\s*\d+\s*\+?\s*)?years?\b|\byears of\b",
    ),
    (
        "a degree or its equivalent",
        "what counts as equivalent is for the employer to say",
        r"\b(?:bachelor|master)(?:['’]?s)?\b|\bdegree\b|\bdiploma\b|\bphd\b|\bequivalent\b",
    ),
    (
        "ways of working, such as communication",
        "everybody may write it of themselves, and it shows only in person",
        r"\bcommunicat\w*|\binterpersonal\b|\bteam[- ]player\b|\bself[- ]starter\b"
        r"|\bproblem[- ]solv\w*|\borgani[sz]ational skill|\battention to detail\b"
        r"|\bdetail[- ]oriented\b|\bpassion\w*"
        r"|\bcurio\w*|\bproactive\w*|\bcollaborat\w*|\badaptab\w*|\bmindset\b|\bownership\b",
    ),
    (
        "where and whether one may work",
        "profiles seldom say it",
        r"\bauthori[sz]ed to work\b|\bright to work\b|\bwork (?:permit|visa)\b|\bclearance\b"
        r"|\btravel\b|\brelocat\w+|\bon-?site\b|\bin[- ]office\b",
    ),
)
_COMPILED = tuple((what, why, re.compile(said, re.IGNORECASE)) for what, why, said in _KINDS)


@dataclass(frozen=True, slots=True)
class Uncounted:
    """What so many employers ask for, and why it cannot be counted in a crowd."""

    what: str
    employers: int
    why: str


def uncounted(lines: Sequence[Sequence[str]], *, owners: Sequence[str]) -> tuple[Uncounted, ...]:
    """The kinds that are asked for; `lines` are the requirements of each advert of an owner."""
    found = []
    for what, why, said in _COMPILED:
        asking = {
            owner
            for owner, of_advert in zip(owners, lines, strict=True)
            if any(said.search(line) for line in of_advert)
        }
        if asking:
            found.append(Uncounted(what, len(asking), why))
    return tuple(sorted(found, key=lambda one: (-one.employers, one.what)))
