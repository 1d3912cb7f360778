"""Why a search finds her where it does, what is rare, what to earn: on the sample world."""

from __future__ import annotations

import json
from dataclasses import fields
from itertools import pairwise

import pytest

from breakthrough.actions.chair import chair
from breakthrough.actions.findability import accept_edit, findability_report, list_edits, me, view
from breakthrough.actions.findability.earning import (
    EarnRow,
    rare_combinations,
    what_to_earn,
)
from breakthrough.actions.findability.explaining import explain_search
from breakthrough.basics import Problem
from breakthrough.cli.plain import as_json
from breakthrough.findability import Surface

pytestmark = pytest.mark.django_db


def test_a_search_of_the_report_is_explained_at_the_place_the_report_tells(helena: int) -> None:
    report = findability_report(helena)
    for row in (report.won[0], report.nearly_won[0], report.lost[0]):
        found = explain_search(helena, search=row.search.upper())
        assert found.is_derived
        assert found.is_qualified
        assert (found.search, found.employers) == (row.search, row.employers)
        assert found.matched == row.matched
        if row.place:
            assert found.place == row.place
        assert {word.word for word in found.words} == {word.word for word in row.words}
        assert (found.market, found.crowd) == (report.market, report.crowd)
        assert set(report.notes) <= set(found.notes)


def test_a_search_with_operators_is_told_by_its_words_and_found_again_either_way(
    helena: int,
) -> None:
    derived = [outcome.search for outcome in view(helena).outcomes]
    typed = {search.shown: search.text for search in derived if search.groups}
    report = findability_report(helena)
    told = [row.search for row in (*report.won, *report.nearly_won, *report.lost)]
    assert typed
    assert set(typed.values()) <= set(told)
    for shown, words in sorted(typed.items())[:3]:
        found = explain_search(helena, search=shown)
        assert (found.is_derived, found.search) == (True, words)
        assert f"“{words}”" in found.finding


def test_a_search_typed_by_hand_has_the_exact_place_of_the_chair(helena: int) -> None:
    for need in ("treasury kubernetes manager", "finance", "s/4hana rollout"):
        found = explain_search(helena, search=need)
        assert not found.is_derived
        assert found.place == chair(helena, need=need).place


def test_every_true_way_names_the_evidence_and_every_other_is_to_earn(helena: int) -> None:
    report = findability_report(helena)
    evidence = me(helena).evidence
    seen = 0
    for row in (*report.nearly_won[:5], *report.lost[:25]):
        for way in explain_search(helena, search=row.search).ways:
            seen += 1
            assert way.place <= 25
            assert way.is_backed == all(word.evidence for word in way.words)
            for word in way.words:
                assert bool(word.evidence) == (evidence.support(word.word) is not None)
    assert seen > 5


def test_the_words_come_in_the_order_of_what_they_cost(helena: int) -> None:
    words = explain_search(helena, search=findability_report(helena).lost[0].search).words
    costs = [word.points - word.page_one_points for word in words]
    assert all(a <= b + 0.02 for a, b in pairwise(costs))  # shown to two decimals
    assert costs[0] < 0


@pytest.mark.parametrize("search", ["", "of the", "???"])
def test_a_search_without_a_word_says_what_to_type(helena: int, search: str) -> None:
    with pytest.raises(Problem, match="no word to search for"):
        explain_search(helena, search=search)


def test_what_is_to_be_earned_can_never_be_taken_on(helena: int) -> None:
    found = what_to_earn(helena)
    assert found.steps
    for row in found.steps:
        assert me(helena).evidence.support(row.phrase) is None
        for surface in Surface:
            with pytest.raises(Problem, match="does not stand in your evidence"):
                accept_edit(helena, surface=surface.value, text=row.phrase)
    assert list_edits(helena) == ()
    assert {"surface", "text", "evidence"}.isdisjoint(field.name for field in fields(EarnRow))


def test_the_earnings_rest_on_the_figures_of_the_report(helena: int) -> None:
    found, report = what_to_earn(helena), findability_report(helena)
    assert (found.derived, found.searches, found.won) == (
        report.derived,
        report.searches,
        report.page_one.count,
    )
    assert (found.market, found.crowd) == (report.market, report.crowd)
    for row in found.steps:
        assert row.opened_won <= row.opened
        assert row.opened or row.won


def test_rare_combinations_are_proven_asked_for_and_within_their_bound(helena: int) -> None:
    found = rare_combinations(helena)
    assert found.is_known
    assert found.found > len(found.combinations) == 5
    evidence = me(helena).evidence
    for row in found.combinations:
        assert all(evidence.support(one.phrase) for one in row.phrases)
        assert row.searches >= 1
        assert row.employers
        assert row.of == 1500
        assert row.one_in >= 50
        assert row.one_in <= row.of / max(row.holders, 3)  # never rarer than seen, nor than 3/n
    asked = [row.searches for row in found.combinations]
    assert asked == sorted(asked, reverse=True)


def test_the_answers_are_the_same_each_time_and_plain_json(helena: int) -> None:
    for ask in (
        lambda: explain_search(helena, search="finance director"),
        lambda: what_to_earn(helena),
        lambda: rare_combinations(helena),
    ):
        assert json.loads(as_json(ask())) == json.loads(as_json(ask()))
