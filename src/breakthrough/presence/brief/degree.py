"""The degree that a line asks for, held against those in evidence."""

from __future__ import annotations

import re

from breakthrough.market.talk.degrees import Degree, degree_in
from breakthrough.presence.brief.backing import Backing
from breakthrough.presence.brief.wanted import Wanted

_FROM_DEGREE = re.compile(
    r"\b(?:bachelor|master|ph\.?d|degree|juris|doctor|[bm]\.?sc|b\.?[as]\b)[^;]*", re.IGNORECASE
)
# Of some kind that has no name: in a relevant discipline.
_OF_A_KIND = re.compile(
    r"\bin an?y? (?:related|relevant|similar)\b|\b(?:preferred|required|minimum) in\b",
    re.IGNORECASE,
)
# The subject is what follows: a Bachelor of Science in an engineering discipline.
_OF_SCIENCE = re.compile(
    r"\b(bachelor|master)(?:['’]?s)? of (?:science|arts)(?: degree)?(?=\s+in\b)", re.IGNORECASE
)
_NO_DEGREE = "No degree in your evidence is one of these."


def degree_asked(line: str) -> Degree | None:
    """The degree that a line asks for; None where it asks for none."""
    return degree_in(_OF_SCIENCE.sub(r"\1’s degree", line))


def degree_wanted(degree: Degree, *, line: str, backing: Backing) -> Wanted:
    """The degree as one thing that the line asks for, in the line's words."""
    is_of_a_kind = not degree.subjects and _OF_A_KIND.search(line)
    claims = () if is_of_a_kind else backing.that(lambda one: one.of_degree(degree))
    found = _FROM_DEGREE.search(line)
    term = found[0].rstrip(" .;") if found else line
    return Wanted(term, claims, "" if claims else _NO_DEGREE, is_first=True)
