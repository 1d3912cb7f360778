"""What I can prove together, few hold together, and somebody asks for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Evidence,
    Profile,
    Rare,
    Search,
    rare_combinations,
)
from breakthrough.findability.answers.sureness import at_most

CV = Source(Family.CV, "cv.docx")
SKILLS = ("Treasury", "Hedging", "Shared services")
ME = Profile("Controller", "Treasury", "Ran hedging once.")
BOTH = Search("controller treasury hedging", ("controller", "treasury", "hedging"), ("A", "B"))
ALL = Search("t h s", ("treasury", "hedging", "shared services"), ("B", "C"), weight=2.0)


def people(n: int, *, both: int = 0, all_three: int = 0) -> list[Profile]:
    """Controllers, each with one of the skills; some with two of them, some with all."""
    one = [Profile("Controller", SKILLS[at % 3] if at % 4 == 0 else "Ledgers") for at in range(n)]
    more = [Profile("Controller", "Treasury\nHedging") for _ in range(both)]
    return one + more + [Profile("Controller", "\n".join(SKILLS)) for _ in range(all_three)]


def found(
    crowd: Crowd, *, proven: tuple[str, ...] = SKILLS, searches: tuple[Search, ...] = (BOTH,)
) -> tuple[Rare, ...] | None:
    items = [Item(Kind.ROLE, "Controller", CV)] + [Item(Kind.SKILL, one, CV) for one in proven]
    return rare_combinations(searches, crowd=crowd, profile=ME, evidence=Evidence(claims(items)))


CrowdOf = Callable[[list[Profile]], Crowd]


def test_a_pair_that_one_search_asks_for_is_told_with_its_holders_and_demand(
    crowd_of: CrowdOf,
) -> None:
    (pair,) = found(crowd_of(people(597, both=3))) or ()
    assert [one.text for one in pair.proven] == ["hedging", "treasury"]
    assert [word.standing.value for word in pair.words] == ["far down", "seen"]
    assert (pair.holders, pair.of) == (3, 600)
    assert pair.at_most == at_most(3, 600)
    assert pair.one_in == 77  # 1 / 0.01286, rounded down
    assert (pair.searches, pair.weight, pair.employers) == (1, 1.0, ("A", "B"))


def test_what_nobody_asks_for_together_is_not_told(crowd_of: CrowdOf) -> None:
    apart = (Search("t", ("treasury",)), Search("h", ("hedging",)))
    assert found(crowd_of(people(600)), searches=apart) == ()


def test_what_evidence_does_not_support_is_not_told(crowd_of: CrowdOf) -> None:
    assert found(crowd_of(people(600)), proven=("Treasury",)) == ()


def test_what_many_hold_together_is_not_rare(crowd_of: CrowdOf) -> None:
    assert found(crowd_of(people(560, both=40))) == ()


def test_a_word_that_everybody_holds_makes_no_combination(crowd_of: CrowdOf) -> None:
    (pair,) = found(crowd_of(people(600))) or ()
    assert "controller" not in {one.text for one in pair.proven}


def test_a_triple_is_told_only_where_it_is_far_rarer_than_its_pairs(crowd_of: CrowdOf) -> None:
    far_rarer = found(crowd_of(people(595, both=4, all_three=1)), searches=(ALL,)) or ()
    assert [len(one.proven) for one in far_rarer] == [2, 2, 2]  # one pair is as rare: 1 of 600
    with_pairs = people(590, both=4) + [
        Profile("Controller", skills)
        for skills in ("Treasury\nShared services", "Hedging\nShared services")
        for _ in range(3)
    ]
    triples = [
        one for one in found(crowd_of(with_pairs), searches=(ALL,)) or () if one.holders == 0
    ]
    assert [len(one.proven) for one in triples] == [3]


def test_those_most_asked_for_stand_first(crowd_of: CrowdOf) -> None:
    first, *rest = found(crowd_of(people(600)), searches=(BOTH, ALL)) or ()
    assert (first.weight, first.searches, first.employers) == (3.0, 2, ("A", "B", "C"))
    assert all(one.weight == 2.0 for one in rest)


def test_a_crowd_too_small_to_say_is_not_known(crowd_of: CrowdOf) -> None:
    assert found(crowd_of(people(299))) is None
    assert found(crowd_of(people(300))) is not None


@pytest.mark.parametrize("copies", [0, 2])
def test_more_like_me_in_the_crowd_make_the_combination_less_rare(
    crowd_of: CrowdOf, copies: int
) -> None:
    few = found(crowd_of(people(600, both=copies))) or ()
    more = found(crowd_of(people(600, both=copies + 1))) or ()
    assert few[0].at_most < more[0].at_most
