"""Numbers that differ in otherwise the same sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from breakthrough.evidence import Item
from breakthrough.presence.consistency.agreement import Agreement, agreement
from breakthrough.presence.consistency.dates import last_month
from breakthrough.presence.consistency.difference import (
    Difference,
    Fact,
    Numbers,
    differing,
    item_key,
    shortened,
)
from breakthrough.presence.consistency.pairing import Paired
from breakthrough.presence.consistency.saying import Saying
from breakthrough.presence.consistency.standing import Kind
from breakthrough.presence.truth.stems import stem, stems

LEAST_FREE = 3  # words in common that make a free sentence speak of the same as an entry's
LEAST_NAMED = 2  # where it names the employer too, or both are written freely
_EXPERIENCE = stem("experience")


def number_differences(
    one: Sequence[Saying], other: Sequence[Saying], *, paired: Paired, of: Numbers, as_of: date
) -> Iterator[Difference]:
    """The sentences that two places share but for a number.

    A number that the other place states anywhere of the same is not told, nor one for which
    several sentences there could be meant.
    """
    pairs = {(id(here), id(there)) for here, there in paired.pairs}
    alike = [
        (here, there, how)
        for here, there in _alike(one, other)
        if (how := _agreement(here, there)) is not None
    ]
    settled = {id(it) for *both, how in alike if how is Agreement.SAME for it in both}
    open_ones = [
        it
        for it in alike
        if settled.isdisjoint((id(it[0]), id(it[1]))) and _is_of_one(it[0], it[1], pairs=pairs)
    ]
    for here, there, how in open_ones:
        if _is_only(here, there, open_ones):
            kind = Kind.ROUNDED if how is Agreement.ROUNDED else Kind.NUMBER
            yield _difference(kind, here, there, of=of, as_of=as_of)


def _alike(one: Sequence[Saying], other: Sequence[Saying]) -> Iterator[tuple[Saying, Saying]]:
    """The pairs of sentences with the same words, an employer's name in a free one left aside."""
    by_words: dict[frozenset[str], list[Saying]] = {}
    for saying in other:
        for words in _ways(saying, _employers(one)):
            by_words.setdefault(words, []).append(saying)
    employers = _employers(other)
    for saying in one:
        found = {id(it): it for words in _ways(saying, employers) for it in by_words.get(words, ())}
        yield from ((saying, it) for it in found.values())


def _employers(sayings: Sequence[Saying]) -> set[frozenset[str]]:
    return {stems(it.item.organisation) for it in sayings if it.item and it.item.organisation}


def _ways(saying: Saying, employers: set[frozenset[str]]) -> set[frozenset[str]]:
    """The words of a sentence, and without each employer of the other place that it names."""
    named = {saying.words - name for name in employers if name and name <= saying.words}
    return {saying.words} if saying.item else {saying.words, *named}


def _is_of_one(one: Saying, other: Saying, *, pairs: set[tuple[int, int]]) -> bool:
    """Whether both sentences surely speak of the same."""
    if one.years != other.years:
        return False
    if one.item is not None and other.item is not None:
        return (id(one.item), id(other.item)) in pairs or (
            one.item.kind is other.item.kind
            and one.item.title == other.item.title != ""
            and not one.item.organisation
            and not other.item.organisation
        )
    if one.item is None and other.item is None:
        return len(one.words) >= LEAST_NAMED or _EXPERIENCE in one.words
    free, held = (one, other) if one.item is None else (other, one)
    is_named = held.item is not None and stems(held.item.organisation) <= free.words
    return len(held.words) >= (LEAST_NAMED if is_named else LEAST_FREE)


def _agreement(one: Saying, other: Saying) -> Agreement | None:
    return agreement(one.quantities, other.quantities, texts=(one.text, other.text))


def _is_only(
    one: Saying, other: Saying, matches: Sequence[tuple[Saying, Saying, Agreement]]
) -> bool:
    """Whether no other sentence of either place could be meant, but for the same words again."""
    theirs = {there.text for here, there, _ in matches if here.text == one.text}
    mine = {here.text for here, there, _ in matches if there.text == other.text}
    return theirs == {other.text} and mine == {one.text}


def _difference(kind: Kind, one: Saying, other: Saying, *, of: Numbers, as_of: date) -> Difference:
    items = [it.item for it in (one, other) if it.item is not None]
    month = max((last_month(it.period, as_of=as_of) for it in items), default=0)
    return differing(kind, one=one, other=other, say=_fact, of=of, month=month)


def _fact(saying: Saying, number: int) -> Fact:
    passage = shortened(saying.text)
    quoted = f"“{passage.rstrip('.')}”"
    about = f"{_of(saying.item)}\x1f{saying.where}\x1f{saying.text}"
    return Fact(number, about, passage, quoted, quoted)


def _of(item: Item | None) -> str:
    return item_key(item) if item else ""
