"""Where my files and texts say different things of the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from breakthrough.actions.evidence import evidence_items
from breakthrough.actions.presence.positionings import in_use
from breakthrough.actions.presence.public import own_texts
from breakthrough.basics import Problem, count_text
from breakthrough.evidence import Family, Item
from breakthrough.outside import clock
from breakthrough.presence import Inconsistency, Standing, inconsistencies

_WHOLE = {Family.LINKEDIN: "LinkedIn profile"}


@dataclass(frozen=True, slots=True)
class Said:
    """What one place says: its name, the words there."""

    where: str
    text: str


@dataclass(frozen=True, slots=True)
class DifferenceTold:
    """One thing that places say differently; never which of them is true.

    `kind`: "start", "end", "title", "organisation", "degree", "number", "language", "place",
    "missing" or "rounded". `hint` says which is more precise or newer, where that is known.
    """

    kind: str
    what: str
    said: tuple[Said, ...]
    hint: str


@dataclass(frozen=True, slots=True)
class Differing:
    """All that differs between the places, and how many places were compared."""

    sentence: str
    places: tuple[str, ...]
    differences: tuple[DifferenceTold, ...]
    as_of: date


def differing(career: int, *, as_of: date | None = None) -> Differing:
    """The differences between LinkedIn, each CV and my own texts. Raises Problem without evidence.

    What is published is made from all of them together, so it is no place of its own.
    """
    items = evidence_items(career)
    if not items:
        raise Problem(
            "There is nothing yet to compare.",
            expected="Your evidence is empty.",
            next_step="Take in a CV and a LinkedIn archive first.",
        )
    day = as_of or clock.today()
    places = list(_places(career, items))
    found = tuple(map(_told, inconsistencies(places, as_of=day)))
    labels = tuple(one.label for one in places)
    return Differing(_sentence(len(found), len(labels)), labels, found, day)


def _places(career: int, items: tuple[Item, ...]) -> Iterator[Standing]:
    by_place: dict[tuple[Family, str], list[Item]] = defaultdict(list)
    for item in items:
        family, file = item.source.family, item.source.file
        by_place[family, _WHOLE.get(family, file)].append(item)
    files = Counter(family for family, _ in by_place)
    for (family, label), there in by_place.items():
        # Of two CVs an entry that both state alike is remembered once: neither is whole then.
        yield Standing(label, tuple(there), is_whole_career=files[family] == 1)
    for key, text in own_texts(career, in_use(career)).items():
        yield Standing(f"Your own text for {key}", texts=((key, text),))


def _told(one: Inconsistency) -> DifferenceTold:
    said = (one.one, one.other, *one.also)
    return DifferenceTold(
        one.kind.value, one.what, tuple(Said(where, text) for where, text in said), one.hint
    )


def _sentence(found: int, places: int) -> str:
    if places < 2:
        return "There is one place only, so nothing can differ."
    if not found:
        return f"{count_text(places, 'place')} compared: they say the same."
    return f"{count_text(found, 'thing')} said differently in {count_text(places, 'place')}."
