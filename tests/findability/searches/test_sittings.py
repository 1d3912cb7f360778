"""The searches of a posting: broad, then narrow, then with operators."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from breakthrough.findability import Search, SearchKind, derivations, searches_of
from breakthrough.findability.searches.demand import damped

SKILLS = "You need experience with treasury. You need experience with SAP. Knowledge of hedging."
NURSES = "You need experience in triage."


@pytest.fixture
def searches(advert: Any, made: Any) -> Any:
    def of(mine: list[Any], **options: bool) -> tuple[Search, ...]:
        nurses = [advert("Staff Nurse", NURSES) for _ in range(8)]
        nurses += [advert("Nursing Director", NURSES), advert("Data Director", NURSES)]
        return searches_of(made(mine, nurses).sittings(**options))

    return of


@pytest.fixture
def heads(advert: Any) -> list[Any]:
    """Five heads of finance and four finance directors, each at another employer."""
    mine = [advert("Head of Finance", SKILLS) for _ in range(5)]
    return [*mine, *[advert("Finance Director", SKILLS) for _ in range(4)]]


def texts(found: tuple[Search, ...], kind: SearchKind) -> list[str]:
    return [search.shown for search in found if search.kind is kind]


def test_other_employers_titles_for_the_same_work_and_rank_are_searches_too(
    searches: Any, heads: list[Any]
) -> None:
    found = searches(heads)
    assert texts(found, SearchKind.TITLE) == ["Finance Director", "Head of Finance"]
    assert [search.postings for search in found if search.kind is SearchKind.TITLE] == [9, 9]


def test_a_title_of_one_employer_is_no_other_way_to_say_it(
    searches: Any, heads: list[Any], advert: Any
) -> None:
    found = searches([*heads[:5], advert("Finance Director", SKILLS)])
    by_text = {search.text: search.postings for search in found}
    assert by_text["Finance Director"] == 1
    assert by_text["Head of Finance"] == 6  # it counts for the director's posting as well


def test_an_abbreviated_title_and_its_long_form_are_titles_of_one_role(
    searches: Any, advert: Any
) -> None:
    mine = [advert("CFO", SKILLS) for _ in range(4)]
    mine += [advert("Chief Financial Officer", SKILLS) for _ in range(3)]
    found = searches(mine)
    asked = {search.text: search.must_haves for search in found if search.kind is SearchKind.TITLE}
    assert asked == {"CFO": ("CFO",), "Chief Financial Officer": ("Financial",)}
    with_operators = texts(found, SearchKind.BOOLEAN)
    assert with_operators
    assert all('(CFO OR "chief financial officer")' in text for text in with_operators)


def test_more_rank_is_another_role(searches: Any, heads: list[Any], advert: Any) -> None:
    found = searches([*heads[:5], *[advert("VP Finance", SKILLS) for _ in range(4)]])
    (operators,) = {search.groups[0] for search in found if "head of finance" in search.text}
    assert operators == ("head of finance",)


def test_narrower_searches_add_the_roles_phrases_and_then_operators(
    searches: Any, heads: list[Any]
) -> None:
    found = searches(heads[:5])
    assert texts(found, SearchKind.SKILLS) == ["Head of Finance hedging SAP"]
    assert texts(found, SearchKind.BOOLEAN) == [
        '"head of finance" AND hedging AND (SAP OR treasury)'
    ]


def test_a_search_with_operators_holds_its_words_without_them(
    searches: Any, heads: list[Any]
) -> None:
    (found,) = (search for search in searches(heads) if search.kind is SearchKind.BOOLEAN)
    assert found.shown == (
        '("finance director" OR "head of finance") AND hedging AND (SAP OR treasury)'
    )
    assert found.text == "finance director head of finance hedging SAP treasury"
    assert found.must_groups == found.groups


def test_the_order_of_words_is_that_of_most_employers(searches: Any, advert: Any) -> None:
    mine = [advert("Product Marketing Director")] * 2 + [advert("Director, Product Marketing")]
    mine += [advert("Marketing Product Director")]
    assert [search.text for search in searches(mine)] == ["Product Marketing Director"]


def test_what_one_advert_of_a_role_says_alone_is_not_typed_for_it(
    searches: Any, heads: list[Any], advert: Any
) -> None:
    analysts = [advert("Data Analyst", "You need experience with Tableau.") for _ in range(5)]
    quirk = advert("Head of Finance", f"{SKILLS} You need experience with Tableau.")
    found = searches([*heads[:5], quirk, *analysts])
    assert any("tableau" in search.text for search in found)
    assert not any("tableau" in s.text and "inance" in s.text for s in found)


def test_a_sitting_types_no_two_forms_of_a_word(searches: Any, advert: Any) -> None:
    said = "You need experience with forecasting. Knowledge of forecasts."
    found = searches([advert("Head of Finance", said) for _ in range(5)])
    assert not any("forecasts" in s.text and "forecasting" in s.text for s in found)


def test_forty_adverts_of_one_employer_count_as_the_root_of_forty() -> None:
    assert sum(damped(["tern"] * 40)) == pytest.approx(40**0.5)
    assert sum(damped([*["tern"] * 4, "oak"])) == 4 / 4**0.5 + 1


def test_demand_is_shared_by_kind_within_a_sitting(searches: Any, heads: list[Any]) -> None:
    found = searches(heads)
    by_kind = {
        kind: sum(search.weight for search in found if search.kind is kind) for kind in SearchKind
    }
    # Nine employers with one advert each: three a kind.
    assert by_kind == pytest.approx(dict.fromkeys(SearchKind, 9 / 3))


def test_one_employers_many_adverts_weigh_less_in_the_search_they_share(
    searches: Any, advert: Any
) -> None:
    mine = [advert("Nurse Educator", employer="Tern")] * 9
    mine += [advert("Nurse Educator", employer=name) for name in ("Oak", "Elm")]
    (found,) = searches(mine)
    assert found.postings == 11
    assert found.weight == pytest.approx(9**0.5 + 1 + 1)


def test_a_search_begins_on_the_first_day_of_a_posting_behind_it(
    searches: Any, advert: Any
) -> None:
    days = [date(2025, 3, 2), date(2025, 1, 9), None]
    (found,) = searches([advert("Nurse Educator", seen_on=day) for day in days])
    assert found.since == date(2025, 1, 9)


def test_the_same_words_in_two_places_are_two_searches(searches: Any, advert: Any) -> None:
    mine = [advert("Nurse Educator", place=place) for place in ("Leeds", "York", "Leeds, UK")]
    mine += [advert("Nurse Educator", place="Remote")]
    assert [(s.place, s.postings) for s in searches(mine, places=True)] == [
        ("Leeds", 2),
        ("", 1),
        ("York", 1),
    ]
    assert [(s.place, s.postings) for s in searches(mine)] == [("", 4)]


def test_the_same_postings_give_other_searches_in_other_ways(
    advert: Any, made: Any, heads: list[Any]
) -> None:
    found = derivations(made(heads, [advert("Staff Nurse", NURSES)] * 8).sittings())
    kinds = {way: {search.kind for search in searches} for way, searches in found.items()}
    assert kinds["titles only"] == {SearchKind.TITLE}
    assert kinds["with operators only"] == {SearchKind.BOOLEAN}
    assert kinds["all searches of a sitting"] == set(SearchKind)
    assert {len(s.must_haves) for s in found["title and one skill"]} == {2}
    assert {len(s.must_haves) for s in found["title and three skills"]} == {4}


def test_every_way_holds_the_same_demand(advert: Any, made: Any, heads: list[Any]) -> None:
    found = derivations(made(heads, [advert("Staff Nurse", NURSES)] * 8).sittings())
    assert {way: pytest.approx(9) for way in found} == {
        way: sum(search.weight for search in searches) for way, searches in found.items()
    }
