"""What a degree is called: its level, its sort and its subject."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from breakthrough.presence.truth.stems import stems

# Level, sort, and how it is written short; what has a sort is also written "master of SORT".
_SHORT = (
    ("master", "business administration", r"m\.?\s?b\.?\s?a"),
    ("master", "science", r"m\.?\s?sc?"),
    ("master", "arts", r"m\.?\s?a"),
    ("master", "engineering", r"m\.?\s?eng"),
    ("master", "laws?", r"l\.?\s?l\.?\s?m"),
    ("master", "philosophy", r"m\.?\s?phil"),
    ("master", "education", r"m\.?\s?ed"),
    ("master", "public administration", r"m\.?\s?p\.?\s?a"),
    ("bachelor", "business administration", r"b\.?\s?b\.?\s?a"),
    ("bachelor", "science", r"b\.?\s?sc?"),
    ("bachelor", "arts", r"b\.?\s?a"),
    ("bachelor", "engineering", r"b\.?\s?eng"),
    ("bachelor", "commerce", r"b\.?\s?com"),
    ("bachelor", "education", r"b\.?\s?ed"),
    ("bachelor", "laws?", r"l\.?\s?l\.?\s?b"),
    ("doctor", "philosophy", r"ph\.?\s?d|d\.?\s?phil"),
    ("doctor", "business administration", r"d\.?\s?b\.?\s?a"),
    ("doctor", "medicine", r"m\.?\s?d"),
)
_LONG = {"master": "masters?", "bachelor": "bachelors?", "doctor": "doctor(?:ate|al)?"}
_WRITTEN = tuple(
    (level, sort, re.compile(rf"(?<![\w.])(?:{short}|{_LONG[level]} (?:of|in) {sort})\.?(?![\w&])"))
    for level, sort, short in _SHORT
) + tuple((level, "", re.compile(rf"(?<!\w)(?:{long})(?!\w)")) for level, long in _LONG.items())
_NO_SUBJECT = stems(
    "degree honours honors hons hon first second upper lower class with distinction merit cum "
    "laude magna summa of in programme program studies study full part time level grade joint"
)


@dataclass(frozen=True, slots=True)
class Degree:
    """`level`: bachelor, master or doctor; `sort`: arts, science …; empty where it is not told."""

    level: str
    sort: str
    subject: frozenset[str]


@lru_cache(maxsize=1024)
def degree(title: str) -> Degree:
    """The degree that a title names, as far as it does.

    >>> degree("Master of Science (MSc), Physics").level, degree("B.A. (Hons) History").sort
    ('master', 'arts')
    """
    rest = title.casefold().replace("’", "'").replace("'s", "s")
    level = sort = ""
    for its_level, its_sort, written in _WRITTEN:
        if written.search(rest) and level in ("", its_level) and (its_sort == sort or not sort):
            level, sort = its_level, sort or its_sort
            rest = written.sub(" ", rest)
    return Degree(level, sort, stems(rest) - _NO_SUBJECT)


def may_be_one(one: str, other: str) -> bool:
    """Whether two names can be of one degree: nothing that both tell differs."""
    here, there = degree(one), degree(other)
    return not _differs(here, there) and _subjects_fit(here, there)


def surely_differ(one: str, other: str) -> bool:
    """Whether both are degrees of the kinds known here, and of two levels, sorts or subjects."""
    here, there = degree(one), degree(other)
    if not here.level or not there.level:
        return False
    subjects = bool(here.subject and there.subject and here.subject.isdisjoint(there.subject))
    return _differs(here, there) or subjects


def _differs(one: Degree, other: Degree) -> bool:
    levels = bool(one.level and other.level and one.level != other.level)
    return levels or bool(one.sort and other.sort and one.sort != other.sort)


def _subjects_fit(one: Degree, other: Degree) -> bool:
    if not one.subject or not other.subject:
        return bool(one.level and other.level) or one.subject == other.subject
    return not one.subject.isdisjoint(other.subject)
