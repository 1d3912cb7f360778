"""One's own words pass under one's own roles; the same words changed do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from truth_labels import AS_OF, evidence_of

from breakthrough.evidence import Claim, Item, claims
from breakthrough.evidence import Kind as ItemKind
from breakthrough.presence import Finding, Kind, check

PEOPLE = ("marta", "tomas", "priya", "daniel")
_HELPED = re.compile(r"(?:Supported|Helped|Contributed to|Assisted|Took part in|Participated in) ")


def told(person: str) -> Iterator[Claim]:
    """The sentences of a person's roles."""
    for one in claims(evidence_of(person)):
        if one.kind is ItemKind.ROLE and one.place.field == "text":
            yield one


def roles(person: str) -> list[Item]:
    return [one for one in evidence_of(person) if one.kind is ItemKind.ROLE]


def found(text: str, person: str) -> tuple[Finding, ...]:
    return check(text, items=evidence_of(person), as_of=AS_OF).findings


def as_said(claim: Claim) -> str:
    return f"I {claim.text[0].lower()}{claim.text[1:]}"


@pytest.mark.parametrize("person", PEOPLE)
def test_an_own_sentence_under_its_own_employer_passes(person: str) -> None:
    texts = [f"At {one.item.organisation} {as_said(one)}" for one in told(person)]
    assert len(texts) > 6
    assert [text for text in texts if found(text, person)] == []


@pytest.mark.parametrize("person", PEOPLE)
def test_an_own_sentence_under_another_employer_is_marked(person: str) -> None:
    places = {one.organisation for one in roles(person)}
    texts = [
        f"At {place} {as_said(one)}"
        for one in told(person)
        for place in places - {one.item.organisation}
    ]
    assert len(texts) > 6
    assert [text for text in texts if not found(text, person)] == []


@pytest.mark.parametrize("person", PEOPLE)
def test_an_own_number_made_larger_is_marked(person: str) -> None:
    missed = []
    for one in told(person):
        text = as_said(one)
        for number in re.finditer(r"(?<![\w/])\d+", text):
            changed = f"{text[: number.start()]}{2 * int(number[0]) + 3}{text[number.end() :]}"
            kinds = {each.kind for each in found(changed, person)}
            if int(number[0]) and not kinds & {Kind.NUMBER, Kind.DATE}:
                missed.append(changed)
    assert missed == []


@pytest.mark.parametrize("person", PEOPLE)
def test_help_told_as_leading_is_marked(person: str) -> None:
    texts = [f"I led {one.text[end:]}" for one in told(person) if (end := _helped(one))]
    assert texts
    strengths = [[one.kind for one in found(text, person)] for text in texts]
    assert all(Kind.STRENGTH in kinds for kinds in strengths)


def _helped(one: Claim) -> int:
    match = _HELPED.match(one.text)
    return match.end() if match else 0


@pytest.mark.parametrize("person", PEOPLE)
def test_a_role_passes_with_its_own_years_and_with_no_others(person: str) -> None:
    for role in roles(person):
        started = role.period.started
        assert started
        ended = role.period.ended.year if role.period.ended else "present"
        for years in (-3, -1, 0, 2):
            texts = (
                f"{role.title}, {role.organisation}, {started.year + years}–{ended}",
                f"I joined {role.organisation} as {role.title} in {started.year + years}.",
            )
            for text in texts:
                kinds = {one.kind for one in found(text, person)}
                assert kinds == ({Kind.DATE} if years else set()), text
