"""The numbers that a place states, each with the words of its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from breakthrough.evidence import Item, Kind, sentences
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.presence.consistency.standing import Standing
from breakthrough.presence.truth.quantity import Quantity, quantities
from breakthrough.presence.truth.sentence import without_contact
from breakthrough.presence.truth.statement import without_dates
from breakthrough.presence.truth.stems import stem, stems, terms

# What others said, or what has a comparison of its own.
_NOT_OWN = frozenset({Kind.RECOMMENDATION, Kind.ENDORSEMENT, Kind.LANGUAGE, Kind.SKILL})
# Around a number, or beside it without making another thing of it.
_FILLING = stems(
    "over about more than less nearly almost around roughly approximately least most some circa "
    "just under close up well total totalling altogether successfully significantly also bring "
    "brought have am i'm"
)
_PEOPLE = stems("team people person staff member group")
_ANYBODY = stem("people")
_BEFORE = re.compile(r"([^\W\d_][\w&/]*)[.\s-]{1,2}$")
_JOINS = frozenset("of to by from with than over about at in for and the a least most".split())
_NUMBERED = frozenset(
    "phase level part version tier stage step grade top section chapter article class number no "
    "type series round day week page line plant unit hall".split()
)


@dataclass(frozen=True, slots=True)
class Saying:
    """One sentence with numbers: its words without them, the years it names, the entry it is of.

    `item` is None for what is written freely, and for a summary or headline.
    """

    text: str
    words: frozenset[str]
    quantities: tuple[Quantity, ...]
    years: frozenset[int]
    item: Item | None
    where: str


def sayings(standing: Standing) -> list[Saying]:
    """Every sentence of a place that states a number."""
    return [
        saying
        for where, text, item in _texts(standing)
        for one in sentences(text)
        if (saying := _saying(one.text, item=item, where=where)) is not None
    ]


def _texts(standing: Standing) -> Iterator[tuple[str, str, Item | None]]:
    for item in standing.items:
        if item.kind in (Kind.SUMMARY, Kind.HEADLINE):
            yield item.kind.value, item.text, None
            yield item.kind.value, item.title, None
        elif item.kind not in _NOT_OWN:
            yield item.kind.value, item.text, item
    for where, text in standing.texts:
        yield where, text, None


def _saying(text: str, *, item: Item | None, where: str) -> Saying | None:
    plain = without_dates(without_contact(text))
    counted = quantities(plain)
    said = tuple(one for one in counted if not _name_before(plain, one))
    if not said:
        return None
    names = frozenset(_numbered_names(plain, counted))
    years = (one.period.started for one in dates_in(text))
    return Saying(
        " ".join(text.split()),
        _words(plain, said) | names,
        tuple(said),
        frozenset(year.year for year in years if year is not None),
        item,
        where,
    )


def _words(text: str, said: tuple[Quantity, ...]) -> frozenset[str]:
    """The stems of the words outside the numbers; of people only that they are people."""
    taken = {at for one in said for at in range(one.start, one.end)}
    found = {one.stem for one in terms(text) if one.is_said and one.start not in taken}
    kept = frozenset(found) - _FILLING - _PEOPLE
    is_of_people = len(kept) < 2 and not _PEOPLE.isdisjoint(found)
    return kept | {_ANYBODY} if is_of_people else kept


def _numbered_names(text: str, said: list[Quantity]) -> Iterator[str]:
    """IFRS 16, Phase 2: a number that makes another name is one of the words."""
    for one in said:
        if before := _name_before(text, one):
            yield f"{before} {one.value}"


def _name_before(text: str, one: Quantity) -> str:
    """The name that a number follows and belongs to; empty where it counts something."""
    found = _BEFORE.search(text, max(0, one.start - 40), one.start)
    if found is None or one.unit:
        return ""
    word = found[1]
    folded = word.casefold()
    is_first = not text[: found.start()].strip()
    is_name = folded in _NUMBERED or (word[0].isupper() and not is_first)
    is_sign = len(word) > 1 and word.isupper()
    return folded if (is_name or is_sign) and folded not in _JOINS else ""
