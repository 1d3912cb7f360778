"""What the person can say, each sentence tied to where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from breakthrough.basics import placed_words
from breakthrough.evidence.date_ranges import without_dates
from breakthrough.evidence.item import Family, Item, Kind
from breakthrough.evidence.sentences import Sentence, sentences


class Strength(StrEnum):
    """How well a claim stands: said by the person, open to a check, or said by somebody else."""

    STATED = "stated"
    EVIDENCED = "evidenced"
    CORROBORATED = "corroborated"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in its item a claim stands: the field ("title" or "text") and its [start, end)."""

    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing the person can say; `kind` is that of the item it stands on."""

    text: str
    kind: Kind
    item: Item
    strength: Strength
    place: Place


# The kinds whose title is a claim of its own (a role held, a skill, a degree …).
_NAMED = frozenset(Kind) - {Kind.HEADLINE, Kind.SUMMARY, Kind.RECOMMENDATION, Kind.ENDORSEMENT}
# An address on these leads to a third party's register or printed page.
_CHECKABLE = frozenset({Kind.CERTIFICATION, Kind.PUBLICATION, Kind.PATENT})
_HEADLINE_SIGNS = ("|", "•", "·")


def claims(items: Sequence[Item]) -> tuple[Claim, ...]:
    """Every claim in the items, in their order: titles held, skills, degrees, each sentence.

    A skill is corroborated when somebody endorsed it, or named it (two words or more) in a
    recommendation; a sentence of a recommendation is corroborated by its author. A certificate,
    publication or patent with an address is evidenced. A date range alone is no claim. An endorsed
    skill that the person does not list is a claim of the endorsement.
    """
    endorsed = {_fold(item.title) for item in items if item.kind is Kind.ENDORSEMENT}
    vouched = endorsed | _recommended_skills(items)
    listed = {_fold(item.title) for item in items if item.kind is Kind.SKILL}
    found: list[Claim] = []
    for item in items:
        if item.kind is Kind.ENDORSEMENT:
            if _fold(item.title) not in listed:
                found += _whole_title(item, strength=Strength.CORROBORATED)
                listed.add(_fold(item.title))
            continue
        found += _title_claims(item, vouched=vouched)
        found += _text_claims(item)
    return tuple(found)


def _title_claims(item: Item, *, vouched: set[str]) -> Iterable[Claim]:
    if item.kind is Kind.HEADLINE:
        return _headline_claims(item)
    if item.kind not in _NAMED:
        return ()
    strength = Strength.STATED
    if item.kind is Kind.SKILL and _fold(item.title) in vouched:
        strength = Strength.CORROBORATED
    elif item.kind in _CHECKABLE and item.url.casefold().startswith(("http://", "https://")):
        strength = Strength.EVIDENCED
    return _whole_title(item, strength=strength)


def _whole_title(item: Item, *, strength: Strength) -> Iterator[Claim]:
    if not item.title.strip():
        return
    text = item.title
    if item.organisation and item.kind is not Kind.SKILL:
        text = f"{item.title}, {item.organisation}"
    elif item.kind is Kind.LANGUAGE and item.text:
        text = f"{item.title}: {item.text}"
    yield Claim(text, item.kind, item, strength, Place("title", 0, len(item.title)))


def _headline_claims(item: Item) -> Iterator[Claim]:
    """A headline's parts, as its signs (|, •, ·) divide it."""
    start = 0
    divided = item.title
    for sign in _HEADLINE_SIGNS:
        divided = divided.replace(sign, "|")
    for part in divided.split("|"):
        text = part.strip()
        begins = start + len(part) - len(part.lstrip())
        if _says_something(text):
            place = Place("title", begins, begins + len(text))
            yield Claim(text, item.kind, item, Strength.STATED, place)
        start += len(part) + 1


def _text_claims(item: Item) -> Iterator[Claim]:
    if item.kind is Kind.LANGUAGE:
        return
    by_another = item.kind is Kind.RECOMMENDATION and item.source.family is Family.LINKEDIN
    strength = Strength.CORROBORATED if by_another else Strength.STATED
    for sentence in _telling(item.text):
        place = Place("text", sentence.start, sentence.end)
        yield Claim(" ".join(sentence.text.split()), item.kind, item, strength, place)


def _telling(text: str) -> Iterator[Sentence]:
    return (sentence for sentence in sentences(text) if _says_something(sentence.text))


def _says_something(text: str) -> bool:
    """False for a date range alone, and for signs without a word."""
    return any(char.isalpha() for char in without_dates(text))


def _recommended_skills(items: Sequence[Item]) -> set[str]:
    """The listed skills of two words or more that stand word for word in a recommendation."""
    texts = [
        f" {_fold(item.text)} "
        for item in items
        if item.kind is Kind.RECOMMENDATION and item.source.family is Family.LINKEDIN
    ]
    skills = {_fold(item.title) for item in items if item.kind is Kind.SKILL}
    return {
        skill for skill in skills if " " in skill and any(f" {skill} " in text for text in texts)
    }


def _fold(text: str) -> str:
    return " ".join(word.folded for word in placed_words(text))
