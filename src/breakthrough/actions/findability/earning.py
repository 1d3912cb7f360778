"""What few others can prove with me, and what would be worth earning, for every door."""

from __future__ import annotations

from dataclasses import dataclass

from breakthrough.actions.crowd import CrowdBasis
from breakthrough.actions.findability.searches import MarketBasis
from breakthrough.actions.findability.view import notes, view
from breakthrough.basics import count_text
from breakthrough.findability import LEAST_CROWD, Rare, ToEarn, backing
from breakthrough.findability import rare_combinations as combinations_of
from breakthrough.findability import what_to_earn as best_to_earn

EARN_NOTE = (
    "To earn means by doing it, by a course or by a certificate. Until your evidence shows it, it "
    "stands nowhere in your text: it cannot be taken on as a change."
)
RARE_NOTE = (
    "A profile that does not use these words may still be that of somebody who has done both. The "
    "bound is what this crowd proves about a larger one of its kind, with 95 % certainty."
)
_SHOWN = 5  # combinations


@dataclass(frozen=True, slots=True)
class EarnRow:
    """Something I have no evidence of, and what proof of it would open, after the rows before it.

    `asked` searches ask for it, of `employers`; `holders` of the crowd say it. I would qualify for
    `opened` searches more, `opened_won` of which would find me on page one if I listed it among my
    skills; `won` counts every search I qualify for that would newly do so.
    """

    phrase: str
    asked: int
    employers: tuple[str, ...]
    holders: int
    opened: int
    opened_won: int
    won: int


@dataclass(frozen=True, slots=True)
class WhatToEarn:
    """The missing evidence that would open most searches, never text to add.

    `derived` searches were made from the postings; I qualify for `searches` of them, and `won` of
    those find me on page one today.
    """

    finding: str
    steps: tuple[EarnRow, ...]
    derived: int
    searches: int
    won: int
    market: MarketBasis
    crowd: CrowdBasis
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProvenRow:
    """A phrase I can prove, the evidence, and where it stands for me."""

    phrase: str
    evidence: str
    standing: str


@dataclass(frozen=True, slots=True)
class RareRow:
    """Phrases I can prove that few of the crowd say together, and who asks for all of them.

    `holders` of `of` profiles say them all, so that fewer than 1 in `one_in` of a larger crowd of
    this kind do, with 95 % certainty. `searches` ask for all of them, of `employers`.
    """

    phrases: tuple[ProvenRow, ...]
    holders: int
    of: int
    one_in: int
    searches: int
    employers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RareCombinations:
    """My rare true combinations that somebody asks for, those most asked for first.

    `is_known` is false where the crowd is too small to say; `found` counts all, also those not
    shown.
    """

    finding: str
    is_known: bool
    found: int
    combinations: tuple[RareRow, ...]
    market: MarketBasis
    crowd: CrowdBasis
    notes: tuple[str, ...]


def what_to_earn(career: int) -> WhatToEarn:
    """A few steps, each counted after those before it. Raises Problem as `view` does."""
    seen = view(career)
    steps = best_to_earn(
        seen.ranking,
        profile=seen.person.searched(is_titles_only=seen.crowd.basis.is_titles_only),
        evidence=seen.person.evidence,
    )
    return WhatToEarn(
        finding=_earn_finding(steps),
        steps=tuple(map(_earn_row, steps)),
        derived=len(seen.derived.searches),
        searches=len(seen.outcomes),
        won=sum(outcome.is_won for outcome in seen.outcomes),
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        notes=(EARN_NOTE, *notes(seen.person, seen.crowd)),
    )


def rare_combinations(career: int) -> RareCombinations:
    """Pairs and triples of what I can prove. Raises Problem as `view` does."""
    seen = view(career)
    found = combinations_of(
        seen.derived.searches,
        crowd=seen.crowd.crowd,
        profile=seen.person.searched(is_titles_only=seen.crowd.basis.is_titles_only),
        evidence=seen.person.evidence,
    )
    return RareCombinations(
        finding=_rare_finding(found, count=seen.crowd.basis.count),
        is_known=found is not None,
        found=len(found or ()),
        combinations=tuple(map(_rare_row, (found or ())[:_SHOWN])),
        market=seen.derived.basis,
        crowd=seen.crowd.basis,
        notes=(RARE_NOTE, *notes(seen.person, seen.crowd)),
    )


def _earn_row(one: ToEarn) -> EarnRow:
    return EarnRow(
        one.text, one.asked, one.employers, one.holders, one.opened, one.opened_won, one.won
    )


def _rare_row(one: Rare) -> RareRow:
    phrases = tuple(
        ProvenRow(proven.text, backing(proven.claim), word.standing.value)
        for proven, word in zip(one.proven, one.words, strict=True)
    )
    return RareRow(phrases, one.holders, one.of, one.one_in, one.searches, one.employers)


def _earn_finding(steps: tuple[ToEarn, ...]) -> str:
    if not steps:
        return "No single skill you have no evidence of would open another of these searches."
    first = steps[0]
    if first.opened:
        searches = count_text(first.opened, "more search", "more searches")
        return f"Proof of {first.text} would make you qualify for {searches}."
    searches = count_text(first.won, "more search", "more searches")
    return f"Proof of {first.text}, said in your skills, would bring {searches} to page one."


def _rare_finding(found: tuple[Rare, ...] | None, *, count: int) -> str:
    if found is None:
        return (
            f"Not known, because the crowd has {count_text(count, 'profile')}: it takes "
            f"{LEAST_CROWD} to say what is rare."
        )
    if not found:
        return "No two skills you can prove are asked for together and rare together in this crowd."
    first = found[0]
    names = " and ".join(one.text for one in first.proven)
    ask = count_text(first.searches, "search asks", "searches ask")
    crowd = f"Fewer than 1 in {first.one_in:,} of a crowd like this"
    return f"{crowd} say {names} together; {ask} for them together."
