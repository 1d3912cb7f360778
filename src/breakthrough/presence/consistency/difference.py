"""What one place says of something, and two such sayings that differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from breakthrough.basics import PartialDate
from breakthrough.evidence import Item
from breakthrough.presence.consistency.standing import Kind
from breakthrough.presence.truth.wording import when, where

Numbers = tuple[int, int]
"""The numbers of the two places that are compared."""

_T = TypeVar("_T")
_LONGEST = 200  # characters of a passage that are shown
_LONGEST_NAME = 80  # of a title or name within a sentence


@dataclass(frozen=True, slots=True, order=True)
class Fact:
    """What the place numbered `standing` says: `full` with its subject, `short` without, as they
    follow "says"; `passage` is what stands there.

    `about`: what it is said of, so that several places that speak of one thing are told once.
    `date`: the date at issue, where it is one; `is_open` where it goes on instead of ending.
    """

    standing: int
    about: str
    passage: str
    full: str
    short: str
    date: PartialDate | None = None
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Two facts that cannot both be right, or one that the other place leaves out.

    `month`: the last month, since year 0, of what it is about. `is_career`: it is about a role.
    """

    kind: Kind
    one: Fact
    other: Fact
    month: int = 0
    is_career: bool = False


def differing(
    kind: Kind,
    *,
    one: _T,
    other: _T,
    say: Callable[[_T, int], Fact],
    of: Numbers,
    month: int = 0,
    is_career: bool = False,
) -> Difference:
    """The difference between two things, as `say` puts each for the number of its place."""
    return Difference(kind, say(one, of[0]), say(other, of[1]), month, is_career)


def passage_of(item: Item) -> str:
    """The item as it stands: title, organisation, dates."""
    is_dated = item.period.started or item.period.ended
    return shortened(f"{where(item)}, {when(item.period)}" if is_dated else where(item))


def named(item: Item) -> str:
    """The item within a sentence: "Finance Director at Northwind"."""
    title = shortened(item.title, longest=_LONGEST_NAME)
    organisation = shortened(item.organisation, longest=_LONGEST_NAME)
    return " at ".join(part for part in (title, organisation) if part)


def shortened(text: str, *, longest: int = _LONGEST) -> str:
    """The text on one line, cut where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def item_key(item: Item) -> str:
    """The item as a text that sorts, the same whatever the order of the items."""
    period = f"{item.period.started or ''}–{item.period.ended or ''}"
    parts = (item.kind.value, item.title, item.organisation, period, item.place, item.text)
    return "\x1f".join((*parts, item.source.file, item.source.place))
