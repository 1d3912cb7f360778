"""What stands in one place, and what two places say differently."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from breakthrough.evidence import Item

Passage = tuple[str, str]
"""(label of the place, the words that stand there)."""


class Kind(StrEnum):
    """In what two places differ; the order is that of `inconsistencies` among equals.

    MISSING and ROUNDED contradict nothing: a role stands in one of two careers that are told as
    whole, and a number is the other one rounded.
    """

    START = "start"
    END = "end"
    TITLE = "title"
    ORGANISATION = "organisation"
    DEGREE = "degree"
    NUMBER = "number"
    LANGUAGE = "language"
    PLACE = "place"
    MISSING = "missing"
    ROUNDED = "rounded"


@dataclass(frozen=True, slots=True)
class Standing:
    """One surface or source: its label as its owner says it ("LinkedIn profile", "My own About
    text"), the items that stand there, and (where, text) for what is written freely.

    `is_whole_career`: it claims to list every role. `changed_on`: the day it was last changed,
    where that is known.
    """

    label: str
    items: tuple[Item, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()
    is_whole_career: bool = False
    changed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """One thing that places say differently; never which of them is true.

    `what` says it in a sentence. `one` and `other` are two that differ, `also` the further places
    that take part in it. The passage of a place where a role is missing is empty. `hint` says which
    is more precise, or newer, where that is known.
    """

    kind: Kind
    what: str
    one: Passage
    other: Passage
    also: tuple[Passage, ...] = ()
    hint: str = ""
