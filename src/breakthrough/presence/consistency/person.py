"""What two places say differently of the person: languages and where they live."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from breakthrough.evidence import Item, Kind
from breakthrough.evidence.months import folded
from breakthrough.presence.consistency.difference import (
    Difference,
    Fact,
    Numbers,
    differing,
    item_key,
    shortened,
)
from breakthrough.presence.consistency.levels import levels_differ
from breakthrough.presence.consistency.places import places_differ
from breakthrough.presence.consistency.standing import Kind as Differing


def language_differences(
    one: Sequence[Item], other: Sequence[Item], *, of: Numbers
) -> Iterator[Difference]:
    """The languages that both have, with levels that cannot mean the same."""
    here, there = _spoken(one), _spoken(other)
    for language in sorted(here.keys() & there.keys()):
        first, second = here[language], there[language]
        if levels_differ(first.text, second.text):
            yield differing(Differing.LANGUAGE, one=first, other=second, say=_language, of=of)


def place_differences(
    one: Sequence[Item], other: Sequence[Item], *, of: Numbers
) -> Iterator[Difference]:
    """Where the person lives, where both say it, and it cannot be one place."""
    here, there = _home(one), _home(other)
    if here and there and places_differ(here.place, there.place):
        yield differing(Differing.PLACE, one=here, other=there, say=_place, of=of)


def _spoken(items: Sequence[Item]) -> dict[str, Item]:
    """The languages with a level, by name; one that is listed twice is left out."""
    found: dict[str, list[Item]] = {}
    for item in items:
        if item.kind is Kind.LANGUAGE and item.text:
            found.setdefault(" ".join(folded(item.title).split()), []).append(item)
    return {name: its[0] for name, its in found.items() if len(its) == 1}


def _home(items: Sequence[Item]) -> Item | None:
    placed = [it for it in items if it.kind is Kind.HEADLINE and it.place]
    return placed[0] if len({it.place for it in placed}) == 1 else None


def _language(item: Item, number: int) -> Fact:
    said = f"{shortened(item.title)}: {shortened(item.text)}"
    return Fact(number, item_key(item), said, said, said)


def _place(item: Item, number: int) -> Fact:
    said = shortened(item.place)
    return Fact(number, item_key(item), said, f"that you live in {said}", f"in {said}")
