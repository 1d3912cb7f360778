from __future__ import annotations

import pytest

from breakthrough.evidence import Family, Item, Kind, Source, claims
from breakthrough.findability import (
    Crowd,
    Evidence,
    Profile,
    Ranker,
    Ranking,
    Search,
    findability,
    outcomes,
)
from breakthrough.findability.answers.outcome import Outcome
from breakthrough.findability.searches.qualified import Fit

CV = Source(Family.CV, "cv.docx")


def outcome(place: int | None, employer: str) -> Outcome:
    return Outcome(Search("x", (), (employer,)), Fit((), ()), place, 9, ())


def test_the_shares_for_ten_twenty_five_and_fifty_count_places_within_them() -> None:
    places = [1, 10, 11, 25, 26, 50, 51, 100, None, 0]
    found = findability([outcome(p, f"E{i}") for i, p in enumerate(places)], derived=12)
    assert [(row.page, row.share.count, row.share.n) for row in found.pages] == [
        (10, 2, 10),
        (25, 4, 10),
        (50, 6, 10),
    ]
    assert (len(found.won), len(found.nearly_won), len(found.lost)) == (4, 2, 4)
    assert found.derived == 12
    assert found.median_place == 26  # the fifth of ten places, the better of the two middle ones


def test_a_middle_place_beyond_a_hundred_is_not_made_up() -> None:
    found = findability([outcome(p, "E") for p in (3, None, 0)], derived=3)
    assert found.median_place is None
    assert findability([outcome(p, "E") for p in (3, 0, 0)], derived=3).median_place == 0
    assert findability([], derived=0).median_place is None


def test_the_interval_holds_the_share_and_is_wider_when_one_employer_decides() -> None:
    many = findability([outcome(1 if i < 20 else 90, f"E{i}") for i in range(40)], derived=40)
    few = findability([outcome(1 if i < 20 else 90, f"E{i % 5}") for i in range(40)], derived=40)
    won_by_one = findability(
        [outcome(1 if i < 20 else 90, "Big" if i < 20 else f"E{i}") for i in range(40)], derived=40
    )
    for found in (many, won_by_one):
        share = found.page_one
        assert share.low is not None
        assert share.high is not None
        assert share.low <= 0.5 <= share.high
    assert few.page_one.low is not None
    wide, narrow = won_by_one.page_one, many.page_one
    assert wide.high - wide.low > narrow.high - narrow.low


def test_with_fewer_than_five_employers_there_is_no_interval() -> None:
    found = findability([outcome(1, f"E{i % 4}") for i in range(20)], derived=20)
    assert found.page_one.count == 20
    assert found.page_one.low is None


def test_only_searches_whose_must_haves_evidence_supports_are_counted(controllers: Crowd) -> None:
    searches = [
        Search("controller treasury", ("controller", "treasury")),
        Search("controller hedging", ("controller", "hedging")),
        Search("nurse triage controller", ("nurse", "triage", "controller")),
    ]
    items = [Item(Kind.ROLE, "Financial Controller", CV), Item(Kind.SKILL, "Treasury", CV)]
    ranking = Ranking.of(searches, crowd=controllers, ranker=Ranker())
    found = outcomes(
        ranking, profile=Profile("Financial Controller"), evidence=Evidence(claims(items))
    )
    by_text = {one.search.text: one.fit.share for one in found}
    assert by_text == {"controller treasury": 1.0, "controller hedging": pytest.approx(1 / 2)}


def test_a_must_have_rests_on_a_claim_that_holds_all_its_words() -> None:
    items = [
        Item(Kind.ROLE, "Controller", CV, text="Ran shared ledgers. Bought services."),
        Item(Kind.ROLE, "Director", CV, text="Built shared services in Porto."),
    ]
    support = Evidence(claims(items)).support("shared services")
    assert support is not None
    assert support.text == "Built shared services in Porto."
    assert Evidence(claims(items[:1])).support("shared services") is None


def test_all_or_none_won_at_a_few_employers_is_not_certain() -> None:
    none = findability([outcome(90, f"E{i}") for i in range(6)], derived=6).page_one
    every = findability([outcome(1, f"E{i}") for i in range(6)], derived=6).page_one
    z2 = 1.6448536269514722**2
    wilson = z2 / 6 / (1 + z2 / 6)  # the upper bound of 0 of 6
    assert (none.low, none.high) == (0.0, pytest.approx(wilson))
    assert (every.low, every.high) == (pytest.approx(1 - wilson), 1.0)


def test_a_sentence_that_says_not_supports_nothing() -> None:
    items = [Item(Kind.ROLE, "Clerk", CV, text="No treasury experience.")]
    assert Evidence(claims(items)).support("treasury") is None


def test_words_that_only_stand_apart_support_no_phrase() -> None:
    items = [Item(Kind.ROLE, "Clerk", CV, text="Shared the office with legal services.")]
    assert Evidence(claims(items)).support("shared services") is None


def of(place: int, *, employer: str, weight: float, supported: int, missing: int) -> Outcome:
    search = Search("x", (), (employer,), weight=weight)
    claim = claims([Item(Kind.SKILL, "x", CV)])[0]
    return Outcome(search, Fit((("x", claim),) * supported, ("y",) * missing), place, 9, ())


def test_by_demand_a_search_counts_as_much_as_it_is_asked_for_and_as_i_fit_it() -> None:
    won = [of(1, employer=f"A{n}", weight=3.0, supported=1, missing=1) for n in range(2)]
    lost = [of(90, employer=f"B{n}", weight=1.0, supported=1, missing=0) for n in range(4)]
    found = findability([*won, *lost], derived=6)
    assert found.by_demand is not None
    assert found.by_demand.share == pytest.approx((2 * 3 * 0.5) / (2 * 3 * 0.5 + 4 * 1))
    assert found.by_demand.low is not None
    assert found.by_demand.low < found.by_demand.share < found.by_demand.high
    assert found.by_demand.n == 6
    assert found.page_one.count == 2


def test_by_demand_is_not_told_of_fewer_than_five_searches() -> None:
    few = [of(1, employer=f"A{n}", weight=1.0, supported=1, missing=0) for n in range(4)]
    assert findability(few, derived=4).by_demand is None
