"""What to earn: the proof that would open most searches, and that never becomes text."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Evidence,
    Profile,
    Ranker,
    Ranking,
    Search,
    Surface,
    ToEarn,
    is_backed,
    outcomes,
    what_to_earn,
)

CV = Source(Family.CV, "cv.docx")
ITEMS = [
    Item(Kind.ROLE, "Clerk", CV, text="Ran ledgers for the group."),
    Item(Kind.SKILL, "Tax", CV),
]
ME = Profile("Clerk", "Tax", "Ledgers.")
OPENS = [
    Search(f"clerk treasury {name}", ("clerk", "treasury", "triage", "tax"), (name,))
    for name in ("Aa", "Bb", "Cc")
]
HELPS = Search("tax treasury", ("tax", "treasury"), ("Dd",))
RANK = Search("treasury director", ("treasury", "director"), ("Ee",))


@pytest.fixture
def ranking(controllers: Crowd) -> Ranking:
    return Ranking.of([*OPENS, HELPS, RANK], crowd=controllers, ranker=Ranker())


def earned(ranking: Ranking) -> tuple[ToEarn, ...]:
    return what_to_earn(ranking, profile=ME, evidence=Evidence(claims(ITEMS)))


def test_the_proof_that_opens_most_stands_first_with_who_asks_for_it(ranking: Ranking) -> None:
    first = earned(ranking)[0]
    assert first.text == "treasury"
    assert (first.asked, first.holders) == (5, 10)
    assert first.employers == ("Aa", "Bb", "Cc", "Dd", "Ee")


def test_what_it_opens_and_wins_is_what_evidence_and_text_with_it_give(ranking: Ranking) -> None:
    first = earned(ranking)[0]
    before = outcomes(ranking, profile=ME, evidence=Evidence(claims(ITEMS)))
    items = [*ITEMS, Item(Kind.SKILL, "treasury", CV)]
    profile = replace(ME, skills=f"{ME.skills}\ntreasury")
    after = outcomes(ranking, profile=profile, evidence=Evidence(claims(items)))
    known = {one.search for one in before}
    opened = [one for one in after if one.search not in known]
    assert first.opened == len(opened)
    assert first.opened_won == sum(one.is_won for one in opened)
    assert first.won == sum(one.is_won for one in after) - sum(one.is_won for one in before)
    assert first.weight == first.opened + first.won


def test_a_search_of_more_demand_counts_for_more(controllers: Crowd) -> None:
    wanted = [
        Search("clerk triage", ("clerk", "triage", "nights"), ("Aa",), weight=9.0),
        Search("clerk treasury", ("clerk", "treasury", "nights"), ("Bb",)),
    ]
    ranking = Ranking.of(wanted, crowd=controllers, ranker=Ranker())
    # 60 of 120 hold triage: too many to tell anybody apart. So treasury, for all its demand.
    assert [one.text for one in earned(ranking)] == ["treasury"]
    heavier = Ranking.of(
        [replace(one, weight=10 - one.weight) for one in wanted], crowd=controllers, ranker=Ranker()
    )
    assert earned(heavier)[0].weight == 9 * earned(ranking)[0].weight


def test_ranks_and_places_are_never_to_be_earned(controllers: Crowd) -> None:
    searches = [replace(RANK, place="Treasury"), Search("chief", ("chief", "clerk"))]
    ranking = Ranking.of(searches, crowd=controllers, ranker=Ranker())
    assert earned(ranking) == ()


def test_nothing_to_earn_is_text_that_evidence_backs(ranking: Ranking) -> None:
    found = claims(ITEMS)
    steps = earned(ranking)
    assert steps
    for one in steps:
        assert all(is_backed(one.text, claims=found, surface=to) is None for to in Surface)


def test_each_step_is_counted_once_after_those_before_it(ranking: Ranking) -> None:
    steps = earned(ranking)
    assert len({one.text for one in steps}) == len(steps)
    assert all(one.weight > 0 for one in steps)
    assert all(one.text != other.text for one, other in pairwise(steps))
