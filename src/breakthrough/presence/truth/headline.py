"""A headline as the parts into which its signs divide it."""

from __future__ import annotations

import re

from breakthrough.evidence.date_ranges import dates_in
from breakthrough.evidence.organisation import folded_organisation
from breakthrough.presence.truth.names import Mention
from breakthrough.presence.truth.scope import Scope

_BETWEEN = re.compile(r"\s*[|‖]\s*|\s+·\s+")
_BESIDE = re.compile(r"[ \t]+[•▪●◦‣■►➢✓][ \t]*\S")  # signs at which sentences end too


def parts_of(text: str, *, scope: Scope) -> list[tuple[int, str]]:
    """(start, text) of each part; none where the line is not divided, or tells of one role.

    It tells of one role where it gives dates, or where a part is nothing but an employer.
    """
    cuts = [found.span() for found in _BETWEEN.finditer(text)]
    if not cuts or dates_in(text):
        return []
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    parts = [(at, text[at:end]) for at, end in zip(starts, ends, strict=True) if end > at]
    told = [one for one in parts if any(char.isalpha() for char in one[1])]
    if len(told) < 2 or any(_is_one(part, scope.organisations) for _, part in told):
        return []
    return told


def stands_beside(text: str, end: int, *, scope: Scope, said: str) -> bool:
    """Whether what ends here is a part of a headline that goes on behind a bullet.

    Such a part speaks for itself alone, unless it is nothing but an employer.
    """
    return bool(_BESIDE.match(text, end)) and not _is_one(said, scope.organisations)


def _is_one(part: str, organisations: tuple[Mention, ...]) -> bool:
    name = folded_organisation(part)
    return any(folded_organisation(one.name) == name for one in organisations)
