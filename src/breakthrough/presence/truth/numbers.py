"""Numbers held against the numbers of the claims that speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from breakthrough.basics import singular
from breakthrough.evidence import Item
from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence.truth.changes import change, following
from breakthrough.presence.truth.finding import Finding, Kind
from breakthrough.presence.truth.leading import may_be_led
from breakthrough.presence.truth.measure import may_say
from breakthrough.presence.truth.quantity import Bound, Quantity
from breakthrough.presence.truth.rates import is_same_rate
from breakthrough.presence.truth.sentence import Said
from breakthrough.presence.truth.statement import Statement, Statements
from breakthrough.presence.truth.stems import stem, stems
from breakthrough.presence.truth.wording import where

LEAST_AGREEMENT = (
    0.5  # of the best claim's words in common, for a number to be about the same thing
)
_COUNTED = {  # what the items themselves count
    ItemKind.LANGUAGE: "language",
    ItemKind.CERTIFICATION: "certificate certification",
    ItemKind.PUBLICATION: "publication paper book article",
    ItemKind.EDUCATION: "degree",
    ItemKind.ROLE: "role job position",
    ItemKind.PROJECT: "project",
    ItemKind.PATENT: "patent",
}
_PEOPLE = frozenset(stem(word) for word in "people person member report".split())
_EMPLOYERS = frozenset("company employer organisation organization firm".split())

Judged = tuple[Finding | None, Statement | None]


def number_judged(one: Quantity, *, said: Said, known: Statements) -> Judged:
    """The finding where evidence does not say this number, or the statement that does."""
    if not one.unit and known.has_in_name(said.text[: one.start], said.text[one.start : one.end]):
        return None, None
    wanted = _about(one, said=said)
    among = said.scope.at(one.start)
    inside = _candidates(one, known.ranked(wanted, among=among), said=said)
    if backing := _saying(one, inside, text=said.text):
        return None, backing
    if among is None and _is_counted(one, known.items):
        return None, None
    if among is not None:
        everywhere = _candidates(one, known.ranked(wanted), said=said)
        elsewhere = _saying(one, everywhere, text=said.text)
        if elsewhere:
            return _elsewhere(one, elsewhere, said=said), None
        inside = inside or everywhere
    return Finding(one.start, one.end, Kind.NUMBER, _reason(one, inside, said=said)), None


def _about(one: Quantity, *, said: Said) -> set[str]:
    """The words that tell of what the number is: everyday ones where only an employer is named."""
    telling = said.stems() | stems(one.noun)
    named = set().union(*(stems(it.name) for it in said.scope.organisations))
    return telling if telling - named else telling | said.stems(everyday=True)


def _candidates(
    one: Quantity, ranked: Sequence[tuple[float, Statement]], *, said: Said
) -> list[Statement]:
    """The statements about the same thing that have a number of this unit, the closest first."""
    having = [
        (worth, it)
        for worth, it in ranked
        if any(_is_same_kind(one, other) for other in _numbers(it))
    ]
    best = having[0][0] if having else 0.0
    return [it for worth, it in having if worth >= LEAST_AGREEMENT * best]


def _saying(one: Quantity, statements: Sequence[Statement], *, text: str) -> Statement | None:
    for it in statements:
        for other in _numbers(it):
            is_same = _is_same_kind(one, other) and _is_same_change(one, other, text=text, of=it)
            if (
                is_same
                and _may_say(one, other)
                and is_same_rate(one, other, said=text, stated=it.claim.text)
                and may_be_led(one, said=text, stated=it)
            ):
                return it
    return None


def _may_say(one: Quantity, other: Quantity) -> bool:
    if one.unit != "times":
        return may_say(one, stated=replace(other, unit=one.unit))
    if one.value < 1:
        return other.value <= one.value
    return one.value <= other.value


def _is_same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether both count the same: one unit, and for counts the same things."""
    if one.unit != other.unit:
        return not one.unit and not one.noun  # "from nine days to four"
    if one.unit or not one.noun or not other.noun:
        return True
    nouns = _nouns(one)
    return bool(nouns & (_nouns(other) | _PEOPLE))


def _nouns(one: Quantity) -> set[str]:
    return {stem(singular(word)) for word in one.noun.split()}


def _numbers(it: Statement) -> Iterator[Quantity]:
    """The numbers of a statement, and what follows from them."""
    yield from it.quantities
    yield from following(it.claim.text, it.quantities)


def _is_same_change(one: Quantity, other: Quantity, *, text: str, of: Statement) -> bool:
    """False where one is by how much and the other from or to what."""
    here, there = change(text, one), change(of.claim.text, other)
    if other.start == other.end or not here or not there:
        return True
    if other.bound is Bound.ABOUT and one.unit == "%":
        return True
    return here == there


def _is_counted(one: Quantity, items: Sequence[Item]) -> bool:
    """Whether so many of these stand in the evidence: two languages, three employers."""
    noun = singular(one.noun.split()[-1]) if one.noun else ""
    if one.unit or not noun:
        return False
    if noun in _EMPLOYERS:
        n = len({it.organisation.casefold() for it in items if it.kind is ItemKind.ROLE})
    else:
        kinds = [kind for kind, nouns in _COUNTED.items() if noun in nouns.split()]
        n = sum(it.kind in kinds for it in items)
    return 0 < one.value <= n


def _elsewhere(one: Quantity, it: Statement, *, said: Said) -> Finding:
    there = said.text[one.start : one.end]
    here = said.scope.organisations or said.scope.titles
    not_of = f", not of {here[0].name}" if here else ""
    return Finding(
        one.start,
        one.end,
        Kind.NUMBER,
        f"Your evidence says “{there}” of {where(it.item)}{not_of}.",
    )


def _reason(one: Quantity, statements: Sequence[Statement], *, said: Said) -> str:
    written = said.text[one.start : one.end]
    for it in statements if one.unit or one.noun else ():
        near = [other for other in it.quantities if _is_same_kind(one, other)]
        same = [other for other in near if _is_same_change(one, other, text=said.text, of=it)]
        if near:
            told = min(same or near, key=lambda other: abs(other.value - one.value))
            stated = it.claim.text[told.start : told.end]
            if stated == written:
                return f"Your evidence says {stated} in another sense: “{it.claim.text}”."
            return f"Your evidence says {stated} (“{it.claim.text}”); the text says {written}."
    return f"No line of your evidence says {written} of this."
